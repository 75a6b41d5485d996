// SPDX-License-Identifier: Apache-2.0
#include "printing/cupstarget.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

constexpr int kJobsUnderWay = 2;

/// IPP's words for a printer that waits for a hand.
QString handNeeded(const QStringList &reasons)
{
    static const QSet<QString> paper{u"media-empty"_s, u"media-needed"_s, u"media-jam"_s};
    static const QSet<QString> head{u"cover-open"_s, u"door-open"_s, u"interlock-open"_s};
    static const QSet<QString> ribbon{u"marker-supply-empty"_s, u"toner-empty"_s};
    for (const QString &reason : reasons) {
        if (paper.contains(reason))
            return reason == u"media-jam" ? u"fault"_s : u"paper_out"_s;
        if (head.contains(reason))
            return u"head_open"_s;
        if (ribbon.contains(reason))
            return u"ribbon_out"_s;
    }
    return {};
}

} // namespace

CupsTarget::CupsTarget(const QString &queue, LabelEncoders::Encode encode, const PrintOptions &options)
    : m_name(queue)
    , m_encode(std::move(encode))
    , m_options(options)
{ }

CupsTarget::~CupsTarget() { abandon(); }

Result<void> CupsTarget::open(int, const QString &jobName)
{
    abandon();
    m_confirmed.clear();
    m_failure = {};
    m_title = jobName;
    m_queue = std::make_unique<CupsQueue>(m_name, m_options);
    Result<void> ready = m_queue->connect();
    if (ready)
        ready = checkPrinter();
    if (!ready)
        m_queue.reset();
    return ready;
}

Result<void> CupsTarget::send(const DotImage &label, const QString &key)
{
    const QByteArray bytes = m_encode ? m_encode(label) : QByteArray();
    if (bytes.isEmpty() || !m_queue)
        return fail(ErrorCode::Internal, {{u"key"_s, key}, {u"bytes_sent"_s, 0}}, u"nothing encoded, or not open"_s);
    if (m_options.isCancelled())
        failed(std::unexpected(problem(ErrorCode::Cancelled, u"sending"_s)));
    if (auto room = waitForRoom(static_cast<size_t>(window())); !room) {
        room.error().values.insert(u"bytes_sent"_s, 0);
        return room;
    }
    m_bytes += bytes;
    m_keys.push_back(key);
    if (m_jobs.empty() || m_keys.size() >= perJob())
        return failed(submit());
    return {};
}

std::vector<QString> CupsTarget::confirmed()
{
    if (m_failure)
        failed(checkJobs());
    return std::exchange(m_confirmed, {});
}

Result<void> CupsTarget::finish()
{
    if (!m_queue)
        return m_failure ? fail(ErrorCode::Internal, {}, u"finish() without open()"_s) : m_failure;
    auto done = failed(submit());
    return done ? waitForRoom(1) : done;
}

void CupsTarget::abandon()
{
    for (const Job &job : m_jobs)
        m_queue->cancel(job.id);
    m_jobs.clear();
    m_keys.clear();
    m_bytes.clear();
    m_queue.reset();
}

int CupsTarget::window() const { return kJobsUnderWay * static_cast<int>(perJob()); }

size_t CupsTarget::perJob() const { return static_cast<size_t>(std::max(1, m_options.labelsPerJob)); }

size_t CupsTarget::unconfirmed() const
{
    size_t count = m_keys.size();
    for (const Job &job : m_jobs)
        count += job.keys.size();
    return count;
}

Result<void> CupsTarget::checkPrinter()
{
    const auto state = m_queue->state();
    if (!state)
        return std::unexpected(state.error());
    if (const QString reason = handNeeded(state->reasons); !reason.isEmpty())
        return std::unexpected(problem(ErrorCode::PrinterPaperOut, reason, state->message));
    if (state->stopped)
        return std::unexpected(problem(ErrorCode::PrinterGone, u"printer_stopped"_s, state->message));
    if (!state->accepting)
        return std::unexpected(problem(ErrorCode::PrinterGone, u"not_accepting"_s, state->message));
    if (state->device.startsWith(u"file:"))
        return std::unexpected(problem(ErrorCode::PrinterGone, u"discards_jobs"_s, state->device));
    return {};
}

Result<void> CupsTarget::checkJobs()
{
    while (m_queue && !m_jobs.empty()) {
        const auto job = m_queue->job(m_jobs.front().id);
        if (!job)
            return std::unexpected(job.error());
        if (*job == CupsQueue::Job::Waiting)
            return checkPrinter();
        if (*job != CupsQueue::Job::Completed) {
            const auto printer = checkPrinter();
            return printer ? std::unexpected(problem(ErrorCode::PrinterGone,
                                                     *job == CupsQueue::Job::Held ? u"job_held"_s : u"job_aborted"_s))
                           : printer;
        }
        m_confirmed.insert(m_confirmed.end(), m_jobs.front().keys.begin(), m_jobs.front().keys.end());
        m_jobs.pop_front();
    }
    return m_keys.empty() ? Result<void>() : submit();
}

Result<void> CupsTarget::submit()
{
    if (m_keys.empty())
        return {};
    const auto id = m_queue->submit(m_title, m_bytes);
    if (!id)
        return std::unexpected(id.error());
    m_jobs.push_back({*id, std::exchange(m_keys, {})});
    m_bytes.clear();
    return {};
}

Result<void> CupsTarget::waitForRoom(size_t limit)
{
    QDeadlineTimer stall(m_options.stallMs);
    size_t before = unconfirmed();
    while (m_failure && before >= limit) {
        if (!failed(checkJobs()))
            break;
        const size_t now = unconfirmed();
        if (now < before)
            stall.setRemainingTime(m_options.stallMs);
        else if (m_options.isCancelled())
            return failed(std::unexpected(problem(ErrorCode::Cancelled, u"waiting"_s)));
        else if (stall.hasExpired())
            return failed(std::unexpected(problem(ErrorCode::PrinterTimeout, u"stalled"_s)));
        else
            QThread::msleep(static_cast<unsigned long>(m_options.pollMs));
        before = now;
    }
    return m_failure;
}

Result<void> CupsTarget::failed(const Result<void> &result)
{
    if (!result && m_failure) {
        m_failure = result;
        abandon();
    }
    return m_failure;
}

Error CupsTarget::problem(ErrorCode code, const QString &reason, const QString &detail) const
{
    return {code, {{u"printer"_s, m_name}, {u"reason"_s, reason}}, detail};
}

} // namespace waydesk
