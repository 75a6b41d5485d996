// SPDX-License-Identifier: Apache-2.0
#include "dispatch/markready.h"

#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "dispatch/undoscript.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString duePrefix = QStringLiteral("ready/due/");
const QString toldPrefix = QStringLiteral("ready/told/");
constexpr size_t together = 100; // orders in one transaction
const QString platformsKey = QStringLiteral("ready/platforms");

QString keyOf(const QString &prefix, OrderId order) { return prefix + QString::number(order.value); }

QString jsonOf(const ReadyEntry &entry)
{
    return QString::fromUtf8(
        QJsonDocument(
            QJsonObject{{u"at"_s, entry.at}, {u"by"_s, entry.by}, {u"why"_s, entry.why}, {u"told_at"_s, entry.toldAt}})
            .toJson(QJsonDocument::Compact));
}

ReadyEntry entryFrom(OrderId order, const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    ReadyEntry entry;
    entry.order = order;
    entry.at = object[u"at"].toInteger();
    entry.by = object[u"by"].toString();
    entry.why = object[u"why"].toString();
    entry.toldAt = object[u"told_at"].toInteger();
    return entry;
}

std::optional<ReadyEntry> entryOf(UnitOfWork &unit, OrderId order)
{
    for (const QString &prefix : {duePrefix, toldPrefix}) {
        if (const auto kept = unit.settings().value(keyOf(prefix, order)))
            return entryFrom(order, *kept);
    }
    return std::nullopt;
}

ReadyPlatforms platformsOf(UnitOfWork &unit)
{
    const auto kept = unit.settings().value(platformsKey);
    const auto own = kept ? ReadyPlatforms::fromJson(kept->toUtf8()) : std::nullopt;
    return own.value_or(ReadyPlatforms::builtIn());
}

struct Judged {
    std::vector<Reason> reasons;
    std::vector<ParcelState> parcels;
};

/// From what the store says in this transaction; as many statements whatever the count.
std::unordered_map<OrderId, ReadyVerdict> verdictsOf(UnitOfWork &unit, std::span<const Order> orders, qint64 now)
{
    std::vector<OrderId> ids;
    std::unordered_map<OrderId, Judged> judged;
    for (const Order &order : orders) {
        ids.push_back(order.id);
        judged[order.id];
    }
    std::vector<ParcelId> parcels;
    std::unordered_set<ParcelId> seen;
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ids)) {
        if (seen.insert(parcel.id).second)
            parcels.push_back(parcel.id);
    }
    for (const ParcelFacts &facts : loadFacts(unit, parcels)) {
        for (const OrderId id : ordersOf(facts.parcel.lines)) {
            const auto one = judged.find(id);
            if (one == judged.end())
                continue;
            one->second.parcels.push_back(facts.parcel.state);
            for (const Reason reason : reasonsOf(facts, now)) {
                if (std::ranges::find(one->second.reasons, reason) == one->second.reasons.end())
                    one->second.reasons.push_back(reason);
            }
        }
    }
    std::unordered_map<OrderId, std::vector<Hold>> holds;
    for (const Hold &hold : unit.parcels().openHoldsOfOrders(ids))
        holds[hold.order].push_back(hold);
    const Suspensions suspensions = unit.carriers().suspensions();
    std::unordered_map<OrderId, ReadyVerdict> verdicts;
    for (const Order &order : orders) {
        Judged &one = judged[order.id];
        if (one.parcels.empty())
            one.reasons = reasonsOf(order, holds[order.id], suspensions, now);
        verdicts.emplace(order.id, readyVerdict(one.reasons, one.parcels));
    }
    return verdicts;
}

bool speaksAgainst(const ReadyVerdict &verdict, const QString &why)
{
    return verdict.stops || (!verdict.isReady() && why.isEmpty());
}

Result<void> allKnown(UnitOfWork &unit, std::span<const OrderId> ids)
{
    for (std::span<const OrderId> left = ids; !left.empty();) {
        const auto some = left.first(std::min(left.size(), together));
        left = left.subspan(some.size());
        if (unit.orders().byIds(some).size() != some.size())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}});
    }
    return {};
}

