// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace waydesk {

class OrderView;

/// The order table's header: a tick for all that may ship, a click that sorts, and a menu that chooses the columns.
class OrderHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit OrderHeader(OrderView &view);

    /// Fills `menu` with one checkable entry for each column but the first.
    void fillColumnMenu(QMenu &menu);

Q_SIGNALS:
    void sortWanted(int column);
    void columnsChanged();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool isOnTick(const QPoint &at) const;

    OrderView &m_view;
};

} // namespace waydesk
