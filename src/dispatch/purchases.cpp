// SPDX-License-Identifier: Apache-2.0
#include "dispatch/purchases.h"

#include "core/supplier/suppliershare.h"
#include "core/supplier/supplierterms.h"
#include "core/support/makeset.h"
#include "dispatch/finishedfile.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/setsuppliers.h"
#include "dispatch/splitparcel.h"

#include <QFile>

#include <algorithm>
#include <span>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool isChosen(const PurchaseRow &row, const PurchaseChoice &choice)
{
    const PurchaseChoice::Row key{row.order, row.parcel, row.supplier, {}};
    return (choice.supplier.isEmpty() || foldedName(row.supplier) == foldedName(choice.supplier))
        && (choice.rows.empty() || std::ranges::find(choice.rows, key) != choice.rows.end())
        && (choice.orders.empty() || std::ranges::find(choice.orders, row.order) != choice.orders.end());
}

template <class Row> std::vector<OrderId> orderIdsOf(const std::vector<Row> &rows)
{
    std::vector<OrderId> orders;
    for (const Row &row : rows)
        orders.push_back(row.order);
    makeSet(orders);
    return orders;
}

/// A second click, another bench or an import may have changed it.
bool standsAsSeen(const PurchaseRow &row, const PurchaseChoice &choice)
{
    const auto chosen = std::ranges::find(choice.rows, PurchaseChoice::Row{row.order, row.parcel, row.supplier, {}});
    return chosen == choice.rows.end() || !chosen->seen || *chosen->seen == standOf(row);
}

/// Each once, as they come; of one order, if it is valid.
QStringList suppliersIn(std::span<const PurchaseRow> rows, OrderId order = {})
{
    QStringList names;
    for (const PurchaseRow &row : rows) {
        if ((!order.isValid() || row.order == order) && !names.contains(row.supplier))
            names.append(row.supplier);
    }
    return names;
}

std::unexpected<Error> whichSupplier(const QStringList &names)
{
    return fail(ErrorCode::InvalidArgument,
                {{u"argument"_s, u"supplier"_s}, {u"value"_s, QString()}, {u"allowed"_s, names}});
}

std::unexpected<Error> nothingToDo(const QString &verb) { return fail(ErrorCode::NothingToDo, {{u"verb"_s, verb}}); }

Purchase purchaseOf(UnitOfWork &unit, const PurchaseRow &row, PurchaseState state)
{
    if (row.purchase)
        return *row.purchase;
    Purchase one;
    one.id = PurchaseId(unit.newId());
    one.order = row.order;
    one.parcel = row.parcel;
    one.supplier = row.supplier;
    one.state = state;
    for (const PurchaseGoods &goods : row.goods)
        one.items.push_back(goods.item);
    one.version = 1;
    return one;
}

void record(const Workplace &place, UnitOfWork &unit, const QString &verb, const Purchase &purchase)
{
    place.record(unit, verb, SubjectKind::Order, purchase.order.value,
                 {{u"purchase"_s, purchase.id.value}, {u"state"_s, purchaseStateName(purchase.state)}});
}

/// The receiver that the supplier is told now. Rows were read before the salt was made, where this is the first.
QString receiverMark(UnitOfWork &unit, const PurchaseRow &row)
{
    if (!row.receiverMark.isEmpty())
        return row.receiverMark;
    const QByteArray salt = PurchaseBook::saltFor(unit);
    for (const Shop &shop : unit.orders().shops()) {
        if (shop.name == row.shop)
            return PurchaseBook::markOf(row.receiver, shop.platform, salt);
    }
    return {};
}

void list(UnitOfWork &unit, const Workplace &place, const PurchaseRow &row)
{
    const qint64 now = place.clock.wallMs();
    Purchase one = purchaseOf(unit, row, PurchaseState::ToBuy);
    one.listedAt = now;
    if (const QString mark = receiverMark(unit, row); !mark.isEmpty()) // what is masked now was known before
        one.receiver = mark;
    if (row.purchase)
        unit.suppliers().update(one);
    else
        unit.suppliers().insert(std::span(&one, 1));
    record(place, unit, u"purchase_listed"_s, one);
}

