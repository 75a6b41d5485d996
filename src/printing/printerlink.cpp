// SPDX-License-Identifier: Apache-2.0
#include "printing/printerlink.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <linux/sockios.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

constexpr int kSliceMs = 50;
/// Small, so that "written" stays close to what the printer has taken.
constexpr int kSendBuffer = 64 * 1024;
constexpr qsizetype kInputLimit = 64 * 1024;

} // namespace

PrinterLink::~PrinterLink() { close(); }

Result<void> PrinterLink::connect(const QString &host, quint16 port)
{
    close();
    m_host = host;
    m_port = port;
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const QByteArray service = QByteArray::number(port);
    if (const int error = ::getaddrinfo(host.toUtf8().constData(), service.constData(), &hints, &found); error != 0) {
        Error result = failure(ErrorCode::PrinterGone, u"unknown_host"_s);
        result.detail = QString::fromLocal8Bit(::gai_strerror(error));
        return std::unexpected(result);
    }
    Result<void> done;
    int errorNumber = 0;
    for (const addrinfo *address = found; address; address = address->ai_next) {
        done = connectTo(address, &errorNumber);
        if (done || done.error().code == ErrorCode::Cancelled)
            break;
    }
    ::freeaddrinfo(found);
    return done;
}

Result<void> PrinterLink::connectTo(const addrinfo *address, int *errorNumber)
{
    m_fd = ::socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_fd < 0)
        return std::unexpected(failure(ErrorCode::PrinterGone, u"unreachable"_s, errno));
    const int on = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(m_fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDBUF, &kSendBuffer, sizeof kSendBuffer);
    if (::connect(m_fd, address->ai_addr, address->ai_addrlen) == 0)
        return {};
    *errorNumber = errno;
    if (*errorNumber == EINPROGRESS) {
        *errorNumber = ETIMEDOUT;
        if (wait(POLLOUT, m_options.connectMs) != 0) {
            socklen_t size = sizeof *errorNumber;
            ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, errorNumber, &size);
        }
        if (*errorNumber == 0)
            return {};
    }
    close();
    if (m_options.isCancelled())
        return std::unexpected(failure(ErrorCode::Cancelled, u"connecting"_s));
    return std::unexpected(
        failure(ErrorCode::PrinterGone, *errorNumber == ECONNREFUSED ? u"refused"_s : u"unreachable"_s, *errorNumber));
}

Result<void> PrinterLink::write(const QByteArray &bytes)
{
    m_sent = 0;
    m_size = bytes.size();
    readAvailable();
    while (m_sent < m_size) {
        if (m_options.isCancelled())
            return stopped(ErrorCode::Cancelled, u"sending"_s);
        if (m_fd < 0 || m_hungUp)
            return stopped(ErrorCode::PrinterGone, u"hung_up"_s, m_reset);
        const ssize_t n = ::send(m_fd, bytes.constData() + m_sent, static_cast<size_t>(m_size - m_sent), MSG_NOSIGNAL);
        if (n > 0) {
            m_sent += n;
        } else if (n < 0 && errno == EAGAIN) {
            if (wait(POLLOUT | POLLIN, m_options.stallMs) == 0 && !m_options.isCancelled())
                return stopped(ErrorCode::PrinterTimeout, u"stalled"_s);
            readAvailable();
        } else if (errno != EINTR) {
            return stopped(ErrorCode::PrinterGone, u"hung_up"_s, errno);
        }
    }
    return {};
}

Result<void> PrinterLink::settle()
{
    int before = -1;
    int pause = 1;
    QDeadlineTimer stall(m_options.stallMs);
    for (;;) {
        int waiting = 0;
        if (m_fd < 0 || ::ioctl(m_fd, SIOCOUTQ, &waiting) != 0 || waiting == 0) {
            // A reset empties the queue too: those bytes were dropped, not taken.
            readAvailable();
            return m_fd >= 0 && m_reset == 0 ? Result<void>() : stopped(ErrorCode::PrinterGone, u"hung_up"_s, m_reset);
        }
        if (m_options.isCancelled())
            return stopped(ErrorCode::Cancelled, u"sending"_s);
        if (waiting != before) {
            before = waiting;
            stall.setRemainingTime(m_options.stallMs);
        }
        if (m_hungUp)
            return stopped(ErrorCode::PrinterGone, u"hung_up"_s, m_reset);
        if (stall.hasExpired())
            return stopped(ErrorCode::PrinterTimeout, u"stalled"_s);
        wait(POLLIN, pause);
        readAvailable();
        pause = std::min(pause * 2, kSliceMs);
    }
}

bool PrinterLink::post(const QByteArray &question)
{
    return m_fd >= 0
        && ::send(m_fd, question.constData(), static_cast<size_t>(question.size()), MSG_NOSIGNAL) == question.size();
}

bool PrinterLink::waitForInput(int ms)
{
    if (m_fd < 0 || m_hungUp)
        return false;
    if (m_input.isEmpty() && wait(POLLIN, ms) != 0)
        readAvailable();
    return !m_input.isEmpty();
}

QByteArray PrinterLink::takeInput()
{
    readAvailable();
    return std::exchange(m_input, {});
}

Result<void> PrinterLink::finish()
{
    readAvailable();
    if (m_fd >= 0 && !m_hungUp && ::shutdown(m_fd, SHUT_WR) == 0) {
        QDeadlineTimer end(m_options.closeMs);
        while (!m_hungUp && !end.hasExpired() && !m_options.isCancelled()) {
            wait(POLLIN, static_cast<int>(end.remainingTime()));
            readAvailable();
            m_input.clear();
        }
    }
    const int reset = m_reset;
    close();
    return reset == 0 ? Result<void>() : std::unexpected(failure(ErrorCode::PrinterGone, u"hung_up"_s, reset));
}

void PrinterLink::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    m_hungUp = false;
    m_reset = 0;
    m_input.clear();
}

void PrinterLink::readAvailable()
{
    char buffer[4096];
    while (m_fd >= 0 && !m_hungUp) {
        const ssize_t n = ::recv(m_fd, buffer, sizeof buffer, 0);
        if (n > 0) {
            m_input.append(buffer, n);
            if (m_input.size() > kInputLimit)
                m_input.remove(0, m_input.size() - kInputLimit);
        } else if (n < 0 && errno == EINTR) {
            continue;
        } else {
            m_hungUp = n == 0 || errno != EAGAIN;
            m_reset = n < 0 && m_hungUp ? errno : 0;
            return;
        }
    }
}

short PrinterLink::wait(short events, int ms) const
{
    QDeadlineTimer end(ms);
    do {
        pollfd item{m_fd, events, 0};
        const int slice = static_cast<int>(std::min<qint64>(kSliceMs, std::max<qint64>(0, end.remainingTime())));
        if (::poll(&item, 1, slice) > 0)
            return item.revents;
    } while (!end.hasExpired() && !m_options.isCancelled());
    return 0;
}

Error PrinterLink::failure(ErrorCode code, const QString &reason, int errorNumber) const
{
    return {code,
            {{u"printer"_s, m_host + u':' + QString::number(m_port)}, {u"reason"_s, reason}},
            errorNumber ? QString::fromLocal8Bit(std::strerror(errorNumber)) : QString()};
}

std::unexpected<Error> PrinterLink::stopped(ErrorCode code, const QString &reason, int errorNumber) const
{
    Error error = failure(code, reason, errorNumber);
    error.values.insert(u"bytes_sent"_s, m_sent);
    error.values.insert(u"bytes"_s, m_size);
    return std::unexpected(std::move(error));
}

} // namespace waydesk
