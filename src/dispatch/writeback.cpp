// SPDX-License-Identifier: Apache-2.0
#include "dispatch/writeback.h"

#include "core/order/eligibility.h"
#include "core/waybill/typednumber.h"
#include "dispatch/finishedfile.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/setdeadlines.h"
#include "dispatch/writebackrows.h"

#include <QFile>
#include <QFileInfo>
#include <QMultiHash>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Prepared {
    Shop shop;
    std::vector<WriteBack> rows;
    std::vector<DispatchRow> lines;
    WriteBackReport report;
};

std::optional<Reason> leftOut(const Order &order, const Parcel &parcel, bool byPayment)
{
    if (byPayment && order.paymentNumber.isEmpty())
        return Reason::PaymentNumberMissing;
    if (order.status == OrderStatus::Cancelled)
        return Reason::OrderCancelled;
    if (effectiveRefund(order) == RefundState::Done)
        return Reason::RefundDone;
    if (parcel.state != ParcelState::HandedOver)
        return Reason::StateChanged;
    return std::nullopt;
}

/// The single units of a line that went into this parcel: those that earlier parts of a split took are not told twice.
QStringList unitsIn(const OrderLine &line, const ParcelLine &held, const Parcel &parcel,
                    const std::vector<Parcel> &allParts)
{
    const QStringList units = line.unitIds.split(u',');
    qint64 before = 0;
    for (const Parcel &part : allParts) {
        const auto other = std::ranges::find(part.lines, line.id, &ParcelLine::line);
        if (part.id < parcel.id && other != part.lines.end())
            before += other->quantity;
    }
    return units.mid(before, held.quantity);
}

/// Whether nothing of an order is left to be sent besides these parts.
bool holdAll(const Order &order, const std::vector<Parcel> &parts)
{
    return std::ranges::all_of(order.lines, [&](const OrderLine &line) {
        qint64 held = 0;
        for (const Parcel &part : parts) {
            for (const ParcelLine &one : part.lines)
                held += one.order == order.id && one.line == line.id ? one.quantity : 0;
        }
        return held >= shippableQuantity(line);
    });
}

DispatchRow dispatchRow(const Order &order, const Parcel &parcel, const WriteBack &row,
                        const std::vector<Parcel> &allParts)
{
    DispatchRow line;
    line.orderNumber = order.number;
    line.carrierCode = row.carrier;
    line.waybill = row.number;
    line.paymentNumber = order.paymentNumber;
    line.correction = row.correction;
    line.complete =
        std::ranges::all_of(allParts, [](const Parcel &part) { return part.state == ParcelState::HandedOver; })
        && (!WriteBackRows::isPurchase(row) || holdAll(order, allParts));
    QStringList titles;
    for (const ParcelLine &held : parcel.lines) {
        const auto found = std::ranges::find(order.lines, held.line, &OrderLine::id);
        if (held.order != order.id || found == order.lines.end())
            continue;
        line.quantity += held.quantity;
        if (!found->title.isEmpty() && !titles.contains(found->title))
            titles.append(found->title);
        if (found->unitIds.isEmpty()) {
            line.lineIds.append(found->subOrder);
            line.lineQuantities.push_back(held.quantity);
        } else {
            line.lineIds += unitsIn(*found, held, parcel, allParts);
            line.lineQuantities.resize(static_cast<size_t>(line.lineIds.size()), 1);
        }
    }
    line.goods = titles.isEmpty() ? order.goods : titles.join(u"；"_s);
    return line;
}

/// Orders near their deadline come first, those without one last.
qint64 deadlineKey(const DeadlineRules &rules, const Order &order)
{
    const qint64 deadline = rules.deadlineOf(order).at;
    return deadline > 0 ? deadline : std::numeric_limits<qint64>::max();
}