TableSheet sheetOf(const std::vector<PurchaseRow> &rows, const std::function<QString(const QString &)> &heading)
{
    TableSheet sheet{u"purchases"_s, Purchases::headings(), {}};
    if (heading) {
        for (QString &one : sheet.headings)
            one = heading(one);
    }
    for (const PurchaseRow &row : rows) {
        for (const PurchaseGoods &goods : row.goods) {
            const Address &to = row.receiver;
            const QString phone = to.phone.isEmpty() ? to.phone2 : to.phone;
            sheet.rows.push_back({row.supplier, row.shop, row.number, goods.item.item,
                                  QString::number(goods.item.quantity), goods.sku, goods.title, goods.attributes,
                                  to.receiver, phone, to.country, to.province, to.city, to.district, to.street,
                                  to.postcode, QString(), QString()});
        }
    }
    return sheet;
}

Purchases::Report toList(std::vector<PurchaseRow> rows, const PurchaseChoice &choice, bool again)
{
    Purchases::Report report;
    for (PurchaseRow &row : rows) {
        if (!isChosen(row, choice))
            continue;
        const bool listed = row.step == PurchaseStep::Listed;
        if (row.step == PurchaseStep::ToBuy || (listed && again && !row.advice && row.reasons.empty())) {
            if (listed)
                report.again.push_back(row);
            report.done.push_back(std::move(row));
        } else if (row.step == PurchaseStep::LeftOut || row.step == PurchaseStep::SplitFirst || listed) {
            report.refused.push_back(std::move(row));
        }
    }
    return report;
}

bool sameRows(const std::vector<PurchaseRow> &one, const std::vector<PurchaseRow> &other)
{
    return std::ranges::equal(one, other, [](const PurchaseRow &a, const PurchaseRow &b) {
        return a.step == b.step && a.order == b.order && a.parcel == b.parcel && a.supplier == b.supplier
            && a.receiver == b.receiver
            && std::ranges::equal(a.goods, b.goods, {}, &PurchaseGoods::item, &PurchaseGoods::item);
    });
}

/// The lines of an order that leave it, as SplitParcel names them.
std::vector<std::pair<QString, qint64>> leaving(const Order &order, const SupplierShare &share)
{
    std::vector<std::pair<QString, qint64>> lines;
    const auto add = [&](const QString &word, qint64 quantity) { // two lines of one article are named once
        const auto same = std::ranges::find(lines, word, &std::pair<QString, qint64>::first);
        if (same == lines.end())
            lines.emplace_back(word, quantity);
        else
            same->second += quantity;
    };
    for (const SupplierShare::Line &line : share.lines) {
        const auto found = std::ranges::find(order.lines, line.item.line, &OrderLine::id);
        if (found != order.lines.end())
            add(found->subOrder.isEmpty() ? found->sku : found->subOrder, line.item.quantity);
    }
    return lines;
}

/// Of these live parcels, those that hold what suppliers send of the order and nothing else.
std::vector<ParcelId> partsOf(std::span<const Parcel> live, OrderId order, const SupplierShare &share)
{
    std::vector<ParcelId> parts;
    for (const Parcel &parcel : live) {
        const bool all = std::ranges::all_of(
            parcel.lines, [&](const ParcelLine &line) { return line.order == order && share.has(line.line); });
        if (all && !parcel.lines.empty())
            parts.push_back(parcel.id);
    }
    return parts;
}

} // namespace

Result<std::vector<PurchaseRow>> Purchases::rows()
{
    using Rows = std::vector<PurchaseRow>;
    return inRead<Rows>(m_place.store,
                        [this](UnitOfWork &unit) -> Result<Rows> { return PurchaseBook::read(unit, m_place); });
}

QStringList Purchases::headings()
{
    return {u"supplier"_s, u"shop"_s,       u"order"_s,    u"item"_s,     u"quantity"_s, u"sku"_s,
            u"title"_s,    u"attributes"_s, u"receiver"_s, u"phone"_s,    u"country"_s,  u"province"_s,
            u"city"_s,     u"district"_s,   u"street"_s,   u"postcode"_s, u"carrier"_s,  u"waybill"_s};
}

