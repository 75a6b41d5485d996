// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/uiservices.h"
#include "ui/shell/backupwatch.h"

#include <QObject>

class QStatusBar;

namespace waydesk {

class StatusCell;

/// The status bar: the store, the scanner, the printer and what a scan will do here; at the right end what is shown and
/// what undo takes back. It claims only what it knows.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar &bar, const UiServices &services);

    void showHint(const QString &hint);
    void showUndo(const QString &step);
    /// Of the page in front; empty = it counts nothing.
    void showCounts(const QString &counts);
    /// Beside the store: when it was backed up last, or that the last attempt failed.
    void showBackup(const BackupState &state);
    /// A scan came in: the scanner works.
    void noteScan();
    void retranslate();

private:
    void showStore();
    void showScanner();
    void showPrinter();
    QString backupText() const;

    QStatusBar &m_bar;
    const UiServices &m_services;
    StatusCell *m_store;
    StatusCell *m_scanner;
    StatusCell *m_printer;
    StatusCell *m_hint;
    StatusCell *m_counts;
    StatusCell *m_undo;
    QString m_step;
    QString m_lastScan;
    BackupState m_backup;
    bool m_storeFailed = false;
};

} // namespace waydesk
