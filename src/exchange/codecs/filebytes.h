// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>

namespace waydesk {

/// The bytes of a file that is read from front to end. A small one stands in memory. A large one is copied into an
/// unnamed file of our own first and looked at there: what was looked at can be dropped, and comes again if it is asked
/// for. The file itself is never mapped, for whoever cut it short meanwhile would end the program.
class FileBytes
{
public:
    /// FileNotFound, FileUnreadable, EmptyFile, or FileTooLarge beyond 1 GiB. Where there is no room for the copy, all
    /// of it stands in memory.
    static Result<FileBytes> read(const QString &file);

    QByteArrayView view() const { return m_map ? QByteArrayView(m_map, m_size) : QByteArrayView(m_own); }
    bool isMapped() const { return m_map != nullptr; }
    /// Of one that is not mapped; nothing is left.
    QByteArray take() { return std::move(m_own); }
    /// Drops from memory what stands before `offset`, if it can come again.
    void passed(qint64 offset);

private:
    bool copy(QIODevice &source, qint64 size);

    QByteArray m_own;
    std::unique_ptr<QTemporaryFile> m_copy; ///< unmaps when it goes
    const char *m_map = nullptr;
    qint64 m_size = 0;
    qint64 m_dropped = 0;
};

} // namespace waydesk
