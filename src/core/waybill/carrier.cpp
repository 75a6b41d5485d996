// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/carrier.h"

#include <algorithm>

namespace waydesk {

namespace {
size_t protectedFrom(const NumberFormat &format, const NumberParts &parts)
{
    const auto checkAt = static_cast<size_t>(parts.check.at);
    if (format.checkDigits > 0)
        return checkAt - std::min(checkAt, static_cast<size_t>(format.checkDigits));
    size_t from = checkAt;
    const auto include = [&from](const NumberSpan &part) {
        if (part.isPresent())
            from = std::min(from, static_cast<size_t>(part.at));
    };
    include(parts.serial);
    include(parts.body);
    if (!protectsSerialOnly(format.rule))
        include(parts.head);
    return from;
}
} // namespace

char NumberFormat::expectedCheck(std::string_view number, const NumberParts &parts) const
{
    if (!parts.check.isPresent() || !verifies(rule))
        return '\0';
    const size_t from = protectedFrom(*this, parts);
    const std::string_view text = number.substr(from, static_cast<size_t>(parts.check.at) - from);
    const auto startsText = [text](const std::string &start) { return text.starts_with(start); };
    if (checkPrefix.empty() || std::ranges::any_of(checkPrefixUnless, startsText))
        return checkCharacter(rule, text);
    return checkCharacter(rule, checkPrefix + std::string(text));
}

} // namespace waydesk
