// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/rowreader.h"

#include "exchange/formats/headingname.h"

#include <algorithm>
#include <cstring>

namespace waydesk {

namespace {

constexpr qsizetype longestRowText = 4000;
constexpr qsizetype longestEmptyWord = 8;

bool isAscii(QByteArrayView v)
{
    return std::all_of(v.begin(), v.end(), [](char c) { return uchar(c) < 0x80; });
}

} // namespace

RowReader::RowReader(const FormatSpec &format, const QStringList &headings, CellEncoding encoding)
    : m_format(format)
    , m_headings(headings)
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

QString RowReader::wholeRow() const
{
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
