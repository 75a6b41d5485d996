// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/wordreader.h"

#include "exchange/formats/headingname.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 200;

} // namespace

void WordReader::report(Field field, const QString &reason, const QString &word)
{
    m_unknown.push_back({QString(), m_in.row().number, m_in.heading(field), reason, word.left(longestWord)});
}

WordReader::StatusReading WordReader::status(const QString &text)
{
    if (text.isEmpty())
        return {};
    const auto known = m_statuses.constFind(text);
    if (known != m_statuses.constEnd())
        return *known;
    const QString word = statusWord(text);
    StatusReading reading;
    const auto status = m_format.statusWords.constFind(word);
    const qsizetype comma = word.lastIndexOf(u',');
    if (status != m_format.statusWords.constEnd()) {
        reading.status = *status;
    } else if (comma > 0) {
        const auto suffix = m_format.refundWords.constFind(word.mid(comma + 1));
        if (suffix != m_format.refundWords.constEnd()) {
            reading.refund = *suffix;
            reading.status = m_format.statusWords.value(word.left(comma), OrderStatus::Unknown);
        }
    }
    if (reading.status == OrderStatus::Unknown)
        report(Field::Status, u"status_word_unknown"_s, text);
    m_statuses.insert(text, reading);
    return reading;
}

ReadRefund WordReader::refund(const StatusReading &status)
{
    if (m_format.refunds == FormatSpec::Refunds::Never) {
        const bool closed = m_format.closedLinesAreRefunded && status.status == OrderStatus::Cancelled;
        return {closed ? RefundState::Done : RefundState::NotStated, false};
    }
    if (status.refund == RefundState::Done)
        return {RefundState::Done, false};
    const QString text = m_in.repeated(Field::Refund);
    if (text.isEmpty())
        return {status.refund, false};
    const auto seen = m_refunds.constFind(text);
    if (seen != m_refunds.constEnd())
        return *seen;
    const auto known = m_format.refundWords.constFind(statusWord(text));
    ReadRefund reading;
    reading.unread = known == m_format.refundWords.constEnd();
    if (reading.unread)
        report(Field::Refund, u"refund_word_unknown"_s, text);
    else
        reading.state = *known;
    m_refunds.insert(text, reading);
    return reading;
}

} // namespace waydesk
