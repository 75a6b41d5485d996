// SPDX-License-Identifier: Apache-2.0
#include "dispatch/packingpapers.h"

#include "core/label/mask.h"
#include "dispatch/giftlines.h"
#include "dispatch/labelcontent.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Goods are packed from numbering on, until the courier has them.
std::optional<Reason> unfit(const ParcelFacts &facts, qint64 now)
{
    const ParcelState state = facts.parcel.state;
    if (state == ParcelState::HandedOver)
        return Reason::HandedOver;
    if (state != ParcelState::Numbered && state != ParcelState::Printed && state != ParcelState::Verified)
        return Reason::StateChanged;
    return blockingReason(facts, now);
}

bool isGiven(const Label &label) { return label.newest.state != CopyState::Cancelled; }

const OrderLine *lineOf(const ParcelFacts &facts, const ParcelLine &line)
{
    for (const Order &order : facts.orders) {
        const auto found = std::ranges::find(order.lines, line.line, &OrderLine::id);
        if (order.id == line.order && found != order.lines.end())
            return &*found;
    }
    return nullptr;
}

/// Everything that goes into a parcel, gifts last.
std::vector<SlipGoods> goodsOf(const ParcelFacts &facts, const std::vector<GiftLine> &gifts)
{
    std::vector<SlipGoods> all;
    for (const ParcelLine &line : facts.parcel.lines) {
        if (const OrderLine *goods = lineOf(facts, line))
            all.push_back({goods->title, goods->attributes, goods->sku, line.quantity, false});
    }
    for (const GiftLine &gift : gifts)
        all.push_back({gift.title, {}, gift.sku, gift.quantity, true});
    return all;
}

/// The place of a parcel within what the mark names: 078 of 03-078/112.
QString placeIn(const QString &mark) { return mark.section(u'-', -1).section(u'/', 0, 0); }

} // namespace

Result<std::vector<ParcelId>> PackingPapers::parcelsOf(BatchId batch)
{
    using Parcels = std::vector<ParcelId>;
    return inRead<Parcels>(m_place.store, [&](UnitOfWork &unit) -> Result<Parcels> {
        if (!unit.batches().batch(batch))
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"batch"_s}, {u"id"_s, batch.value}});
        Parcels parcels;
        for (const Label &label : unit.batches().labels(batch)) {
            if (isGiven(label))
                parcels.push_back(label.parcel);
        }
        return parcels;
    });
}

Result<PackingPapers::Scene> PackingPapers::read(const std::vector<ParcelId> &parcels)
{
    return inRead<Scene>(m_place.store, [&](UnitOfWork &unit) -> Result<Scene> {
        Scene scene;
        scene.shops = unit.orders().shops();
        std::unordered_map<ParcelId, Label> labels;
        for (const Label &label : unit.batches().labelsOfParcels(parcels)) {
            if (isGiven(label))
                labels[label.parcel] = label;
        }
        std::map<BatchId, Batch> batches;
        std::map<FillId, qint64> fills;
        for (ParcelFacts &facts : loadFacts(unit, parcels)) {
            if (const auto reason = unfit(facts, m_place.clock.wallMs())) {
                scene.refused.push_back({facts.parcel.id, facts.parcel.number, *reason});
                continue;
            }
            Packed packed;
            const auto label = labels.find(facts.parcel.id);
            if (label != labels.end() && label->second.assignment == facts.parcel.assignment) {
                const BatchId id = label->second.batch;
                auto known = batches.find(id);
                if (known == batches.end())
                    known = batches.emplace(id, unit.batches().batch(id).value()).first;
                const Batch &batch = known->second;
                packed.mark = sequenceMark(batch, label->second.position);
                packed.batch = batchName(batch);
            } else {
                const FillId id = facts.parcel.fill;
                if (!fills.contains(id))
                    fills[id] = unit.numbers().fill(id).value_or(Fill()).count;
                packed.mark = u"%1/%2"_s.arg(facts.parcel.position, 3, 10, '0'_L1).arg(fills[id]);
            }
            packed.facts = std::move(facts);
            scene.parcels.push_back(std::move(packed));
        }
        if (scene.parcels.empty() && scene.refused.empty())
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"print"_s}});
        std::ranges::sort(scene.parcels, {}, [](const Packed &one) {
            return std::pair(one.facts.parcel.fill.value, one.facts.parcel.position);
        });
        addGifts(unit, scene);
        return scene;
    });
}

