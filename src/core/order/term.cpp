// SPDX-License-Identifier: Apache-2.0
#include "core/order/term.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array unitNames{EnumName{TermUnit::Hours, "h"}, EnumName{TermUnit::CalendarDays, "d"},
                               EnumName{TermUnit::WorkingDays, "wd"}};
constexpr int mostDays = 180;
} // namespace

bool Term::isSound() const { return amount > 0 && amount <= (unit == TermUnit::Hours ? mostDays * 24 : mostDays); }

QString termText(const Term &term) { return QString::number(term.amount) + nameIn(unitNames, term.unit); }

std::optional<Term> termFromText(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    const auto unit = valueIn(unitNames, text.sliced(digits));
    const Term term{text.first(digits).toInt(), unit.value_or(TermUnit::Hours)};
    return unit && term.isSound() ? std::optional(term) : std::nullopt;
}

} // namespace waydesk
