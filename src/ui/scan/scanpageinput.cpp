// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/scanpage.h"

#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/scan/scanheader.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace waydesk {

using namespace Qt::StringLiterals;

void ScanPage::mute()
{
    m_muted = !m_muted;
    m_head->setMuted(m_muted);
    Q_EMIT told(m_muted ? tr("Sounds are off") : tr("Sounds are on"));
}

void ScanPage::typeNumber()
{
    m_typed->clear();
    m_typed->show();
    m_typed->setFocus();
    m_typedTimer.start();
}

void ScanPage::closeTyped()
{
    m_typedTimer.stop();
    m_typed->hide();
    setFocus();
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

/// The day's own round, its usual parts, those that are open, or a name of one's own; for the rest of this day.
void ScanPage::chooseRound()
{
    const qint64 now = m_services.feed.now();
    const QString own = roundOfDay(now);
    const QString day = own.section(u'-', 0, 0) + u'-';
    QStringList rounds = {own, day + tr("morning"), day + tr("afternoon"), day + tr("evening")};
    rounds += m_openRounds;
    rounds.removeDuplicates();
    const QString other = tr("Another name…");
    auto chosen = m_services.asker.choice(this, tr("Round"), tr("Which pick-up do scans go to from now on?"),
                                          rounds + QStringList{other});
    if (chosen == other)
        chosen = m_services.asker.text(this, tr("Round"), tr("Name of the pick-up round:"));
    if (!chosen || chosen->trimmed().isEmpty())
        return;
    const QString round = chosen->trimmed() == own ? QString() : chosen->trimmed();
    m_services.runner.run(
        TaskRunner::Lane::Scan, this,
        [session = m_session, round] {
            session->setRound(round);
            return true;
        },
        [this](bool) { tellRound(); });
}

/// The session knows where a scan goes: at midnight that changes by itself.
void ScanPage::tellRound()
{
    m_services.runner.run(
        TaskRunner::Lane::Scan, this, [session = m_session] { return session->round(); },
        [this](const QString &round) { takeRound(round); });
}

void ScanPage::takeRound(const QString &round)
{
    if (round == m_round)
        return;
    m_round = round;
    retranslate();
    reloadCounts();
}

/// One Esc gives up the typed number; two leave the page, for one may be an accident. A stop is left by Space alone.
void ScanPage::escape(QKeyEvent &event)
{
    if (m_typed->isVisible()) {
        closeTyped();
    } else if (m_locked) {
        Q_EMIT told(tr("Locked: press Space first"));
    } else if (m_leaving.isActive()) {
        m_leaving.stop();
        event.ignore(); // the window goes one step back
    } else {
        m_leaving.start();
        Q_EMIT told(tr("Press Esc once more to leave the scan page"));
    }
}

void ScanPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        escape(*event);
        return;
    }
    if (event->modifiers() == Qt::ShiftModifier && key == Qt::Key_F7) {
        chooseRound();
        return;
    }
    switch (event->modifiers() == Qt::NoModifier ? key : 0) {
    case Qt::Key_Space: confirm(); break;
    case Qt::Key_F2: turnDark(); break;
    case Qt::Key_F6: typeNumber(); break;
    case Qt::Key_F7: chooseCage(); break;
    case Qt::Key_F8: undo(); break;
    case Qt::Key_F9: mute(); break;
    default: Page::keyPressEvent(event);
    }
}

} // namespace waydesk