/// `byPayment` tells of a platform whether its sheet names orders by payment numbers.
Result<Prepared> prepare(UnitOfWork &unit, const DeadlineRules &rules, const QString &shopName,
                         const std::function<bool(const QString &platform)> &byPayment)
{
    Prepared prepared;
    const auto shop = unit.orders().shopByName(shopName);
    if (!shop)
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"shop"_s, shopName}});
    prepared.shop = *shop;
    prepared.report.shop = shopName;
    auto due = WriteBackRows::ofShop(unit, shop->id, WriteBackState::Due);
    std::vector<OrderId> orderIds;
    std::vector<ParcelId> parcelIds;
    for (const WriteBack &row : due) {
        orderIds.push_back(row.order);
        parcelIds.push_back(row.parcel);
    }
    std::unordered_map<OrderId, Order> orders;
    for (Order &order : unit.orders().byIds(orderIds))
        orders.emplace(order.id, std::move(order));
    std::unordered_map<ParcelId, Parcel> parcels;
    for (Parcel &parcel : unit.parcels().byIds(parcelIds))
        parcels.emplace(parcel.id, std::move(parcel));
    std::ranges::stable_sort(due, {}, [&](const WriteBack &row) { return deadlineKey(rules, orders[row.order]); });
    for (const WriteBack &row : due) {
        const Order &order = orders[row.order];
        const Parcel parcel = WriteBackRows::isPurchase(row) ? WriteBackRows::parcelOf(unit, row) : parcels[row.parcel];
        if (const auto reason = leftOut(order, parcel, byPayment(shop->platform))) {
            prepared.report.leftOut.push_back({order.number, *reason});
            continue;
        }
        prepared.rows.push_back(row);
        const auto parts = parcel.whole ? std::vector{parcel} : WriteBackRows::partsOf(unit, order.id);
        prepared.lines.push_back(dispatchRow(order, parcel, row, parts));
    }
    prepared.report.orders = static_cast<int>(prepared.rows.size());
    if (prepared.rows.empty() && prepared.report.leftOut.empty())
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"writeback"_s}, {u"shop"_s, shopName}});
    return prepared;
}

/// A refused number is due again, unless its parcel was recalled since: then its successor tells another.
WriteBackState afterAnswer(UnitOfWork &unit, const WriteBack &row, WriteBackState answer)
{
    if (answer != WriteBackState::Refused)
        return answer;
    if (WriteBackRows::isPurchase(row)) {
        const bool sent = WriteBackRows::parcelOf(unit, row).state == ParcelState::HandedOver;
        return sent ? WriteBackState::Due : WriteBackState::Refused;
    }
    const auto parcels = unit.parcels().byIds(std::span(&row.parcel, 1));
    const bool recalled = !parcels.empty() && parcels.front().state == ParcelState::Recalled;
    return recalled ? WriteBackState::Refused : WriteBackState::Due;
}

bool isSameFile(const QString &one, const QString &other)
{
    const QString place = QFileInfo(one).canonicalFilePath();
    return !place.isEmpty() && !other.isEmpty() && place == QFileInfo(other).canonicalFilePath();
}

/// What each of the waiting rows was answered, in their order; subjects of none of them go to `unknown`.
std::map<size_t, const PlatformAnswer *> answersOfRows(UnitOfWork &unit, const std::vector<WriteBack> &waiting,
                                                       const std::vector<PlatformAnswer> &given, QStringList &unknown)
{
    std::vector<OrderId> ids;
    for (const WriteBack &row : waiting)
        ids.push_back(row.order);
    std::unordered_map<OrderId, Order> orders;
    for (Order &order : unit.orders().byIds(ids))
        orders.emplace(order.id, std::move(order));
    QMultiHash<QString, size_t> rowsOf;
    for (size_t i = 0; i < waiting.size(); ++i) {
        const Order &order = orders[waiting[i].order];
        rowsOf.insert(order.number, i);
        rowsOf.insert(waiting[i].number, i);
        if (!order.paymentNumber.isEmpty()) // WeChat Pay's sheet names the order by it
            rowsOf.insert(order.paymentNumber, i);
    }
    std::map<size_t, const PlatformAnswer *> answered;
    for (const PlatformAnswer &answer : given) {
        const QList<size_t> meant = rowsOf.values(answer.subject) + rowsOf.values(normalisedNumber(answer.subject));
        if (meant.isEmpty())
            unknown.append(answer.subject);
        for (const size_t at : meant) {
            const PlatformAnswer *&row = answered[at];
            if (!row || (row->accepted && !answer.accepted))
                row = &answer;
        }
    }
    return answered;
}

