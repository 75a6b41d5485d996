// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/rowreader.h"

#include "exchange/formats/headingname.h"

#include <algorithm>
#include <cstring>

namespace waydesk {

namespace {

constexpr qsizetype longestRowText = 4000;
constexpr qsizetype longestRawRow = 16000;
constexpr qsizetype longestEmptyWord = 8;

QByteArrayView withoutLineEnd(QByteArrayView v)
{
    while (v.endsWith('\n') || v.endsWith('\r'))
        v.chop(1);
    return v;
}

bool isAscii(QByteArrayView v)
{
    return std::all_of(v.begin(), v.end(), [](char c) { return uchar(c) < 0x80; });
}

} // namespace

RowReader::RowReader(const FormatSpec &format, const QStringList &headings, CellEncoding encoding)
    : m_format(format)
    , m_headings(headings)
    , m_encoding(encoding)
    , m_decoder(encoding)
{
    QStringList names;
    for (const QString &heading : headings)
        names.append(headingName(heading));
    for (size_t field = 0; field < fieldCount; ++field) {
        for (const QString &name : format.columns[field]) {
            const qsizetype column = names.indexOf(name);
            if (column >= 0)
                m_columns[field].push_back(int(column));
        }
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names[i].isEmpty())
            m_width = i + 1;
    }
}

QByteArrayView RowReader::plain(int column)
{
    if (size_t(column) >= m_row->cells.size())
        return {};
    const RawCell &cell = m_row->cells[size_t(column)];
    const QByteArrayView v = plainCell(cell, m_scratch);
    m_wasNumber = cell.number;
    if (v.size() <= longestEmptyWord && !v.isEmpty()) {
        for (const QByteArray &word : m_format.emptyWords) {
            if (v.size() == word.size() && std::memcmp(v.data(), word.constData(), size_t(v.size())) == 0)
                return {};
        }
    }
    return v;
}

bool RowReader::isBlank() const
{
    std::string scratch;
    return std::all_of(m_row->cells.begin(), m_row->cells.end(),
                       [&scratch](const RawCell &cell) { return plainCell(cell, scratch).isEmpty(); });
}

bool RowReader::overflows() const
{
    std::string scratch;
    for (size_t i = size_t(m_width); i < m_row->cells.size(); ++i) {
        if (!plainCell(m_row->cells[i], scratch).isEmpty())
            return true;
    }
    return false;
}

QString RowReader::cell(int column) { return m_decoder.text(plain(column)); }

QByteArrayView RowReader::bytes(Field field)
{
    for (const int column : m_columns[size_t(field)]) {
        const QByteArrayView v = plain(column);
        if (!v.isEmpty()) {
            m_column = column;
            return v;
        }
    }
    m_wasNumber = false;
    return {};
}

QString RowReader::textOf(Field field, bool repeats)
{
    const QByteArrayView v = bytes(field);
    if (v.isEmpty())
        return {};
    QString text = repeats ? m_decoder.repeated(m_column, v) : m_decoder.text(v);
    const QString &prefix = m_format.prefix[size_t(field)];
    if (!prefix.isEmpty() && text.startsWith(prefix))
        text = text.mid(prefix.size()).trimmed();
    return text;
}

QString RowReader::text(Field field)
{
    if (!m_format.joined[size_t(field)])
        return textOf(field, false);
    QStringList parts;
    for (const int column : m_columns[size_t(field)]) {
        const QByteArrayView v = plain(column);
        if (!v.isEmpty())
            parts.append(m_decoder.text(v));
    }
    return parts.join(u' ');
}

QString RowReader::repeated(Field field) { return textOf(field, true); }

QByteArrayView RowReader::folded(Field field)
{
    const QByteArrayView v = bytes(field);
    if (isAscii(v))
        return v;
    m_folded = m_decoder.text(v).normalized(QString::NormalizationForm_KC).toUtf8();
    return m_folded;
}

QString RowReader::heading(Field field) const
{
    const auto &columns = m_columns[size_t(field)];
    if (columns.empty())
        return m_format.names(field).value(0);
    return m_headings[columns.front()];
}

bool RowReader::reaches(Field field) const
{
    const auto &columns = m_columns[size_t(field)];
    return !columns.empty() && size_t(columns.front()) < m_row->cells.size();
}

QString RowReader::rawRow() const
{
    if (!m_row->bytes.isEmpty()) {
        const QByteArrayView raw = withoutLineEnd(m_row->bytes);
        return raw.size() > longestRawRow ? QString() : decodeText(raw, m_encoding);
    }
    QStringList cells;
    qsizetype size = 0;
    std::string scratch;
    for (const RawCell &cell : m_row->cells) {
        QString text = m_decoder.text(plainCell(cell, scratch));
        if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'"'))
            text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
        size += text.size();
        cells.append(std::move(text));
    }
    return size > longestRawRow ? QString() : cells.join(u'\t');
}

QString RowReader::wholeRow() const
{
    if (m_row->torn)
        return m_decoder.text(withoutLineEnd(m_row->bytes)).left(longestRowText);
    QString out;
    std::string scratch;
    for (const RawCell &cell : m_row->cells) {
        if (out.size() > longestRowText)
            break;
        if (&cell != m_row->cells.data())
            out.append(u'\t');
        out.append(m_decoder.text(plainCell(cell, scratch)));
    }
    return out.left(longestRowText);
}

} // namespace waydesk
