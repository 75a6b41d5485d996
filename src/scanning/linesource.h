// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

class QIODevice;

namespace waydesk {

/// Codes from a file or stdin, one a line, in any line ending. Blank lines are passed over. A repeated line is a
/// repeated code: nothing is debounced here. A line of any length costs little memory: only its head is delivered,
/// which is then too long to be a code.
class LineSource
{
public:
    /// The device is open for reading and outlives the source.
    explicit LineSource(QIODevice *device)
        : m_device(device)
    { }
    /// The next line without its ending, waiting for it; nothing at the end.
    std::optional<QByteArray> next();
    /// Of the line delivered last, from 1.
    qint64 lineNumber() const { return m_line; }

private:
    std::optional<QByteArray> readLine();

    QIODevice *m_device;
    QByteArray m_pending;
    bool m_end = false;
    qint64 m_line = 0;
};

} // namespace waydesk
