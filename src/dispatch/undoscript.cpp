// SPDX-License-Identifier: Apache-2.0
#include "dispatch/undoscript.h"

#include "dispatch/accountuse.h"
#include "dispatch/labelcopies.h"
#include "dispatch/parcelgoods.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/returningparcels.h"
#include "dispatch/segments.h"
#include "dispatch/sharedparcels.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array parcelLists{"made", "dissolved", "carrier", "numbered", "again"};

std::unexpected<Error> movedOn(const char *subject, qint64 id, const QString &number = {}, const QString &state = {})
{
    return fail(
        ErrorCode::UndoRefused,
        {{u"subject"_s, QString::fromLatin1(subject)}, {u"id"_s, id}, {u"number"_s, number}, {u"state"_s, state}});
}

std::unexpected<Error> mustWait(const ParcelFacts &facts, Reason reason)
{
    return fail(ErrorCode::UndoRefused,
                {{u"subject"_s, u"parcel"_s},
                 {u"id"_s, facts.parcel.id.value},
                 {u"state"_s, parcelStateName(facts.parcel.state)},
                 {u"reason"_s, reasonName(reason)}});
}

std::vector<ParcelId> parcelIds(const QJsonArray &entries)
{
    std::vector<ParcelId> ids;
    for (const auto &entry : entries)
        ids.emplace_back(entry[u"parcel"].toInteger());
    return ids;
}

/// A mark of what a parcel is, apart from how often it was written.
QString markOf(const Parcel &parcel)
{
    QString text =
        parcelStateName(parcel.state) + u'|' + parcel.carrier + u'|' + QString::number(parcel.assignment.value);
    for (const ParcelLine &line : parcel.lines)
        text += u"|%1:%2:%3"_s.arg(line.order.value).arg(line.line.value).arg(line.quantity);
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toBase64().first(12));
}

/// Refused if a parcel of the list is not what the step left.
Result<void> unchanged(UnitOfWork &unit, const QJsonArray &entries)
{
    const auto ids = parcelIds(entries);
    const std::vector<Parcel> parcels = unit.parcels().byIds(ids);
    for (size_t i = 0; i < ids.size(); ++i) {
        if (i >= parcels.size() || parcels[i].id != ids[i])
            return movedOn("parcel", ids[i].value);
        if (markOf(parcels[i]) != entries[static_cast<qsizetype>(i)][u"mark"].toString())
            return movedOn("parcel", ids[i].value, parcels[i].number, parcelStateName(parcels[i].state));
    }
    return {};
}

/// Parcels have no name but those of their orders.
void nameOrders(UnitOfWork &unit, Error &error)
{
    const qint64 id = error.values.value(u"id"_s).toLongLong();
    const QString subject = error.values.value(u"subject"_s).toString();
    std::vector<OrderId> ids;
    if (subject == u"order")
        ids.emplace_back(id);
    if (subject == u"parcel") {
        const ParcelId parcel(id);
        for (const Parcel &one : unit.parcels().byIds(std::span(&parcel, 1)))
            ids = ordersOf(one.lines);
    }
    QStringList names;
    for (const Order &order : unit.orders().byIds(ids))
        names.append(order.number);
    if (!names.isEmpty())
        error.values.insert(u"orders"_s, names);
}

/// Calls `change` on each parcel of a checked list, stores it, and hands it to `changed`.
template <class Change, class Changed>
void eachParcel(UnitOfWork &unit, const QJsonArray &entries, Change &&change, Changed &&changed)
{
    const auto ids = parcelIds(entries);
    std::vector<Parcel> parcels = unit.parcels().byIds(ids);
    for (size_t i = 0; i < parcels.size(); ++i) {
        const Parcel before = parcels[i];
        change(parcels[i], entries[static_cast<qsizetype>(i)].toObject());
        unit.parcels().update(parcels[i]);
        unit.history().changed(SubjectKind::Parcel, parcels[i].id.value);
        changed(parcels[i], before);
    }
}

bool sameHold(const Hold &one, const Hold &other)
{
    return one.reason == other.reason && one.text == other.text && one.setBy == other.setBy && one.setAt == other.setAt;
}

