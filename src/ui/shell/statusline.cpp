// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/statusline.h"

#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QLabel>
#include <QSettings>
#include <QStatusBar>
#include <QStyle>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Marks a text as a warning, or takes the mark away; the style sheet has the colour.
void warn(QLabel &label, bool on)
{
    label.setProperty("role", on ? u"warn"_s : QString());
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace

StatusLine::StatusLine(QStatusBar &bar, const UiServices &services)
    : QObject(&bar)
    , m_bar(bar)
    , m_services(services)
    , m_hint(new ElidedLabel(&bar))
    , m_undo(add("undoLabel"))
    , m_printer(add("printerLabel"))
    , m_scanner(add("scannerLabel"))
    , m_store(add("storeLabel"))
{
    m_hint->setObjectName(u"scanHintLabel"_s);
    m_hint->setContentsMargins(8, 0, 8, 0);
    bar.insertWidget(0, m_hint, 1);
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

QLabel *StatusLine::add(const char *name)
{
    auto *label = new QLabel(&m_bar);
    label->setObjectName(QString::fromLatin1(name));
    m_bar.addPermanentWidget(label);
    label->setContentsMargins(8, 0, 8, 0);
    return label;
}

void StatusLine::showHint(const QString &hint) { m_hint->setWords(hint); }

void StatusLine::showUndo(const QString &step)
{
    m_step = step;
    m_undo->setText(step.isEmpty() ? QString() : tr("Ctrl+Z takes back: %1").arg(step));
}

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
    m_store->setText(words);
    m_store->setToolTip(m_backup.failed ? Sentences::errorSentence(*m_backup.failed) : QString());
    warn(*m_store, m_storeFailed || m_backup.failed);
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
    m_scanner->setText(!m_lastScan.isEmpty() ? tr("Last scan %1").arg(m_lastScan)
                           : hasPrefix       ? tr("Scanner with prefix")
                                             : tr("Scanner by timing"));
}

void StatusLine::showPrinter()
{
    const QString kind = m_services.settings.value(u"print/kind"_s).toString();
    const QString place = m_services.settings.value(u"print/place-"_s + kind).toString();
    const bool isQueue = (kind == u"cups" || kind == u"tcp") && !place.isEmpty();
    m_printer->setText(isQueue ? tr("Printer %1").arg(place) : tr("Labels go to files"));
}

void StatusLine::retranslate()
{
    m_bar.setFixedHeight(textPx(26));
    m_hint->setAccessibleName(tr("What a scan does here"));
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
