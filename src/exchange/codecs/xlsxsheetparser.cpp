// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/xlsxsheetparser.h"

#include "exchange/codecs/xlsxbook.h"
#include "exchange/codecs/xlsxtext.h"

#include <charconv>

namespace waydesk {

namespace {

constexpr int mostColumns = 16384;
constexpr int mostRows = 1048576;
constexpr size_t largestCell = 1024 * 1024;
constexpr size_t largestRow = 8 * 1024 * 1024;

size_t toSize(std::string_view v)
{
    size_t value = 0;
    std::from_chars(v.data(), v.data() + v.size(), value);
    return value;
}

/// The letters of a cell's reference, at most one more than any column has.
std::string_view lettersOf(const char *reference)
{
    constexpr size_t most = 4;
    size_t count = 0;
    while (count < most && reference[count] >= 'A' && reference[count] <= 'Z')
        ++count;
    return {reference, count};
}

} // namespace

XlsxSheetParser::XlsxSheetParser(const SharedStrings &strings, const std::vector<bool> &dateStyles, bool since1904,
                                 RowSink &sink)
    : m_strings(strings)
    , m_dateStyles(dateStyles)
    , m_since1904(since1904)
    , m_sink(sink)
{ }

Result<void> XlsxSheetParser::finishSheet()
{
    if (m_tooLarge)
        return fail(ErrorCode::FileTooLarge);
    return finish();
}

void XlsxSheetParser::startElement(std::string_view name, const char **attributes)
{
    if (name == "row") {
        const size_t stated = toSize(attribute(attributes, "r"));
        m_rowNumber = stated > 0 && stated <= mostRows ? int(stated) : m_rowNumber + 1;
        m_column = -1;
        m_found.clear();
        m_arena.clear();
        m_inRow = true;
    } else if (name == "c" && m_inRow) {
        startCell(attributes);
    } else if (name == "rPh") {
        m_inPhonetic = true;
    } else if ((name == "v" || name == "t") && m_inCell && !m_inPhonetic) {
        m_inValue = true;
    }
}

XlsxSheetParser::Kind XlsxSheetParser::kindOf(const char *type)
{
    if (type[0] == '\0')
        return Kind::Number;
    if (type[1] != '\0')
        return Kind::Text;
    switch (type[0]) {
    case 's': return Kind::Shared;
    case 'n': return Kind::Number;
    case 'b': return Kind::Boolean;
    case 'd': return Kind::Date;
    default: return Kind::Text;
    }
}

void XlsxSheetParser::startCell(const char **attributes)
{
    const char *reference = "";
    const char *type = "";
    const char *style = "";
    for (; *attributes; attributes += 2) { // there are millions of them: one look at each, and no length of any
        const char *name = attributes[0];
        if (name[0] == '\0' || name[1] != '\0')
            continue;
        if (name[0] == 'r')
            reference = attributes[1];
        else if (name[0] == 't')
            type = attributes[1];
        else if (name[0] == 's')
            style = attributes[1];
    }
    const int stated = columnOfReference(lettersOf(reference));
    m_column = stated >= 0 ? stated : m_column + 1;
    m_kind = kindOf(type);
    m_style = style[0] == '\0' ? 0 : toSize(style);
    m_value.clear();
    m_inCell = true;
    if (m_column >= mostColumns || m_found.size() >= size_t(mostColumns)) {
        m_tooLarge = true;
        stop();
    }
}

void XlsxSheetParser::endElement(std::string_view name)
{
    if (name == "row" && m_inRow) {
        endRow();
    } else if (name == "c" && m_inCell) {
        endCell();
    } else if (name == "rPh") {
        m_inPhonetic = false;
    } else if (name == "v" || name == "t") {
        m_inValue = false;
    }
}

void XlsxSheetParser::text(std::string_view piece)
{
    if (!m_inValue)
        return;
    m_value.append(piece);
    if (m_value.size() > largestCell || m_arena.size() > largestRow) {
        m_tooLarge = true;
        stop();
    }
}

void XlsxSheetParser::setText(Cell &cell, std::string_view text)
{
    cell.begin = m_arena.size();
    m_arena.append(text);
    cell.end = m_arena.size();
}

void XlsxSheetParser::endCell()
{
    m_inCell = false;
    if (m_value.empty())
        return;
    Cell cell{m_column};
    if (m_kind == Kind::Shared) {
        const size_t index = toSize(m_value);
        if (index >= m_strings.size())
            return;
        cell.shared = qsizetype(index);
    } else if (m_kind == Kind::Number) {
        double value = 0;
        const bool dated = m_style < m_dateStyles.size() && m_dateStyles[m_style]
            && std::from_chars(m_value.data(), m_value.data() + m_value.size(), value).ec == std::errc();
        const auto date = dated ? dateOfSerial(value, m_since1904) : std::nullopt;
        cell.number = !date;
        setText(cell, date ? *date : plainNumber(m_value));
    } else {
        unescapeSpreadsheetText(m_value);
        setText(cell, m_value);
    }
    m_found.push_back(cell);
}

void XlsxSheetParser::endRow()
{
    m_inRow = false;
    m_row.clear();
    for (const Cell &cell : m_found) {
        if (size_t(cell.column) >= m_row.size())
            m_row.resize(size_t(cell.column) + 1);
        RawCell &out = m_row[size_t(cell.column)];
        out.bytes = cell.shared >= 0 ? m_strings.at(size_t(cell.shared))
                                     : QByteArrayView(m_arena.data() + cell.begin, qsizetype(cell.end - cell.begin));
        out.number = cell.number;
    }
    if (!m_sink.row({m_rowNumber, m_row}))
        stop();
}

} // namespace waydesk
