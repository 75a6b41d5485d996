// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/importorders.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>

class QProgressDialog;
class QWidget;

namespace waydesk {

struct UiServices;

/// Order files in, from the window: progress with a way out, the question which shop a file belongs to, the report.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(const UiServices &services, QWidget *window);

    void choose();
    void start(const QStringList &files);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void imported(const waydesk::ImportReport &report);
    void failed(const waydesk::Error &error);

private:
    struct Meter {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> all = 0;
        std::atomic_bool cancelled = false;
    };
    void next();
    void take(Result<ImportReport> report, const QStringList &files);
    bool nameShop(const Error &error);
    void end();
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
    bool m_running = false;
};

} // namespace waydesk
