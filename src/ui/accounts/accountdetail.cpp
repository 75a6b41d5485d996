// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts/accountdetail.h"

#include "models/accountmodels.h"
#include "ui/accounts/accountdelegates.h"
#include "ui/common/barplot.h"
#include "ui/common/keybutton.h"
#include "ui/common/pilllabel.h"
#include "ui/common/stattile.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int SegmentRow = 44;
constexpr int ShopRow = 44;
constexpr int MostRows = 6;
constexpr int Margin = 14; ///< beside the cards
constexpr int PlotHeight = 150;
constexpr int NarrowestWithBars = 720; ///< what the shops' table needs for all of its columns

QString number(qint64 value) { return QLocale().toString(value); }

void fitRows(QTableView &table, int rowHeight)
{
    const int rows = std::clamp(table.model()->rowCount(), 1, MostRows);
    table.verticalHeader()->setDefaultSectionSize(textPx(rowHeight));
    table.setFixedHeight(table.horizontalHeader()->height() + rows * textPx(rowHeight) + 2);
}

/// The widths at the size of the text, or as much of it as there is room for.
void fitTo(QTableView &table, std::span<const int> widths, int room)
{
    int all = 0;
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        all += table.isColumnHidden(column) ? 0 : widths[static_cast<size_t>(column)];
    const int percent = std::clamp(room * 100 / std::max(1, all), 80, textPx(100));
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        table.setColumnWidth(column, widths[static_cast<size_t>(column)] * percent / 100);
}

QLabel *label(const char *role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setProperty("role", QString::fromLatin1(role));
    return made;
}

} // namespace

AccountDetail::AccountDetail(QWidget *parent)
    : QScrollArea(parent)
    , m_name(label("title", this))
    , m_second(label("second", this))
    , m_state(new PillLabel(this))
    , m_sharers(new QLabel(this))
    , m_export(new KeyButton(this))
    , m_left(new StatTile(this))
    , m_month(new StatTile(this))
    , m_days(new StatTile(this))
    , m_segmentTitle(new QLabel(this))
    , m_segmentRemark(label("second", this))
    , m_segmentTable(new QTableView(this))
    , m_shopTitle(new QLabel(this))
    , m_shopRemark(label("second", this))
    , m_shopTable(new QTableView(this))
    , m_plotTitle(new QLabel(this))
    , m_plotRemark(label("second", this))
    , m_plot(new BarPlot(this))
    , m_segments(new SegmentModel(this))
    , m_shops(new ShopUseModel(this))
{
    setObjectName(u"accountDetail"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_left->setObjectName(u"leftTile"_s);
    m_month->setObjectName(u"monthTile"_s);
    m_days->setObjectName(u"daysTile"_s);
    m_plot->setObjectName(u"usagePlot"_s);
    m_plot->setFixedHeight(PlotHeight);
    m_export->setObjectName(u"statementButton"_s);
    m_export->setKeyCap(u"Ctrl+E"_s);
    connect(m_export, &KeyButton::clicked, this, &AccountDetail::statementWanted);
    setUpTables();
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(12);
    column->addWidget(buildHead());
    column->addWidget(buildTiles());
    column->addWidget(panel(m_segmentTitle, m_segmentRemark, m_segmentTable));
    column->addWidget(panel(m_shopTitle, m_shopRemark, m_shopTable, m_export));
    column->addWidget(panel(m_plotTitle, m_plotRemark, m_plot));
    column->addStretch();
    setWidget(body);
    setTabOrder(m_segmentTable, m_export);
    setTabOrder(m_export, m_shopTable);
}

QWidget *AccountDetail::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_name);
    row->addWidget(m_second);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_sharers);
    return head;
}

QWidget *AccountDetail::buildTiles()
{
    auto *tiles = new QWidget(this);
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (StatTile *tile : {m_left, m_month, m_days})
        row->addWidget(tile, 1);
    return tiles;
}

