// SPDX-License-Identifier: Apache-2.0
#include "support/emulatedprinter.h"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace waydesk {
namespace {

QByteArray flag(bool on) { return on ? "1" : "0"; }

} // namespace

EmulatedPrinter::EmulatedPrinter(const Options &options)
    : m_options(options)
{
    m_listen = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (options.receiveBuffer > 0)
        ::setsockopt(m_listen, SOL_SOCKET, SO_RCVBUF, &options.receiveBuffer, sizeof options.receiveBuffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool ok = ::bind(m_listen, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::listen(m_listen, 8) == 0
        && ::getsockname(m_listen, reinterpret_cast<sockaddr *>(&address), &size) == 0
        && ::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) == 0;
    if (!ok)
        qFatal("EmulatedPrinter: no port on 127.0.0.1");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

EmulatedPrinter::~EmulatedPrinter()
{
    change([this] { m_stop = true; });
    m_thread.join();
    for (Connection &connection : m_connections)
        close(connection);
    if (m_listen >= 0)
        ::close(m_listen);
    ::close(m_wake[0]);
    ::close(m_wake[1]);
}

QString EmulatedPrinter::target() const { return QStringLiteral("tcp:127.0.0.1:%1").arg(m_port); }

QString EmulatedPrinter::uri() const { return QStringLiteral("socket://127.0.0.1:%1").arg(m_port); }

std::vector<QByteArray> EmulatedPrinter::printed() const
{
    const std::lock_guard lock(m_mutex);
    return m_printed;
}

int EmulatedPrinter::receivedCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_received;
}

int EmulatedPrinter::connectionCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_accepted;
}

qint64 EmulatedPrinter::bytesRead() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

template <class Condition> bool EmulatedPrinter::waitFor(int ms, Condition condition) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::milliseconds(ms), condition);
}

template <class Change> void EmulatedPrinter::change(Change change)
{
    {
        const std::lock_guard lock(m_mutex);
        change();
    }
    m_changed.notify_all();
    wake();
}

bool EmulatedPrinter::waitForPrinted(int count, int ms) const
{
    return waitFor(ms, [&] { return std::ssize(m_printed) >= count; });
}

bool EmulatedPrinter::waitForReceived(int count, int ms) const
{
    return waitFor(ms, [&] { return m_received >= count; });
}

bool EmulatedPrinter::waitForBytes(qint64 count, int ms) const
{
    return waitFor(ms, [&] { return m_bytes >= count; });
}

bool EmulatedPrinter::waitForIdle(int ms) const
{
    return waitFor(ms, [&] { return m_connections.empty(); });
}

void EmulatedPrinter::allowLabels(int count)
{
    change([&] { m_options.printCredits = count < 0 ? -1 : std::max(0, m_options.printCredits) + count; });
}

void EmulatedPrinter::allowBytes(qint64 count)
{
    change([&] { m_options.byteCredits = count < 0 ? -1 : std::max<qint64>(0, m_options.byteCredits) + count; });
}

void EmulatedPrinter::loadPaper(int count)
{
    change([&] { m_options.paper = count; });
}

void EmulatedPrinter::setHeadOpen(bool open)
{
    change([&] { m_options.headOpen = open; });
}

void EmulatedPrinter::setOdometer(qint64 count)
{
    change([&] { m_options.odometer = count; });
}

void EmulatedPrinter::switchOff()
{
    change([&] {
        if (m_listen >= 0) {
            ::shutdown(m_listen, SHUT_RDWR); // closing alone leaves it open while the other thread polls it
            ::close(m_listen);
        }
        m_listen = -1;
        for (Connection &connection : m_connections)
            close(connection);
        m_connections.clear();
    });
}

void EmulatedPrinter::run()
{
    for (;;) {
        std::vector<pollfd> items{{m_wake[0], POLLIN, 0}};
        {
            const std::lock_guard lock(m_mutex);
            if (m_stop)
                return;
            if (m_listen >= 0)
                items.push_back({m_listen, POLLIN, 0});
            for (const Connection &connection : m_connections) {
                if (!connection.ended && mayRead())
                    items.push_back({connection.fd, POLLIN, 0});
            }
        }
        ::poll(items.data(), items.size(), -1);
        char drop[64];
        while (::read(m_wake[0], drop, sizeof drop) > 0) { }
        {
            const std::lock_guard lock(m_mutex);
            step();
        }
        m_changed.notify_all();
    }
}

void EmulatedPrinter::step()
{
    if (m_listen >= 0)
        accept();
    for (Connection &connection : m_connections) {
        parse(connection);
        read(connection);
        // A printer closes when it has printed all that came over the connection.
        if (connection.fd >= 0 && connection.ended && m_memory.empty())
            close(connection);
    }
    m_connections.remove_if([](const Connection &connection) { return connection.fd < 0; });
}

