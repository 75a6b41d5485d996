// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"
#include "dispatch/ports/store.h"
#include "storage/connection/connection.h"
#include "storage/rows/conflict.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <span>

namespace waydesk {

/// A step that core's table of states does not have: Internal with subject, id, from and to. The transaction ends.
[[noreturn]] inline void throwForbidden(QVariantMap values, const QString &from, const QString &to)
{
    values.insert(QStringLiteral("from"), from);
    values.insert(QStringLiteral("to"), to);
    throw StoreFailure{Error{ErrorCode::Internal, std::move(values), QStringLiteral("%1 > %2").arg(from, to)}};
}

/// The column in which one kind of row keeps its state, with core's table of steps: an update names in its WHERE the
/// states that it may come from, so that a forbidden step meets no row. That costs no statement; only one that failed
/// is asked why.
///
///     constexpr StateColumn<HandoverState> column{"handover", handoverStateName, allowed};
///     Statement update = m_db.statement("UPDATE handover SET state = ? WHERE id = ?" + column.onlyFrom(to));
///     if (update.exec() != 1)
///         column.refuse(m_db, id, version, to, about("update"_L1, "handover"_L1, id.value));
template <class S> struct StateColumn {
    const char *table;
    QString (*name)(S);
    bool (*mayBecome)(S from, S to);

    /// " AND state IN ('verified', 'printed')" for Verified: itself, for a row may change otherwise, and what may
    /// become it.
    QByteArray onlyFrom(S to) const
    {
        QByteArray list = '\'' + name(to).toLatin1() + '\'';
        for (int each = 0; !name(S(each)).isEmpty(); ++each) {
            if (mayBecome(S(each), to))
                list += ", '" + name(S(each)).toLatin1() + '\'';
        }
        return " AND state IN (" + list + ')';
    }

    void check(const QString &from, S to, const QVariantMap &values) const
    {
        for (int each = 0; !name(S(each)).isEmpty(); ++each) {
            if (name(S(each)) == from && S(each) != to && !mayBecome(S(each), to))
                throwForbidden(values, from, name(to));
        }
    }

    /// Throws if the row still has this version: then it was its state that refused the update.
    template <class Tag>
    void checkStored(Connection &db, Id<Tag> id, qint64 version, S to, const QVariantMap &values) const
    {
        Statement row = db.statement(QByteArray("SELECT state FROM ") + table + " WHERE id = ? AND version = ?");
        row.bind(id, version);
        if (row.next())
            check(row.text(0), to, values);
    }

    /// Why an update met no row: a forbidden step, else Conflict.
    template <class Tag>
    [[noreturn]] void refuse(Connection &db, Id<Tag> id, qint64 version, S to, const QVariantMap &values) const
    {
        checkStored(db, id, version, to, values);
        throwConflict(values);
    }
};

/// Calls `work` with each stretch of neighbours that get the same state.
template <class Item, class S, class Work> void eachStretch(std::span<const Item> items, S Item::*state, Work &&work)
{
    while (!items.empty()) {
        const S first = items.front().*state;
        const auto end = std::ranges::find_if(items, [&](const Item &item) { return item.*state != first; });
        const auto size = size_t(end - items.begin());
        work(items.first(size), first);
        items = items.subspan(size);
    }
}

} // namespace waydesk
