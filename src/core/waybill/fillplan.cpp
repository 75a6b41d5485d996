// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/fillplan.h"

#include "core/support/names.h"
#include "core/waybill/sequence.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {
constexpr std::array stopNames{
    EnumName{FillStop::None, "none"},
    EnumName{FillStop::NumberImpossible, "number_impossible"},
    EnumName{FillStop::LastImpossible, "last_impossible"},
    EnumName{FillStop::NoRule, "no_rule"},
    EnumName{FillStop::SerialUsedUp, "serial_used_up"},
    EnumName{FillStop::LastReached, "last_reached"},
    EnumName{FillStop::TooManyTaken, "too_many_taken"},
};
constexpr std::array skipNames{
    EnumName{SkippedNumber::Reason::Taken, "taken"},
};
constexpr size_t skippedLimit = 1'000'000;
constexpr qint64 reserveLimit = 1'000'000;

QString reasonOf(const Error &error) { return error.values[u"reason"_s].toString(); }

/// Takes or passes over one number; false once the plan is full or has given up.
template <class IsTaken> bool offer(FillPlan &plan, const QString &number, const IsTaken &isTaken)
{
    if (isTaken(number))
        plan.skipped.push_back({number, SkippedNumber::Reason::Taken});
    else
        plan.assigned.append(number);
    if (plan.skipped.size() >= skippedLimit)
        plan.stop = FillStop::TooManyTaken;
    return plan.stop == FillStop::None && !plan.isComplete();
}

template <class IsTaken> void countUp(FillPlan &plan, NumberSequence &sequence, qint64 room, const IsTaken &isTaken)
{
    plan.assigned.reserve(std::min(plan.wanted, reserveLimit));
    for (qint64 left = room; offer(plan, sequence.number(), isTaken);) {
        if (--left == 0) {
            plan.stop = FillStop::LastReached;
            return;
        }
        if (!sequence.advance()) {
            plan.stop = FillStop::SerialUsedUp;
            return;
        }
    }
}

/// The first number alone: nothing is known of those behind it.
template <class IsTaken> void offerOnly(FillPlan &plan, const Error &why, const IsTaken &isTaken)
{
    if (!offer(plan, plan.verdict.number, isTaken))
        return;
    plan.stop = FillStop::NoRule;
    plan.stopReason = reasonOf(why);
}

template <class IsTaken>
FillPlan plan(const CarrierBook &book, QStringView carrierCode, QStringView first, qint64 count, const IsTaken &isTaken,
              QStringView last)
{
    FillPlan plan;
    plan.wanted = std::max<qint64>(count, 0);
    plan.verdict = checkNumber(book, carrierCode, first);
    if (plan.verdict.level == NumberLevel::Error) {
        plan.stop = FillStop::NumberImpossible;
        return plan;
    }
    if (plan.wanted == 0)
        return plan;
    auto sequence = NumberSequence::from(plan.verdict);
    qint64 room = std::numeric_limits<qint64>::max();
    if (sequence && !last.trimmed().isEmpty()) {
        const auto counted = sequence->countTo(checkNumber(book, carrierCode, last).number);
        if (!counted) {
            plan.stop = FillStop::LastImpossible;
            plan.stopReason = reasonOf(counted.error());
            return plan;
        }
        room = *counted;
    }
    if (sequence)
        countUp(plan, *sequence, room, isTaken);
    else
        offerOnly(plan, sequence.error(), isTaken);
    return plan;
}
} // namespace

QString skipReasonName(SkippedNumber::Reason reason) { return nameIn(skipNames, reason); }

QString fillStopName(FillStop stop) { return nameIn(stopNames, stop); }

FillPlan planFill(const CarrierBook &book, QStringView carrierCode, QStringView first, qint64 count,
                  const NumberTaken &isTaken, QStringView last)
{
    return plan(book, carrierCode, first, count, isTaken, last);
}

FillPlan planFill(const CarrierBook &book, QStringView carrierCode, QStringView first, qint64 count,
                  const QSet<QString> &taken, QStringView last)
{
    const auto isTaken = [&taken](const QString &number) { return taken.contains(number); };
    return plan(book, carrierCode, first, count, isTaken, last);
}

} // namespace waydesk
