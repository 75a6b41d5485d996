// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/xlsxsheetparser.h"

#include "exchange/codecs/xlsxbook.h"
#include "exchange/codecs/xlsxtext.h"

#include <algorithm>
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
std::string_view lettersOf(std::string_view reference)
{
    constexpr size_t most = 4;
    size_t count = 0;
    while (count < most && count < reference.size() && reference[count] >= 'A' && reference[count] <= 'Z')
        ++count;
    return reference.substr(0, count);
}

} // namespace

XlsxSheetParser::XlsxSheetParser(const SharedStrings &strings, const std::vector<bool> &dateStyles, bool since1904,
                                 RowSink &sink)
    : ScannedParser("sheetData")
    , m_strings(strings)
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

bool XlsxSheetParser::canScan() const { return depth() == 2 && !m_inRow && !m_inPhonetic; }

ScannedParser::Step XlsxSheetParser::scan(PlainXml &in)
{
    in.skipSpace();
    if (!in.literal("<"))
        return Step::Stuck;
    if (!m_inRow)
        return in.next() == '/' ? Step::End : scanRowTag(in);
    if (in.next() != '/')
        return scanCell(in);
    if (!in.literal("/row>"))
        return Step::Stuck;
    endRow();
    return Step::Unit;
}

void XlsxSheetParser::takeBackUnit()
{
    if (m_inRow)
        m_rowNumber = m_rowBefore;
    m_inRow = false;
}

ScannedParser::Step XlsxSheetParser::scanRowTag(PlainXml &in)
{
    std::string_view number;
    bool closed = false;
    const auto note = [&number](std::string_view name, std::string_view value) {
        if (name == "r")
            number = value;
        return true;
    };
    if (!in.literal("row") || !in.attributesOnce(note, closed))
        return Step::Stuck;
    startRow(number);
    if (!closed)
        return Step::Part;
    endRow();
    return Step::Unit;
}

ScannedParser::Step XlsxSheetParser::scanCell(PlainXml &in)
{
    CellTag tag;
    bool closed = false;
    const auto note = [&tag](std::string_view name, std::string_view value) {
        if (name.size() != 1)
            return false;
        std::string_view *of = name[0] == 'r' ? &tag.reference : name[0] == 't' ? &tag.type : &tag.style;
        if ((of == &tag.style && name[0] != 's') || of->data())
            return false;
        *of = value;
        return true;
    };
    m_content.clear();
    if (!in.literal("c") || !in.attributes(note, closed) || (!closed && !scanContent(in)))
        return Step::Stuck;
    if (m_content.view().size() > largestCell || m_arena.size() > largestRow)
        return Step::Unfit;
    startCell(tag);
    if (!stopped())
        endCell(m_content.view());
    return Step::Part;
}

/// What is in a cell, up to and with its end tag.
bool XlsxSheetParser::scanContent(PlainXml &in)
{
    for (;;) {
        in.skipSpace();
        if (!in.literal("<"))
            return false;
        bool good = false;
        PlainText formula;
        switch (in.next()) {
        case '/': return in.literal("/c>");
        case 'v': good = in.textElement("v", m_content); break;
        case 'f': good = in.textElement("f", formula); break;
        default: good = in.literal("is>") && in.stringItem("/is>", m_content);
        }
        if (!good)
            return false;
    }
}

void XlsxSheetParser::startElement(std::string_view name, const char **attributes)
{
    if (name == "row") {
        startRow(attribute(attributes, "r"));
    } else if (name == "c" && m_inRow) {
        CellTag tag;
        for (; *attributes; attributes += 2) {
            const std::string_view named = attributes[0];
            if (named == "r")
                tag.reference = attributes[1];
            else if (named == "t")
                tag.type = attributes[1];
            else if (named == "s")
                tag.style = attributes[1];
        }
        startCell(tag);
    } else if (name == "rPh") {
        m_inPhonetic = true;
    } else if ((name == "v" || name == "t") && m_inCell && !m_inPhonetic) {
        m_inValue = true;
    }
}

void XlsxSheetParser::startRow(std::string_view number)
{
    const size_t stated = toSize(number);
    m_rowBefore = m_rowNumber;
    m_rowNumber = stated > 0 && stated <= mostRows ? int(stated) : m_rowNumber + 1;
    m_column = -1;
    m_found.clear();
    m_arena.clear();
    m_inRow = true;
}

XlsxSheetParser::Kind XlsxSheetParser::kindOf(std::string_view type)
{
    if (type.empty())
        return Kind::Number;
    if (type.size() > 1)
        return Kind::Text;
    switch (type[0]) {
    case 's': return Kind::Shared;
    case 'n': return Kind::Number;
    case 'b': return Kind::Boolean;
    case 'd': return Kind::Date;
    default: return Kind::Text;
    }
}

void XlsxSheetParser::startCell(const CellTag &tag)
{
    const int stated = columnOfReference(lettersOf(tag.reference));
    m_column = stated >= 0 ? stated : m_column + 1;
    m_kind = kindOf(tag.type);
    m_style = toSize(tag.style);
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
        endCell(m_value);
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

void XlsxSheetParser::endCell(std::string_view value)
{
    m_inCell = false;
    if (value.empty())
        return;
    Cell cell{m_column};
    if (m_kind == Kind::Shared) {
        const size_t index = toSize(value);
        if (index >= m_strings.size())
            return;
        cell.shared = qsizetype(index);
    } else if (m_kind == Kind::Number) {
        double serial = 0;
        const bool dated = m_style < m_dateStyles.size() && m_dateStyles[m_style]
            && std::from_chars(value.data(), value.data() + value.size(), serial).ec == std::errc();
        const auto date = dated ? dateOfSerial(serial, m_since1904) : std::nullopt;
        cell.number = !date;
        const bool exponent = value.find_first_of("eE") != std::string_view::npos;
        if (date)
            setText(cell, *date);
        else
            setText(cell, exponent ? std::string_view(plainNumber(value)) : value);
    } else if (value.find("_x") == std::string_view::npos) {
        setText(cell, value);
    } else {
        m_value = value;
        unescapeSpreadsheetText(m_value);
        setText(cell, m_value);
    }
    m_found.push_back(cell);
}

void XlsxSheetParser::endRow()
{
    m_inRow = false;
    int columns = 0;
    for (const Cell &cell : m_found)
        columns = std::max(columns, cell.column + 1);
    m_row.assign(size_t(columns), {});
    for (const Cell &cell : m_found) {
        RawCell &out = m_row[size_t(cell.column)];
        out.bytes = cell.shared >= 0 ? m_strings.at(size_t(cell.shared))
                                     : QByteArrayView(m_arena.data() + cell.begin, qsizetype(cell.end - cell.begin));
        out.number = cell.number;
    }
    if (!m_sink.row({m_rowNumber, m_row}))
        stop();
}

} // namespace waydesk
