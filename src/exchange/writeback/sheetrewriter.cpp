// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/sheetrewriter.h"

#include "exchange/codecs/xlsxtext.h"
#include "exchange/codecs/xmlparser.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// A stretch of the document, from its first byte to the one after its last.
struct Stretch {
    qint64 begin = 0;
    qint64 end = 0;
};

struct CellPlace {
    Stretch all;
    std::string style;
};

struct RowPlace {
    Stretch all;
    qint64 tagEnd = 0; ///< after the start tag
    qint64 closing = 0; ///< where the end tag starts
    bool selfClosing = false;
    bool hidden = false;
    std::map<int, CellPlace> cells;
};

/// Notes where rows and cells stand in the bytes.
class SheetIndex final : public XmlParser
{
public:
    std::map<int, RowPlace> rows;
    Stretch dimension;
    std::string dimensionReference;
    qint64 dataClosing = -1;

private:
    void startElement(std::string_view name, const char **attributes) override
    {
        if (name == "row") {
            int stated = 0;
            const auto r = attribute(attributes, "r");
            std::from_chars(r.data(), r.data() + r.size(), stated);
            m_number = stated > 0 ? stated : m_number + 1;
            m_column = -1;
            m_row = RowPlace{};
            m_row.all.begin = eventStart();
            m_row.tagEnd = eventStart() + eventLength();
            const auto hidden = attribute(attributes, "hidden");
            m_row.hidden = hidden == "1" || hidden == "true";
        } else if (name == "c") {
            const int stated = columnOfReference(attribute(attributes, "r"));
            m_column = stated >= 0 ? stated : m_column + 1;
            m_cell = {{eventStart(), 0}, std::string(attribute(attributes, "s"))};
        } else if (name == "dimension") {
            dimension = {eventStart(), eventStart() + eventLength()};
            dimensionReference = attribute(attributes, "ref");
        }
    }

    void endElement(std::string_view name) override
    {
        const qint64 end = eventStart() + eventLength();
        if (name == "c") {
            m_cell.all.end = end;
            m_row.cells[m_column] = m_cell;
        } else if (name == "row") {
            m_row.selfClosing = eventLength() == 0;
            m_row.closing = eventStart();
            m_row.all.end = end;
            rows[m_number] = std::move(m_row);
        } else if (name == "sheetData" && eventLength() > 0) {
            dataClosing = eventStart();
        }
    }

    void text(std::string_view) override { }

    RowPlace m_row;
    CellPlace m_cell;
    int m_number = 0;
    int m_column = -1;
};

/// A change: the stretch is replaced by the text; an empty stretch is an insertion.
struct Change {
    Stretch where;
    QByteArray text;
};

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xFFFE) || (c > 0xFFFF && c <= 0x10FFFF);
}

QByteArray escaped(const QString &text)
{
    QString clean;
    for (const char32_t c : text.toUcs4()) {
        if (isXmlCharacter(c) && !(c >= 0xD800 && c <= 0xDFFF))
            clean.append(QString::fromUcs4(&c, 1));
    }
    return clean.toHtmlEscaped().toUtf8();
}

class Rewriter
{
public:
    Rewriter(const QByteArray &xml, const SheetIndex &index, int headingRow)
        : m_xml(xml)
        , m_index(index)
        , m_headingRow(headingRow)
        , m_above(index.rows.begin())
    {
        const qsizetype at = index.dataClosing + 2;
        const qsizetype colon = xml.indexOf(':', at);
        const qsizetype close = xml.indexOf('>', at);
        if (colon > 0 && colon < close)
            m_prefix = xml.mid(at, colon - at + 1);
    }

    QByteArray rewrite(const std::vector<CellEdit> &edits)
    {
        for (auto it = edits.begin(); it != edits.end();) {
            const auto next = std::find_if(it, edits.end(), [it](const CellEdit &e) { return e.row != it->row; });
            const std::span<const CellEdit> row(it, next);
            const auto place = m_index.rows.find(it->row);
            if (place == m_index.rows.end())
                insertRow(row);
            else
                fillRow(place->second, row);
            it = next;
        }
        extendDimension(edits);
        return applied();
    }

private:
    QByteArray cell(const CellEdit &edit, const std::string &style) const
    {
        QByteArray out = '<' + m_prefix + "c r=\"" + QByteArray::fromStdString(columnLetters(edit.column))
            + QByteArray::number(edit.row) + '"';
        if (!style.empty())
            out += " s=\"" + QByteArray::fromStdString(style) + '"';
        return out + " t=\"inlineStr\"><" + m_prefix + "is><" + m_prefix + "t xml:space=\"preserve\">"
            + escaped(edit.text) + "</" + m_prefix + "t></" + m_prefix + "is></" + m_prefix + "c>";
    }

