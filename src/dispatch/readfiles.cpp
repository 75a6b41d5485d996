// SPDX-License-Identifier: Apache-2.0
#include "dispatch/readfiles.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace waydesk {

namespace {

using namespace std::chrono_literals;
constexpr auto toldEvery = 50ms;

class Readers
{
public:
    Readers(OrderSource &source, const FileReading &reading)
        : m_source(source)
        , m_reading(reading)
        , m_read(static_cast<size_t>(reading.files.size()))
        , m_shares(m_read.size())
        , m_end(m_read.size())
    { }

    Result<std::vector<ParsedFile>> run()
    {
        std::thread beside;
        if (m_read.size() > 1)
            beside = std::thread([this] { readAll(false); });
        readAll(true);
        if (beside.joinable()) {
            waitForOthers();
            beside.join();
        }
        std::vector<ParsedFile> files;
        for (auto &one : m_read) {
            if (!one || !*one)
                return one ? std::unexpected(one->error()) : fail(ErrorCode::Cancelled);
            files.push_back(std::move(**one));
        }
        if (m_end < files.size()) // the last of them were read all the same
            return fail(ErrorCode::Cancelled);
        return files;
    }

private:
    /// `tells`: on the calling thread.
    void readAll(bool tells)
    {
        for (size_t index = m_next++; index < m_end; index = m_next++) {
            const auto progress = [&](qint64 done, qint64 of) {
                m_shares[index] = of > 0 ? std::min(1.0, static_cast<double>(done) / static_cast<double>(of)) : 0.0;
                return (!tells || tell()) && index < m_end;
            };
            auto read = m_source.read(m_reading.files[static_cast<qsizetype>(index)], m_reading.format, m_reading.nowMs,
                                      progress, m_reading.options);
            const std::lock_guard lock(m_mutex);
            if (!read)
                m_end = std::min<size_t>(m_end, index);
            m_shares[index] = 1;
            m_read[index] = std::move(read);
            m_done.notify_one();
        }
    }

    /// Those before the first that failed.
    void waitForOthers()
    {
        for (size_t index = 0; index < m_end; ++index) {
            std::unique_lock lock(m_mutex);
            while (!m_done.wait_for(lock, toldEvery, [&] { return m_read[index].has_value(); })) {
                lock.unlock();
                tell();
                lock.lock();
            }
            lock.unlock();
            tell();
        }
    }

    bool tell()
    {
        double sum = 0;
        for (const auto &share : m_shares)
            sum += share;
        if (m_reading.progress && !m_reading.progress(sum / static_cast<double>(m_shares.size())))
            m_end = 0;
        return m_end > 0;
    }

    OrderSource &m_source;
    const FileReading &m_reading;
    std::mutex m_mutex;
    std::condition_variable m_done;
    std::vector<std::optional<Result<ParsedFile>>> m_read;
    std::vector<std::atomic<double>> m_shares; ///< of each file
    std::atomic<size_t> m_next = 0;
    std::atomic<size_t> m_end; ///< files from here on are not wanted: one before them failed, or all is cancelled
};

} // namespace

Result<std::vector<ParsedFile>> readFiles(OrderSource &source, const FileReading &reading)
{
    return Readers(source, reading).run();
}

} // namespace waydesk