std::vector<NumberSegment> segmentsOf(UnitOfWork &unit, const std::vector<Assignment> &uses)
{
    std::set<AccountId> accounts;
    for (const Assignment &use : uses)
        accounts.insert(use.account);
    std::vector<NumberSegment> all;
    for (const AccountId account : accounts) {
        const auto some = unit.numbers().segments(account);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::optional<NumberSegment> segmentById(UnitOfWork &unit, const QJsonObject &entry)
{
    for (const NumberSegment &segment : unit.numbers().segments(AccountId(entry[u"account"].toInteger()))) {
        if (segment.id.value == entry[u"segment"].toInteger())
            return segment;
    }
    return std::nullopt;
}

/// What a segment is now, and what it becomes when the numbers are given again.
QJsonObject segmentEntry(const NumberSegment &now, const NumberSegment &again)
{
    return {
        {u"account"_s, now.account.value}, {u"segment"_s, now.id.value}, {u"next"_s, now.next}, {u"used"_s, now.used},
        {u"next_again"_s, again.next},     {u"used_again"_s, again.used}};
}

} // namespace

UndoScript::UndoScript(const QJsonObject &payload)
{
    for (auto it = payload.constBegin(); it != payload.constEnd(); ++it)
        m_lists.insert(it.key(), it.value().toArray());
}

void UndoScript::add(const char *list, const Parcel &parcel, const QJsonObject &more)
{
    QJsonObject entry = more;
    entry.insert(u"parcel"_s, parcel.id.value);
    entry.insert(u"mark"_s, markOf(parcel));
    m_lists[QString::fromLatin1(list)].append(entry);
}

void UndoScript::made(const Parcel &parcel) { add("made", parcel); }

void UndoScript::dissolved(const Parcel &parcel) { add("dissolved", parcel); }

void UndoScript::carrierWas(const Parcel &parcel, const QString &carrier, const QString &pick)
{
    add("carrier", parcel, {{u"carrier"_s, carrier}, {u"pick"_s, pick}});
}

void UndoScript::numbered(const Parcel &parcel, const QString &carrierBefore)
{
    add("numbered", parcel, {{u"carrier"_s, carrierBefore}});
}

void UndoScript::noteWas(OrderId order, const QString &before, const QString &after)
{
    m_lists[u"note"_s].append(QJsonObject{{u"order"_s, order.value}, {u"before"_s, before}, {u"after"_s, after}});
}

std::vector<ParcelId> UndoScript::parcels() const
{
    std::vector<ParcelId> ids;
    for (const char *name : parcelLists) {
        const auto some = parcelIds(list(name));
        ids.insert(ids.end(), some.begin(), some.end());
    }
    return ids;
}

std::vector<OrderId> UndoScript::orders() const
{
    std::vector<OrderId> ids;
    for (const char *name : {"note", "told"}) {
        for (const auto &entry : list(name))
            ids.emplace_back(entry[u"order"].toInteger());
    }
    return ids;
}

void UndoScript::toldForGood(OrderId order) { m_lists[u"told"_s].append(QJsonObject{{u"order"_s, order.value}}); }

QJsonObject UndoScript::payload() const
{
    QJsonObject payload;
    for (auto it = m_lists.cbegin(); it != m_lists.cend(); ++it)
        payload.insert(it.key(), it.value());
    return payload;
}

void UndoScript::push(UnitOfWork &unit, const QString &bench, const QString &verb) const
{
    UndoStep step;
    step.id = UndoId(unit.newId());
    step.bench = bench;
    step.verb = verb;
    step.payload = payload();
    unit.history().pushUndo(step);
}

Result<void> UndoScript::check(UnitOfWork &unit, qint64 nowMs) const
{
    auto may = checkAll(unit, nowMs);
    if (!may)
        nameOrders(unit, may.error());
    return may;
}

Result<void> UndoScript::checkAll(UnitOfWork &unit, qint64 nowMs) const
{
    if (const QJsonArray told = list("told"); !told.isEmpty())
        return fail(
            ErrorCode::UndoRefused,
            {{u"subject"_s, u"order"_s}, {u"id"_s, told.first()[u"order"].toInteger()}, {u"reason"_s, u"told"_s}});
    for (const char *name : parcelLists) {
        if (const auto same = unchanged(unit, list(name)); !same)
            return same;
    }
    for (const auto part : {&UndoScript::checkNumbers, &UndoScript::checkHolds, &UndoScript::checkNotes}) {
        if (const auto good = (this->*part)(unit); !good)
            return good;
    }
    return checkGoing(unit, nowMs);
}

/// Numbers that go back must still be reserved; those that are given again still free, in segments that nobody took
/// from since.
Result<void> UndoScript::checkNumbers(UnitOfWork &unit) const
{
    for (const Parcel &parcel : unit.parcels().byIds(parcelIds(list("numbered")))) {
        const auto use = unit.numbers().byId(parcel.assignment);
        if (!use || use->state != NumberState::Reserved)
            return movedOn("parcel", parcel.id.value, parcel.number, parcelStateName(parcel.state));
    }
    for (const auto &entry : list("again")) {
        const auto use = unit.numbers().byId(AssignmentId(entry[u"assignment"].toInteger()));
        if (!use || use->state != NumberState::Free || !unit.numbers().taken(use->carrier, {use->number}).isEmpty())
            return movedOn("parcel", entry[u"parcel"].toInteger(), use ? use->number : QString());
    }
    for (const auto &entry : list("segment")) {
        const auto segment = segmentById(unit, entry.toObject());
        if (!segment || segment->next != entry[u"next"].toString() || segment->used != entry[u"used"].toInteger())
            return movedOn("segment", entry[u"segment"].toInteger(), entry[u"next"].toString());
    }
    return {};
}

/// Parcels that get their numbers again must pass what a fill asks: nothing blocks them, their shops still share the
/// account (one fill, one account), and take no more of it today than they may.
Result<void> UndoScript::checkGoing(UnitOfWork &unit, qint64 nowMs) const
{
    const QJsonArray entries = list("again");
    if (entries.isEmpty())
        return {};
    const AccountId id(entries.first()[u"account"].toInteger());
    const auto accounts = unit.numbers().accounts();
    const auto account = std::ranges::find(accounts, id, &WaybillAccount::id);
    if (account == accounts.end())
        return movedOn("account", id.value);
    const std::vector<ParcelFacts> going = loadFacts(unit, parcelIds(entries));
    std::vector<ShopId> payers;
    for (const ParcelFacts &facts : going) {
        if (const auto reason = blockingReason(facts, nowMs))
            return mustWait(facts, *reason);
        if (!isSharedBy(*account, facts))
            return movedOn("account", id.value, account->name);
        payers.push_back(payerOf(facts));
    }
    const auto over = overTodaysLimit(unit, id, payers, nowMs);
    const auto first = std::ranges::find(over, true);
    if (first != over.end())
        return mustWait(going[size_t(first - over.begin())], Reason::DailyLimit);
    return {};
}

/// A hold that was set on a new parcel since would be lost with it: such a step stands. A parcel that comes back must
/// still be true: its receiver is that of its orders, and all parts together hold what ships of them.
Result<void> UndoScript::checkHolds(UnitOfWork &unit) const
{
    const auto ids = parcelIds(list("dissolved"));
    const auto making = parcelIds(list("made"));
    const auto before = unit.parcels().openHoldsOfParcels(ids);
    const std::vector<Parcel> returning = unit.parcels().byIds(ids);
    const bool cash =
        std::ranges::any_of(returning, [&](const Parcel &parcel) { return mixesCash(unit, ordersOf(parcel.lines)); });
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(making)) {
        if (hold.reason == Reason::CashOnDelivery && !cash)
            continue; // what it asks for is done
        if (std::ranges::none_of(before, [&](const Hold &old) { return sameHold(old, hold); }))
            return hold.parcel.isValid() ? movedOn("parcel", hold.parcel.value) : movedOn("order", hold.order.value);
    }
    // Changes of orders that stand in a parcel show in that parcel's mark or as its hold.
    std::unordered_set<OrderId> standing;
    for (const Parcel &parcel : unit.parcels().byIds(making)) {
        for (const ParcelLine &line : parcel.lines)
            standing.insert(line.order);
    }
    std::vector<OrderId> unwatched;
    for (const Parcel &parcel : returning) {
        const size_t seen = unwatched.size();
        std::ranges::copy_if(ordersOf(parcel.lines), std::back_inserter(unwatched),
                             [&](OrderId order) { return !standing.contains(order); });
        if ((unwatched.size() > seen && !goesToItsReceiver(unit, parcel)) || mayShareNoMore(unit, parcel, before))
            return movedOn("parcel", parcel.id.value);
    }
    if (!makeUpTheirOrders(unit, unwatched, returning, making))
        return movedOn("parcel", returning.front().id.value);
    return {};
}

