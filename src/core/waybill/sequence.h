// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "core/waybill/numbercheck.h"

#include <QString>
#include <QStringView>

#include <string>

namespace waydesk {

/// Counts a carrier's numbers up from a first one: the serial alone, in its width, with the check character made
/// anew; never into the head. A plain value of its own, not tied to the book's life.
class NumberSequence
{
public:
    /// NumberImpossible if the number cannot be the carrier's; NoRule if its numbers cannot be foretold. Both carry
    /// the values number, carrier, reason.
    static Result<NumberSequence> from(const CarrierBook &book, QStringView carrierCode, QStringView first);
    /// The same for a number that was judged already.
    static Result<NumberSequence> from(const NumberVerdict &verdict);

    /// The number that the sequence stands on; the first one at the start.
    QString number() const;
    const QString &carrier() const { return m_carrier; }

    /// Steps on by `steps`. False, and nothing changed, if the serial is used up on the way. A format whose pattern
    /// forbids some serials is walked number by number, a million at most.
    bool advance(quint64 steps = 1);
    /// The number after this one; SequenceExhausted.
    Result<QString> next() const;
    /// How many numbers there are from this one to `last`, both included. InvalidArgument if `last` is not a number of
    /// this sequence (value reason: last_impossible, last_elsewhere, last_before_first).
    Result<qint64> countTo(QStringView last) const;

private:
    NumberSequence() = default;
    bool jump(quint64 steps);
    bool fits() const;
    Result<qint64> countToFitting(const std::string &last) const;

    QString m_carrier;
    NumberFormat m_format;
    NumberParts m_parts;
    std::string m_number;
};

/// The number after `number`, normalised. Errors as above.
Result<QString> nextNumber(const CarrierBook &book, QStringView carrierCode, QStringView number);
/// How many numbers a segment holds. Errors as above.
Result<qint64> countNumbers(const CarrierBook &book, QStringView carrierCode, QStringView first, QStringView last);

} // namespace waydesk