Result<Purchases::Report> Purchases::write(TableWriter &writer, const QString &file, const PurchaseChoice &choice,
                                           bool again, const std::function<QString(const QString &)> &heading)
{
    if (const auto may = mayTakeName(file); !may)
        return std::unexpected(may.error());
    const QString part = partOf(file);
    for (int tries = 0; tries < 3; ++tries) {
        const auto report = inRead<Report>(m_place.store, [&](UnitOfWork &unit) -> Result<Report> {
            return toList(PurchaseBook::read(unit, m_place), choice, again);
        });
        if (!report)
            return std::unexpected(report.error());
        if (report->done.empty())
            return report->refused.empty() ? Result<Report>(nothingToDo(u"supplier"_s)) : report;
        if (const QStringList names = suppliersIn(report->done); names.size() > 1)
            return whichSupplier(names);
        if (const auto written = writer.write(sheetOf(report->done, heading), part); !written)
            return std::unexpected(written.error());
        const auto listed = inWrite<bool>(m_place.store, [&](UnitOfWork &unit) -> Result<bool> {
            const auto now = PurchaseBook::of(unit, m_place, orderIdsOf(report->done));
            if (!sameRows(toList(now, choice, again).done, report->done))
                return false; // it changed while the file was written
            for (const PurchaseRow &row : report->done)
                list(unit, m_place, row);
            return true;
        });
        if (!listed || !*listed)
            QFile::remove(part);
        if (!listed)
            return std::unexpected(listed.error());
        if (!*listed)
            continue;
        if (auto named = takeName(part, file); !named) {
            QFile::remove(part); // receivers stand in it
            named.error().values.insert(u"listed"_s, qint64(report->done.size()));
            return std::unexpected(named.error());
        }
        return report;
    }
    return fail(ErrorCode::Conflict, {{u"verb"_s, u"supplier"_s}});
}

Result<Purchases::Report> Purchases::inTurn(const PurchaseChoice &choice,
                                            const std::function<bool(UnitOfWork &, PurchaseRow &)> &step,
                                            const QString &verb)
{
    std::vector<OrderId> orders = choice.orders.empty() ? orderIdsOf(choice.rows) : choice.orders;
    if (orders.empty()) { // nobody else waits for the whole book
        auto all = rows();
        if (!all)
            return std::unexpected(all.error());
        std::erase_if(*all, [&](const PurchaseRow &row) { return !isChosen(row, choice); });
        orders = orderIdsOf(*all);
    }
    const auto done = inWrite<Report>(m_place.store, [&](UnitOfWork &unit) -> Result<Report> {
        Report report;
        const bool named = !choice.orders.empty();
        auto rows = PurchaseBook::of(unit, m_place, orders);
        std::erase_if(rows, [&](const PurchaseRow &row) { return !isChosen(row, choice); });
        for (const OrderId order : choice.rows.empty() ? choice.orders : std::vector<OrderId>()) {
            if (const QStringList names = suppliersIn(rows, order); names.size() > 1)
                return whichSupplier(names);
        }
        for (PurchaseRow &row : rows) {
            if (standsAsSeen(row, choice) && step(unit, row))
                report.done.push_back(std::move(row));
            else if (named || row.step == PurchaseStep::Listed)
                report.refused.push_back(std::move(row));
        }
        return report;
    });
    if (done && done->done.empty() && done->refused.empty())
        return nothingToDo(verb);
    return done;
}

Result<Purchases::Report> Purchases::bought(const PurchaseChoice &choice)
{
    const auto step = [&](UnitOfWork &unit, PurchaseRow &row) {
        const bool ends = std::ranges::any_of(row.reasons, endsPurchase);
        // Of all together only what a list has told the supplier; one by one also what was bought without a list.
        const bool may = !ends && (row.reasons.empty() || !choice.orders.empty())
            && (row.step == PurchaseStep::Listed || (row.step == PurchaseStep::ToBuy && !choice.orders.empty()));
        if (!may)
            return false;
        const qint64 now = m_place.clock.wallMs();
        Purchase one = purchaseOf(unit, row, PurchaseState::Bought);
        one.state = PurchaseState::Bought;
        one.boughtAt = now;
        if (row.purchase) {
            unit.suppliers().update(one);
        } else {
            one.receiver = receiverMark(unit, row);
            unit.suppliers().insert(std::span(&one, 1));
        }
        record(m_place, unit, u"purchase_bought"_s, one);
        row.step = PurchaseStep::Bought;
        row.purchase = one;
        return true;
    };
    return inTurn(choice, step, u"supplier"_s);
}

