// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/scanpage.h"

#include "core/label/scancode.h"
#include "models/text/sentences.h"
#include "models/verdicthistorymodel.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/scan/carriertiles.h"
#include "ui/scan/goodspanel.h"
#include "ui/scan/historydelegate.h"
#include "ui/scan/keyhints.h"
#include "ui/scan/scanheader.h"
#include "ui/scan/scantheme.h"
#include "ui/scan/verdictpanel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int AlarmMs = 2000;
constexpr int TypedMs = 10000;
constexpr int ClockMs = 10000;
constexpr int LeavingMs = 1500;
} // namespace

ScanPage::ScanPage(const UiServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_session(std::make_shared<VerifyParcel>(services.place, QString()))
    , m_panel(new VerdictPanel(this))
    , m_goods(new GoodsPanel(this))
    , m_tiles(new CarrierTiles(this))
    , m_head(new ScanHeader(this))
    , m_inactive(new QLabel(this))
    , m_totalsCard(new QFrame(this))
    , m_totals(new QLabel(this))
    , m_heldLabel(new QLabel(this))
    , m_listCard(new QFrame(this))
    , m_latest(new QLabel(this))
    , m_keys(new KeyHints(this))
    , m_list(new QListView(this))
    , m_typed(new QLineEdit(this))
    , m_history(new VerdictHistoryModel(this))
    , m_round(m_session->round())
{
    setObjectName(u"scanPage"_s);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setFocusPolicy(Qt::ClickFocus);
    setAutoFillBackground(true);
    if (const QVariant dark = services.settings.value(u"scan/dark"_s); dark.isValid())
        setScanDark(dark.toBool());
    build();
    showTheme();
    startTimers();
    connect(&services.feed, &DeskFeed::moved, this, [this] {
        if (!m_reloadTimer.isActive())
            m_reloadTimer.start();
    });
    connect(m_typed, &QLineEdit::returnPressed, this, [this] {
        const QString code = m_typed->text().trimmed();
        closeTyped();
        if (!code.isEmpty())
            takeScan(code);
    });
    reloadCounts();
}

void ScanPage::startTimers()
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(120);
    connect(&m_reloadTimer, &QTimer::timeout, this, &ScanPage::reloadCounts);
    m_alarm.setParent(this);
    m_alarm.setObjectName(u"alarmTimer"_s);
    m_alarm.setInterval(AlarmMs);
    connect(&m_alarm, &QTimer::timeout, this, [this] { sound(Sound::Hold); });
    m_typedTimer.setParent(this);
    m_typedTimer.setObjectName(u"typedTimer"_s);
    m_typedTimer.setSingleShot(true);
    m_typedTimer.setInterval(TypedMs);
    connect(&m_typedTimer, &QTimer::timeout, this, &ScanPage::closeTyped);
    m_leaving.setParent(this);
    m_leaving.setObjectName(u"leavingTimer"_s);
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(LeavingMs);
    m_clock.setInterval(ClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        showHead();
        tellRound();
    });
    m_clock.start();
}

void ScanPage::build()
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    auto *left = new QVBoxLayout;
    left->setSpacing(14);
    left->addWidget(m_typed);
    left->addWidget(m_panel, 56);
    left->addWidget(m_goods, 44);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    buildSide(*right);
    columns->addLayout(left, 68);
    columns->addLayout(right, 32);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(14, 4, 14, 4);
    page->setSpacing(6);
    buildTop(*page);
    page->addLayout(columns, 1);
    page->addWidget(m_keys);
}

void ScanPage::buildTop(QVBoxLayout &column)
{
    m_panel->setObjectName(u"verdictPanel"_s);
    m_goods->setObjectName(u"goodsPanel"_s);
    m_head->setObjectName(u"scanHeader"_s);
    m_keys->setObjectName(u"scanKeys"_s);
    m_inactive->setObjectName(u"inactiveStrip"_s);
    m_inactive->setAlignment(Qt::AlignCenter);
    m_inactive->setMinimumHeight(46);
    m_inactive->hide();
    m_typed->setObjectName(u"typedNumberEdit"_s);
    m_typed->setMinimumHeight(56);
    m_typed->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_typed->setFocusPolicy(Qt::ClickFocus);
    m_typed->hide();
    column.addWidget(m_head);
    column.addWidget(m_inactive);
}