template <class T> void append(std::vector<T> &all, const std::vector<T> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

void eraseOrders(std::vector<ReadyEntry> &entries, const std::vector<OrderId> &orders)
{
    const std::unordered_set<OrderId> gone(orders.begin(), orders.end());
    std::erase_if(entries, [&](const ReadyEntry &entry) { return gone.contains(entry.order); });
}

TableSheet sheetOf(const std::vector<ReadyEntry> &entries)
{
    TableSheet sheet{u"ready"_s, {u"order"_s, u"shop"_s, u"carrier"_s, u"waybill"_s, u"ready_at"_s}, {}};
    for (const ReadyEntry &entry : entries)
        sheet.rows.push_back({entry.number, entry.shop, entry.carrier, entry.waybill,
                              QDateTime::fromMSecsSinceEpoch(entry.at).toString(u"yyyy-MM-dd HH:mm"_s)});
    return sheet;
}

QJsonArray namesOf(const std::vector<ReadyGap> &gaps)
{
    QJsonArray names;
    for (const ReadyGap gap : gaps)
        names.append(readyGapName(gap));
    return names;
}

QString platformOf(const std::vector<Shop> &shops, ShopId id)
{
    const auto shop = std::ranges::find(shops, id, &Shop::id);
    return shop == shops.end() ? QString() : shop->platform;
}

} // namespace

Result<MarkReady::Report> MarkReady::run(std::span<const OrderId> ids, const QString &why)
{
    const auto known = inRead<bool>(m_place.store, [&](UnitOfWork &unit) -> Result<bool> {
        if (const auto good = allKnown(unit, ids); !good)
            return std::unexpected(good.error());
        return true;
    });
    if (!known)
        return std::unexpected(known.error());
    Report report;
    for (std::span<const OrderId> left = ids; !left.empty();) {
        const auto some = left.first(std::min(left.size(), together));
        left = left.subspan(some.size());
        const auto done = mark(some, why.trimmed());
        if (!done)
            return std::unexpected(done.error());
        append(report.marked, done->marked);
        append(report.early, done->early);
        append(report.already, done->already);
        append(report.refused, done->refused);
    }
    if (report.marked.empty() && report.refused.empty())
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"ready"_s}});
    return report;
}

Result<MarkReady::Report> MarkReady::mark(std::span<const OrderId> ids, const QString &words)
{
    return inWrite<Report>(m_place.store, [&](UnitOfWork &unit) -> Result<Report> {
        const std::vector<Order> orders = unit.orders().byIds(ids);
        const ReadyPlatforms platforms = platformsOf(unit);
        const std::vector<Shop> shops = unit.orders().shops();
        const qint64 now = m_place.clock.wallMs();
        const auto verdicts = verdictsOf(unit, orders, now);
        Report report;
        UndoScript undo;
        for (const Order &order : orders) {
            if (entryOf(unit, order.id)) {
                report.already.push_back(order.id);
                continue;
            }
            if (!platforms.has(platformOf(shops, order.shop))) {
                report.refused.push_back({order.id, {}, true});
                continue;
            }
            const ReadyVerdict &verdict = verdicts.at(order.id);
            if (speaksAgainst(verdict, words)) {
                report.refused.push_back({order.id, verdict, false});
                continue;
            }
            ReadyEntry entry;
            entry.at = now;
            entry.by = m_place.who();
            if (!verdict.isReady()) {
                entry.why = words;
                report.early.push_back(order.id);
            }
            unit.settings().setValue(keyOf(duePrefix, order.id), jsonOf(entry));
            m_place.record(unit, u"ready"_s, SubjectKind::Order, order.id.value,
                           {{u"early"_s, !verdict.isReady()}, {u"missing"_s, namesOf(verdict.gaps)}});
            undo.toldForGood(order.id);
            report.marked.push_back(order.id);
        }
        if (!report.marked.empty())
            undo.push(unit, m_place.bench, u"ready"_s);
        return report;
    });
}

Result<std::vector<ReadyEntry>> MarkReady::read(UnitOfWork &unit)
{
    std::vector<ReadyEntry> entries;
    const auto kept = unit.settings().beginningWith(duePrefix);
    for (auto one = kept.cbegin(); one != kept.cend(); ++one)
        entries.push_back(entryFrom(OrderId(one.key().sliced(duePrefix.size()).toLongLong()), one.value()));
    std::ranges::sort(entries, {}, [](const ReadyEntry &one) { return std::pair(one.at, one.order.value); });
    describe(unit, entries);
    return entries;
}

