// SPDX-License-Identifier: Apache-2.0
#include "storage/numbers/sqlnumberrepository.h"

#include "storage/numbers/numberrows.h"
#include "storage/rows/conflict.h"
#include "storage/rows/distinct.h"
#include "storage/rows/insertrows.h"
#include "storage/rows/statesteps.h"
#include "storage/rows/updaterows.h"

#include <tuple>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr StateColumn<NumberState> stateColumn{"assignment", numberStateName, allowed};

bool isLive(NumberState state) { return state == NumberState::Reserved || state == NumberState::Used; }

/// A live use counts before a voided one, then the newest.
auto weight(const Assignment &use) { return std::tuple(isLive(use.state), use.at, use.id.value); }

QVariantMap aboutNumber(QLatin1StringView verb, const Assignment &use)
{
    QVariantMap values = about(verb, "number"_L1, use.id.value);
    values.insert(u"carrier"_s, use.carrier);
    values.insert(u"number"_s, use.number);
    return values;
}

QVariantMap aboutParcel(const Assignment &use)
{
    QVariantMap values = about("insert"_L1, "parcel"_L1, use.parcel.value);
    values.insert(u"parcel"_s, use.parcel.value);
    return values;
}

} // namespace

QHash<QString, Assignment> SqlNumberRepository::taken(const QString &carrier, const QStringList &numbers)
{
    QHash<QString, Assignment> found;
    forInList(
        m_db,
        "SELECT id, parcel_id, account_id, segment_id, carrier, number, state, at, void_reason, version"
        " FROM assignment WHERE carrier = ? AND state <> 'free' AND number IN (%1)",
        distinct(numbers),
        [&](const Statement &row) {
            const Assignment use = NumberRows::assignment(row, 0);
            const auto known = found.find(use.number);
            if (known == found.end())
                found.insert(use.number, use);
            else if (weight(*known) < weight(use))
                *known = use;
        },
        carrier);
    return found;
}

QSet<QString> SqlNumberRepository::allTaken(const QString &carrier)
{
    QSet<QString> numbers;
    Statement found = m_db.statement("SELECT number FROM assignment WHERE carrier = ? AND state <> 'free'");
    found.bind(carrier);
    while (found.next())
        numbers.insert(found.text(0));
    Statement his = m_db.statement("SELECT number FROM supplier_purchase WHERE number <> '' AND carrier = ?"
                                   " AND (state = 'shipped' OR told IN ('exported', 'accepted'))");
    his.bind(carrier);
    while (his.next())
        numbers.insert(his.text(0));
    return numbers;
}

void SqlNumberRepository::refuseTaken(std::span<const Assignment> assignments)
{
    QHash<QString, QStringList> byCarrier;
    QHash<ParcelId, const Assignment *> byParcel;
    QSet<std::pair<QString, QString>> seen;
    for (const Assignment &use : assignments) {
        if (use.state == NumberState::Free)
            continue;
        if (seen.contains({use.carrier, use.number}))
            throwConflict(aboutNumber("insert"_L1, use));
        if (byParcel.contains(use.parcel) && isLive(use.state))
            throwConflict(aboutParcel(use));
        seen.insert({use.carrier, use.number});
        byCarrier[use.carrier].append(use.number);
        if (isLive(use.state))
            byParcel.insert(use.parcel, &use);
    }
    for (auto it = byCarrier.cbegin(); it != byCarrier.cend(); ++it) {
        const auto clash = taken(it.key(), *it);
        if (!clash.isEmpty())
            throwConflict(aboutNumber("insert"_L1, *clash.cbegin()));
    }
    const QList<ParcelId> parcels = byParcel.keys();
    forInList(m_db, "SELECT parcel_id FROM assignment WHERE live = 1 AND parcel_id IN (%1)", parcels,
              [&](const Statement &row) { throwConflict(aboutParcel(*byParcel.value(row.id<ParcelId>(0)))); });
}

void SqlNumberRepository::insert(std::span<const Assignment> assignments)
{
    if (assignments.empty())
        return;
    refuseTaken(assignments);
    tellConflict(aboutNumber("insert"_L1, assignments.front()), [&] {
        insertRows(m_db, "assignment",
                   "id, parcel_id, account_id, segment_id, carrier, number, state, live, at, void_reason, version",
                   assignments, [](const Assignment &a) {
                       return std::tuple(a.id, a.parcel, a.account, a.segment, a.carrier, a.number,
                                         numberStateName(a.state), isLive(a.state), a.at, a.voidReason, a.version);
                   });
    });
}