/// The rows of a number that wait for the answer of this shop, or of the only one that has any.
Result<std::vector<WriteBack>> exportedRows(UnitOfWork &unit, const QString &number, const QString &shopName)
{
    std::optional<Shop> wanted;
    if (!shopName.isEmpty()) {
        wanted = unit.orders().shopByName(shopName);
        if (!wanted)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, shopName}});
    }
    std::vector<WriteBack> rows;
    std::vector<ShopId> shops;
    for (const WriteBack &row : WriteBackRows::ofNumber(unit, number)) {
        const auto orders = unit.orders().byIds(std::span(&row.order, 1));
        if (row.state != WriteBackState::Exported || orders.empty() || (wanted && orders.front().shop != wanted->id))
            continue;
        rows.push_back(row);
        if (std::ranges::find(shops, orders.front().shop) == shops.end())
            shops.push_back(orders.front().shop);
    }
    if (shops.size() <= 1)
        return rows;
    QStringList names;
    for (const Shop &shop : unit.orders().shops()) {
        if (std::ranges::find(shops, shop.id) != shops.end())
            names.append(shop.name);
    }
    return fail(ErrorCode::InvalidArgument,
                {{u"number"_s, number}, {u"argument"_s, u"shop"_s}, {u"value"_s, QString()}, {u"allowed"_s, names}});
}

} // namespace

Result<WriteBackReport> WriteBackOrders::run(const QString &shop, const QString &outFile, const QString &templateFile,
                                             const QString &layout)
{
    if (const auto may = mayTakeName(outFile); !may)
        return std::unexpected(may.error());
    if (isSameFile(outFile, templateFile))
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"out"_s}, {u"value"_s, outFile}, {u"reason"_s, u"own_template"_s}});
    auto prepared = inRead<Prepared>(m_place.store, [&](UnitOfWork &unit) {
        return prepare(unit, deadlineRules(unit, m_place), shop, [&](const QString &platform) {
            return templateFile.isEmpty() && m_writer.byPaymentNumber(platform, layout);
        });
    });
    if (!prepared)
        return std::unexpected(prepared.error());
    if (prepared->rows.empty())
        return prepared->report;
    const qint64 now = m_place.clock.wallMs();
    for (DispatchRow &line : prepared->lines)
        line.shippedAt = now;
    const QString part = partOf(outFile);
    auto format = m_writer.write(prepared->shop.platform, prepared->lines, part, templateFile, layout);
    if (!format) {
        QVariant &named = format.error().values[u"file"_s];
        if (named == part || named == QFileInfo(part).fileName())
            named = QFileInfo(outFile).fileName();
        return std::unexpected(format.error());
    }
    prepared->report.format = *format;
    bool named = false;
    const auto marked = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        for (WriteBack row : prepared->rows) {
            row.state = WriteBackState::Exported;
            row.exportedAt = now;
            WriteBackRows::update(unit, row);
            m_place.record(unit, u"writeback"_s, SubjectKind::Order, row.order.value,
                           {{u"number"_s, row.number}, {u"correction"_s, row.correction}});
        }
        // Last, and before the commit: marked rows without their file would never be told. Once is enough if the
        // store tries again.
        const auto taken = named ? Result<void>() : takeName(part, outFile);
        named = named || taken;
        return taken;
    });
    if (!marked) {
        QFile::remove(part);
        return std::unexpected(marked.error());
    }
    return prepared->report;
}

Result<int> WriteBackOrders::waiting()
{
    return inRead<int>(m_place.store, [](UnitOfWork &unit) -> Result<int> {
        size_t due = 0;
        for (const Shop &shop : unit.orders().shops())
            due += WriteBackRows::ofShop(unit, shop.id, WriteBackState::Due).size();
        return static_cast<int>(due);
    });
}

