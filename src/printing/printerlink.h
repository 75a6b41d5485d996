// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "printing/printoptions.h"

#include <QByteArray>
#include <QString>

struct addrinfo;

namespace waydesk {

/// One connection to a printer's raw port. Blocking, on the job thread; every wait is bounded and can be cancelled.
/// After an error other than Cancelled the connection is of no further use.
class PrinterLink
{
public:
    explicit PrinterLink(const PrintOptions &options)
        : m_options(options)
    { }
    ~PrinterLink();
    PrinterLink(const PrinterLink &) = delete;
    PrinterLink &operator=(const PrinterLink &) = delete;

    /// PrinterGone with reason unknown_host, refused or unreachable.
    Result<void> connect(const QString &host, quint16 port);
    /// Waits as long as the printer takes some bytes. PrinterGone (hung up), PrinterTimeout (stalled), Cancelled; each
    /// with bytes_sent and bytes.
    Result<void> write(const QByteArray &bytes);
    /// Waits until the printer's own network stack has taken all that was written. Errors as of write().
    Result<void> settle();
    /// Hands over a short question if that is possible at once.
    bool post(const QByteArray &question);
    /// Waits at most `ms` for input; false on time-out, hang-up and cancel.
    bool waitForInput(int ms);
    /// What has come in since the last call, without waiting.
    QByteArray takeInput();
    /// The printer closed its side.
    bool hungUp() const { return m_hungUp; }
    /// Says that no more will come and waits shortly for the printer to close: data still on their way survive.
    /// PrinterGone if it threw away what it had not read yet.
    Result<void> finish();
    void close();

private:
    Result<void> connectTo(const addrinfo *address, int *errorNumber);
    void readAvailable();
    /// Polls for `events` in slices, so that a cancel is seen. Returns poll's revents, 0 on time-out.
    short wait(short events, int ms) const;
    Error failure(ErrorCode code, const QString &reason, int errorNumber = 0) const;
    std::unexpected<Error> stopped(ErrorCode code, const QString &reason, int errorNumber = 0) const;

    const PrintOptions &m_options;
    QString m_host;
    quint16 m_port = 0;
    int m_fd = -1;
    bool m_hungUp = false;
    int m_reset = 0; ///< errno of a connection that broke
    qsizetype m_sent = 0; ///< of the last write()
    qsizetype m_size = 0;
    QByteArray m_input;
};

} // namespace waydesk
