// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/verdict.h"

#include <QWidget>

#include <optional>

namespace waydesk {

/// What is in the parcel that was scanned last; after a stop, what must be taken out.
class GoodsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit GoodsPanel(QWidget *parent = nullptr);

    void show(const Verdict &verdict);
    void clear();
    QString heading() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void paintHead(QPainter &painter, const QRect &area);
    void paintRow(QPainter &painter, const QRect &area, const VerdictGoods &goods);
    void paintFoot(QPainter &painter, const QRect &area, size_t left);

    std::optional<Verdict> m_verdict;
};

} // namespace waydesk
