// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/scanpage.h"

#include "models/text/sentences.h"
#include "models/verdicthistorymodel.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/scan/carriertiles.h"
#include "ui/scan/historydelegate.h"
#include "ui/scan/verdictpanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

ScanPage::ScanPage(const UiServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_session(std::make_shared<VerifyParcel>(services.place, QString()))
    , m_panel(new VerdictPanel(this))
    , m_tiles(new CarrierTiles(this))
    , m_round(new QLabel(this))
    , m_totals(new QLabel(this))
    , m_latest(new QLabel(this))
    , m_keys(new QLabel(this))
    , m_list(new QListView(this))
    , m_typed(new QLineEdit(this))
    , m_history(new VerdictHistoryModel(this))
{
    setObjectName(u"scanPage"_s);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setFocusPolicy(Qt::StrongFocus);
    build();
    retranslate();
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(120);
    connect(&m_reloadTimer, &QTimer::timeout, this, &ScanPage::reloadCounts);
    connect(&services.feed, &DeskFeed::moved, this, [this] {
        if (!m_reloadTimer.isActive())
            m_reloadTimer.start();
    });
    connect(m_typed, &QLineEdit::returnPressed, this, [this] {
        const QString code = m_typed->text().trimmed();
        m_typed->hide();
        setFocus();
        if (!code.isEmpty())
            takeScan(code);
    });
    reloadCounts();
}

void ScanPage::build()
{
    m_panel->setObjectName(u"verdictPanel"_s);
    m_tiles->setObjectName(u"carrierTiles"_s);
    m_round->setObjectName(u"roundLabel"_s);
    m_totals->setObjectName(u"scanTotalsLabel"_s);
    m_keys->setObjectName(u"scanKeysLabel"_s);
    m_typed->setObjectName(u"typedNumberEdit"_s);
    m_typed->setMinimumHeight(46);
    m_typed->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_typed->hide();
    m_list->setObjectName(u"historyList"_s);
    m_list->setModel(m_history);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont title = font();
    title.setPixelSize(17);
    title.setBold(true);
    m_round->setFont(title);
    m_totals->setFont(title);
    m_totals->setMinimumHeight(44);
    m_keys->setProperty("role", u"second"_s);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_round);
    left->addWidget(m_typed);
    left->addWidget(m_panel, 1);
    left->addWidget(m_keys);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_tiles);
    right->addWidget(m_totals);
    right->addWidget(m_latest);
    right->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(14);
    row->addLayout(left, 68);
    row->addLayout(right, 32);
}

bool ScanPage::takeScan(const QString &code)
{
    if (m_locked) {
        m_panel->flash();
        return true;
    }
    verify(code);
    return true;
}

void ScanPage::verify(const QString &code)
{
    m_services.runner.run(
        TaskRunner::Lane::Scan, this, [session = m_session, code] { return session->run(code); },
        [this, code](const Result<Verdict> &verdict) { take(code, verdict); });
}

void ScanPage::take(const QString &code, const Result<Verdict> &verdict)
{
    if (!verdict) {
        m_panel->showFailure(Sentences::errorSentence(verdict.error()));
        m_locked = true;
        m_panel->setLocked(true);
        m_last.reset();
        return;
    }
    m_panel->show(*verdict, m_services.carrierName(verdict->carrier));
    m_locked = m_locked || lookOf(verdict->kind) == VerdictLook::Stop;
    m_panel->setLocked(m_locked);
    if (m_last == verdict->kind)
        m_panel->flash();
    m_last = verdict->kind;
    VerdictRow row;
    row.at = m_services.feed.now();
    row.verdict = *verdict;
    if (row.verdict.code.isEmpty())
        row.verdict.code = code;
    m_history->add(std::move(row));
    m_list->scrollToTop();
    Q_EMIT stateChanged();
}

void ScanPage::confirm()
{
    if (!m_locked)
        return;
    m_locked = false;
    m_panel->setLocked(false);
    m_panel->clear();
    m_last.reset();
    Q_EMIT stateChanged();
}

void ScanPage::reloadCounts()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services] { return HandOver(s.place, s.carriers, s.manifestWriter).listOpen(); },
        [this](const Result<std::vector<HandoverView>> &views) {
            if (views)
                takeCounts(*views);
        });
}

void ScanPage::takeCounts(const std::vector<HandoverView> &views)
{
    std::vector<CarrierTiles::Tile> tiles;
    m_scanned = m_printed = m_held = 0;
    for (const HandoverView &view : views) {
        if (view.handover.state != HandoverState::Open)
            continue;
        const auto held = static_cast<int>(view.held.size());
        tiles.push_back({m_services.carrierName(view.handover.carrier), view.scanned, view.printed, held});
        m_scanned += view.scanned;
        m_printed += view.printed;
        m_held += held;
    }
    m_toGo = m_printed - m_scanned;
    m_tiles->setVisible(!tiles.empty());
    m_tiles->show(std::move(tiles));
    retranslate();
    Q_EMIT stateChanged();
}

void ScanPage::chooseCage()
{
    QStringList names = {tr("any carrier")};
    QStringList codes = {QString()};
    for (const Carrier &carrier : m_services.carriers.carriers()) {
        names.append(m_services.carrierName(carrier.code));
        codes.append(carrier.code);
    }
    const auto chosen = m_services.asker.choice(this, tr("Cage"), tr("Which carrier's cage is being filled?"), names);
    if (!chosen)
        return;
    m_cage = codes.value(names.indexOf(*chosen));
    m_services.runner.run(
        TaskRunner::Lane::Scan, this,
        [session = m_session, cage = m_cage] {
            session->setCage(cage);
            return true;
        },
        [this](bool) { retranslate(); });
}

void ScanPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space: confirm(); break;
    case Qt::Key_F6:
        m_typed->clear();
        m_typed->show();
        m_typed->setFocus();
        break;
    case Qt::Key_F7: chooseCage(); break;
    case Qt::Key_Escape:
        m_typed->hide();
        setFocus();
        break;
    default: Page::keyPressEvent(event);
    }
}

void ScanPage::entered()
{
    setFocus();
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
    m_panel->update();
}

void ScanPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ScanPage::retranslate()
{
    const QString cage = m_cage.isEmpty() ? tr("any carrier") : m_services.carrierName(m_cage);
    const QString round = roundOfDay(m_services.feed.now());
    m_round->setText(tr("Verify parcels · round %1 · %2 · bench %3 · %4")
                         .arg(m_session->round().isEmpty() ? round : m_session->round(), cage, m_services.place.bench,
                              m_services.place.operatorName));
    m_totals->setText(tr("This round: %1 of %2").arg(m_scanned).arg(m_printed)
                      + (m_held > 0 ? u"   ·   "_s + tr("%n held", nullptr, m_held) : QString()));
    m_latest->setText(tr("Latest scans"));
    m_keys->setText(tr("Space: confirm a stop     F6: type a number     F7: cage     Ctrl+1: orders"));
    m_typed->setPlaceholderText(tr("Waybill number, Enter"));
    m_typed->setAccessibleName(tr("Waybill number"));
    m_list->setAccessibleName(tr("Latest scans"));
}

} // namespace waydesk
