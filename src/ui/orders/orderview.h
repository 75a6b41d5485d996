// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/rowkey.h"

#include <QTableView>

#include <vector>

namespace waydesk {

class CheckSet;
class OrderTableModel;

/// The order table on the screen: ticks by mouse, Space and Shift+arrows; only eligible rows can be ticked. Single
/// letters go on to the page.
class OrderView : public QTableView
{
    Q_OBJECT

public:
    explicit OrderView(QWidget *parent = nullptr);

    /// Both outlive the view. Sets the delegate and the columns' widths.
    void show(OrderTableModel &model, CheckSet &checks);
    void checkAll();
    RowKey currentKey() const;
    void setCurrentKey(RowKey key);

Q_SIGNALS:
    /// A key that means nothing to the table itself.
    void keyTyped(int key, Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyboardSearch(const QString &) override { }

private:
    void toggle(int row);
    void extend(int from, int to);
    bool isEligible(int row) const;

    OrderTableModel *m_rows = nullptr;
    CheckSet *m_checks = nullptr;
};

} // namespace waydesk
