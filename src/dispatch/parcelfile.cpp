// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelfile.h"

#include "core/parcel/planning.h"
#include "core/label/mask.h"
#include "dispatch/giftlines.h"
#include "dispatch/labelcontent.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/supplierrepository.h"

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

Result<ParcelFile::Contents> ParcelFile::read(ParcelId parcel, std::span<const OrderId> orders)
{
    auto details = detailsOf(m_place, orders);
    if (!details)
        return std::unexpected(details.error());
    return inRead<Contents>(m_place.store, [&](UnitOfWork &unit) -> Result<Contents> {
        Contents contents;
        for (const OrderId order : orders) {
            const auto events = unit.history().eventsOfOrder(order);
            contents.events.insert(contents.events.end(), events.begin(), events.end());
        }
        const auto place = [](const Event &event) { return std::pair(event.seq, event.id); };
        std::ranges::sort(contents.events, {}, place);
        const auto twice = std::ranges::unique(contents.events, {}, place);
        contents.events.erase(twice.begin(), twice.end());
        contents.joins = JoinParcel::offers(unit, orders, m_place.clock.wallMs());
        contents.label = labelOf(unit, parcel);
        contents.gifts = giftsIn(unit, parcel, *details);
        contents.purchases = unit.suppliers().ofOrders(orders);
        contents.ready = MarkReady::look(unit, orders, m_place.clock.wallMs());
        contents.carrier = carrierOf(unit, parcel, *details);
        contents.orders = std::move(*details);
        return contents;
    });
}

std::vector<GiftLine> ParcelFile::giftsIn(UnitOfWork &unit, ParcelId parcel, const std::vector<OrderDetails> &orders)
{
    const std::vector<GiftRule> rules = giftRules(unit);
    if (rules.empty())
        return {};
    const auto shops = unit.orders().shops();
    if (parcel.isValid()) {
        const auto facts = loadFacts(unit, std::span(&parcel, 1));
        auto gifts = giftsOfParcels(unit, rules, shops, facts);
        return gifts.empty() ? std::vector<GiftLine>() : std::move(gifts.front());
    }
    std::vector<GiftFacts> facts;
    for (const OrderDetails &one : orders)
        facts.push_back(giftFactsOf(one.order, shops));
    return giftsOf(rules, facts);
}

std::optional<ExplainedCarrier> ParcelFile::carrierOf(UnitOfWork &unit, ParcelId parcel,
                                                      const std::vector<OrderDetails> &orders) const
{
    ParcelFacts facts;
    if (parcel.isValid()) {
        auto found = loadFacts(unit, std::span(&parcel, 1));
        if (found.empty() || found.front().parcel.state == ParcelState::HandedOver)
            return std::nullopt;
        facts = std::move(found.front());
    } else {
        for (const OrderDetails &one : orders) {
            facts.orders.push_back(one.order);
            const auto lines = shippingLines(one.order);
            facts.parcel.lines.insert(facts.parcel.lines.end(), lines.begin(), lines.end());
        }
    }
    CarrierDecision decision(unit, m_place.clock.wallMs());
    const CarrierPolicy &policy = decision.policy();
    if (facts.orders.empty()
        || (policy.rules.empty() && policy.prices.empty() && policy.areas.empty() && policy.suspensions.empty()))
        return std::nullopt;
    return ChooseCarriers::explain(unit, decision, facts);
}

std::optional<LabelData> ParcelFile::labelOf(UnitOfWork &unit, ParcelId parcel) const
{
    const auto facts = parcel.isValid() ? loadFacts(unit, std::span(&parcel, 1)) : std::vector<ParcelFacts>();
    if (facts.empty() || facts.front().parcel.number.isEmpty())
        return std::nullopt;
    Label label;
    label.number = facts.front().parcel.number;
    for (const Label &printed : unit.batches().labelsOfParcels(std::span(&parcel, 1))) {
        if (printed.assignment == facts.front().parcel.assignment && printed.newest.sentAt >= label.newest.sentAt)
            label = printed;
    }
    LabelData data = LabelContent(m_carriers, unit.orders().shops())
                         .of(facts.front(), Batch(), label, PrintMoment::of(unit, m_place, label));
    data.sequence.clear(); // it stands in no batch yet
    data.receiver.receiver = maskName(data.receiver.receiver, NameMask::Ends);
    data.receiver.phone = maskPhone(data.receiver.phone, PhoneMask::Middle);
    data.receiver.phone2 = maskPhone(data.receiver.phone2, PhoneMask::Middle);
    data.receiver.street = maskStreet(data.receiver.street, StreetMask::Numbers);
    return data;
}

Result<Address> ParcelFile::reveal(OrderId id)
{
    return inWrite<Address>(m_place.store, [&](UnitOfWork &unit) -> Result<Address> {
        const auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}});
        m_place.record(unit, u"reveal"_s, SubjectKind::Order, id.value);
        return orders.front().receiver;
    });
}

} // namespace waydesk
