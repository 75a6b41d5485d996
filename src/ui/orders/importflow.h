// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/importorders.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

class QProgressDialog;
class QWidget;

namespace waydesk {

struct UiServices;

/// Order files in, from the window: progress with a way out, the question which shop a file belongs to, the report.
/// Files that come while others are read wait for their turn and stand in the same report. One of the three signals
/// ends it.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(const UiServices &services, QWidget *window);

    void choose();
    /// While an import runs: after what is read now.
    void start(const QStringList &files);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void imported(const waydesk::ImportReport &report);
    /// Nothing was read.
    void failed(const waydesk::Error &error);
    /// Some files are in, and these are not: `error` is why. ShopAmbiguous: a person did not choose the shop.
    void stopped(const waydesk::ImportReport &report, const waydesk::Error &error, const QStringList &left);
    /// So many files wait for what is read now.
    void queued(int files);

private:
    struct Meter {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> all = 0;
        std::atomic_bool cancelled = false;
    };
    void next();
    void take(Result<ImportReport> report, const QStringList &files);
    QString fileOf(const Error &error) const;
    bool nameShop(const Error &error, const QString &known);
    void finish();
    void end();
    void showCount();
    void showProgress();

    const UiServices &m_services;
    QWidget *m_window;
    QPointer<QProgressDialog> m_dialog;
    QTimer m_timer;
    std::shared_ptr<Meter> m_meter;
    QStringList m_files; ///< still to come
    QHash<QString, QString> m_shopOf; ///< file -> shop, where a person said it
    QHash<QString, QString> m_shopOfPlatform;
    ImportReport m_report;
    QStringList m_left; ///< not read, and will not be
    std::optional<Error> m_error; ///< why
    bool m_running = false;
};

} // namespace waydesk