Result<std::vector<WriteBackEntry>> WriteBackOrders::queue(const QString &shopName)
{
    return inRead<std::vector<WriteBackEntry>>(
        m_place.store, [&](UnitOfWork &unit) -> Result<std::vector<WriteBackEntry>> {
            const auto shop = unit.orders().shopByName(shopName);
            if (!shop)
                return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"shop"_s, shopName}});
            const DeadlineRules rules = deadlineRules(unit, m_place);
            std::vector<WriteBackEntry> entries;
            for (const WriteBackState state :
                 {WriteBackState::Due, WriteBackState::Refused, WriteBackState::Exported, WriteBackState::Accepted}) {
                const size_t first = entries.size();
                const auto rows = WriteBackRows::ofShop(unit, shop->id, state);
                std::vector<OrderId> ids;
                for (const WriteBack &row : rows)
                    ids.push_back(row.order);
                std::unordered_map<OrderId, Order> orders;
                for (Order &order : unit.orders().byIds(ids))
                    orders.emplace(order.id, std::move(order));
                for (const WriteBack &row : rows)
                    entries.push_back({row, orders[row.order].number, rules.deadlineOf(orders[row.order]).at});
                std::stable_sort(entries.begin() + qsizetype(first), entries.end(),
                                 [&](const WriteBackEntry &a, const WriteBackEntry &b) {
                                     return deadlineKey(rules, orders[a.row.order])
                                         < deadlineKey(rules, orders[b.row.order]);
                                 });
            }
            return entries;
        });
}

Result<AnswerReport> WriteBackOrders::answers(const QString &shopName, const std::vector<PlatformAnswer> &given)
{
    return inWrite<AnswerReport>(m_place.store, [&](UnitOfWork &unit) -> Result<AnswerReport> {
        const auto shop = unit.orders().shopByName(shopName);
        if (!shop)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"shop"_s, shopName}});
        const auto waiting = WriteBackRows::ofShop(unit, shop->id, WriteBackState::Exported);
        AnswerReport report;
        for (const auto &[at, answer] : answersOfRows(unit, waiting, given, report.unknown)) {
            settleRow(unit, waiting[at], answer->accepted ? WriteBackState::Accepted : WriteBackState::Refused,
                      answer->text);
            ++(answer->accepted ? report.accepted : report.refused);
        }
        return report;
    });
}

Result<int> WriteBackOrders::accepted(const QString &number, const QString &shop)
{
    return settle(number, shop, WriteBackState::Accepted, {});
}

Result<int> WriteBackOrders::refused(const QString &number, const QString &answer, const QString &shop)
{
    return settle(number, shop, WriteBackState::Refused, answer);
}

Result<int> WriteBackOrders::settle(const QString &typed, const QString &shop, WriteBackState state,
                                    const QString &answer)
{
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        const QString number = normalisedNumber(typed);
        const auto rows = exportedRows(unit, number, shop);
        if (!rows)
            return std::unexpected(rows.error());
        for (const WriteBack &row : *rows)
            settleRow(unit, row, state, answer);
        if (!rows->empty())
            return static_cast<int>(rows->size());
        const auto all = WriteBackRows::ofNumber(unit, number);
        if (all.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"number"_s}, {u"number"_s, number}});
        if (std::ranges::any_of(all, [](const WriteBack &row) { return row.state == WriteBackState::Due; }))
            return fail(ErrorCode::Refused, {{u"number"_s, number}, {u"reason"_s, u"not_exported"_s}});
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"writeback"_s}, {u"number"_s, number}});
    });
}

void WriteBackOrders::settleRow(UnitOfWork &unit, WriteBack row, WriteBackState state, const QString &answer)
{
    row.state = afterAnswer(unit, row, state);
    row.answer = answer;
    WriteBackRows::update(unit, row);
    m_place.record(unit, u"writeback_settle"_s, SubjectKind::Order, row.order.value,
                   {{u"number"_s, row.number}, {u"answer"_s, writeBackStateName(state)}});
}

} // namespace waydesk
