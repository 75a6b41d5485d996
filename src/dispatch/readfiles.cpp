// SPDX-License-Identifier: Apache-2.0
#include "dispatch/readfiles.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

namespace waydesk {

namespace {

using namespace Qt::StringLiterals;
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
        {
            std::jthread beside;
            if (m_read.size() > 1)
                beside = std::jthread([this] { readAll(false); });
            readAll(true);
            if (beside.joinable())
                waitForOthers();
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
            auto read = readOne(m_reading.files[static_cast<qsizetype>(index)], progress);
            const std::lock_guard lock(m_mutex);
            if (!read)
                m_end = std::min<size_t>(m_end, index);
            m_shares[index] = 1;
            m_read[index] = std::move(read);
            m_done.notify_one();
        }
    }

    /// No exception leaves the thread that reads.
    Result<ParsedFile> readOne(const QString &file, const std::function<bool(qint64, qint64)> &progress)
    {
        try {
            return m_source.read(file, m_reading.format, m_reading.nowMs, progress, m_reading.options);
        } catch (const std::bad_alloc &) {
            return fail(ErrorCode::FileTooLarge, {{u"file"_s, QFileInfo(file).fileName()}, {u"path"_s, file}});
        } catch (const std::exception &wrong) {
            return fail(ErrorCode::Internal, {{u"file"_s, QFileInfo(file).fileName()}, {u"path"_s, file}},
                        QString::fromUtf8(wrong.what()));
        }
    }

    /// Those before the first that failed. One that the other thread took last is not read if all is cancelled.
    void waitForOthers()
    {
        for (size_t index = 0; index < m_end; ++index) {
            std::unique_lock lock(m_mutex);
            while (!m_done.wait_for(lock, toldEvery, [&] { return m_read[index].has_value() || index >= m_end; })) {
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
