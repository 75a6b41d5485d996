// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/numbercheck.h"

#include "core/support/names.h"

#include <vector>

namespace waydesk {

namespace {
constexpr std::array levelNames{
    EnumName{NumberLevel::Ok, "ok"},
    EnumName{NumberLevel::Warn, "warn"},
    EnumName{NumberLevel::Error, "error"},
};
constexpr std::array reasonNames{
    EnumName{NumberReason::None, "none"},
    EnumName{NumberReason::CarrierUnknown, "carrier_unknown"},
    EnumName{NumberReason::Empty, "empty"},
    EnumName{NumberReason::TooLong, "too_long"},
    EnumName{NumberReason::CharacterImpossible, "character_impossible"},
    EnumName{NumberReason::ShapeImpossible, "shape_impossible"},
    EnumName{NumberReason::CheckDigitWrong, "check_digit_wrong"},
    EnumName{NumberReason::CheckDigitUnusual, "check_digit_unusual"},
    EnumName{NumberReason::PrefixUnknown, "prefix_unknown"},
    EnumName{NumberReason::FormatsUnknown, "formats_unknown"},
};

/// Sizes of a number of a carrier that publishes no format.
constexpr qsizetype freeFormMin = 6;
constexpr qsizetype freeFormMax = 30;

NumberVerdict verdictOf(const Carrier &carrier, const TypedNumber &typed, NumberLevel level, NumberReason reason)
{
    NumberVerdict verdict;
    verdict.level = level;
    verdict.reason = reason;
    verdict.carrier = &carrier;
    verdict.number = typed.text();
    verdict.grouping = typed.grouping();
    return verdict;
}

/// ZJS: the last digit counts modulo 7, so 7, 8 and 9 cannot be.
bool beyondModulus(const NumberFormat &format, const std::string &number, const NumberParts &parts)
{
    return format.rule == CheckRule::ZjsMod7Step && number[static_cast<size_t>(parts.check.at)] > '6';
}

NumberVerdict judge(const Carrier &carrier, const NumberFormat &format, const TypedNumber &typed,
                    const NumberParts &parts)
{
    NumberVerdict verdict = verdictOf(carrier, typed, NumberLevel::Ok, NumberReason::None);
    verdict.format = &format;
    verdict.parts = parts;
    const std::string number = typed.text().toStdString();
    if (beyondModulus(format, number, parts)) {
        verdict.level = NumberLevel::Error;
        verdict.reason = NumberReason::CheckDigitWrong;
        return verdict;
    }
    if (!verifies(format.rule) || format.checkMismatch == CheckMismatch::Ignored)
        return verdict;
    const char expected = format.expectedCheck(number, parts);
    if (expected == number[static_cast<size_t>(parts.check.at)])
        return verdict;
    const bool documented = format.checkMismatch == CheckMismatch::Forbids;
    verdict.level = documented ? NumberLevel::Error : NumberLevel::Warn;
    verdict.reason = documented ? NumberReason::CheckDigitWrong : NumberReason::CheckDigitUnusual;
    verdict.expectedCheck = expected ? QChar::fromLatin1(expected) : QChar();
    return verdict;
}

/// The ways to read what was typed: which hyphens belong to the number, and what stands around it.
std::vector<TypedNumber> readings(const Carrier &carrier, const TypedNumber &typed)
{
    std::vector<TypedNumber> all{typed};
    if (typed.hasHyphens()) {
        all.push_back(typed.withoutHyphens());
        all.push_back(typed.withoutHyphens(1));
    }
    const size_t whole = all.size();
    for (size_t i = 0; i < whole; ++i) {
        const TypedNumber reading = all[i];
        const qsizetype size = reading.text().size();
        for (qsizetype at = 1; at < size; ++at) {
            for (const NumberPattern &prefix : carrier.stripPrefix) {
                if (prefix.match(reading.text().left(at)))
                    all.push_back(reading.cut(at, size - at));
            }
            for (const NumberPattern &suffix : carrier.stripSuffix) {
                if (suffix.match(reading.text().mid(at)))
                    all.push_back(reading.cut(0, at));
            }
        }
    }
    return all;
}

std::optional<NumberVerdict> bestFit(const Carrier &carrier, const std::vector<TypedNumber> &all)
{
    std::optional<NumberVerdict> best;
    for (const TypedNumber &reading : all) {
        for (const NumberFormat &format : carrier.formats) {
            const auto parts = format.pattern.match(reading.text());
            if (!parts)
                continue;
            NumberVerdict verdict = judge(carrier, format, reading, *parts);
            if (!best || verdict.level < best->level)
                best = std::move(verdict);
            if (best->level == NumberLevel::Ok)
                return best;
        }
    }
    return best;
}

bool onlyPrefixUnknown(const Carrier &carrier, const TypedNumber &plain)
{
    if (!carrier.prefixesMayBeOld)
        return false;
    for (const NumberFormat &format : carrier.formats) {
        if (format.pattern.matchesButForHead(plain.text()))
            return true;
    }
    return false;
}

NumberVerdict judgeFreeForm(const Carrier &carrier, const TypedNumber &typed)
{
    const TypedNumber plain = typed.withoutHyphens();
    const qsizetype size = plain.text().size();
    if (size < freeFormMin || size > freeFormMax)
        return verdictOf(carrier, plain, NumberLevel::Error, NumberReason::ShapeImpossible);
    return verdictOf(carrier, plain, NumberLevel::Warn, NumberReason::FormatsUnknown);
}
} // namespace

QString numberLevelName(NumberLevel level) { return nameIn(levelNames, level); }

QString numberReasonName(NumberReason reason) { return nameIn(reasonNames, reason); }

NumberVerdict checkNumber(const Carrier &carrier, QStringView typedText)
{
    const TypedNumber typed(typedText);
    if (typed.isTooLong())
        return verdictOf(carrier, typed.cut(0, TypedNumber::maxSize), NumberLevel::Error, NumberReason::TooLong);
    if (typed.text().isEmpty())
        return verdictOf(carrier, typed, NumberLevel::Error, NumberReason::Empty);
    if (typed.hasOtherCharacters())
        return verdictOf(carrier, typed, NumberLevel::Error, NumberReason::CharacterImpossible);
    if (carrier.formats.empty())
        return judgeFreeForm(carrier, typed);
    if (auto fit = bestFit(carrier, readings(carrier, typed)))
        return *fit;
    const TypedNumber plain = typed.withoutHyphens();
    if (onlyPrefixUnknown(carrier, plain))
        return verdictOf(carrier, plain, NumberLevel::Warn, NumberReason::PrefixUnknown);
    return verdictOf(carrier, typed, NumberLevel::Error, NumberReason::ShapeImpossible);
}

NumberVerdict checkNumber(const CarrierBook &book, QStringView carrierCode, QStringView typed)
{
    if (const Carrier *carrier = book.find(carrierCode))
        return checkNumber(*carrier, typed);
    NumberVerdict unknown;
    unknown.number = normalisedNumber(typed).left(TypedNumber::maxSize);
    return unknown;
}

} // namespace waydesk