/// What people know the orders by; those that are there no more go.
void MarkReady::describe(UnitOfWork &unit, std::vector<ReadyEntry> &entries)
{
    std::vector<OrderId> ids;
    for (const ReadyEntry &entry : entries)
        ids.push_back(entry.order);
    std::unordered_map<ShopId, QString> shops;
    for (const Shop &shop : unit.orders().shops())
        shops.emplace(shop.id, shop.name);
    std::unordered_map<OrderId, Order> orders;
    for (Order &order : unit.orders().byIds(ids))
        orders.emplace(order.id, std::move(order));
    std::unordered_map<OrderId, std::pair<QString, QString>> numbers; // carrier, number
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ids)) {
        if (parcel.number.isEmpty())
            continue;
        for (const ParcelLine &line : parcel.lines)
            numbers.emplace(line.order, std::pair(parcel.carrier, parcel.number));
    }
    std::erase_if(entries, [&](ReadyEntry &entry) {
        const auto order = orders.find(entry.order);
        if (order == orders.end())
            return true;
        entry.number = order->second.number;
        entry.shop = shops[order->second.shop];
        if (const auto found = numbers.find(entry.order); found != numbers.end())
            std::tie(entry.carrier, entry.waybill) = found->second;
        return false;
    });
}

Result<std::vector<ReadyView>> MarkReady::look(std::span<const OrderId> orders)
{
    using Views = std::vector<ReadyView>;
    return inRead<Views>(m_place.store, [&](UnitOfWork &unit) -> Result<Views> {
        Views all;
        for (std::span<const OrderId> left = orders; !left.empty();) {
            const auto some = left.first(std::min(left.size(), together));
            left = left.subspan(some.size());
            append(all, look(unit, some, m_place.clock.wallMs()));
        }
        return all;
    });
}

std::vector<ReadyView> MarkReady::look(UnitOfWork &unit, std::span<const OrderId> ids, qint64 nowMs)
{
    const ReadyPlatforms platforms = platformsOf(unit);
    const std::vector<Shop> shops = unit.orders().shops();
    std::vector<Order> orders = unit.orders().byIds(ids);
    std::erase_if(orders, [&](const Order &order) { return !platforms.has(platformOf(shops, order.shop)); });
    std::vector<ReadyEntry> entries;
    for (const OrderId id : ids) {
        if (std::ranges::find(orders, id, &Order::id) != orders.end())
            entries.push_back(entryOf(unit, id).value_or(ReadyEntry{id, {}, {}, {}, {}, 0, {}, {}, 0}));
    }
    return judge(unit, orders, std::move(entries), nowMs);
}

std::vector<ReadyView> MarkReady::judge(UnitOfWork &unit, std::span<const Order> orders,
                                        std::vector<ReadyEntry> entries, qint64 nowMs)
{
    describe(unit, entries);
    const auto verdicts = verdictsOf(unit, orders, nowMs);
    std::vector<ReadyView> views;
    for (ReadyEntry &entry : entries) {
        const ReadyVerdict &verdict = verdicts.at(entry.order);
        views.push_back({std::move(entry), verdict});
    }
    return views;
}

/// All that was marked, whatever became of it.
std::unordered_map<OrderId, ReadyEntry> MarkReady::kept(UnitOfWork &unit)
{
    std::unordered_map<OrderId, ReadyEntry> entries;
    for (const QString &prefix : {duePrefix, toldPrefix}) {
        const auto kept = unit.settings().beginningWith(prefix);
        for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
            const OrderId order(one.key().sliced(prefix.size()).toLongLong());
            entries.emplace(order, entryFrom(order, one.value()));
        }
    }
    return entries;
}

Result<std::vector<ReadyEntry>> MarkReady::waiting()
{
    return inRead<std::vector<ReadyEntry>>(m_place.store, [this](UnitOfWork &unit) { return read(unit); });
}

Result<std::optional<ReadyEntry>> MarkReady::of(OrderId order)
{
    using Entry = std::optional<ReadyEntry>;
    return inRead<Entry>(m_place.store, [order](UnitOfWork &unit) -> Result<Entry> { return entryOf(unit, order); });
}

/// Those of them that may not be told now. One that is there no more is no order to tell of either.
std::vector<MarkReady::Refused> MarkReady::stopped(UnitOfWork &unit, std::span<const ReadyEntry> entries) const
{
    std::vector<OrderId> ids;
    for (const ReadyEntry &entry : entries)
        ids.push_back(entry.order);
    const auto verdicts = verdictsOf(unit, unit.orders().byIds(ids), m_place.clock.wallMs());
    std::vector<Refused> all;
    for (const ReadyEntry &entry : entries) {
        const auto found = verdicts.find(entry.order);
        const ReadyVerdict verdict = found == verdicts.end() ? ReadyVerdict{Reason::Closed, {}} : found->second;
        if (speaksAgainst(verdict, entry.why))
            all.push_back({entry.order, verdict, false});
    }
    return all;
}

