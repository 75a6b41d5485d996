// SPDX-License-Identifier: Apache-2.0
#include "core/desk/view.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array viewWords{
    EnumName{View::Ready, "ready"},
    EnumName{View::Overdue, "overdue"},
    EnumName{View::DueSoon, "due_soon"},
    EnumName{View::Mergeable, "mergeable"},
    EnumName{View::Held, "held"},
    EnumName{View::Unprinted, "unprinted"},
    EnumName{View::Printed, "printed"},
    EnumName{View::Missing, "missing"},
    EnumName{View::Unusual, "unusual"},
    EnumName{View::ToReview, "to_review"},
    EnumName{View::OutOfStock, "out_of_stock"},
    EnumName{View::All, "all"},
};
static_assert(viewWords.size() == ViewCount);

constexpr ReasonSet setOf(std::initializer_list<Reason> reasons)
{
    ReasonSet set;
    for (const Reason reason : reasons)
        set.add(reason);
    return set;
}
constexpr ReasonSet ending =
    setOf({Reason::Closed, Reason::OrderCancelled, Reason::RefundDone, Reason::AlreadyShipped});
constexpr ReasonSet unusual = setOf({Reason::RiskNoticed, Reason::RiskReview});
constexpr ReasonSet toReview = setOf({Reason::RiskReview, Reason::NoteUnread, Reason::AwaitingReview});

bool isBeforePrint(PrintState state)
{
    return state == PrintState::Open || state == PrintState::Planned || state == PrintState::Numbered;
}
} // namespace

QString viewName(View view) { return nameIn(viewWords, view); }

std::optional<View> viewFromName(QStringView name) { return valueIn(viewWords, name); }

QStringList viewNames()
{
    QStringList names;
    for (const auto &word : viewWords)
        names.append(QString::fromLatin1(word.name));
    return names;
}

bool isOver(const OrderTable &table, RowHandle row)
{
    return table.printState(row) == PrintState::HandedOver || table.reasons(row).containsAny(ending);
}

bool isRunning(const OrderTable &table, RowHandle row)
{
    return !isOver(table, row) && !table.reasons(row).contains(Reason::Unpaid);
}

quint32 viewBits(const OrderTable &table, RowHandle row, qint64 nowMs)
{
    quint32 bits = viewBit(View::All);
    const auto add = [&bits](View view, bool in) { bits |= in ? viewBit(view) : 0; };
    const PrintState state = table.printState(row);
    const bool blocked = table.isBlocked(row);
    const qint64 deadline = table.deadline(row);
    add(View::Ready, isBeforePrint(state) && !blocked);
    add(View::Mergeable, table.isMergeable(row));
    add(View::Held, blocked && state != PrintState::HandedOver);
    add(View::Unprinted, isBeforePrint(state) && !isOver(table, row));
    add(View::Printed, state == PrintState::Printed || state == PrintState::Verified);
    add(View::Missing, state == PrintState::Printed);
    add(View::Unusual, table.reasons(row).containsAny(unusual) && !isOver(table, row));
    add(View::ToReview, table.reasons(row).containsAny(toReview) && !isOver(table, row));
    add(View::OutOfStock, table.reasons(row).contains(Reason::StockMissing) && !isOver(table, row));
    if (deadline != 0 && isRunning(table, row)) {
        add(View::Overdue, deadline <= nowMs);
        add(View::DueSoon, deadline > nowMs && deadline <= nowMs + DueSoonMs);
    }
    return bits;
}

ViewCounts countViews(const OrderTable &table, qint64 nowMs)
{
    ViewCounts counts{};
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        if (!table.isLive(row))
            continue;
        const quint32 bits = viewBits(table, row, nowMs);
        for (size_t i = 0; i < ViewCount; ++i)
            counts[i] += static_cast<int>((bits >> i) & 1u);
    }
    return counts;
}

} // namespace waydesk
