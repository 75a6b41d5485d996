// SPDX-License-Identifier: Apache-2.0
#include "dispatch/undoscript.h"

#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

Error movedOn(const char *subject, qint64 id)
{
    return Error{ErrorCode::UndoRefused, {{u"subject"_s, QString::fromLatin1(subject)}, {u"id"_s, id}}, {}};
}

std::vector<ParcelId> parcelIds(const QJsonArray &entries)
{
    std::vector<ParcelId> ids;
    for (const auto &entry : entries)
        ids.emplace_back(entry[u"parcel"].toInteger());
    return ids;
}

/// Calls `change` on each parcel of a list after checking its version, and stores it.
template <class F> Result<void> eachParcel(UnitOfWork &unit, const QJsonArray &entries, F &&change)
{
    const auto ids = parcelIds(entries);
    std::vector<Parcel> parcels = unit.parcels().byIds(ids);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        const auto index = static_cast<size_t>(i);
        if (index >= parcels.size() || parcels[index].version != entry[u"version"].toInteger())
            return std::unexpected(movedOn("parcel", entry[u"parcel"].toInteger()));
        Parcel &parcel = parcels[index];
        if (const Result<void> done = change(parcel, entry); !done)
            return done;
        unit.parcels().update(parcel);
        unit.history().changed(SubjectKind::Parcel, parcel.id.value);
    }
    return {};
}

Result<void> takeNumberBack(UnitOfWork &unit, Parcel &parcel, const QJsonObject &entry)
{
    const auto assignment = unit.numbers().byId(AssignmentId(entry[u"assignment"].toInteger()));
    if (!assignment || assignment->state != NumberState::Reserved || parcel.state != ParcelState::Numbered)
        return std::unexpected(movedOn("number", parcel.id.value));
    Assignment freed = *assignment;
    freed.state = NumberState::Free;
    unit.numbers().update(freed);
    parcel.state = ParcelState::Planned;
    parcel.carrier = entry[u"carrier"].toString();
    parcel.account = {};
    parcel.assignment = {};
    parcel.number.clear();
    parcel.fill = {};
    parcel.position = 0;
    return {};
}

} // namespace

void UndoScript::add(const char *list, const QJsonObject &entry)
{
    const QString key = QString::fromLatin1(list);
    QJsonArray entries = m_payload[key].toArray();
    entries.append(entry);
    m_payload[key] = entries;
}

void UndoScript::made(ParcelId parcel, qint64 version)
{
    add("made", {{u"parcel"_s, parcel.value}, {u"version"_s, version}});
}

void UndoScript::dissolved(ParcelId parcel, qint64 version)
{
    add("dissolved", {{u"parcel"_s, parcel.value}, {u"version"_s, version}});
}

void UndoScript::carrierWas(ParcelId parcel, qint64 version, const QString &carrier)
{
    add("carrier", {{u"parcel"_s, parcel.value}, {u"version"_s, version}, {u"carrier"_s, carrier}});
}

void UndoScript::numbered(ParcelId parcel, qint64 version, AssignmentId assignment, const QString &carrierBefore)
{
    add("numbered",
        {{u"parcel"_s, parcel.value},
         {u"version"_s, version},
         {u"assignment"_s, assignment.value},
         {u"carrier"_s, carrierBefore}});
}

void UndoScript::noteWas(OrderId order, const QString &before, const QString &after)
{
    add("note", {{u"order"_s, order.value}, {u"before"_s, before}, {u"after"_s, after}});
}

void UndoScript::push(UnitOfWork &unit, const QString &bench, const QString &verb) const
{
    UndoStep step;
    step.id = UndoId(unit.newId());
    step.bench = bench;
    step.verb = verb;
    step.payload = m_payload;
    unit.history().pushUndo(step);
}

Result<void> UndoScript::apply(UnitOfWork &unit) const
{
    auto done = eachParcel(unit, m_payload[u"numbered"].toArray(), [&](Parcel &parcel, const QJsonObject &entry) {
        return takeNumberBack(unit, parcel, entry);
    });
    if (!done)
        return done;
    done =
        eachParcel(unit, m_payload[u"carrier"].toArray(), [](Parcel &parcel, const QJsonObject &entry) -> Result<void> {
            parcel.carrier = entry[u"carrier"].toString();
            return {};
        });
    if (!done)
        return done;
    done = eachParcel(unit, m_payload[u"made"].toArray(), [](Parcel &parcel, const QJsonObject &) -> Result<void> {
        parcel.state = ParcelState::Dissolved;
        return {};
    });
    if (!done)
        return done;
    done = eachParcel(unit, m_payload[u"dissolved"].toArray(), [](Parcel &parcel, const QJsonObject &) -> Result<void> {
        parcel.state = ParcelState::Planned;
        return {};
    });
    if (!done)
        return done;
    for (const auto &entry : m_payload[u"note"].toArray()) {
        const OrderId id(entry[u"order"].toInteger());
        auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty() || orders.front().note != entry[u"after"].toString())
            return std::unexpected(movedOn("order", id.value));
        orders.front().note = entry[u"before"].toString();
        unit.orders().update(orders.front());
        unit.history().changed(SubjectKind::Order, id.value);
    }
    return {};
}

} // namespace waydesk
