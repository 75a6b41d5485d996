// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/templatetable.h"

#include "exchange/codecs/celldecoder.h"
#include "exchange/formats/headingfinder.h"
#include "exchange/formats/headingname.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsLookedAt = 10;
constexpr qint64 packersOffsetMs = qint64(8) * 3600 * 1000; ///< ship dates are the packers' own days

QString keyOf(const DispatchEntry &entry) { return entry.line.isEmpty() ? entry.order : entry.line; }

/// Notes below the headings are sentences.
bool looksLikeOrder(const QString &text)
{
    const auto fits = [](QChar c) { return (c.unicode() < 0x80 && c.isLetterOrNumber()) || u"#-_./"_s.contains(c); };
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })
        && std::all_of(text.begin(), text.end(), fits);
}

} // namespace

QString DispatchEntry::shipDate(const QString &format) const
{
    return QDateTime::fromMSecsSinceEpoch(shippedAt + packersOffsetMs, Qt::UTC).toString(format);
}

/// An example says so where its order stands, or in a remark; a title of goods may hold such a word by itself.
bool TemplateTable::isExample(const QStringList &cells) const
{
    static const QStringList words{u"示例"_s, u"样例"_s, u"例如"_s, u"举例"_s, u"example"_s, u"sample"_s, u"e.g."_s};
    QList<int> columns = m_notes;
    columns << m_columns.order << m_columns.line << m_columns.carrier << m_columns.tracking;
    return std::ranges::any_of(columns, [&](int column) {
        const QString cell = cells.value(column);
        return std::ranges::any_of(words,
                                   [&](const QString &word) { return cell.contains(word, Qt::CaseInsensitive); });
    });
}

QString TemplateTable::exportFormat() const
{
    const bool anyOrder = std::ranges::any_of(m_listed, [](const Listed &listed) {
        return !listed.example && looksLikeOrder(listed.order.isEmpty() ? listed.line : listed.order);
    });
    return anyOrder ? m_format : QString();
}

Result<void> TemplateTable::nameByPayment(std::vector<DispatchEntry> &entries) const
{
    if (!m_byPayment)
        return {};
    for (DispatchEntry &entry : entries) {
        if (entry.payment.isEmpty())
            return fail(ErrorCode::TemplateInvalid, {{u"reason"_s, u"payment_missing"_s}, {u"order"_s, entry.order}});
        entry.order = entry.payment;
    }
    return {};
}

bool TemplateTable::row(const RawRow &row)
{
    const CellDecoder decoder(m_encoding);
    std::string scratch;
    QStringList cells;
    for (const RawCell &cell : row.cells)
        cells.append(decoder.text(plainCell(cell, scratch)));
    const bool blank = std::all_of(cells.begin(), cells.end(), [](const QString &c) { return c.isEmpty(); });
    if (m_headingRow == 0) {
        if (!blank)
            lookForHeading(row.number, cells);
        return m_headingRow > 0 || m_looked < rowsLookedAt;
    }
    if (blank)
        return true;
    m_used.insert(row.number);
    m_listed.push_back({row.number, cells.value(m_columns.order), cells.value(m_columns.line),
                        cells.value(m_columns.tracking), isExample(cells), !cells.value(m_columns.shipDate).isEmpty(),
                        !cells.value(m_columns.quantity).isEmpty()});
    return true;
}

void TemplateTable::lookForHeading(int number, const QStringList &cells)
{
    ++m_looked;
    const DispatchColumns columns = DispatchColumns::of(cells);
    if (columns.found() > m_columns.found())
        m_columns = columns;
    if (!columns.complete())
        return;
    m_headingRow = number;
    m_byPayment = headingName(cells.value(m_columns.order)) == u"交易单号"_s;
    const FormatSpec *format = HeadingFinder(FormatCatalogue::shipped(), {}).match(cells);
    if (format && !format->undated)
        m_format = format->id;
    static const QStringList remarks{u"备注"_s, u"说明"_s, u"note"_s, u"remark"_s};
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString name = headingName(cells[column]);
        if (std::ranges::any_of(remarks, [&](const QString &word) { return name.contains(word); }))
            m_notes.append(static_cast<int>(column));
    }
}

