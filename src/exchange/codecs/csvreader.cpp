// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/csvreader.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int progressRows = 2048;
constexpr qsizetype largestQuotedCell = 1024 * 1024;
constexpr qsizetype mostCells = 16384;
constexpr int mostTorn = 200; ///< each costs up to a largest cell of looking ahead

class CsvScanner
{
public:
    CsvScanner(QByteArrayView bytes, CsvDialect dialect)
        : m_begin(bytes.data())
        , m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
        , m_delimiter(dialect.delimiter)
        , m_quotes(dialect.quotes)
    {
        m_cells.reserve(128);
    }

    bool atEnd() const { return m_at >= m_end; }
    qint64 position() const { return m_at - m_begin; }
    bool torn() const { return m_torn; }
    bool terminated() const { return m_terminated; }
    const std::vector<RawCell> &cells() const { return m_cells; }

    void readRow()
    {
        m_cells.clear();
        m_terminated = false;
        m_torn = false;
        do {
            readCell();
        } while (!m_torn && !endOfRow());
    }

    /// Goes on behind the first line end after `start`; false if none is near or nothing follows.
    bool skipLine(qint64 start)
    {
        const char *line = m_begin + start;
        const char *near = line + qMin<qsizetype>(m_end - line, largestQuotedCell);
        m_at = std::find_if(line, near, [](char c) { return c == '\n' || c == '\r'; });
        if (m_at == near)
            return false;
        endOfRow();
        return m_at < m_end;
    }

private:
    void readCell()
    {
        if (!m_quotes)
            readPlain();
        else if (m_at < m_end && *m_at == '"')
            readQuoted(m_at + 1, false);
        else if (m_end - m_at >= 2 && m_at[0] == '=' && m_at[1] == '"')
            readQuoted(m_at, true);
        else
            readPlain();
        m_torn = m_torn || qsizetype(m_cells.size()) > mostCells;
    }

    void readPlain()
    {
        const char *at = m_at;
        while (at < m_end && *at != m_delimiter && *at != '\n' && *at != '\r')
            ++at;
        m_cells.push_back({QByteArrayView(m_at, at - m_at), false, false});
        m_at = at;
    }

    /// `formula`: the cell is `="…"`, its text starts at the equals sign and keeps both quotes.
    void readQuoted(const char *text, bool formula)
    {
        const char *at = formula ? text + 2 : text;
        bool escaped = false;
        bool stray = false;
        for (;;) {
            const auto *quote = static_cast<const char *>(std::memchr(at, '"', size_t(m_end - at)));
            if (!quote || quote - text > largestQuotedCell) {
                m_torn = true;
                return;
            }
            if (quote + 1 < m_end && quote[1] == '"') {
                escaped = true;
                at = quote + 2;
                continue;
            }
            const char *after = afterBlanks(quote + 1);
            if (after == m_end || *after == m_delimiter || *after == '\n' || *after == '\r') {
                const char *last = formula ? quote + 1 : quote;
                m_torn = stray && std::memchr(text, '\n', size_t(last - text));
                if (m_torn)
                    return;
                m_cells.push_back({QByteArrayView(text, last - text), false, escaped});
                m_at = after;
                return;
            }
            stray = true;
            at = quote + 1;
        }
    }

    const char *afterBlanks(const char *at) const
    {
        while (at < m_end && (*at == ' ' || *at == '\t') && *at != m_delimiter)
            ++at;
        return at;
    }

    bool endOfRow()
    {
        if (m_at >= m_end)
            return true;
        const char c = *m_at++;
        if (c == m_delimiter)
            return false;
        if (c == '\r' && m_at < m_end && *m_at == '\n')
            ++m_at;
        m_terminated = true;
        return true;
    }

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    char m_delimiter;
    bool m_quotes;
    bool m_torn = false;
    bool m_terminated = false;
    std::vector<RawCell> m_cells;
};

} // namespace

char guessDelimiter(QByteArrayView bytes)
{
    constexpr char candidates[] = {',', ';', '\t'};
    int counts[3] = {};
    int lines = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < qMin<qsizetype>(bytes.size(), 64 * 1024) && lines < 5; ++i) {
        const char c = bytes[i];
        if (c == '"')
            quoted = !quoted;
        else if (c == '\n' && !quoted)
            ++lines;
        for (int k = 0; k < 3 && !quoted; ++k)
            counts[k] += c == candidates[k];
    }
    int best = 0;
    for (int k = 1; k < 3; ++k) {
        if (counts[k] > counts[best])
            best = k;
    }
    return candidates[best];
}

Result<void> readCsv(QByteArrayView bytes, CsvDialect dialect, RowSink &sink, const ReadProgress &progress,
                     TornLines tornLines)
{
    CsvScanner scanner(bytes, dialect);
    int number = 0;
    int tornRows = 0;
    while (!scanner.atEnd()) {
        const qint64 start = scanner.position();
        scanner.readRow();
        ++number;
        const bool torn = scanner.torn();
        if (torn && (tornLines == TornLines::Refuse || ++tornRows > mostTorn || !scanner.skipLine(start)))
            return fail(ErrorCode::TornLine, {{u"row"_s, number}});
        const QByteArrayView line = bytes.sliced(start, scanner.position() - start);
        if (!sink.row({number, scanner.cells(), true, !scanner.terminated(), line, torn}))
            return {};
        if (number % progressRows == 0 && progress && !progress(scanner.position(), bytes.size()))
            return fail(ErrorCode::Cancelled);
    }
    return {};
}

} // namespace waydesk