Result<void> UndoScript::checkNotes(UnitOfWork &unit) const
{
    for (const auto &entry : list("note")) {
        const OrderId id(entry[u"order"].toInteger());
        const auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty() || orders.front().note != entry[u"after"].toString())
            return movedOn("order", id.value, orders.empty() ? QString() : orders.front().number);
    }
    return {};
}

Result<UndoScript> UndoScript::apply(UnitOfWork &unit, qint64 nowMs) const
{
    if (const auto good = check(unit, nowMs); !good)
        return std::unexpected(good.error());
    UndoScript again;
    unnumber(unit, again);
    numberAgain(unit, again);
    restoreCarriers(unit, again);
    unmake(unit, again);
    restoreNotes(unit, again);
    return again;
}

void UndoScript::unnumber(UnitOfWork &unit, UndoScript &again) const
{
    std::vector<Assignment> freed;
    eachParcel(
        unit, list("numbered"),
        [&](Parcel &parcel, const QJsonObject &entry) {
            auto use = unit.numbers().byId(parcel.assignment);
            use->state = NumberState::Free;
            unit.numbers().update(*use);
            freed.push_back(*use);
            parcel.state = ParcelState::Planned;
            parcel.carrier = entry[u"carrier"].toString();
            parcel.account = {};
            parcel.assignment = {};
            parcel.number.clear();
            parcel.fill = {};
            parcel.position = 0;
            refreshGoods(unit, parcel);
        },
        [&](const Parcel &parcel, const Parcel &before) {
            again.add("again", parcel,
                      {{u"assignment"_s, before.assignment.value},
                       {u"account"_s, before.account.value},
                       {u"carrier"_s, before.carrier},
                       {u"fill"_s, before.fill.value},
                       {u"position"_s, before.position}});
        });
    retireCopies(unit, freed);
    const auto before = segmentsOf(unit, freed);
    giveBack(unit, freed);
    for (const NumberSegment &now : segmentsOf(unit, freed)) {
        const auto was = std::ranges::find(before, now.id, &NumberSegment::id);
        if (was != before.end() && (was->next != now.next || was->used != now.used))
            again.m_lists[u"segment"_s].append(segmentEntry(now, *was));
    }
}

