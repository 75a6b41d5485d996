// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/celldecoder.h"
#include "exchange/codecs/csvreader.h"
#include "exchange/writeback/xlsxtemplate.h"

#include <QStringEncoder>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// A row of the template as it stands, and its cells as bytes with their quotes.
struct TextRow {
    QByteArrayView bytes;
    QStringList cells;
};

class TextRows final : public RowSink
{
public:
    explicit TextRows(CellEncoding encoding)
        : m_decoder(encoding)
    { }
    bool row(const RawRow &row) override
    {
        TextRow text{row.bytes, {}};
        for (const RawCell &cell : row.cells)
            text.cells.append(m_decoder.text(plainCell(cell, m_scratch)));
        rows.push_back(std::move(text));
        return true;
    }
    std::vector<TextRow> rows;

private:
    CellDecoder m_decoder;
    std::string m_scratch;
};

QString quotedCell(QString text, QChar delimiter)
{
    if (!text.contains(delimiter) && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString lineOf(const QStringList &cells, QChar delimiter)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(quotedCell(cell, delimiter));
    return quoted.join(delimiter);
}

Result<QByteArray> encoded(const QByteArray &utf8OrGb, const EncodedText &as)
{
    if (as.name == u"UTF-8-BOM")
        return QByteArray("\xEF\xBB\xBF") + utf8OrGb;
    if (as.name == u"UTF-16") {
        QStringEncoder encode(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        return QByteArray(encode(QString::fromUtf8(utf8OrGb)));
    }
    if (as.encoding == CellEncoding::Gb18030 || as.name == u"UTF-8")
        return utf8OrGb;
    return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, as.name}});
}

QByteArray toBytes(const QString &text, CellEncoding encoding)
{
    if (encoding == CellEncoding::Utf8)
        return text.toUtf8();
    QStringEncoder encode("GB18030");
    return encode(text);
}

} // namespace

Result<QByteArray> fillCsvTemplate(const QByteArray &file, const EntryMaker &entries)
{
    const auto text = detectText(file);
    if (!text)
        return std::unexpected(text.error());
    const char delimiter = guessDelimiter(text->bytes);
    TemplateTable table(text->encoding);
    TextRows all(text->encoding);
    for (RowSink *sink : {static_cast<RowSink *>(&table), static_cast<RowSink *>(&all)}) {
        if (auto read = readCsv(text->bytes, delimiter, *sink, {}); !read)
            return std::unexpected(read.error());
    }
    if (!table.columns().complete())
        return fail(ErrorCode::TemplateColumnsMissing, {{u"missing"_s, table.columns().missing()}});

    if (const QString format = table.exportFormat(); !format.isEmpty())
        return fail(ErrorCode::TemplateInvalid, {{u"reason"_s, u"order_export"_s}, {u"format"_s, format}});
    auto wanted = entries(table.columns().byLine());
    if (const auto named = table.nameByPayment(wanted); !named)
        return std::unexpected(named.error());
    if (const QString foreign = table.foreignOrder(wanted, {}); !foreign.isEmpty())
        return fail(ErrorCode::TemplateInvalid, {{u"reason"_s, u"other_orders"_s}, {u"order"_s, foreign}});
    const auto edits = table.edits(wanted, {});
    const QByteArray lineEnd = text->bytes.contains("\r\n") ? "\r\n" : "\n";
    const auto rows = int(all.rows.size());
    const int last = edits.empty() ? rows : qMax(rows, edits.back().row);
    QByteArray out;
    auto edit = edits.begin();
    for (int number = 1; number <= last; ++number) {
        if (!out.isEmpty() && !out.endsWith('\n') && !out.endsWith('\r'))
            out += lineEnd;
        if (edit == edits.end() || edit->row != number) {
            out += all.rows[size_t(number - 1)].bytes;
            continue;
        }
        QStringList cells = number <= rows ? all.rows[size_t(number - 1)].cells : QStringList();
        for (; edit != edits.end() && edit->row == number; ++edit) {
            while (cells.size() <= edit->column)
                cells.append(QString());
            cells[edit->column] = edit->text;
        }
        out += toBytes(lineOf(cells, QLatin1Char(delimiter)), text->encoding) + lineEnd;
    }
    return encoded(out, *text);
}

} // namespace waydesk