void SqlNumberRepository::update(const Assignment &assignment)
{
    Statement update = m_db.statement("UPDATE assignment SET state = ?, live = ?, void_reason = ?,"
                                      " version = version + 1 WHERE id = ? AND version = ?"
                                      + stateColumn.onlyFrom(assignment.state));
    update.bind(numberStateName(assignment.state), isLive(assignment.state), assignment.voidReason, assignment.id,
                assignment.version);
    const QVariantMap values = aboutNumber("update"_L1, assignment);
    tellConflict(values, [&] {
        if (update.exec() != 1)
            stateColumn.refuse(m_db, assignment.id, assignment.version, assignment.state, values);
    });
}

void SqlNumberRepository::updateMany(std::span<const Assignment> assignments)
{
    if (assignments.empty())
        return;
    const auto refuse = [&](std::span<const Assignment> some) {
        for (const Assignment &use : some)
            stateColumn.checkStored(m_db, use.id, use.version, use.state, aboutNumber("update"_L1, use));
        throwConflict(aboutNumber("update"_L1, some.front()));
    };
    tellConflict(aboutNumber("update"_L1, assignments.front()), [&] {
        eachStretch(assignments, &Assignment::state, [&](std::span<const Assignment> stretch, NumberState to) {
            updateRows(
                m_db, "assignment", std::array{"state", "live", "void_reason"}, stretch,
                [](const Assignment &a) {
                    return std::tuple(numberStateName(a.state), isLive(a.state), a.voidReason, a.id, a.version);
                },
                refuse, stateColumn.onlyFrom(to));
        });
    });
}

std::optional<Assignment> SqlNumberRepository::byId(AssignmentId id)
{
    Statement found = m_db.statement("SELECT id, parcel_id, account_id, segment_id, carrier, number, state, at,"
                                     " void_reason, version FROM assignment WHERE id = ?");
    found.bind(id);
    if (!found.next())
        return std::nullopt;
    return NumberRows::assignment(found, 0);
}

std::vector<Assignment> SqlNumberRepository::byIds(std::span<const AssignmentId> ids)
{
    QHash<AssignmentId, Assignment> found;
    forInList(m_db,
              "SELECT id, parcel_id, account_id, segment_id, carrier, number, state, at, void_reason, version"
              " FROM assignment WHERE id IN (%1)",
              distinct(ids),
              [&](const Statement &row) { found.insert(row.id<AssignmentId>(0), NumberRows::assignment(row, 0)); });
    std::vector<Assignment> uses;
    for (const AssignmentId id : ids) {
        if (const auto use = found.constFind(id); use != found.cend())
            uses.push_back(*use);
    }
    return uses;
}

std::vector<Assignment> SqlNumberRepository::byNumber(const QString &number)
{
    std::vector<Assignment> uses;
    Statement found = m_db.statement("SELECT id, parcel_id, account_id, segment_id, carrier, number, state, at,"
                                     " void_reason, version FROM assignment WHERE number = ?"
                                     " ORDER BY at DESC, id DESC");
    found.bind(number);
    while (found.next())
        uses.push_back(NumberRows::assignment(found, 0));
    return uses;
}

std::optional<Assignment> SqlNumberRepository::liveOfParcel(ParcelId parcel)
{
    Statement found = m_db.statement("SELECT id, parcel_id, account_id, segment_id, carrier, number, state, at,"
                                     " void_reason, version FROM assignment WHERE parcel_id = ? AND live = 1");
    found.bind(parcel);
    if (!found.next())
        return std::nullopt;
    return NumberRows::assignment(found, 0);
}

void SqlNumberRepository::insertFill(const Fill &fill)
{
    m_db.statement("INSERT INTO fill (id, carrier, account_id, first_number, last_number, size, at, bench,"
                   " operator_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(fill.id, fill.carrier, fill.account, fill.first, fill.last, fill.count, fill.at, fill.bench,
              fill.operatorName)
        .exec();
}

namespace {
Fill fillFrom(const Statement &row)
{
    return {.id = row.id<FillId>(0),
            .carrier = row.text(1),
            .account = row.id<AccountId>(2),
            .first = row.text(3),
            .last = row.text(4),
            .count = row.integer(5),
            .at = row.integer(6),
            .bench = row.text(7),
            .operatorName = row.text(8)};
}
} // namespace

std::optional<Fill> SqlNumberRepository::fill(FillId id)
{
    Statement found = m_db.statement("SELECT id, carrier, account_id, first_number, last_number, size, at, bench,"
                                     " operator_name FROM fill WHERE id = ?");
    found.bind(id);
    if (!found.next())
        return std::nullopt;
    return fillFrom(found);
}

std::vector<Fill> SqlNumberRepository::latestFills(AccountId account, int limit)
{
    std::vector<Fill> fills;
    Statement found = m_db.statement("SELECT id, carrier, account_id, first_number, last_number, size, at, bench,"
                                     " operator_name FROM fill WHERE account_id = ? ORDER BY id DESC LIMIT ?");
    found.bind(account, limit);
    while (found.next())
        fills.push_back(fillFrom(found));
    return fills;
}

} // namespace waydesk
