// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/accountviews.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QTableView;

namespace waydesk {

class BarPlot;
class PillLabel;
class SegmentModel;
class ShopUseModel;
class StatTile;

/// One account: figures, segments, what each shop takes, and the last 14 days. Asks its page for changes.
class AccountDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit AccountDetail(QWidget *parent = nullptr);

    void show(const AccountView &view, const QString &carrier);
    /// The shop whose row is current.
    std::optional<ShopUse> currentShop() const;
    void retranslate();

Q_SIGNALS:
    void shareToggled(const waydesk::ShopUse &shop);
    void limitWanted(const waydesk::ShopUse &shop);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildTiles();
    QWidget *panel(QLabel *title, QLabel *remark, QWidget *body);
    void setUpTables();
    void showTiles();
    void showDays();

    AccountView m_view;
    QString m_carrier;
    QLabel *m_name;
    QLabel *m_second;
    PillLabel *m_state;
    StatTile *m_left;
    StatTile *m_month;
    StatTile *m_days;
    QLabel *m_segmentTitle;
    QLabel *m_segmentRemark;
    QTableView *m_segmentTable;
    QLabel *m_shopTitle;
    QLabel *m_shopRemark;
    QTableView *m_shopTable;
    QLabel *m_plotTitle;
    QLabel *m_plotRemark;
    BarPlot *m_plot;
    SegmentModel *m_segments;
    ShopUseModel *m_shops;
};

} // namespace waydesk