/// `lost`: those that the file must not name: left out, or told by another bench meanwhile.
Result<int> MarkReady::tell(std::span<const ReadyEntry> entries, std::vector<Refused> &leftOut,
                            std::vector<OrderId> &lost) const
{
    struct Step {
        int told = 0;
        std::vector<Refused> leftOut;
        std::vector<OrderId> elsewhere;
    };
    const auto done = inWrite<Step>(m_place.store, [&](UnitOfWork &unit) -> Result<Step> {
        Step step;
        step.leftOut = stopped(unit, entries);
        for (const ReadyEntry &one : entries) {
            if (std::ranges::find(step.leftOut, one.order, &Refused::order) != step.leftOut.end())
                continue;
            if (!unit.settings().value(keyOf(duePrefix, one.order))) {
                step.elsewhere.push_back(one.order);
                continue;
            }
            ReadyEntry entry = one;
            entry.toldAt = m_place.clock.wallMs();
            unit.settings().remove(keyOf(duePrefix, entry.order));
            unit.settings().setValue(keyOf(toldPrefix, entry.order), jsonOf(entry));
            m_place.record(unit, u"ready_told"_s, SubjectKind::Order, entry.order.value);
            ++step.told;
        }
        return step;
    });
    if (!done)
        return std::unexpected(done.error());
    append(leftOut, done->leftOut);
    append(lost, done->elsewhere);
    for (const Refused &one : done->leftOut)
        lost.push_back(one.order);
    return done->told;
}

Result<MarkReady::Told> MarkReady::write(TableWriter &writer, const QString &file, const QString &shop)
{
    Told told;
    auto entries = inRead<std::vector<ReadyEntry>>(m_place.store, [&](UnitOfWork &unit) {
        auto due = read(unit);
        if (due && !shop.isEmpty())
            std::erase_if(*due, [&](const ReadyEntry &entry) { return entry.shop != shop; });
        if (due)
            told.leftOut = stopped(unit, *due);
        return due;
    });
    if (!entries)
        return std::unexpected(entries.error());
    if (entries->empty())
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"ready"_s}});
    std::vector<OrderId> lost;
    for (const Refused &one : told.leftOut)
        lost.push_back(one.order);
    eraseOrders(*entries, lost);
    if (entries->empty())
        return told;
    if (const auto written = writer.write(sheetOf(*entries), file); !written)
        return std::unexpected(written.error());
    lost.clear();
    for (std::span<const ReadyEntry> left = *entries; !left.empty();) {
        const auto some = left.first(std::min(left.size(), together));
        left = left.subspan(some.size());
        const auto done = tell(some, told.leftOut, lost);
        if (!done)
            return std::unexpected(done.error());
        told.orders += *done;
    }
    if (lost.empty())
        return told;
    eraseOrders(*entries, lost);
    if (const auto written = writer.write(sheetOf(*entries), file); !written)
        told.warning = written.error();
    return told;
}

Result<int> MarkReady::forgetOld(Workplace &place, qint64 before)
{
    const auto old = inRead<QStringList>(place.store, [&](UnitOfWork &unit) -> Result<QStringList> {
        QStringList keys;
        const auto kept = unit.settings().beginningWith(toldPrefix);
        for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
            if (entryFrom({}, one.value()).toldAt < before)
                keys.append(one.key());
        }
        return keys;
    });
    if (!old)
        return std::unexpected(old.error());
    for (qsizetype at = 0; at < old->size(); at += static_cast<qsizetype>(together)) {
        const auto gone = place.store.write(
            [&](UnitOfWork &unit) -> Result<void> {
                for (const QString &key : old->mid(at, static_cast<qsizetype>(together)))
                    unit.settings().remove(key);
                return {};
            },
            Lane::Bulk);
        if (!gone)
            return std::unexpected(gone.error());
    }
    return static_cast<int>(old->size());
}

Result<ReadyPlatforms> MarkReady::platforms()
{
    return inRead<ReadyPlatforms>(m_place.store,
                                  [](UnitOfWork &unit) -> Result<ReadyPlatforms> { return platformsOf(unit); });
}

Result<void> MarkReady::setPlatforms(const QStringList &platforms)
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(platformsKey, QString::fromUtf8(ReadyPlatforms(platforms).toJson()));
        m_place.record(unit, u"ready_platforms"_s, SubjectKind::None, 0,
                       {{u"platforms"_s, QJsonArray::fromStringList(platforms)}});
        return {};
    });
}

} // namespace waydesk