void PackingPapers::addGifts(UnitOfWork &unit, Scene &scene)
{
    const std::vector<GiftRule> rules = giftRules(unit);
    if (rules.empty())
        return;
    std::vector<ParcelFacts> facts;
    for (const Packed &packed : scene.parcels)
        facts.push_back(packed.facts);
    auto gifts = giftsOfParcels(unit, rules, scene.shops, facts);
    for (size_t i = 0; i < scene.parcels.size(); ++i)
        scene.parcels[i].gifts = std::move(gifts[i]);
}

PickListData PackingPapers::pickData(const Scene &scene) const
{
    PickListData data;
    data.bench = m_place.bench;
    data.operatorName = m_place.operatorName;
    data.at = m_place.clock.wallMs();
    data.parcels = static_cast<qint64>(scene.parcels.size());
    QStringList batches;
    std::map<std::tuple<QString, QString, QString, bool>, size_t> places;
    for (const Packed &packed : scene.parcels) {
        if (!packed.batch.isEmpty() && !batches.contains(packed.batch))
            batches.append(packed.batch);
        std::map<size_t, qint64> here;
        for (const SlipGoods &goods : goodsOf(packed.facts, packed.gifts)) {
            const auto [at, isNew] =
                places.try_emplace({goods.title, goods.attributes, goods.sku, goods.gift}, data.goods.size());
            if (isNew)
                data.goods.push_back({goods.title, goods.attributes, goods.sku, 0, {}, goods.gift});
            data.goods[at->second].quantity += goods.quantity;
            here[at->second] += goods.quantity;
            data.pieces += goods.quantity;
        }
        const QString place = batches.size() > 1 ? packed.mark : placeIn(packed.mark);
        for (const auto &[goods, quantity] : here)
            data.goods[goods].marks.append(quantity == 1 ? place : place + u" ×"_s + QString::number(quantity));
    }
    data.name = batches.join(u" · "_s);
    return data;
}

PackingSlip PackingPapers::slipOf(const Packed &packed, const std::vector<Shop> &shops) const
{
    PackingSlip slip;
    slip.mark = packed.mark;
    slip.number = packed.facts.parcel.number;
    const Carrier *carrier = m_carriers.find(packed.facts.parcel.carrier);
    slip.carrierName = carrier ? carrier->nameZh : packed.facts.parcel.carrier;
    QStringList names;
    QStringList messages;
    for (size_t i = 0; i < packed.facts.orders.size(); ++i) {
        const Order &order = packed.facts.orders[i];
        const QString part = packed.facts.orderParts[i].text();
        slip.orders.append(part.isEmpty() ? order.number : u"%1 (%2)"_s.arg(order.number, part));
        const auto shop = std::ranges::find(shops, order.shop, &Shop::id);
        if (shop != shops.end() && !names.contains(shop->name))
            names.append(shop->name);
        if (!order.message.isEmpty())
            messages.append(order.message);
    }
    slip.shops = names.join(u" + "_s);
    slip.message = messages.join(u"; "_s);
    if (!packed.facts.orders.empty())
        slip.receiver = maskName(packed.facts.orders.front().receiver.receiver, NameMask::Ends);
    slip.goods = goodsOf(packed.facts, packed.gifts);
    for (const SlipGoods &goods : slip.goods)
        slip.pieces += goods.quantity;
    return slip;
}

Result<PaperReport> PackingPapers::pickList(const std::vector<ParcelId> &parcels, const QString &file)
{
    const auto scene = read(parcels);
    if (!scene)
        return std::unexpected(scene.error());
    PaperReport report{file, 0, 0, 0, scene->refused};
    if (scene->parcels.empty())
        return report;
    const PickListData data = pickData(*scene);
    if (const auto written = m_writer.pickList(data, file); !written)
        return std::unexpected(written.error());
    report.parcels = data.parcels;
    report.goods = static_cast<qint64>(data.goods.size());
    report.pieces = data.pieces;
    return report;
}

Result<PaperReport> PackingPapers::slips(const std::vector<ParcelId> &parcels, const QString &file)
{
    const auto scene = read(parcels);
    if (!scene)
        return std::unexpected(scene.error());
    PaperReport report{file, 0, 0, 0, scene->refused};
    if (scene->parcels.empty())
        return report;
    std::vector<PackingSlip> slips;
    for (const Packed &packed : scene->parcels) {
        slips.push_back(slipOf(packed, scene->shops));
        report.goods += static_cast<qint64>(slips.back().goods.size());
        report.pieces += slips.back().pieces;
    }
    if (const auto written = m_writer.slips(slips, file); !written)
        return std::unexpected(written.error());
    report.parcels = static_cast<qint64>(slips.size());
    return report;
}

} // namespace waydesk
