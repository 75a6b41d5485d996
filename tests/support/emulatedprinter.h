// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace waydesk {

/// A ZPL label printer on a port of 127.0.0.1, on its own thread. It takes labels in, prints them while it may, and
/// answers the status questions as such printers do; the test decides when it prints, what it reads, and how it
/// fails. Every member may be called from any thread. Nothing here depends on time.
class EmulatedPrinter
{
public:
    struct Options {
        bool answersHostStatus = true; ///< ~HS; like real ones, never while out of paper or open
        bool answersErrorStatus = true; ///< ~HQES
        bool answersOdometer = true;
        bool headOpen = false;
        int paper = -1; ///< labels on the roll; -1 = endless
        int printCredits = -1; ///< labels that it may print before allowLabels(); -1 = any
        qint64 byteCredits = -1; ///< bytes that it may read before allowBytes(); -1 = any
        int memory = 16; ///< labels taken in and not printed, before it stops reading
        int hangUpAfterLabels = -1; ///< closes the connection when it has taken in this many
        qint64 hangUpAtByte = -1; ///< closes the connection in the middle
        int receiveBuffer = 0; ///< of the socket; 0 = the system's own
        qint64 odometer = 8560; ///< labels printed before
    };

    EmulatedPrinter()
        : EmulatedPrinter(Options{})
    { }
    explicit EmulatedPrinter(const Options &options);
    ~EmulatedPrinter();
    EmulatedPrinter(const EmulatedPrinter &) = delete;
    EmulatedPrinter &operator=(const EmulatedPrinter &) = delete;

    quint16 port() const { return m_port; }
    /// tcp:127.0.0.1:PORT
    QString target() const;
    /// socket://127.0.0.1:PORT
    QString uri() const;

    /// Labels that came out, each from ^XA to ^XZ.
    std::vector<QByteArray> printed() const;
    /// Labels taken in whole, printed or not.
    int receivedCount() const;
    int connectionCount() const;
    qint64 bytesRead() const;

    /// True when the condition held within the time.
    bool waitForPrinted(int count, int ms = 20'000) const;
    bool waitForReceived(int count, int ms = 20'000) const;
    bool waitForBytes(qint64 count, int ms = 20'000) const;
    /// No connection is open.
    bool waitForIdle(int ms = 20'000) const;

    void allowLabels(int count);
    void allowBytes(qint64 count);
    void loadPaper(int count);
    void setHeadOpen(bool open);
    void setOdometer(qint64 count);
    /// Closes every connection and takes none any more: refused from now on.
    void switchOff();

private:
    struct Connection {
        int fd = -1;
        QByteArray input;
        bool ended = false;
    };
    void run();
    void step();
    void accept();
    void read(Connection &connection);
    void parse(Connection &connection);
    bool takeCommand(Connection &connection);
    void answer(const Connection &connection, const QByteArray &text) const;
    void print();
    bool hasFault() const { return m_options.paper == 0 || m_options.headOpen; }
    bool mayRead() const;
    QByteArray hostStatus() const;
    QByteArray errorStatus() const;
    void close(Connection &connection);
    void wake() const;
    template <class Condition> bool waitFor(int ms, Condition condition) const;
    template <class Change> void change(Change change);

    Options m_options;
    quint16 m_port = 0;
    int m_listen = -1;
    int m_wake[2] = {-1, -1};
    bool m_stop = false;
    std::list<Connection> m_connections;
    std::vector<QByteArray> m_memory;
    std::vector<QByteArray> m_printed;
    int m_received = 0;
    int m_accepted = 0;
    qint64 m_bytes = 0;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::thread m_thread;
};

} // namespace waydesk