void ScanPage::buildSide(QVBoxLayout &column)
{
    m_tiles->setObjectName(u"carrierTiles"_s);
    m_totals->setObjectName(u"scanTotalsLabel"_s);
    m_list->setObjectName(u"historyList"_s);
    m_list->setModel(m_history);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_heldLabel->setObjectName(u"scanHeldLabel"_s);
    m_totalsCard->setObjectName(u"scanCard"_s);
    auto *sums = new QHBoxLayout(m_totalsCard);
    sums->setContentsMargins(16, 8, 16, 8);
    sums->addWidget(m_totals);
    sums->addStretch();
    sums->addWidget(m_heldLabel);
    m_listCard->setObjectName(u"scanCard"_s);
    m_latest->setObjectName(u"latestLabel"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *latest = new QVBoxLayout(m_listCard);
    latest->setContentsMargins(1, 1, 1, 1);
    latest->setSpacing(0);
    latest->addWidget(m_latest);
    latest->addWidget(m_list, 1);
    column.addWidget(m_tiles);
    column.addWidget(m_totalsCard);
    column.addWidget(m_listCard, 1);
}

bool ScanPage::takeScan(const QString &code)
{
    if (command(code))
        return true;
    if (m_locked) {
        m_panel->flash();
        alarm();
        return true;
    }
    if (m_asking)
        m_waiting.push_back(code);
    else
        verify(code);
    return true;
}

/// Printed commands do what their keys do; confirming is the only one that a locked bench obeys.
bool ScanPage::command(const QString &code)
{
    const ScanCode scanned = parseScan(QStringView(code));
    if (scanned.isCommand(u"CONFIRM") && m_locked)
        confirm();
    else if (scanned.isCommand(u"UNDO") && !m_locked)
        undo();
    else if (scanned.isCommand(u"CAGE") && !m_locked)
        chooseCage();
    else
        return scanned.isCommand(u"CONFIRM");
    return true;
}

/// One at a time: a scan that comes while the one before it is being asked may turn out to come while locked.
void ScanPage::verify(const QString &code)
{
    m_asking = true;
    using Answer = std::pair<Result<Verdict>, QString>; // and the round that it was given in
    m_services.runner.run(
        TaskRunner::Lane::Scan, this,
        [session = m_session, code] {
            auto verdict = session->run(code);
            return Answer(std::move(verdict), session->round());
        },
        [this, code](const Answer &answered) {
            m_asking = false;
            takeRound(answered.second);
            take(code, answered.first);
            goOn();
        });
}

void ScanPage::goOn()
{
    if (m_locked) {
        if (!m_waiting.empty())
            m_panel->flash();
        m_waiting.clear();
    } else if (!m_waiting.empty()) {
        const QString next = m_waiting.front();
        m_waiting.pop_front();
        verify(next);
    }
}

void ScanPage::take(const QString &code, const Result<Verdict> &verdict)
{
    showStore(verdict.has_value());
    if (!verdict) {
        m_panel->showFailure(Sentences::errorSentence(verdict.error()));
        m_goods->clear();
        lock();
        m_last.reset();
        Q_EMIT stateChanged();
        return;
    }
    m_lastCarrier = verdict->carrier;
    answer(*verdict);
    VerdictRow row;
    row.at = m_services.feed.now();
    row.verdict = *verdict;
    row.carrierName = m_services.carrierName(verdict->carrier);
    if (row.verdict.code.isEmpty())
        row.verdict.code = code;
    m_history->add(std::move(row));
    m_list->scrollToTop();
    Q_EMIT stateChanged();
}

void ScanPage::answer(const Verdict &verdict)
{
    m_panel->show(verdict, m_services.carrierName(verdict.carrier));
    m_goods->show(verdict);
    switch (lookOf(verdict.kind)) {
    case VerdictLook::Stop: lock(); break;
    case VerdictLook::Amber: sound(Sound::Duplicate); break;
    case VerdictLook::Pass:
        sound(Sound::Pass);
        m_passed = true;
        break;
    case VerdictLook::Waiting: break;
    }
    if (m_last == verdict.kind)
        m_panel->flash();
    m_last = verdict.kind;
}

void ScanPage::lock()
{
    m_locked = true;
    m_panel->setLocked(true);
    alarm();
}

void ScanPage::alarm()
{
    sound(Sound::Hold);
    m_alarm.start();
}

void ScanPage::sound(Sound sound)
{
    if (!m_muted)
        m_services.sounds.play(sound);
}

void ScanPage::confirm()
{
    if (!m_locked)
        return;
    m_locked = false;
    m_alarm.stop();
    m_panel->clear();
    m_goods->clear();
    m_last.reset();
    Q_EMIT stateChanged();
}

void ScanPage::undo()
{
    if (m_locked)
        return;
    m_services.runner.run(
        TaskRunner::Lane::Scan, this, [session = m_session] { return session->undoLast(); },
        [this](const Result<Verdict> &undone) {
            if (!undone) {
                Q_EMIT told(undone.error().code == ErrorCode::NothingToDo ? tr("There is no scan of this bench to undo")
                                                                          : Sentences::errorSentence(undone.error()));
                return;
            }
            m_history->markUndone(undone->number);
            reloadCounts();
            if (m_locked) // a stop stays to be seen
                return;
            m_panel->showUndone(undone->number);
            m_goods->clear();
            m_last.reset();
        });
}

void ScanPage::turnDark()
{
    const bool dark = !scanTheme().dark;
    m_services.settings.setValue(u"scan/dark"_s, dark);
    setScanDark(dark);
    showTheme();
}

void ScanPage::showTheme()
{
    const Theme &t = scanTheme();
    m_shownTheme = &t; // setPalette() comes back here
    setPalette(scanPalette());
    m_inactive->setStyleSheet(
        u"background: %1; color: %2; font-size: 20px; font-weight: bold; border-radius: 4px;"_s.arg(t.warn.tint.name(),
                                                                                                    t.warn.ink.name()));
    for (QFrame *card : {m_totalsCard, m_listCard})
        card->setStyleSheet(
            u"QFrame#scanCard { background: %1; border: 1px solid %2; border-radius: 4px; }"
            " QLabel#latestLabel { background: %3; border: none; border-bottom: 1px solid %2; padding: 8px 14px; }"_s
                .arg(t.base.name(), t.line.name(), t.panel.name()));
    m_typed->setStyleSheet(u"QLineEdit { background: %1; color: %2; font-size: 28px; border: 3px solid %3; }"_s.arg(
        t.base.name(), t.text.name(), t.accent.name()));
    for (QWidget *widget : findChildren<QWidget *>())
        widget->update();
    retranslate(); // words carry colours of their own
}

/// Only the active window gets keys, and a scanner is one: said loudly, for nobody looks at a title bar.
void ScanPage::showActive() { m_inactive->setVisible(isVisible() && !window()->isActiveWindow()); }

void ScanPage::reloadCounts()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, round = m_round] {
            return HandOver(s.place, s.carriers, s.manifestWriter).listExpected(round);
        },
        [this](const Result<std::vector<HandoverView>> &views) {
            showStore(views.has_value());
            if (views)
                takeCounts(*views);
        });
}

