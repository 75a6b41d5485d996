// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/mergelines.h"
#include "core/order/taughtword.h"
#include "dispatch/ports/orderrepository.h"
#include "exchange/formats/rowreader.h"

#include <QHash>

#include <vector>

namespace waydesk {

/// Reads the status and refund words of rows. A word that the format does not know is reported once, with the row where
/// it stood first; the order is read all the same and waits.
class WordReader
{
public:
    struct StatusReading {
        OrderStatus status = OrderStatus::Unknown;
        RefundState refund = RefundState::Unknown; ///< what a suffix like "，退款成功" or a prefix says
        bool refundRuled = false; ///< a rule decided the refund: no column is asked
    };

    /// Of `taught` the words of the format's platform count, before the format's own.
    WordReader(const FormatSpec &format, RowReader &reader, const TaughtWords &taught);

    /// Of the current row's status word.
    StatusReading status(const QString &text);
    /// Of the current row, whose status was read before.
    ReadRefund refund(const StatusReading &status);
    /// Words that are not known: one row each, the word as its text.
    std::vector<RejectedRow> takeUnknown() { return std::move(m_unknown); }

private:
    bool holds(const FormatSpec::Condition &condition);
    void applyRules(StatusReading &reading, bool &statusRuled);
    StatusReading byWord(const QString &text);
    void report(Field field, const QString &reason, const QString &word);

    const FormatSpec &m_format;
    RowReader &m_in;
    QHash<QString, OrderStatus> m_taughtStatuses; ///< by folded word
    QHash<QString, RefundState> m_taughtRefunds;
    QHash<QString, StatusReading> m_statuses;
    QHash<QString, ReadRefund> m_refunds;
    std::vector<RejectedRow> m_unknown;
};

} // namespace waydesk
