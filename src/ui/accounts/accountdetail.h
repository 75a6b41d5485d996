// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/accountviews.h"
#include "dispatch/ports/tablewriter.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QTableView;

namespace waydesk {

class BarPlot;
class KeyButton;
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
    /// What is shown, as a table to settle accounts by: shops, segments, days.
    TableSheet statement() const;
    void retranslate();

Q_SIGNALS:
    void statementWanted();
    void shareToggled(const waydesk::ShopUse &shop);
    void limitWanted(const waydesk::ShopUse &shop);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildTiles();
    QWidget *panel(QLabel *title, QLabel *remark, QWidget *body, QWidget *action = nullptr);
    void setUpTables();
    void fitColumns();
    void showTiles();
    void showDays();

    AccountView m_view;
    QString m_carrier;
    QLabel *m_name;
    QLabel *m_second;
    PillLabel *m_state;
    QLabel *m_sharers;
    KeyButton *m_export;
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
    QSize m_columnsFor; ///< text size and room that widths were set for
    SegmentModel *m_segments;
    ShopUseModel *m_shops;
};

} // namespace waydesk
