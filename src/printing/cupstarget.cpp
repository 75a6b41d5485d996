// SPDX-License-Identifier: Apache-2.0
#include "printing/cupstarget.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

constexpr int kJobsUnderWay = 2;

/// What the titles of all our jobs from this host begin with.
QString ownTitle() { return u"Waydesk "_s + QSysInfo::machineHostName() + u' '; }

QStringList words(const std::vector<int> &ids)
{
    QStringList all;
    for (const int id : ids)
        all.append(QString::number(id));
    return all;
}

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
    m_title = ownTitle() + jobName;
    m_queue = std::make_unique<CupsQueue>(m_name, m_options);
    Result<void> ready = m_queue->connect();
    if (ready)
        ready = takeQueue();
    if (ready)
        ready = cancelOldJobs();
    if (ready)
        ready = checkPrinter();
    if (!ready) {
        m_queue.reset();
        m_lock.reset();
    }
    return ready;
}

Result<void> CupsTarget::takeQueue()
{
    m_lock = std::make_unique<QueueLock>(m_name);
    return m_lock->isTaken() ? Result<void>() : std::unexpected(problem(ErrorCode::PrinterGone, u"queue_busy"_s));
}

/// Jobs of a run that died would print after their labels were settled and printed again.
Result<void> CupsTarget::cancelOldJobs()
{
    const QDeadlineTimer end(m_options.stallMs);
    for (;;) {
        auto old = m_queue->openJobs(ownTitle());
        if (!old)
            return std::unexpected(old.error());
        if (old->empty())
            return {};
        Error stay = problem(ErrorCode::PrinterGone, u"old_jobs_stay"_s);
        stay.values.insert(u"jobs_left"_s, words(*old));
        // From the last on: the one behind a cancelled job would start at once.
        std::ranges::sort(*old, std::ranges::greater());
        for (const int id : *old) {
            if (const auto cancelled = m_queue->cancel(id); !cancelled) {
                stay.detail = cancelled.error().detail;
                return std::unexpected(stay);
            }
        }
        if (m_options.isCancelled())
            return std::unexpected(problem(ErrorCode::Cancelled, u"waiting"_s));
        if (end.hasExpired())
            return std::unexpected(stay);
        QThread::msleep(static_cast<unsigned long>(m_options.pollMs));
    }
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
    cancelOwnJobs();
    m_jobs.clear();
    m_keys.clear();
    m_bytes.clear();
    m_queue.reset();
    m_lock.reset();
}

/// What cannot be cancelled is told: with the failure of the run, and in the log.
void CupsTarget::cancelOwnJobs()
{
    QStringList left;
    for (auto job = m_jobs.crbegin(); job != m_jobs.crend(); ++job) {
        if (const auto cancelled = m_queue->cancel(job->id); !cancelled)
            left.append(QString::number(job->id));
    }
    if (left.isEmpty())
        return;
    qWarning("%s: jobs %s could not be cancelled and may print", qUtf8Printable(m_name),
             qUtf8Printable(left.join(u", "_s)));
    if (!m_failure)
        m_failure.error().values.insert(u"jobs_left"_s, left);
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
