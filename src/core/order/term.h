// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace waydesk {

/// How the time that a seller has is counted. Days end with the day: two calendar days from a Monday end on Wednesday
/// at 23:59:59 of the shop's country.
enum class TermUnit { Hours, CalendarDays, WorkingDays };

/// How long an order may take. Amount 0 = no term.
struct Term {
    int amount = 0;
    TermUnit unit = TermUnit::Hours;

    /// At least one, and no longer than half a year.
    bool isSound() const;
    friend bool operator==(const Term &, const Term &) = default;
};

/// "48h", "2d", "1wd": as people type it, and as it is kept.
QString termText(const Term &term);
/// Nothing for what is not a sound term.
std::optional<Term> termFromText(QStringView text);

} // namespace waydesk
