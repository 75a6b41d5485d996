// SPDX-License-Identifier: Apache-2.0
#include "dispatch/tracecode.h"

#include "core/label/scancode.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/scanrepository.h"

#include <QRegularExpression>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestCode = 128;
/// Batches back from the newest in which a sequence mark is looked for.
constexpr int MarkedBatches = 200;

ParcelId parcelOfNumber(UnitOfWork &unit, const QString &number)
{
    const auto uses = unit.numbers().byNumber(number);
    const auto live = std::ranges::find_if(uses, [](const Assignment &use) {
        return use.state == NumberState::Reserved || use.state == NumberState::Used;
    });
    if (live != uses.end())
        return live->parcel;
    return uses.empty() ? ParcelId() : uses.front().parcel;
}

std::optional<Label> labelOfMark(UnitOfWork &unit, const QString &code)
{
    static const QRegularExpression mark(u"^(\\d{1,3})-(\\d{1,5})(?:/\\d{1,5})?$"_s);
    const auto found = mark.match(code);
    if (!found.hasMatch())
        return std::nullopt;
    for (const Batch &batch : unit.batches().recentBatches(MarkedBatches)) {
        if (batch.dayNumber != found.captured(1).toInt())
            continue;
        const auto labels = unit.batches().labels(batch.id);
        const auto label = std::ranges::find(labels, found.captured(2).toInt(), &Label::position);
        return label == labels.end() ? std::nullopt : std::optional(*label);
    }
    return std::nullopt;
}

std::vector<OrderId> ordersOf(UnitOfWork &unit, ParcelId id)
{
    std::vector<OrderId> orders;
    for (const Parcel &parcel : unit.parcels().byIds(std::span(&id, 1))) {
        for (const ParcelLine &line : parcel.lines) {
            if (std::ranges::find(orders, line.order) == orders.end())
                orders.push_back(line.order);
        }
    }
    return orders;
}

} // namespace

TraceCode::Found TraceCode::find(UnitOfWork &unit, const QString &code)
{
    Found found;
    found.number = parseScan(QStringView(code)).waybill();
    found.parcel = parcelOfNumber(unit, found.number);
    if (!found.parcel.isValid()) {
        found.number.clear();
        for (const Order &order : unit.orders().byNumber(code)) {
            const auto parcels = unit.parcels().liveOfOrders(std::span(&order.id, 1));
            found.orders = {order.id};
            if (!parcels.empty())
                found.parcel = parcels.front().id;
            if (found.parcel.isValid())
                break;
        }
    }
    if (!found.parcel.isValid() && found.orders.empty()) {
        if (const auto label = labelOfMark(unit, code)) {
            found.parcel = label->parcel;
            found.number = label->number;
        }
    }
    if (found.parcel.isValid())
        found.orders = ordersOf(unit, found.parcel);
    return found;
}

void TraceCode::readParcel(UnitOfWork &unit, const Found &found, CodeTrace &trace)
{
    trace.parcel = found.parcel;
    const auto parcels = unit.parcels().byIds(std::span(&found.parcel, 1));
    if (!parcels.empty())
        trace.state = parcels.front();
    trace.number = found.number.isEmpty() && trace.state ? trace.state->number : found.number;
    trace.carrier = trace.state ? trace.state->carrier : QString();
    trace.labels = unit.batches().labelsOfParcels(std::span(&found.parcel, 1));
    for (const Label &label : trace.labels) {
        const auto copies = unit.batches().copies(label.id);
        trace.copies.insert(trace.copies.end(), copies.begin(), copies.end());
    }
    if (trace.number.isEmpty())
        return;
    if (const auto facts = unit.scans().facts(trace.number))
        trace.handover = facts->handover;
}

Result<CodeTrace> TraceCode::run(const QString &typed)
{
    const QString code = typed.trimmed().left(LongestCode);
    std::vector<OrderId> orders;
    auto trace = inRead<CodeTrace>(m_place.store, [&](UnitOfWork &unit) -> Result<CodeTrace> {
        const Found found = code.isEmpty() ? Found() : find(unit, code);
        if (!found.parcel.isValid() && found.orders.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"code"_s}, {u"code"_s, code}});
        orders = found.orders;
        CodeTrace read;
        read.code = code;
        if (found.parcel.isValid())
            readParcel(unit, found, read);
        return read;
    });
    if (!trace)
        return trace;
    auto contents = ParcelFile(m_place, m_carriers).read(trace->parcel, orders);
    if (!contents)
        return std::unexpected(contents.error());
    trace->file = std::move(*contents);
    return trace;
}

} // namespace waydesk
