// SPDX-License-Identifier: Apache-2.0
#include "printing/tcptarget.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waydesk {

TcpTarget::TcpTarget(const QString &host, quint16 port, LabelEncoders::Encode encode, const PrintOptions &options)
    : m_host(host)
    , m_port(port)
    , m_encode(std::move(encode))
    , m_options(options)
    , m_link(m_options)
{ }

TcpTarget::~TcpTarget() = default;

PrintTarget::Confirmation TcpTarget::confirmation() const
{
    return m_counts ? Confirmation::PerJob : Confirmation::ByScan;
}

Result<void> TcpTarget::open(int, const QString &)
{
    abandon();
    m_outstanding.clear();
    m_confirmed.clear();
    m_answers = m_counts = m_foreign = false;
    if (auto connected = m_link.connect(m_host, m_port); !connected)
        return connected;
    const Status status = askStatus();
    if (m_link.hungUp())
        return std::unexpected(problem(ErrorCode::PrinterGone, u"hung_up"_s));
    if (status && !status->canPrint()) {
        m_link.close();
        return std::unexpected(problem(ErrorCode::PrinterPaperOut, status->reason()));
    }
    m_answers = status.has_value();
    // Only a printer that talks back is asked to count: others might print the question.
    if (const auto count = m_answers ? ask(odometerQuestion(), parseOdometer) : std::nullopt) {
        m_counts = true;
        m_counted = *count;
    }
    if (m_options.isCancelled())
        return std::unexpected(problem(ErrorCode::Cancelled, u"connecting"_s));
    return {};
}

Result<void> TcpTarget::send(const DotImage &label, const QString &key)
{
    const QByteArray bytes = m_encode ? m_encode(label) : QByteArray();
    if (bytes.isEmpty())
        return notSent(Error{ErrorCode::Internal, {{u"key"_s, key}}, u"the encoder gave nothing"_s});
    if (m_options.isCancelled())
        return notSent(problem(ErrorCode::Cancelled, u"sending"_s));
    const auto ready = m_counts ? waitForRoom(static_cast<size_t>(std::max(1, m_options.window))) : checkStatus();
    if (!ready)
        return notSent(ready.error());
    auto written = m_link.write(bytes);
    // A printer that answers shows by its next answer that it has taken the label.
    if (written && !m_answers)
        written = m_link.settle();
    if (!written) {
        written.error().values.insert(u"key"_s, key);
        return written;
    }
    m_outstanding.push_back(key);
    return {};
}

std::vector<QString> TcpTarget::confirmed()
{
    if (m_counts && !m_outstanding.empty())
        pumpCounter();
    return std::exchange(m_confirmed, {});
}

Result<void> TcpTarget::finish()
{
    if (m_counts) {
        if (auto done = waitForRoom(1); !done)
            return done;
    }
    const auto taken = m_link.settle();
    return taken ? m_link.finish() : taken;
}

void TcpTarget::abandon() { m_link.close(); }

Result<void> TcpTarget::checkStatus()
{
    if (!m_answers)
        return {};
    const Status status = askStatus();
    if (status)
        return status->canPrint() ? Result<void>()
                                  : std::unexpected(problem(ErrorCode::PrinterPaperOut, status->reason()));
    if (m_link.hungUp())
        return std::unexpected(problem(ErrorCode::PrinterGone, u"hung_up"_s));
    if (m_options.isCancelled())
        return std::unexpected(problem(ErrorCode::Cancelled, u"sending"_s));
    return std::unexpected(problem(ErrorCode::PrinterTimeout, u"silent"_s));
}

TcpTarget::Status TcpTarget::askStatus()
{
    Status status = ask(hostStatusQuestion(), parseHostStatus);
    // Out of paper or with an open head many printers do not answer ~HS at all.
    return status ? status : ask(errorStatusQuestion(), parseErrorStatus);
}

template <class T>
std::optional<T> TcpTarget::ask(const QByteArray &question, std::optional<T> (*parse)(const QByteArray &))
{
    m_link.takeInput();
    m_answer.clear();
    if (!m_link.post(question))
        return std::nullopt;
    QDeadlineTimer end(m_options.statusMs);
    std::optional<T> result;
    while (!result && !end.hasExpired() && m_link.waitForInput(static_cast<int>(end.remainingTime()))) {
        m_answer += m_link.takeInput();
        result = parse(m_answer);
    }
    m_answer.clear();
    return result;
}

void TcpTarget::pumpCounter()
{
    m_answer += m_link.takeInput();
    if (const auto odometer = parseOdometer(m_answer)) {
        m_answer.clear();
        m_asked.invalidate();
        count(*odometer);
    }
    if (!m_asked.isValid() || m_asked.hasExpired(m_options.statusMs)) {
        m_asked.start();
        m_answer.clear();
        m_link.post(odometerQuestion());
    }
}

void TcpTarget::askCounter()
{
    m_asked.invalidate();
    if (const auto odometer = ask(odometerQuestion(), parseOdometer))
        count(*odometer);
}

void TcpTarget::count(qint64 odometer)
{
    const qint64 printed = odometer - m_counted;
    m_counted = odometer;
    // More labels than we sent: another program prints there, and its labels cannot be told from ours.
    if (printed < 0 || printed > std::ssize(m_outstanding))
        m_foreign = true;
    for (qint64 i = 0; i < printed && !m_foreign; ++i) {
        m_confirmed.push_back(m_outstanding.front());
        m_outstanding.pop_front();
    }
}

Result<void> TcpTarget::waitForRoom(size_t limit)
{
    QDeadlineTimer stall(m_options.stallMs);
    while (m_outstanding.size() >= limit) {
        const size_t before = m_outstanding.size();
        askCounter();
        if (m_foreign)
            return std::unexpected(problem(ErrorCode::PrinterTimeout, u"counter_shared"_s));
        if (m_outstanding.size() < before) {
            stall.setRemainingTime(m_options.stallMs);
            continue;
        }
        if (auto status = checkStatus(); !status && status.error().code != ErrorCode::PrinterTimeout) {
            // What came out just before the fault is known to have come out.
            askCounter();
            return status;
        }
        if (m_options.isCancelled())
            return std::unexpected(problem(ErrorCode::Cancelled, u"waiting"_s));
        if (stall.hasExpired())
            return std::unexpected(problem(ErrorCode::PrinterTimeout, u"stalled"_s));
        m_link.waitForInput(m_options.pollMs);
    }
    return {};
}

std::unexpected<Error> TcpTarget::notSent(Error error) const
{
    error.values.insert(u"bytes_sent"_s, 0);
    return std::unexpected(std::move(error));
}

Error TcpTarget::problem(ErrorCode code, const QString &reason) const
{
    return {code, {{u"printer"_s, m_host + u':' + QString::number(m_port)}, {u"reason"_s, reason}}, {}};
}

} // namespace waydesk
