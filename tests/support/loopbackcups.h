// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace waydesk {

/// A real CUPS server on a free port of 127.0.0.1, with its own root in a temporary folder, as root or as an ordinary
/// user. While it lives CUPS_SERVER names it; libcups reads that once per thread, so one server per test program.
class LoopbackCups
{
public:
    LoopbackCups();
    ~LoopbackCups();

    /// Starts it; empty, or a sentence saying why not.
    QString start();
    /// Adds a raw queue; `options` are lpadmin's -o words. Empty, or why not.
    QString addQueue(const QString &name, const QString &uri, const QStringList &options = {});
    /// Runs a CUPS administration command (cupsdisable, cupsreject ...) against this server.
    QString run(const QString &program, const QStringList &arguments);
    /// Ids of the queue's jobs that are not done.
    QStringList openJobs(const QString &queue);
    /// A backend of the test's own: a shell script that gets a job as CUPS hands it to backends. Before start().
    QString addBackend(const QString &scheme, const QByteArray &script);
    void stop();

    QString address() const { return m_address; }
    /// A folder that backends of addBackend() may write to.
    QString sharedFolder() const;
    QByteArray errorLog() const;

private:
    QString writeSettings();
    QString prepareServerBin();
    QString waitUntilReady();

    QTemporaryDir m_root;
    QProcess m_server;
    QString m_address;
    quint16 m_port = 0;
};

} // namespace waydesk