    /// A row that has no cell there is formatted as the one above it that has; the headings' format is not taken on.
    /// Edits come in the order of their rows, so that each row is looked at once.
    std::string styleAbove(const CellEdit &edit)
    {
        for (; m_above != m_index.rows.end() && m_above->first < edit.row; ++m_above) {
            for (const auto &[column, place] : m_above->second.cells)
                m_styles[column] = m_above->first > m_headingRow ? place.style : std::string();
        }
        const auto known = m_styles.find(edit.column);
        return known == m_styles.end() ? std::string() : known->second;
    }

    void insertRow(std::span<const CellEdit> edits)
    {
        QByteArray text = '<' + m_prefix + "row r=\"" + QByteArray::number(edits.front().row) + "\">";
        for (const CellEdit &edit : edits)
            text += cell(edit, styleAbove(edit));
        text += "</" + m_prefix + "row>";
        const auto after = m_index.rows.upper_bound(edits.front().row);
        const qint64 at = after == m_index.rows.end() ? m_index.dataClosing : after->second.all.begin;
        m_changes.push_back({{at, at}, text});
    }

    void fillRow(const RowPlace &row, std::span<const CellEdit> edits)
    {
        if (row.selfClosing) {
            QByteArray text = m_xml.mid(row.all.begin, row.tagEnd - row.all.begin);
            text.chop(2);
            text += '>';
            for (const CellEdit &edit : edits)
                text += cell(edit, styleAbove(edit));
            m_changes.push_back({{row.all.begin, row.all.end}, text + "</" + m_prefix + "row>"});
            return;
        }
        for (const CellEdit &edit : edits) {
            const auto there = row.cells.find(edit.column);
            if (there != row.cells.end()) {
                m_changes.push_back({there->second.all, cell(edit, there->second.style)});
                continue;
            }
            const auto after = row.cells.upper_bound(edit.column);
            const qint64 at = after == row.cells.end() ? row.closing : after->second.all.begin;
            m_changes.push_back({{at, at}, cell(edit, styleAbove(edit))});
        }
    }

    void extendDimension(const std::vector<CellEdit> &edits)
    {
        const std::string &reference = m_index.dimensionReference;
        if (edits.empty() || reference.empty())
            return;
        const size_t colon = reference.find(':');
        const std::string first = reference.substr(0, colon);
        const std::string last = colon == std::string::npos ? first : reference.substr(colon + 1);
        int row = rowOfReference(last);
        int column = columnOfReference(last);
        for (const CellEdit &edit : edits) {
            row = qMax(row, edit.row);
            column = qMax(column, edit.column);
        }
        QByteArray tag = m_xml.mid(m_index.dimension.begin, m_index.dimension.end - m_index.dimension.begin);
        tag.replace('"' + QByteArray::fromStdString(reference) + '"',
                    '"' + QByteArray::fromStdString(first + ':' + columnLetters(column)) + QByteArray::number(row)
                        + '"');
        m_changes.push_back({m_index.dimension, tag});
    }

    QByteArray applied()
    {
        std::stable_sort(m_changes.begin(), m_changes.end(),
                         [](const Change &a, const Change &b) { return a.where.begin < b.where.begin; });
        QByteArray out;
        qint64 at = 0;
        for (const Change &change : m_changes) {
            out += m_xml.mid(at, change.where.begin - at);
            out += change.text;
            at = change.where.end;
        }
        return out + m_xml.mid(at);
    }

    const QByteArray &m_xml;
    const SheetIndex &m_index;
    int m_headingRow;
    std::map<int, RowPlace>::const_iterator m_above; ///< the first row that `m_styles` does not know
    std::map<int, std::string> m_styles; ///< by column
    QByteArray m_prefix;
    std::vector<Change> m_changes;
};

Result<void> indexSheet(const QByteArray &xml, SheetIndex &index)
{
    index.feed(xml);
    if (auto finished = index.finish(); !finished)
        return finished;
    const bool wide = xml.startsWith("\xFF\xFE") || xml.startsWith("\xFE\xFF");
    if (wide || index.dataClosing < 0)
        return fail(ErrorCode::NotASpreadsheet, {}, u"sheet"_s);
    return {};
}

} // namespace

Result<QSet<int>> hiddenRows(const QByteArray &xml)
{
    SheetIndex index;
    if (auto read = indexSheet(xml, index); !read)
        return std::unexpected(read.error());
    QSet<int> hidden;
    for (const auto &[number, row] : index.rows) {
        if (row.hidden)
            hidden.insert(number);
    }
    return hidden;
}

Result<QByteArray> rewriteSheet(const QByteArray &xml, const std::vector<CellEdit> &edits, int headingRow)
{
    SheetIndex index;
    if (auto read = indexSheet(xml, index); !read)
        return std::unexpected(read.error());
    return Rewriter(xml, index, headingRow).rewrite(edits);
}

} // namespace waydesk