void EmulatedPrinter::accept()
{
    for (;;) {
        const int fd = ::accept4(m_listen, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (fd < 0)
            return;
        ++m_accepted;
        m_connections.push_back({fd, {}, false});
    }
}

bool EmulatedPrinter::mayRead() const { return m_options.byteCredits != 0 && std::ssize(m_memory) < m_options.memory; }

void EmulatedPrinter::read(Connection &connection)
{
    char buffer[16 * 1024];
    while (connection.fd >= 0 && !connection.ended && mayRead()) {
        qint64 limit = sizeof buffer;
        if (m_options.byteCredits >= 0)
            limit = std::min(limit, m_options.byteCredits);
        if (m_options.hangUpAtByte >= 0)
            limit = std::min(limit, m_options.hangUpAtByte - m_bytes);
        const ssize_t n = limit > 0 ? ::recv(connection.fd, buffer, static_cast<size_t>(limit), 0) : 0;
        if (n > 0) {
            m_bytes += n;
            if (m_options.byteCredits > 0)
                m_options.byteCredits -= n;
            connection.input.append(buffer, n);
            parse(connection);
        } else if (n == 0) {
            connection.ended = true;
        } else if (errno != EINTR) {
            connection.ended = errno != EAGAIN;
            break;
        }
        if (m_options.hangUpAtByte >= 0 && m_bytes >= m_options.hangUpAtByte)
            close(connection);
    }
}

void EmulatedPrinter::parse(Connection &connection)
{
    print();
    while (connection.fd >= 0 && std::ssize(m_memory) < m_options.memory && takeCommand(connection))
        print();
}

/// Takes one command off the input; false: there is no whole one.
bool EmulatedPrinter::takeCommand(Connection &connection)
{
    QByteArray &input = connection.input;
    qsizetype start = 0;
    while (start < input.size() && input[start] != '^' && input[start] != '~' && input[start] != '!')
        ++start;
    input.remove(0, start);
    if (input.startsWith("^XA")) {
        const qsizetype end = input.indexOf("^XZ");
        if (end < 0)
            return false;
        m_memory.push_back(input.first(end + 3));
        input.remove(0, end + 3);
        ++m_received;
        if (m_received == m_options.hangUpAfterLabels)
            close(connection);
        return true;
    }
    const qsizetype end = input.indexOf('\n');
    if (end < 0)
        return false;
    const QByteArray line = input.first(end).trimmed();
    input.remove(0, end + 1);
    if (line == "~HS" && m_options.answersHostStatus && !hasFault())
        answer(connection, hostStatus());
    else if (line == "~HQES" && m_options.answersErrorStatus)
        answer(connection, errorStatus());
    else if (line == "! U1 getvar \"odometer.total_label_count\"" && m_options.answersOdometer)
        answer(connection, '"' + QByteArray::number(m_options.odometer) + '"');
    return true;
}

void EmulatedPrinter::answer(const Connection &connection, const QByteArray &text) const
{
    ::send(connection.fd, text.constData(), static_cast<size_t>(text.size()), MSG_NOSIGNAL);
}

void EmulatedPrinter::print()
{
    while (!m_memory.empty() && !hasFault() && m_options.printCredits != 0) {
        m_printed.push_back(m_memory.front());
        m_memory.erase(m_memory.begin());
        ++m_options.odometer;
        if (m_options.paper > 0)
            --m_options.paper;
        if (m_options.printCredits > 0)
            --m_options.printCredits;
    }
}

QByteArray EmulatedPrinter::hostStatus() const
{
    const QByteArray formats = QByteArray::number(m_memory.size()).rightJustified(3, '0');
    return "\x02"
           "030,"
        + flag(m_options.paper == 0) + ",0,1245," + formats + ",0,0,0,000,0,0,0\x03\r\n"
        + "\x02"
          "000,0,"
        + flag(m_options.headOpen) + ",0,0,2,4,0,00000000,1,000\x03\r\n"
        + "\x02"
          "1234,0\x03\r\n";
}

QByteArray EmulatedPrinter::errorStatus() const
{
    const int bits = (m_options.paper == 0 ? 1 : 0) | (m_options.headOpen ? 4 : 0);
    return "\x02\r\n\r\n  PRINTER STATUS\r\n   ERRORS:         " + flag(bits != 0) + " 00000000 "
        + QByteArray::number(bits, 16).rightJustified(8, '0') + "\r\n   WARNINGS:       0 00000000 00000000\r\n\x03";
}

void EmulatedPrinter::close(Connection &connection)
{
    if (connection.fd >= 0) {
        // Closing alone would wait for the other thread's poll() to let go of the socket.
        ::shutdown(connection.fd, SHUT_RDWR);
        ::close(connection.fd);
    }
    connection.fd = -1;
    connection.ended = true;
}

void EmulatedPrinter::wake() const { [[maybe_unused]] const auto written = ::write(m_wake[1], "w", 1); }

} // namespace waydesk
