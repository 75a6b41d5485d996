// SPDX-License-Identifier: Apache-2.0
#include "dispatch/importtrail.h"

#include "dispatch/orderfacts.h"
#include "dispatch/ports/parcelrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int rowsTogether = 2000;

QString linesText(const std::vector<ParcelLine> &lines)
{
    QStringList each;
    for (const ParcelLine &line : lines)
        each.append(u"%1:%2:%3"_s.arg(line.order.value).arg(line.line.value).arg(line.quantity));
    return each.join(u',');
}

std::vector<ParcelLine> linesFrom(const QString &text)
{
    std::vector<ParcelLine> lines;
    for (const QString &each : text.split(u',', Qt::SkipEmptyParts))
        lines.push_back({OrderId(each.section(u':', 0, 0).toLongLong()), LineId(each.section(u':', 1, 1).toLongLong()),
                         each.section(u':', 2).toLongLong()});
    return lines;
}
} // namespace

ImportedParcels::ImportedParcels(UnitOfWork &unit, std::span<const OrderId> orders)
{
    for (const Parcel &parcel : unit.parcels().liveOfOrders(orders)) {
        m_lines.insert(parcel.id.value, linesText(parcel.lines));
        for (const ParcelLine &line : parcel.lines) {
            auto &ids = m_of[line.order];
            if (std::ranges::find(ids, parcel.id) == ids.end())
                ids.push_back(parcel.id);
        }
    }
}

QHash<qint64, QString> ImportedParcels::told(UnitOfWork &unit) const
{
    std::vector<ParcelId> all;
    for (const auto &[order, ids] : m_of)
        all.insert(all.end(), ids.begin(), ids.end());
    QHash<qint64, QString> marks;
    for (const Parcel &parcel : unit.parcels().byIds(all))
        marks.insert(parcel.id.value, mark(parcel));
    QHash<qint64, QString> told;
    for (const auto &[order, ids] : m_of) {
        QStringList each;
        for (const ParcelId id : ids)
            each.append(QString::number(id.value) + u' ' + marks.value(id.value) + u' ' + m_lines.value(id.value));
        told.insert(order.value, each.join(u';'));
    }
    return told;
}

std::vector<ImportedParcels::Told> ImportedParcels::read(const QString &text)
{
    std::vector<Told> all;
    for (const QString &each : text.split(u';', Qt::SkipEmptyParts))
        all.push_back({ParcelId(each.section(u' ', 0, 0).toLongLong()), each.section(u' ', 1, 1),
                       linesFrom(each.section(u' ', 2))});
    return all;
}

QString ImportedParcels::mark(const Parcel &parcel)
{
    return parcelStateName(parcel.state) + u'|' + parcel.carrier + u'|' + QString::number(parcel.assignment.value);
}

bool ImportedParcels::Told::isDissolved() const
{
    return mark.startsWith(parcelStateName(ParcelState::Dissolved) + u'|');
}

ImportChange ImportTrails::changed(const Order &before, const Order &after)
{
    return {0, before.id, false, OrderFacts::of(before), OrderFacts::mark(after), {}};
}

ImportChange ImportTrails::aged(const Order &before, const Order &after)
{
    return {0, before.id, true, OrderFacts::ages(before), OrderFacts::ages(after), {}};
}

Result<void> ImportTrails::forgetOld(const Workplace &place)
{
    const qint64 before = place.clock.wallMs() - keptMs;
    auto more = inRead<bool>(place.store,
                             [&](UnitOfWork &unit) -> Result<bool> { return unit.imports().hasTrailsBefore(before); });
    while (more && *more) {
        more = inWrite<bool>(
            place.store,
            [&](UnitOfWork &unit) -> Result<bool> { return unit.imports().forgetTrails(before, rowsTogether); },
            Lane::Bulk);
    }
    return more ? Result<void>() : std::unexpected(more.error());
}

} // namespace waydesk