QString TemplateTable::foreignOrder(const std::vector<DispatchEntry> &entries, const QSet<int> &untouchable) const
{
    QSet<QString> ours;
    for (const DispatchEntry &entry : entries) {
        ours.insert(entry.order);
        ours.insert(keyOf(entry));
    }
    QString foreign;
    bool anyOfOurs = false;
    for (const Listed &listed : m_listed) {
        const QString key = listed.order.isEmpty() ? listed.line : listed.order;
        if (untouchable.contains(listed.number))
            continue;
        if (ours.contains(listed.order) || ours.contains(listed.line)) {
            anyOfOurs = true;
            continue;
        }
        if (listed.example || !looksLikeOrder(key))
            continue;
        if (!listed.tracking.isEmpty())
            return key;
        if (foreign.isEmpty())
            foreign = key;
    }
    return anyOfOurs ? QString() : foreign;
}

std::vector<CellEdit> TemplateTable::edits(const std::vector<DispatchEntry> &entries,
                                           const QSet<int> &untouchable) const
{
    QHash<QString, QList<int>> rowsOf;
    for (const Listed &listed : m_listed) {
        const QString key = listed.line.isEmpty() ? listed.order : listed.line;
        if (!key.isEmpty() && !untouchable.contains(listed.number))
            rowsOf[key].append(listed.number);
    }
    QHash<QString, int> parcelsOf;
    for (const DispatchEntry &entry : entries)
        ++parcelsOf[keyOf(entry)];

    std::vector<CellEdit> edits;
    int next = m_headingRow + 1;
    for (const DispatchEntry &entry : entries) {
        const QString key = keyOf(entry);
        QList<int> rows = rowsOf.value(key);
        if (parcelsOf[key] > 1 && !rows.isEmpty()) {
            rowsOf[key].removeFirst();
            rows = {rows.first()};
        }
        if (rows.isEmpty()) {
            while (m_used.contains(next) || untouchable.contains(next))
                ++next;
            if (m_columns.order >= 0)
                edits.push_back({next, m_columns.order, entry.order});
            if (m_columns.line >= 0 && !entry.line.isEmpty())
                edits.push_back({next, m_columns.line, entry.line});
            rows.append(next++);
        }
        for (const int row : rows) {
            edits.push_back({row, m_columns.carrier, entry.carrier});
            edits.push_back({row, m_columns.tracking, entry.tracking});
            addDetails(edits, row, entry);
        }
    }
    std::sort(edits.begin(), edits.end(), [](const CellEdit &a, const CellEdit &b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return edits;
}

void TemplateTable::addDetails(std::vector<CellEdit> &edits, int row, const DispatchEntry &entry) const
{
    const auto listed = std::ranges::lower_bound(m_listed, row, {}, &Listed::number);
    const bool isListed = listed != m_listed.end() && listed->number == row;
    if (m_columns.shipDate >= 0 && entry.shippedAt > 0 && !(isListed && listed->dated))
        edits.push_back({row, m_columns.shipDate, entry.shipDate(u"yyyy-MM-dd"_s)});
    if (m_columns.quantity >= 0 && !entry.line.isEmpty() && !(isListed && listed->counted))
        edits.push_back({row, m_columns.quantity, QString::number(entry.quantity)});
}

std::vector<DispatchEntry> entriesOf(const std::vector<DispatchRow> &rows, bool byLine,
                                     const std::function<CarrierWord(const QString &)> &carrierName)
{
    std::vector<DispatchEntry> entries;
    for (const DispatchRow &row : rows) {
        const CarrierWord carrier = carrierName(row.carrierCode);
        const QStringList lines = byLine ? row.lineIds.join(u',').split(u',', Qt::SkipEmptyParts) : QStringList();
        const DispatchEntry whole{row.orderNumber,
                                  {},
                                  carrier.text,
                                  row.waybill,
                                  row.quantity,
                                  row.shippedAt,
                                  row.paymentNumber,
                                  row.goods,
                                  row.complete,
                                  row.correction,
                                  1,
                                  carrier.listed,
                                  row.carrierCode};
        if (lines.isEmpty())
            entries.push_back(whole);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            DispatchEntry entry = whole;
            entry.line = lines[i];
            entry.quantity = size_t(i) < row.lineQuantities.size() ? row.lineQuantities[size_t(i)] : 1;
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

} // namespace waydesk
