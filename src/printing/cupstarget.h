// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/printtarget.h"
#include "printing/cupsqueue.h"
#include "printing/encoders.h"
#include "printing/queuelock.h"

#include <deque>

namespace waydesk {

/// A raw CUPS queue. Labels go in small jobs: a job leaves when it is full or when the printer has nothing to do, and
/// at most two are under way, so that the order stays and little is in doubt after a crash. A job's labels are
/// confirmed when CUPS reports it completed. When a run fails or is abandoned, jobs that did not complete are
/// cancelled: they would print again after the labels were settled. A run that died could not do so: the next run on
/// this queue does it first. One run at a time uses a queue of this host.
class CupsTarget final : public PrintTarget
{
public:
    CupsTarget(const QString &queue, LabelEncoders::Encode encode, const PrintOptions &options);
    ~CupsTarget() override;

    Confirmation confirmation() const override { return Confirmation::PerJob; }
    /// First cancels what an earlier run left: old_jobs_stay (and `jobs_left`) if that fails. queue_busy while another
    /// run of this user feeds the queue. PrinterGone with reason server_unreachable, queue_missing (and `known`),
    /// printer_stopped, not_accepting or discards_jobs (a file: device "completes" jobs and prints nothing);
    /// PrinterPaperOut.
    Result<void> open(int labels, const QString &jobName) override;
    Result<void> send(const DotImage &label, const QString &key) override;
    std::vector<QString> confirmed() override;
    Result<void> finish() override;
    void abandon() override;
    int window() const override;

private:
    struct Job {
        int id = 0;
        std::vector<QString> keys;
    };
    size_t perJob() const;
    size_t unconfirmed() const;
    Result<void> takeQueue();
    Result<void> cancelOldJobs();
    void cancelOwnJobs();
    Result<void> checkPrinter();
    Result<void> checkJobs();
    Result<void> submit();
    /// Waits until fewer than `limit` labels are unconfirmed.
    Result<void> waitForRoom(size_t limit);
    Result<void> failed(const Result<void> &result);
    Error problem(ErrorCode code, const QString &reason, const QString &detail = {}) const;

    QString m_name;
    LabelEncoders::Encode m_encode;
    PrintOptions m_options;
    std::unique_ptr<CupsQueue> m_queue;
    QString m_title;
    std::unique_ptr<QueueLock> m_lock;
    QByteArray m_bytes;
    std::vector<QString> m_keys; ///< of m_bytes: not yet in a job
    std::deque<Job> m_jobs;
    std::vector<QString> m_confirmed;
    Result<void> m_failure;
};

} // namespace waydesk
