// SPDX-License-Identifier: Apache-2.0
#include "scanning/linesource.h"

#include <QIODevice>

namespace waydesk {
namespace {

constexpr qsizetype kLongestLine = 4096;

} // namespace

std::optional<QByteArray> LineSource::next()
{
    while (auto line = readLine()) {
        ++m_line;
        if (m_line == 1 && line->startsWith("\xef\xbb\xbf"))
            line->remove(0, 3);
        if (!line->trimmed().isEmpty())
            return line;
    }
    return std::nullopt;
}

std::optional<QByteArray> LineSource::readLine()
{
    // readLine() ends at \n; a lone \r ends a line too, so what follows it is kept for the next call.
    QByteArray line;
    bool any = false;
    for (;;) {
        if (m_pending.isEmpty() && !m_end) {
            char buffer[4096];
            const qint64 n = m_device->readLine(buffer, sizeof buffer);
            if (n > 0)
                m_pending = QByteArray(buffer, n);
            else
                m_end = true;
        }
        if (m_pending.isEmpty())
            return any ? std::optional(line) : std::nullopt;
        any = true;
        qsizetype end = 0;
        while (end < m_pending.size() && m_pending[end] != '\n' && m_pending[end] != '\r')
            ++end;
        line += m_pending.first(std::min(end, kLongestLine - line.size()));
        const bool ended = end < m_pending.size();
        const bool pair = ended && m_pending[end] == '\r' && m_pending.mid(end + 1, 1) == "\n";
        m_pending.remove(0, ended ? end + (pair ? 2 : 1) : end);
        if (ended)
            return line;
    }
}

} // namespace waydesk