Result<Purchases::Report> Purchases::told(const PurchaseChoice &choice)
{
    if (choice.orders.empty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"order"_s}, {u"value"_s, QString()}});
    const auto step = [&](UnitOfWork &unit, PurchaseRow &row) {
        if (!mayBeTold(row))
            return false;
        const bool goods = row.advice == PurchaseAdvice::TellGoods;
        Purchase one = *row.purchase;
        if (goods) {
            one.items = row.itemsNow;
            unit.suppliers().replaceItems(one);
        } else {
            one.receiver = row.receiverMark;
            unit.suppliers().update(one);
        }
        record(m_place, unit, goods ? u"purchase_goods_told"_s : u"purchase_told"_s, one);
        row.purchase = one;
        return true;
    };
    return inTurn(choice, step, u"supplier"_s);
}

Result<Purchases::Report> Purchases::takeBack(const PurchaseChoice &choice)
{
    if (choice.orders.empty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"order"_s}, {u"value"_s, QString()}});
    const auto step = [&](UnitOfWork &unit, PurchaseRow &row) {
        if (!row.purchase)
            return false;
        Purchase one = *row.purchase;
        const bool ends = std::ranges::any_of(row.reasons, endsPurchase);
        const bool wasTold = one.told && *one.told != WriteBackState::Due;
        if (one.state == PurchaseState::Shipped && !ends) {
            if (wasTold || one.correction)
                return false;
            one.state = PurchaseState::Bought;
            one.carrier.clear();
            one.number.clear();
            one.shippedAt = 0;
            one.told.reset();
        } else {
            one.state = PurchaseState::Cancelled;
            if (one.told == WriteBackState::Due)
                one.told = WriteBackState::Withdrawn;
        }
        unit.suppliers().update(one);
        record(m_place, unit, u"purchase_back"_s, one);
        row.purchase = one;
        return true;
    };
    return inTurn(choice, step, u"supplier"_s);
}

Result<ParcelId> Purchases::split(OrderId id)
{
    struct Look {
        std::vector<std::pair<QString, qint64>> leaving;
        bool toSplit = false;
    };
    const auto look = inRead<Look>(m_place.store, [&](UnitOfWork &unit) -> Result<Look> {
        const auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}, {u"id"_s, id.value}});
        const auto share = supplierShare(orders.front(), supplierSettings(unit).termsOf(orders.front().shop),
                                         unit.suppliers().ofOrders(std::span(&id, 1)));
        if (!share.isMixed())
            return nothingToDo(u"split"_s);
        const auto parts = partsOf(unit.parcels().liveOfOrders(std::span(&id, 1)), id, share);
        return Look{leaving(orders.front(), share), parts.empty()};
    });
    if (!look)
        return std::unexpected(look.error());
    if (look->toSplit) {
        const auto made = SplitParcel(m_place).split({id, look->leaving});
        if (!made)
            return std::unexpected(made.error());
    }
    // Until its part is held the order is, by the rule: a crash in between lets nothing go.
    return inWrite<ParcelId>(m_place.store, [&](UnitOfWork &unit) -> Result<ParcelId> {
        const auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}, {u"id"_s, id.value}});
        const auto share = supplierShare(orders.front(), supplierSettings(unit).termsOf(orders.front().shop),
                                         unit.suppliers().ofOrders(std::span(&id, 1)));
        const auto parts = partsOf(unit.parcels().liveOfOrders(std::span(&id, 1)), id, share);
        std::unordered_set<ParcelId> held;
        for (const Hold &hold : unit.parcels().openHoldsOfParcels(parts)) {
            if (hold.reason == Reason::AtSupplier)
                held.insert(hold.parcel);
        }
        bool any = false;
        for (const ParcelId part : parts) {
            if (held.contains(part))
                continue;
            Hold hold;
            hold.id = HoldId(unit.newId());
            hold.parcel = part;
            hold.reason = Reason::AtSupplier;
            hold.text = SupplierMark{share.suppliers().join(u", "_s), false}.text();
            hold.setBy = m_place.who();
            hold.setAt = m_place.clock.wallMs();
            unit.parcels().addHold(hold);
            m_place.record(unit, u"hold"_s, SubjectKind::Parcel, part.value,
                           {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(hold.reason)}});
            any = true;
        }
        if (parts.empty() || !any)
            return nothingToDo(u"split"_s);
        return parts.front();
    });
}

} // namespace waydesk
