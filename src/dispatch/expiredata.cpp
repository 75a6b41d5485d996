// SPDX-License-Identifier: Apache-2.0
#include "dispatch/expiredata.h"

#include "dispatch/decideaddresses.h"
#include "dispatch/importtrail.h"
#include "dispatch/markready.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <algorithm>
#include <span>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString daysKey = u"retention.days"_s;
const QString lastKey = u"retention.last"_s;
constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
constexpr size_t ordersTogether = 200;

RetentionPlan storedPlan(UnitOfWork &unit)
{
    RetentionPlan plan;
    bool good = false;
    const qint64 days = unit.settings().value(daysKey).value_or(QString()).toLongLong(&good);
    if (good && days >= 0)
        plan.days = days;
    plan.lastRun = unit.settings().value(lastKey).value_or(QString()).toLongLong();
    return plan;
}

} // namespace

struct ExpireData::Found {
    qint64 before = 0;
    std::vector<OrderId> orders;
    std::vector<OldRejectedRows> rejected;
};

qint64 ExpireData::before(const RetentionPlan &plan) const
{
    return plan.days == 0 ? 0 : m_place.clock.wallMs() - plan.days * dayMs;
}

Result<RetentionPlan> ExpireData::plan()
{
    return inRead<RetentionPlan>(m_place.store,
                                 [](UnitOfWork &unit) -> Result<RetentionPlan> { return storedPlan(unit); });
}

Result<void> ExpireData::setDays(qint64 days)
{
    if (days != 0 && (days < RetentionPlan::shortestDays || days > RetentionPlan::longestDays))
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"days"_s},
                     {u"value"_s, days},
                     {u"allowed"_s, u"0, %1..%2"_s.arg(RetentionPlan::shortestDays).arg(RetentionPlan::longestDays)}});
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(daysKey, QString::number(days));
        m_place.record(unit, u"retention_plan"_s, SubjectKind::None, 0, {{u"days"_s, days}});
        return {};
    });
}

Result<ExpireData::Found> ExpireData::find()
{
    return inRead<Found>(m_place.store, [&](UnitOfWork &unit) -> Result<Found> {
        Found found;
        found.before = before(storedPlan(unit));
        if (found.before > 0) {
            found.orders = unit.orders().withOldPersonalData(found.before);
            found.rejected = unit.orders().oldRejectedRows(found.before);
        }
        return found;
    });
}

Result<ExpiredData> ExpireData::preview()
{
    const auto found = find();
    if (!found)
        return std::unexpected(found.error());
    ExpiredData would{found->before, static_cast<int>(found->orders.size()), 0, 0};
    for (const OldRejectedRows &run : found->rejected)
        would.rejectedRows += run.rows;
    if (found->before > 0)
        would.copies = static_cast<int>(m_copies.olderThan(found->before).size());
    return would;
}

Result<ExpiredData> ExpireData::run()
{
    auto found = find();
    if (!found)
        return std::unexpected(found.error());
    return expire(std::move(*found));
}

Result<std::optional<ExpiredData>> ExpireData::runDaily()
{
    const qint64 now = m_place.clock.wallMs();
    const auto due = inWrite<bool>(m_place.store, [&](UnitOfWork &unit) -> Result<bool> {
        const RetentionPlan plan = storedPlan(unit);
        // A last run of the future was written by a clock that went wrong.
        if (plan.days == 0 || (plan.lastRun <= now && now - plan.lastRun < dayMs))
            return false;
        unit.settings().setValue(lastKey, QString::number(now)); // so that no other bench begins as well
        return true;
    });
    if (!due)
        return std::unexpected(due.error());
    if (!*due)
        return std::nullopt;
    const auto done = run();
    if (!done)
        return std::unexpected(done.error());
    return *done;
}

Result<ExpiredData> ExpireData::expire(Found found)
{
    ExpiredData done;
    done.before = found.before;
    if (const auto forgotten = ImportTrails::forgetOld(m_place); !forgotten)
        return std::unexpected(forgotten.error());
    if (found.before == 0)
        return done;
    for (std::span<const OrderId> left = found.orders; !left.empty();) {
        const auto some = left.first(std::min(left.size(), ordersTogether));
        left = left.subspan(some.size());
        const auto expired = inWrite<int>(
            m_place.store,
            [&](UnitOfWork &unit) -> Result<int> {
                const auto ids = unit.orders().expirePersonalData(some, found.before);
                for (const OrderId id : ids)
                    unit.history().changed(SubjectKind::Order, id.value);
                return static_cast<int>(ids.size());
            },
            Lane::Bulk);
        if (!expired)
            return std::unexpected(expired.error());
        done.orders += *expired;
    }
    for (const OldRejectedRows &run : found.rejected) {
        const auto expired = inWrite<int>(
            m_place.store, [&](UnitOfWork &unit) -> Result<int> { return unit.orders().expireRejectedRows(run.run); },
            Lane::Bulk);
        if (!expired)
            return std::unexpected(expired.error());
        done.rejectedRows += *expired;
    }
    if (const auto forgotten = MarkReady::forgetOld(m_place, found.before); !forgotten)
        return std::unexpected(forgotten.error());
    done.copies = static_cast<int>(m_copies.removeOlderThan(found.before).size());
    const auto told = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        const int decisions = DecideAddresses::forgetOld(unit, found.before);
        unit.settings().setValue(lastKey, QString::number(m_place.clock.wallMs()));
        m_place.record(unit, u"retention"_s, SubjectKind::None, 0,
                       {{u"before"_s, done.before},
                        {u"orders"_s, done.orders},
                        {u"rejected_rows"_s, done.rejectedRows},
                        {u"address_decisions"_s, decisions},
                        {u"copies"_s, done.copies}});
        return {};
    });
    if (!told)
        return std::unexpected(told.error());
    return done;
}

} // namespace waydesk
