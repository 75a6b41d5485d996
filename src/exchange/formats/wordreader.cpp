// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/wordreader.h"

#include "exchange/formats/headingname.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 200;

} // namespace

WordReader::WordReader(const FormatSpec &format, RowReader &reader, const TaughtWords &taught)
    : m_format(format)
    , m_in(reader)
{
    for (const TaughtWord &word : taught) {
        if (word.platform != format.platform)
            continue;
        if (word.status)
            m_taughtStatuses.insert(statusWord(word.word), *word.status);
        if (word.refund)
            m_taughtRefunds.insert(statusWord(word.word), *word.refund);
    }
}

void WordReader::report(Field field, const QString &reason, const QString &word)
{
    m_unknown.push_back({QString(), m_in.row().number, m_in.heading(field), reason, word.left(longestWord)});
}

bool WordReader::holds(const FormatSpec::Condition &condition)
{
    using Test = FormatSpec::Condition::Test;
    switch (condition.test) {
    case Test::Filled: return !m_in.bytes(condition.field).isEmpty();
    case Test::Empty: return m_in.bytes(condition.field).isEmpty();
    case Test::Words: return condition.words.contains(statusWord(m_in.repeated(condition.field)));
    case Test::Cash: return paidOnDelivery(m_format.payWords, m_in.repeated(condition.field)).value_or(false);
    }
    return false;
}

void WordReader::applyRules(StatusReading &reading, bool &statusRuled)
{
    for (const FormatSpec::Rule &rule : m_format.rules) {
        const bool news = (rule.status && !statusRuled) || (rule.refund && !reading.refundRuled);
        if (!news || !std::ranges::all_of(rule.when, [this](const auto &condition) { return holds(condition); }))
            continue;
        if (rule.status && !statusRuled) {
            reading.status = *rule.status;
            statusRuled = true;
        }
        if (rule.refund && !reading.refundRuled) {
            reading.refund = *rule.refund;
            reading.refundRuled = true;
        }
    }
}

WordReader::StatusReading WordReader::status(const QString &text)
{
    StatusReading ruled;
    bool statusRuled = false;
    if (!m_format.rules.empty())
        applyRules(ruled, statusRuled);
    if (statusRuled || text.isEmpty())
        return ruled;
    StatusReading reading = byWord(text);
    if (ruled.refundRuled) {
        reading.refund = ruled.refund;
        reading.refundRuled = true;
    }
    return reading;
}

WordReader::StatusReading WordReader::byWord(const QString &text)
{
    const auto known = m_statuses.constFind(text);
    if (known != m_statuses.constEnd())
        return *known;
    QString word = statusWord(text);
    StatusReading reading;
    if (const auto taught = m_taughtStatuses.constFind(word); taught != m_taughtStatuses.constEnd()) {
        reading.status = *taught;
        return reading;
    }
    std::optional<OrderStatus> marked;
    for (const FormatSpec::WordPrefix &prefix : m_format.statusPrefixes) {
        if (!word.startsWith(prefix.word))
            continue;
        word = word.mid(prefix.word.size());
        marked = prefix.status;
        reading.refund = prefix.refund.value_or(reading.refund);
    }
    const auto status = m_format.statusWords.constFind(word);
    const qsizetype comma = word.lastIndexOf(u',');
    if (status != m_format.statusWords.constEnd()) {
        reading.status = *status;
        reading.refund = m_format.statusRefunds.value(word, reading.refund);
    } else if (comma > 0) {
        const auto suffix = m_format.refundWords.constFind(word.mid(comma + 1));
        if (suffix != m_format.refundWords.constEnd()) {
            reading.refund = *suffix;
            reading.status = m_format.statusWords.value(word.left(comma), OrderStatus::Unknown);
        }
    }
    reading.status = marked.value_or(reading.status);
    if (reading.status == OrderStatus::Unknown)
        report(Field::Status, u"status_word_unknown"_s, text);
    m_statuses.insert(text, reading);
    return reading;
}

ReadRefund WordReader::refund(const StatusReading &status)
{
    if (status.refundRuled)
        return {status.refund, false};
    if (m_format.refunds == FormatSpec::Refunds::Never) {
        if (status.refund != RefundState::Unknown)
            return {status.refund, false};
        const bool closed = m_format.closedLinesAreRefunded && status.status == OrderStatus::Cancelled;
        return {closed ? RefundState::Done : RefundState::NotStated, false};
    }
    if (status.refund == RefundState::Done)
        return {RefundState::Done, false};
    const QString text = m_in.repeated(Field::Refund);
    if (text.isEmpty()) {
        const bool says = status.refund == RefundState::Unknown && m_format.blankRefund && m_in.has(Field::Refund);
        return {says ? *m_format.blankRefund : status.refund, false};
    }
    const auto seen = m_refunds.constFind(text);
    if (seen != m_refunds.constEnd())
        return *seen;
    const QString word = statusWord(text);
    const auto known = m_format.refundWords.constFind(word);
    ReadRefund reading;
    if (const auto taught = m_taughtRefunds.constFind(word); taught != m_taughtRefunds.constEnd()) {
        reading.state = *taught;
        return reading;
    }
    reading.unread = known == m_format.refundWords.constEnd();
    if (reading.unread)
        report(Field::Refund, u"refund_word_unknown"_s, text);
    else
        reading.state = *known;
    m_refunds.insert(text, reading);
    return reading;
}

} // namespace waydesk