void ScanPage::takeCounts(const std::vector<HandoverView> &views)
{
    std::vector<CarrierTiles::Tile> tiles;
    m_scanned = m_printed = m_held = 0;
    m_openRounds.clear();
    for (const HandoverView &view : views) {
        if (view.handover.id.isValid() && !m_openRounds.contains(view.handover.round))
            m_openRounds.append(view.handover.round);
        if (view.handover.round != m_round)
            continue;
        const auto held = static_cast<int>(view.held.size());
        tiles.push_back({m_services.carrierName(view.handover.carrier), view.scanned, view.printed, held,
                         view.handover.carrier == m_lastCarrier});
        m_scanned += view.scanned;
        m_printed += view.printed;
        m_held += held;
    }
    const bool complete = m_passed && m_toGo > 0 && m_printed > 0 && m_scanned == m_printed;
    m_toGo = m_printed - m_scanned;
    if (complete)
        sound(Sound::Complete);
    m_passed = false;
    m_tiles->setVisible(!tiles.empty());
    m_tiles->show(std::move(tiles));
    retranslate();
    Q_EMIT stateChanged();
}

void ScanPage::entered()
{
    setFocus();
    showHead();
    reloadCounts();
}

QString ScanPage::title() const { return tr("Scan"); }

QString ScanPage::scanHint() const
{
    return m_locked ? tr("Locked: Space confirms, scans are not counted") : tr("A scan verifies its parcel");
}

void ScanPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_tiles->fit();
    fitWords();
    m_list->doItemsLayout();
}

void ScanPage::fitWords()
{
    QFont words = font();
    words.setPixelSize(scanPixels(*this, 22));
    m_totals->setFont(words);
    m_latest->setFont(words);
    words.setBold(true);
    m_heldLabel->setFont(words);
    retranslate();
}

void ScanPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ActivationChange)
        showActive();
    else if (event->type() == QEvent::PaletteChange && m_shownTheme != &scanTheme())
        showTheme();
    Page::changeEvent(event);
}

} // namespace waydesk