QWidget *AccountDetail::panel(QLabel *title, QLabel *remark, QWidget *body, QWidget *action)
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
    remark->setWordWrap(true);
    head->addWidget(remark, 1);
    if (action)
        head->addWidget(action);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(body, 1);
    return frame;
}

void AccountDetail::setUpTables()
{
    m_segmentTable->setObjectName(u"segmentTable"_s);
    m_segmentTable->setModel(m_segments);
    m_segmentTable->setItemDelegate(new SegmentDelegate(m_segmentTable));
    setUpTable(*m_segmentTable, SegmentRow, SegmentModel::UsageColumn);
    m_shopTable->setObjectName(u"shopUseTable"_s);
    m_shopTable->setModel(m_shops);
    m_shopTable->setItemDelegate(new ShopUseDelegate(m_shopTable));
    setUpTable(*m_shopTable, ShopRow, ShopUseModel::ShopColumn);
    passKeysOn(*m_shopTable);
    for (QTableView *table : {m_segmentTable, m_shopTable}) {
        table->setFrameShape(QFrame::NoFrame);
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    connect(m_shopTable, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ShopUseModel::SharedColumn && !m_shops->isSum(index.row()))
            Q_EMIT shareToggled(m_shops->rowAt(index.row()));
    });
    connect(m_shopTable, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != ShopUseModel::SharedColumn && !m_shops->isSum(index.row()))
            Q_EMIT limitWanted(m_shops->rowAt(index.row()));
    });
}

/// Widths follow the text size as far as there is room, until a person changes them.
void AccountDetail::fitColumns()
{
    const int room = viewport()->width() - 2 * Margin;
    if (m_columnsFor == QSize(textPx(100), room))
        return;
    m_columnsFor = QSize(textPx(100), room);
    static constexpr int segments[] = {170, 160, 80, 80, 110};
    static constexpr int shops[] = {170, 130, 150, 76, 66, 66, 120};
    fitTo(*m_segmentTable, segments, room);
    fitTo(*m_shopTable, shops, room);
}

std::optional<ShopUse> AccountDetail::currentShop() const
{
    const QModelIndex index = m_shopTable->currentIndex();
    if (!index.isValid() || !m_shopTable->hasFocus() || m_shops->isSum(index.row()))
        return std::nullopt;
    return m_shops->rowAt(index.row());
}

void AccountDetail::keyPressEvent(QKeyEvent *event)
{
    const auto shop = currentShop();
    const int key = event->key();
    if (shop && key == Qt::Key_Space)
        Q_EMIT shareToggled(*shop);
    else if (shop && (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter))
        Q_EMIT limitWanted(*shop);
    else
        event->ignore(); // the page has keys of its own
}

/// In a narrow window the bars make room for the figures.
void AccountDetail::resizeEvent(QResizeEvent *event)
{
    m_shopTable->setColumnHidden(ShopUseModel::BarColumn, viewport()->width() < textPx(NarrowestWithBars));
    fitColumns();
    QScrollArea::resizeEvent(event);
}

TableSheet AccountDetail::statement() const
{
    TableSheet sheet{tr("Statement"), {tr("What"), tr("Name"), tr("This month"), tr("Today"), tr("Left")}, {}};
    for (int row = 0; row < m_shops->rowCount(); ++row) {
        const ShopUse &use = m_shops->rowAt(row);
        const bool isSum = m_shops->isSum(row);
        sheet.rows.push_back({isSum ? tr("Sum") : tr("Shop"),
                              isSum ? m_view.card.account.name : use.shop.name,
                              QString::number(use.month),
                              QString::number(use.today),
                              {}});
    }
    for (const SegmentView &one : m_view.segments)
        sheet.rows.push_back({tr("Segment"),
                              u"%1 – %2"_s.arg(one.segment.first, one.segment.last),
                              {},
                              {},
                              QString::number(one.segment.count - one.segment.used)});
    for (const DayCount &day : m_view.days)
        sheet.rows.push_back({tr("Day"),
                              QDateTime::fromMSecsSinceEpoch(day.dayStart).toString(u"yyyy-MM-dd"_s),
                              QString::number(day.count),
                              {},
                              {}});
    return sheet;
}

