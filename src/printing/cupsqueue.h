// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "printing/printoptions.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace waydesk {

/// The one wrapper around libcups: one queue of the server that CUPS_SERVER or CUPS's own settings name.
/// Blocking, bounded, on one thread.
class CupsQueue
{
public:
    enum class Job { Waiting, Completed, Failed, Held };

    struct State {
        bool stopped = false;
        bool accepting = true;
        QStringList reasons; ///< IPP words without their severity, "none" left out
        QString message;
        QString device; ///< URI
    };

    CupsQueue(const QString &name, const PrintOptions &options);
    ~CupsQueue();

    /// PrinterGone: server_unreachable, or queue_missing with the `known` queues.
    Result<void> connect();
    Result<State> state();
    /// Queues bytes as they are; the job's id.
    Result<int> submit(const QString &title, const QByteArray &bytes);
    Result<Job> job(int id);
    /// A job that is over already counts as cancelled. Not cut short by PrintOptions::cancelled.
    Result<void> cancel(int id);
    /// Ids of this user's unfinished jobs here whose title begins so.
    Result<std::vector<int>> openJobs(const QString &titlePrefix);

private:
    struct Connection;
    QStringList knownQueues();
    Error failure(const QString &reason) const;

    QString m_name;
    const PrintOptions &m_options;
    std::unique_ptr<Connection> m_connection;
};

} // namespace waydesk
