// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/support/error.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

enum class FilterKey { Shop, Platform, Status, Print, Message, Carrier, Province, From, To, DueWithin, Reason, Tag };

QString filterKeyName(FilterKey key);
std::optional<FilterKey> filterKeyFromName(QStringView name);
QStringList filterKeyNames();

/// One condition: true if any of its values fits. `time` stands for the value of From and To (UTC ms, both ends
/// included) and of DueWithin (ms from now).
struct FilterTerm {
    FilterKey key = FilterKey::Shop;
    QStringList values;
    qint64 time = 0;
};

/// Conditions that a row must all meet. Where a row has several orders, one that fits is enough.
///
/// shop      name or id of the shop            platform  taobao, pinduoduo, ...
/// status    the platform's word for the order print     open, planned, numbered, printed, verified, handed_over,
/// in_doubt message   none, buyer, memo, any            carrier   code, or none while it is not chosen province  as
/// written, or its beginning      from, to  paid time: 2026-11-22 (the whole day, local) or ISO 8601 due_within  2h,
/// 90m, 1d or a number of hours: running rows whose deadline is at most that far away, overdue ones too
/// reason    code of a reason that the row has: stock_missing, refund_pending ...
/// tag       name of a tag, whatever its case and width; none: rows without any
class Filter
{
public:
    /// "KEY=VALUE" or "KEY=VALUE,VALUE"; InvalidArgument names the allowed keys or values.
    static Result<FilterTerm> parseTerm(const QString &text);
    static Result<Filter> parse(const QStringList &texts);

    void add(FilterTerm term) { m_terms.push_back(std::move(term)); }
    bool isEmpty() const { return m_terms.empty(); }
    const std::vector<FilterTerm> &terms() const { return m_terms; }

    /// The first shop it names that is none of these, by name or id.
    std::optional<QString> unknownShop(std::span<const Shop> shops) const;

private:
    std::vector<FilterTerm> m_terms;
};

} // namespace waydesk
