// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/dueload.h"
#include "dispatch/workreport.h"

#include <QScrollArea>

class QLabel;
class QTableView;

namespace waydesk {

class BarPlot;
class StatTile;
class WorkSumModel;
struct UiServices;

/// Today's work as figures, by the hour, by shop and by carrier, and the last 14 days.
class TodayReport : public QScrollArea
{
    Q_OBJECT

public:
    explicit TodayReport(const UiServices &services, QWidget *parent = nullptr);

    void show(const WorkReport &report, const DueLoad &due, const DueAhead &ahead);
    void retranslate();

private:
    QWidget *panel(QLabel *title, QLabel *remark, QWidget *body);
    QTableView *makeTable(const char *name, WorkSumModel *model);
    void showTiles();
    void showHours();
    void showAhead();
    void showDays();
    void showTables();

    const UiServices &m_services;
    WorkReport m_report;
    DueLoad m_due;
    DueAhead m_aheadRows;
    StatTile *m_printed;
    StatTile *m_scanned;
    StatTile *m_handedOver;
    StatTile *m_toGo;
    QLabel *m_hourTitle;
    QLabel *m_hourRemark;
    BarPlot *m_hours;
    QLabel *m_aheadTitle;
    QLabel *m_aheadRemark;
    BarPlot *m_ahead;
    QLabel *m_shopTitle;
    QLabel *m_carrierTitle;
    WorkSumModel *m_shops;
    WorkSumModel *m_carriers;
    QTableView *m_shopTable;
    QTableView *m_carrierTable;
    QLabel *m_dayTitle;
    BarPlot *m_days;
};

} // namespace waydesk