void UndoScript::numberAgain(UnitOfWork &unit, UndoScript &again) const
{
    eachParcel(
        unit, list("again"),
        [&](Parcel &parcel, const QJsonObject &entry) {
            auto use = unit.numbers().byId(AssignmentId(entry[u"assignment"].toInteger()));
            use->state = NumberState::Reserved;
            unit.numbers().update(*use);
            parcel.state = ParcelState::Numbered;
            parcel.carrier = entry[u"carrier"].toString();
            parcel.account = AccountId(entry[u"account"].toInteger());
            parcel.assignment = use->id;
            parcel.number = use->number;
            parcel.fill = FillId(entry[u"fill"].toInteger());
            parcel.position = entry[u"position"].toInteger();
        },
        [&](const Parcel &parcel, const Parcel &before) { again.numbered(parcel, before.carrier); });
    for (const auto &entry : list("segment")) {
        NumberSegment segment = *segmentById(unit, entry.toObject());
        segment.next = entry[u"next_again"].toString();
        segment.used = entry[u"used_again"].toInteger();
        unit.numbers().updateSegment(segment);
    }
}

void UndoScript::restoreCarriers(UnitOfWork &unit, UndoScript &again) const
{
    const QHash<ParcelId, QString> chosen = unit.carriers().picks(parcelIds(list("carrier")));
    std::vector<std::pair<ParcelId, QString>> picks;
    eachParcel(
        unit, list("carrier"),
        [&](Parcel &parcel, const QJsonObject &entry) {
            parcel.carrier = entry[u"carrier"].toString();
            picks.emplace_back(parcel.id, entry[u"pick"].toString());
        },
        [&](const Parcel &parcel, const Parcel &before) {
            again.carrierWas(parcel, before.carrier, chosen.value(parcel.id));
        });
    unit.carriers().setPicks(picks);
}

/// Dissolves what the step made and brings back what it dissolved.
void UndoScript::unmake(UnitOfWork &unit, UndoScript &again) const
{
    eachParcel(
        unit, list("made"), [](Parcel &parcel, const QJsonObject &) { parcel.state = ParcelState::Dissolved; },
        [&](const Parcel &parcel, const Parcel &) { again.dissolved(parcel); });
    eachParcel(
        unit, list("dissolved"), [](Parcel &parcel, const QJsonObject &) { parcel.state = ParcelState::Planned; },
        [&](const Parcel &parcel, const Parcel &) { again.made(parcel); });
}

void UndoScript::restoreNotes(UnitOfWork &unit, UndoScript &again) const
{
    for (const auto &entry : list("note")) {
        const OrderId id(entry[u"order"].toInteger());
        Order order = unit.orders().byIds(std::span(&id, 1)).front();
        again.noteWas(id, entry[u"after"].toString(), entry[u"before"].toString());
        order.note = entry[u"before"].toString();
        unit.orders().update(order);
        unit.history().changed(SubjectKind::Order, id.value);
    }
}

} // namespace waydesk