void AccountDetail::show(const AccountView &view, const QString &carrier)
{
    m_view = view;
    m_carrier = carrier;
    m_segments->setRows(view.segments);
    m_shops->setUses(view.shops, view.month);
    if (!m_shopTable->currentIndex().isValid() && m_shops->rowCount() > 0)
        m_shopTable->setCurrentIndex(m_shops->index(0, 0));
    fitColumns();
    fitRows(*m_segmentTable, SegmentRow);
    fitRows(*m_shopTable, ShopRow);
    retranslate();
}

void AccountDetail::showTiles()
{
    const qint64 spare = std::ranges::count_if(
        m_view.segments, [](const SegmentView &one) { return one.state != SegmentState::UsedUp; });
    m_left->set(tr("Offline numbers left"), number(m_view.card.left), tr("numbers"),
                m_view.segments.empty() ? tr("import a segment to print offline")
                                        : tr("%n segment(s) to take from", nullptr, static_cast<int>(spare)));
    m_left->setAlert(needsNumbers(m_view.card.state));
    m_month->set(tr("Used this month"), number(m_view.month), tr("numbers"),
                 tr("last month up to now: %1").arg(number(m_view.lastMonth)));
    m_days->set(m_view.perDay > 0 ? tr("Lasts, at %1 a day").arg(number(m_view.perDay)) : tr("Lasts"),
                m_view.perDay > 0 ? number(m_view.daysLeft) : u"—"_s, tr("days"),
                m_view.card.account.lowMark > 0 ? tr("alert below %1 numbers").arg(number(m_view.card.account.lowMark))
                                                : tr("no alert is set"));
}

void AccountDetail::showDays()
{
    std::vector<BarPlot::Bar> bars;
    DayCount peak;
    for (const DayCount &day : m_view.days) {
        const bool today = &day == &m_view.days.back();
        const QString date = QDateTime::fromMSecsSinceEpoch(day.dayStart).toString(u"MM-dd"_s);
        bars.push_back({today ? tr("today") : date, {day.count}, today});
        if (day.count > peak.count)
            peak = day;
    }
    m_plot->setTitle(tr("Numbers given in the last 14 days"));
    m_plot->setData({{tr("numbers"), BarPlot::Ink::Accent}}, std::move(bars));
    m_plotRemark->setText(
        peak.count == 0
            ? tr("no number was given yet")
            : tr("most: %1 on %2")
                  .arg(number(peak.count), QDateTime::fromMSecsSinceEpoch(peak.dayStart).toString(u"MM-dd"_s)));
}

void AccountDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_state->setPill(accountPill(m_view.card.state));
    QScrollArea::changeEvent(event);
}

void AccountDetail::retranslate()
{
    const WaybillAccount &account = m_view.card.account;
    m_name->setText(account.name);
    m_second->setText(u"%1 · %2"_s.arg(m_carrier, account.carrier));
    m_sharers->setText(tr("%n shop(s) share it", nullptr, static_cast<int>(account.shops.size())));
    m_export->setText(tr("Statement..."));
    m_state->setPill(accountPill(m_view.card.state));
    showTiles();
    m_segmentTitle->setText(tr("Segments"));
    m_segmentRemark->setText(tr("one is used up before the next is begun"));
    m_segmentTable->setAccessibleName(tr("Segments"));
    m_shopTitle->setText(tr("Use by shop · this month"));
    m_shopRemark->setText(tr("Space shares or not, Enter sets the daily limit; numbers already given stay good"));
    m_shopTable->setAccessibleName(tr("Use by shop"));
    m_plotTitle->setText(tr("Last 14 days"));
    showDays();
}

} // namespace waydesk
