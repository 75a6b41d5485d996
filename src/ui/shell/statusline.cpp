// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/statusline.h"

#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/theme.h"
#include "ui/shell/statuscell.h"

#include <QDateTime>
#include <QSettings>
#include <QStatusBar>

namespace waydesk {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QStatusBar &bar, const UiServices &services)
    : QObject(&bar)
    , m_bar(bar)
    , m_services(services)
    , m_store(new StatusCell(u"storeLabel"_s, &bar))
    , m_scanner(new StatusCell(u"scannerLabel"_s, &bar))
    , m_printer(new StatusCell(u"printerLabel"_s, &bar))
    , m_hint(new StatusCell(u"scanHintLabel"_s, &bar))
    , m_counts(new StatusCell(u"countsLabel"_s, &bar))
    , m_undo(new StatusCell(u"undoLabel"_s, &bar))
{
    for (StatusCell *cell : {m_store, m_scanner, m_printer})
        bar.addWidget(cell);
    bar.addWidget(m_hint, 1);
    bar.addPermanentWidget(m_counts);
    bar.addPermanentWidget(m_undo);
    bar.setSizeGripEnabled(false);
    connect(&services.feed, &DeskFeed::loaded, this, [this] {
        m_storeFailed = false;
        showStore();
    });
    connect(&services.feed, &DeskFeed::failed, this, [this] {
        m_storeFailed = true;
        showStore();
    });
    connect(&services.feed, &DeskFeed::ticked, this, &StatusLine::showPrinter);
    connect(&services.feed, &DeskFeed::moved, this, &StatusLine::showPrinter);
    retranslate();
}

void StatusLine::showHint(const QString &hint) { m_hint->say(u"scan"_s, hint); }

void StatusLine::showUndo(const QString &step)
{
    m_step = step;
    m_undo->say(u"undo"_s, step.isEmpty() ? QString() : tr("Ctrl+Z undoes: %1").arg(step));
}

void StatusLine::showCounts(const QString &counts) { m_counts->say(u"grid"_s, counts); }

void StatusLine::noteScan()
{
    m_lastScan = QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"HH:mm:ss"_s);
    showScanner();
}

void StatusLine::showBackup(const BackupState &state)
{
    m_backup = state;
    showStore();
}

void StatusLine::showStore()
{
    QString words = m_storeFailed    ? tr("Store cannot be read")
        : m_services.feed.isLoaded() ? tr("Store ready")
                                     : tr("Store is loading");
    if (const QString backup = backupText(); !backup.isEmpty())
        words += u" · "_s + backup;
    const bool bad = m_storeFailed || m_backup.failed;
    m_store->say(bad                              ? u"state-warn"_s
                     : m_services.feed.isLoaded() ? u"state-ok"_s
                                                  : u"state-run"_s,
                 words, bad ? StatusCell::Mood::Bad : StatusCell::Mood::Good);
    if (m_backup.failed)
        m_store->setToolTip(Sentences::errorSentence(*m_backup.failed));
}

QString StatusLine::backupText() const
{
    if (m_backup.failed)
        return tr("backup failed");
    if (m_backup.last == 0)
        return m_backup.never ? QString() : tr("no backup yet");
    const QDateTime last = QDateTime::fromMSecsSinceEpoch(m_backup.last);
    const bool today = last.date() == QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).date();
    return tr("backup %1").arg(last.toString(today ? u"HH:mm"_s : u"MM-dd HH:mm"_s));
}

void StatusLine::showScanner()
{
    const bool hasPrefix = !m_services.settings.value(u"scanner/prefix"_s).toString().isEmpty();
    m_scanner->say(u"gun"_s,
                   !m_lastScan.isEmpty() ? tr("Last scan %1").arg(m_lastScan)
                       : hasPrefix       ? tr("Scanner with prefix")
                                         : tr("Scanner by timing"));
}

void StatusLine::showPrinter()
{
    const QString kind = m_services.settings.value(u"print/kind"_s).toString();
    const QString place = m_services.settings.value(u"print/place-"_s + kind).toString();
    const bool isQueue = (kind == u"cups" || kind == u"tcp") && !place.isEmpty();
    m_printer->say(u"print"_s, isQueue ? tr("Printer %1").arg(place) : tr("Labels go to files"));
}

void StatusLine::retranslate()
{
    m_bar.setFixedHeight(textPx(26));
    m_hint->setAccessibleName(tr("What a scan does here"));
    m_counts->setAccessibleName(tr("What is shown"));
    m_undo->setAccessibleName(tr("Undo"));
    m_printer->setAccessibleName(tr("Printer"));
    m_scanner->setAccessibleName(tr("Scanner"));
    m_store->setAccessibleName(tr("Store"));
    showUndo(m_step);
    showPrinter();
    showScanner();
    showStore();
}

} // namespace waydesk
