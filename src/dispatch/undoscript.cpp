// SPDX-License-Identifier: Apache-2.0
#include "dispatch/undoscript.h"

#include "dispatch/labelcopies.h"
#include "dispatch/parcelgoods.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/segments.h"

#include <QCryptographicHash>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> movedOn(const char *subject, qint64 id, const QString &number = {})
{
    return fail(ErrorCode::UndoRefused,
                {{u"subject"_s, QString::fromLatin1(subject)}, {u"id"_s, id}, {u"number"_s, number}});
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

/// Calls `change` on each parcel of a list after checking that it is what the step left, and stores it.
template <class F> Result<void> eachParcel(UnitOfWork &unit, const QJsonArray &entries, F &&change)
{
    const auto ids = parcelIds(entries);
    std::vector<Parcel> parcels = unit.parcels().byIds(ids);
    for (size_t i = 0; i < ids.size(); ++i) {
        const QJsonObject entry = entries[static_cast<qsizetype>(i)].toObject();
        if (i >= parcels.size() || parcels[i].id != ids[i] || markOf(parcels[i]) != entry[u"mark"].toString())
            return movedOn("parcel", ids[i].value, i < parcels.size() ? parcels[i].number : QString());
        if (const Result<void> done = change(parcels[i], entry); !done)
            return done;
        unit.parcels().update(parcels[i]);
        unit.history().changed(SubjectKind::Parcel, ids[i].value);
    }
    return {};
}

bool sameHold(const Hold &one, const Hold &other)
{
    return one.reason == other.reason && one.text == other.text && one.setBy == other.setBy && one.setAt == other.setAt;
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

void UndoScript::carrierWas(const Parcel &parcel, const QString &carrier)
{
    add("carrier", parcel, {{u"carrier"_s, carrier}});
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
    for (const char *name : {"made", "dissolved", "carrier", "numbered"}) {
        const auto some = parcelIds(list(name));
        ids.insert(ids.end(), some.begin(), some.end());
    }
    return ids;
}

void UndoScript::push(UnitOfWork &unit, const QString &bench, const QString &verb) const
{
    UndoStep step;
    step.id = UndoId(unit.newId());
    step.bench = bench;
    step.verb = verb;
    for (auto it = m_lists.cbegin(); it != m_lists.cend(); ++it)
        step.payload.insert(it.key(), it.value());
    unit.history().pushUndo(step);
}

Result<void> UndoScript::apply(UnitOfWork &unit) const
{
    if (const auto done = unnumber(unit); !done)
        return done;
    const auto carriers =
        eachParcel(unit, list("carrier"), [](Parcel &parcel, const QJsonObject &entry) -> Result<void> {
            parcel.carrier = entry[u"carrier"].toString();
            return {};
        });
    if (!carriers)
        return carriers;
    if (const auto done = unmake(unit); !done)
        return done;
    return restoreNotes(unit);
}

Result<void> UndoScript::unnumber(UnitOfWork &unit) const
{
    std::vector<Assignment> freed;
    const auto done = eachParcel(unit, list("numbered"), [&](Parcel &parcel, const QJsonObject &entry) -> Result<void> {
        auto use = unit.numbers().byId(parcel.assignment);
        if (!use || use->state != NumberState::Reserved || parcel.state != ParcelState::Numbered)
            return movedOn("parcel", parcel.id.value, parcel.number);
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
        return {};
    });
    if (!done)
        return done;
    retireCopies(unit, freed);
    giveBack(unit, freed);
    return {};
}

/// Dissolves what the step made and brings back what it dissolved. A hold that was set on a new parcel since would be
/// lost with it: such a step stands.
Result<void> UndoScript::unmake(UnitOfWork &unit) const
{
    const auto before = unit.parcels().openHoldsOfParcels(parcelIds(list("dissolved")));
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(parcelIds(list("made")))) {
        if (std::ranges::none_of(before, [&](const Hold &old) { return sameHold(old, hold); }))
            return hold.parcel.isValid() ? movedOn("parcel", hold.parcel.value) : movedOn("order", hold.order.value);
    }
    const auto to = [&](const char *name, ParcelState state) {
        return eachParcel(unit, list(name), [state](Parcel &parcel, const QJsonObject &) -> Result<void> {
            parcel.state = state;
            return {};
        });
    };
    if (const auto done = to("made", ParcelState::Dissolved); !done)
        return done;
    return to("dissolved", ParcelState::Planned);
}

Result<void> UndoScript::restoreNotes(UnitOfWork &unit) const
{
    for (const auto &entry : list("note")) {
        const OrderId id(entry[u"order"].toInteger());
        auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty() || orders.front().note != entry[u"after"].toString())
            return movedOn("order", id.value, orders.empty() ? QString() : orders.front().number);
        orders.front().note = entry[u"before"].toString();
        unit.orders().update(orders.front());
        unit.history().changed(SubjectKind::Order, id.value);
    }
    return {};
}

} // namespace waydesk
