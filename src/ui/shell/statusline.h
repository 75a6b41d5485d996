// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/uiservices.h"
#include "ui/shell/backupwatch.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace waydesk {

class ElidedLabel;

/// The status bar: what a scan will do here, then what undo takes back, the printer, the scanner and the store. It
/// claims only what it knows.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar &bar, const UiServices &services);

    void showHint(const QString &hint);
    void showUndo(const QString &step);
    /// Beside the store: when it was backed up last, or that the last attempt failed.
    void showBackup(const BackupState &state);
    /// A scan came in: the scanner works.
    void noteScan();
    void retranslate();

private:
    QLabel *add(const char *name);
    void showStore();
    void showScanner();
    void showPrinter();
    QString backupText() const;

    QStatusBar &m_bar;
    const UiServices &m_services;
    ElidedLabel *m_hint;
    QLabel *m_undo;
    QLabel *m_printer;
    QLabel *m_scanner;
    QLabel *m_store;
    QString m_step;
    QString m_lastScan;
    BackupState m_backup;
    bool m_storeFailed = false;
};

} // namespace waydesk
