// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/todayreport.h"

#include "models/worksummodel.h"
#include "ui/common/barplot.h"
#include "ui/common/deskfeed.h"
#include "ui/common/stattile.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/reports/worksumdelegate.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowHeight = 32;
constexpr int MostRows = 7;

QString number(qint64 value) { return QLocale().toString(value); }

/// Hours before the first and after the last one with work are left out, but never the working day.
std::pair<int, int> hoursToShow(const WorkReport &report, const DueLoad &due)
{
    int first = 8;
    int last = 19;
    for (int hour = 0; hour < 24; ++hour) {
        const auto at = static_cast<size_t>(hour);
        const WorkSum &sum = report.hours[at];
        if (sum.printed == 0 && sum.scanned == 0 && due.byHour[at] == 0)
            continue;
        first = std::min(first, hour);
        last = std::max(last, hour);
    }
    return {first, last};
}

} // namespace

TodayReport::TodayReport(const UiServices &services, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
    , m_printed(new StatTile(this))
    , m_scanned(new StatTile(this))
    , m_handedOver(new StatTile(this))
    , m_toGo(new StatTile(this))
    , m_hourTitle(new QLabel(this))
    , m_hourRemark(new QLabel(this))
    , m_hours(new BarPlot(this))
    , m_aheadTitle(new QLabel(this))
    , m_aheadRemark(new QLabel(this))
    , m_ahead(new BarPlot(this))
    , m_shopTitle(new QLabel(this))
    , m_carrierTitle(new QLabel(this))
    , m_shops(new WorkSumModel(this))
    , m_carriers(new WorkSumModel(this))
    , m_shopTable(makeTable("shopWorkTable", m_shops))
    , m_carrierTable(makeTable("carrierWorkTable", m_carriers))
    , m_dayTitle(new QLabel(this))
    , m_days(new BarPlot(this))
{
    setObjectName(u"todayReport"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_hours->setObjectName(u"hourPlot"_s);
    m_ahead->setObjectName(u"aheadPlot"_s);
    m_days->setObjectName(u"dayPlot"_s);
    m_printed->setObjectName(u"printedTile"_s);
    m_scanned->setObjectName(u"scannedTile"_s);
    m_handedOver->setObjectName(u"handedOverTile"_s);
    m_toGo->setObjectName(u"toGoTile"_s);
    for (BarPlot *plot : {m_hours, m_ahead, m_days})
        plot->setMinimumHeight(170);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(12);
    for (StatTile *tile : {m_printed, m_scanned, m_handedOver, m_toGo})
        tiles->addWidget(tile, 1);
    auto *tables = new QHBoxLayout;
    tables->setSpacing(12);
    tables->addWidget(panel(m_shopTitle, nullptr, m_shopTable), 1);
    tables->addWidget(panel(m_carrierTitle, nullptr, m_carrierTable), 1);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(12);
    column->addLayout(tiles);
    column->addWidget(panel(m_hourTitle, m_hourRemark, m_hours), 3);
    column->addWidget(panel(m_aheadTitle, m_aheadRemark, m_ahead), 3);
    column->addLayout(tables);
    column->addWidget(panel(m_dayTitle, nullptr, m_days), 3);
    setWidget(body);
    retranslate();
}

QTableView *TodayReport::makeTable(const char *name, WorkSumModel *model)
{
    auto *table = new QTableView(this);
    table->setObjectName(QString::fromLatin1(name));
    table->setModel(model);
    table->setItemDelegate(new WorkSumDelegate(table));
    table->setFrameShape(QFrame::NoFrame);
    setUpTable(*table, RowHeight, WorkSumModel::NameColumn);
    for (int column = WorkSumModel::PrintedColumn; column <= WorkSumModel::HandedOverColumn; ++column)
        table->setColumnWidth(column, 100);
    return table;
}

QWidget *TodayReport::panel(QLabel *title, QLabel *remark, QWidget *body)
{
    auto *frame = new QFrame(this);
    frame->setProperty("role", u"panel"_s);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->setSpacing(12);
    head->addWidget(title);
    if (remark) {
        remark->setProperty("role", u"second"_s);
        head->addWidget(remark, 1);
    } else {
        head->addStretch();
    }
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(body, 1);
    return frame;
}

void TodayReport::show(const WorkReport &report, const DueLoad &due, const DueAhead &ahead)
{
    m_report = report;
    m_due = due;
    m_aheadRows = ahead;
    retranslate();
}

void TodayReport::showTiles()
{
    const WorkSum &today = m_report.today;
    const qint64 toGo = std::accumulate(m_due.byHour.begin(), m_due.byHour.end(), qint64(0));
    m_printed->set(tr("Printed today"), number(today.printed), tr("labels"), tr("first copies, without reprints"));
    m_scanned->set(tr("Scanned today"), number(today.scanned), tr("parcels"),
                   tr("%1 printed but not scanned").arg(number(m_report.unscanned)));
    m_handedOver->set(tr("Handed over today"), number(today.handedOver), tr("parcels"), tr("in signed manifests"));
    m_toGo->set(tr("Due today, still to go"), number(toGo), tr("parcels"),
                m_due.overdue > 0 ? tr("%1 are overdue").arg(number(m_due.overdue)) : tr("nothing is overdue"));
    m_toGo->setAlert(m_due.overdue > 0);
}

void TodayReport::showHours()
{
    const auto [first, last] = hoursToShow(m_report, m_due);
    const qint64 hourNow = (m_services.feed.now() - m_report.dayStart) / 3'600'000;
    std::vector<BarPlot::Bar> bars;
    for (int hour = first; hour <= last; ++hour) {
        const auto at = static_cast<size_t>(hour);
        bars.push_back({tr("%1:00").arg(hour),
                        {m_report.hours[at].printed, m_report.hours[at].scanned, m_due.byHour[at]},
                        hour == hourNow});
    }
    m_hours->setTitle(tr("Today by the hour"));
    m_hours->setData({{tr("printed"), BarPlot::Ink::Accent},
                      {tr("scanned"), BarPlot::Ink::Ok},
                      {tr("due, still to go"), BarPlot::Ink::Warn}},
                     std::move(bars));
}

/// What is late, and the hours from now on; the rest would make them small, and is said beside the title.
void TodayReport::showAhead()
{
    const DueAhead &ahead = m_aheadRows;
    std::vector<BarPlot::Bar> bars{{tr("late"), {ahead.going.overdue, ahead.held.overdue}, true}};
    for (size_t i = 0; i < DueAhead::Hours; ++i) {
        const auto at = QDateTime::fromMSecsSinceEpoch(ahead.start + static_cast<qint64>(i) * 3'600'000);
        bars.push_back({tr("%1:00").arg(at.time().hour()), {ahead.going.byHour[i], ahead.held.byHour[i]}, i == 0});
    }
    m_aheadRemark->setText(
        tr("from now on, 24 hours: parcels that must leave in that hour and are not scanned yet; %1 are due later")
            .arg(number(ahead.going.later + ahead.held.later)));
    m_ahead->setTitle(tr("Due by the hour"));
    m_ahead->setData({{tr("may go on"), BarPlot::Ink::Warn}, {tr("held"), BarPlot::Ink::Hold}}, std::move(bars));
}

void TodayReport::showDays()
{
    std::vector<BarPlot::Bar> bars;
    for (const WorkDay &day : m_report.days) {
        const bool today = &day == &m_report.days.back();
        const QString date = QDateTime::fromMSecsSinceEpoch(day.dayStart).toString(u"MM-dd"_s);
        bars.push_back({today ? tr("today") : date, {day.sum.printed, day.sum.scanned, day.sum.handedOver}, today});
    }
    m_days->setTitle(tr("The last 14 days"));
    m_days->setData({{tr("printed"), BarPlot::Ink::Accent},
                     {tr("scanned"), BarPlot::Ink::Ok},
                     {tr("handed over"), BarPlot::Ink::Hold}},
                    std::move(bars));
}

void TodayReport::showTables()
{
    m_shops->setHeading(tr("Shop"));
    m_shops->setWork(m_report.shops);
    std::vector<WorkOf> carriers = m_report.carriers;
    for (WorkOf &carrier : carriers)
        carrier.name = m_services.carrierName(carrier.name);
    m_carriers->setHeading(tr("Carrier"));
    m_carriers->setWork(std::move(carriers));
    const int rows = std::clamp(std::max(m_shops->rowCount(), m_carriers->rowCount()), 2, MostRows);
    for (QTableView *table : {m_shopTable, m_carrierTable}) {
        table->verticalHeader()->setDefaultSectionSize(textPx(RowHeight));
        table->setFixedHeight(table->horizontalHeader()->height() + rows * textPx(RowHeight) + 2);
    }
}

void TodayReport::retranslate()
{
    m_hourTitle->setText(tr("Today by the hour"));
    m_hourRemark->setText(tr("due: parcels that must leave in that hour and are not scanned yet"));
    m_aheadTitle->setText(tr("Due by the hour"));
    m_shopTitle->setText(tr("Today by shop"));
    m_carrierTitle->setText(tr("Today by carrier"));
    m_dayTitle->setText(tr("The last 14 days"));
    m_shopTable->setAccessibleName(tr("Today by shop"));
    m_carrierTable->setAccessibleName(tr("Today by carrier"));
    showTiles();
    showHours();
    showAhead();
    showDays();
    showTables();
}

} // namespace waydesk
