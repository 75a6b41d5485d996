// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace waydesk {

/// Gives the memory of a file's bytes back while they are read from front to end: else all of a large file would stand
/// in memory beside all that was read of it. What was given back reads as zeros and must not be looked at again.
class SpentBytes
{
public:
    /// `bytes` must outlive this and not change meanwhile. Nothing is given back of bytes that are shared.
    explicit SpentBytes(QByteArray &bytes)
        : m_bytes(bytes)
    { }
    /// The bytes before `offset` are not needed any more.
    void upTo(qint64 offset);

private:
    QByteArray &m_bytes;
    qint64 m_given = 0;
};

} // namespace waydesk
