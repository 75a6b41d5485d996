// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/sequence.h"

#include "core/waybill/decimaltext.h"

#include <span>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {
constexpr quint64 walkLimit = 1'000'000;

std::string_view part(const std::string &number, const NumberSpan &span)
{
    return std::string_view(number).substr(static_cast<size_t>(span.at), static_cast<size_t>(span.size));
}

std::unexpected<Error> refuse(ErrorCode code, const QString &carrier, const QString &number, const QString &reason)
{
    return fail(code, {{u"carrier"_s, carrier}, {u"number"_s, number}, {u"reason"_s, reason}});
}

/// Why the numbers after one cannot be foretold; empty if they can.
QString obstacle(const NumberVerdict &verdict)
{
    if (verdict.level != NumberLevel::Ok)
        return numberReasonName(verdict.reason);
    if (verdict.format->rule == CheckRule::ApiAssigned)
        return u"platform_assigned"_s;
    const bool counts = verdict.format->predict && verdict.parts.serial.isPresent() && verdict.parts.serial.size > 0;
    return counts ? QString() : u"not_counted"_s;
}
} // namespace

Result<NumberSequence> NumberSequence::from(const NumberVerdict &verdict)
{
    const QString carrier = verdict.carrier ? verdict.carrier->code : QString();
    if (verdict.level == NumberLevel::Error)
        return refuse(ErrorCode::NumberImpossible, carrier, verdict.number, numberReasonName(verdict.reason));
    const QString reason = obstacle(verdict);
    if (!reason.isEmpty())
        return refuse(ErrorCode::NoRule, carrier, verdict.number, reason);
    NumberSequence sequence;
    sequence.m_carrier = carrier;
    sequence.m_format = *verdict.format;
    sequence.m_parts = verdict.parts;
    sequence.m_number = verdict.number.toStdString();
    return sequence;
}

Result<NumberSequence> NumberSequence::from(const CarrierBook &book, QStringView carrierCode, QStringView first)
{
    auto sequence = from(checkNumber(book, carrierCode, first));
    if (!sequence && sequence.error().values[u"carrier"_s].toString().isEmpty())
        sequence.error().values[u"carrier"_s] = carrierCode.toString();
    return sequence;
}

QString NumberSequence::number() const
{
    return QString::fromLatin1(m_number.data(), static_cast<qsizetype>(m_number.size()));
}

bool NumberSequence::jump(quint64 steps)
{
    char *const text = m_number.data();
    const std::span<char> serial(text + m_parts.serial.at, static_cast<size_t>(m_parts.serial.size));
    if (!addToDigits(serial, steps))
        return false;
    if (!m_parts.check.isPresent())
        return true;
    char &check = text[m_parts.check.at];
    if (m_format.rule == CheckRule::ZjsMod7Step)
        check = static_cast<char>('0' + (static_cast<quint64>(check - '0') + steps % 7) % 7);
    else if (verifies(m_format.rule))
        check = m_format.expectedCheck(m_number, m_parts);
    return true;
}

bool NumberSequence::advance(quint64 steps)
{
    if (m_format.pattern.takesAnySerial())
        return jump(steps);
    if (steps > walkLimit)
        return false;
    const std::string start = m_number;
    for (quint64 i = 0; i < steps; ++i) {
        if (!jump(1) || !fits()) {
            m_number = start;
            return false;
        }
    }
    return true;
}

bool NumberSequence::fits() const
{
    const auto parts = m_format.pattern.match(number());
    return parts && parts->serial.at == m_parts.serial.at && parts->serial.size == m_parts.serial.size;
}

Result<QString> NumberSequence::next() const
{
    NumberSequence ahead = *this;
    if (!ahead.advance())
        return refuse(ErrorCode::SequenceExhausted, m_carrier, number(), u"serial_used_up"_s);
    return ahead.number();
}

Result<qint64> NumberSequence::countTo(QStringView last) const
{
    const TypedNumber typed(last);
    for (const TypedNumber &reading : {typed, typed.withoutHyphens(), typed.withoutHyphens(1)}) {
        const auto parts = m_format.pattern.match(reading.text());
        const bool sameShape = parts && reading.text().size() == static_cast<qsizetype>(m_number.size())
            && parts->serial.at == m_parts.serial.at && parts->serial.size == m_parts.serial.size;
        if (sameShape)
            return countToFitting(reading.text().toStdString());
    }
    return refuse(ErrorCode::InvalidArgument, m_carrier, typed.text(), u"last_impossible"_s);
}

Result<qint64> NumberSequence::countToFitting(const std::string &last) const
{
    const auto refuseLast = [&](const QString &reason) {
        return refuse(ErrorCode::InvalidArgument, m_carrier, QString::fromStdString(last), reason);
    };
    const auto ends = [this](const std::string &number) {
        const auto tail = static_cast<size_t>(m_parts.check.isPresent() ? m_parts.check.end() : m_parts.serial.end());
        return std::pair(number.substr(0, static_cast<size_t>(m_parts.serial.at)), number.substr(tail));
    };
    if (ends(last) != ends(m_number))
        return refuseLast(u"last_elsewhere"_s);
    const auto distance = differenceOfDigits(part(m_number, m_parts.serial), part(last, m_parts.serial));
    if (!distance)
        return refuseLast(u"last_elsewhere"_s);
    if (*distance < 0)
        return refuseLast(u"last_before_first"_s);
    NumberSequence ahead = *this;
    if (!ahead.advance(static_cast<quint64>(*distance)))
        return refuseLast(u"last_elsewhere"_s);
    if (ahead.m_number != last)
        return refuseLast(u"last_impossible"_s);
    return *distance + 1;
}

Result<QString> nextNumber(const CarrierBook &book, QStringView carrierCode, QStringView number)
{
    const auto sequence = NumberSequence::from(book, carrierCode, number);
    return sequence ? sequence->next() : std::unexpected(sequence.error());
}

Result<qint64> countNumbers(const CarrierBook &book, QStringView carrierCode, QStringView first, QStringView last)
{
    const auto sequence = NumberSequence::from(book, carrierCode, first);
    if (!sequence)
        return std::unexpected(sequence.error());
    const NumberVerdict end = checkNumber(book, carrierCode, last);
    return sequence->countTo(end.format ? QStringView(end.number) : last);
}

} // namespace waydesk
