// SPDX-License-Identifier: Apache-2.0
#include "core/desk/scannedrow.h"

#include "core/label/scancode.h"

#include <algorithm>

namespace waydesk {

namespace {
bool isSame(std::string_view a, std::string_view upper)
{
    return std::ranges::equal(a, upper, [](char x, char y) { return (x >= 'a' && x <= 'z' ? x - 0x20 : x) == y; });
}

bool hasOrder(const OrderTable &table, RowHandle row, std::string_view number)
{
    for (int i = 0; i < table.orderCount(row); ++i) {
        if (isSame(table.orderNumber(row, i), number))
            return true;
    }
    return false;
}
} // namespace

std::optional<RowHandle> findScanned(const OrderTable &table, const ScanCode &code)
{
    const std::string waybill = code.waybill().toStdString();
    for (RowHandle row = 0; !waybill.empty() && row < table.handleEnd(); ++row) {
        if (table.isLive(row) && table.number(row) == waybill)
            return row;
    }
    const bool mayBeOrder = code.kind == ScanCode::Kind::Number || code.kind == ScanCode::Kind::Other;
    const std::string number = code.text.toStdString();
    for (RowHandle row = 0; mayBeOrder && row < table.handleEnd(); ++row) {
        if (table.isLive(row) && hasOrder(table, row, number))
            return row;
    }
    return std::nullopt;
}

} // namespace waydesk
