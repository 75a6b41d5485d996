// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/itemlist.h"

#include "exchange/formats/values.h"

namespace waydesk {

namespace {

constexpr qsizetype longestCell = 64 * 1024;

bool setPart(OrderLine &line, Field field, const QString &text)
{
    switch (field) {
    case Field::Title: line.title = text; return true;
    case Field::Sku: line.sku = text; return true;
    case Field::Attributes: line.attributes = text; return true;
    case Field::SubOrder: line.subOrder = text; return true;
    case Field::Price: line.priceMinor = minorOf(text.toUtf8()).value_or(0); return true;
    case Field::Quantity: line.quantity = quantityOf(text.toUtf8()).value_or(0); return line.quantity > 0;
    default: return true;
    }
}

} // namespace

std::vector<OrderLine> linesOfCell(const FormatSpec::ItemList &items, const QString &cell)
{
    std::vector<OrderLine> lines;
    if (cell.size() > longestCell)
        return lines;
    for (const QString &piece : cell.split(items.split, Qt::SkipEmptyParts)) {
        const QString text = piece.trimmed();
        if (text.isEmpty())
            continue;
        OrderLine line;
        line.title = text.section(u'\n', 0, 0).trimmed();
        for (const auto &[field, pattern] : items.parts) {
            const auto match = pattern.match(text);
            if (match.hasMatch() && !setPart(line, field, match.captured(1).trimmed()))
                return {};
        }
        if (line.quantity < 1)
            return {};
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace waydesk
