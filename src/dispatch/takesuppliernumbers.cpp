// SPDX-License-Identifier: Apache-2.0
#include "dispatch/takesuppliernumbers.h"

#include "core/order/eligibility.h"
#include "core/order/ownorder.h"
#include "core/supplier/carrierwords.h"
#include "core/supplier/purchase.h"
#include "core/supplier/supplierterms.h"
#include "core/waybill/numbercheck.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/sharedparcels.h"
#include "dispatch/purchasebook.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t together = 100; // rows in one transaction

/// What of the order numbers named in a row this one is about; the reason why not in `no`.
std::optional<Purchase> purchaseFor(UnitOfWork &unit, const SupplierNumbers::Row &row, const QString &carrier,
                                    const QString &number, QString &no)
{
    auto orders = unit.orders().byNumber(row.order);
    const auto shops = unit.orders().shops();
    std::erase_if(orders, [&](const Order &order) {
        const auto shop = std::ranges::find(shops, order.shop, &Shop::id);
        return !row.shop.isEmpty() && (shop == shops.end() || foldedName(shop->name) != foldedName(row.shop));
    });
    if (orders.empty()) {
        no = u"order_unknown"_s;
        return std::nullopt;
    }
    std::vector<OrderId> ids;
    for (const Order &order : orders)
        ids.push_back(order.id);
    auto purchases = unit.suppliers().ofOrders(ids);
    std::erase_if(purchases, [&](const Purchase &one) {
        return one.state == PurchaseState::Cancelled
            || (!row.supplier.isEmpty() && foldedName(one.supplier) != foldedName(row.supplier));
    });
    if (purchases.empty()) {
        no = u"not_bought"_s;
        return std::nullopt;
    }
    const bool severalOrders =
        std::ranges::any_of(purchases, [&](const Purchase &one) { return one.order != purchases.front().order; });
    if (severalOrders) {
        no = u"order_ambiguous"_s;
        return std::nullopt;
    }
    const auto same = std::ranges::find_if(purchases, [&](const Purchase &one) {
        return one.state == PurchaseState::Shipped && one.carrier == carrier && one.number == number;
    });
    if (same != purchases.end())
        return *same;
    if (purchases.size() > 1 && !row.item.isEmpty()) {
        std::erase_if(purchases, [&](const Purchase &one) {
            return std::ranges::none_of(
                one.items, [&](const PurchaseItem &item) { return foldedName(item.item) == foldedName(row.item); });
        });
    }
    if (purchases.size() == 1)
        return purchases.front();
    no = u"several_purchases"_s;
    return std::nullopt;
}

/// Two orders of one receiver come in one box, unless one of them is paid on delivery.
bool isSameBox(UnitOfWork &unit, const Purchase &one, const Purchase &other)
{
    if (foldedName(one.supplier) != foldedName(other.supplier))
        return false;
    return one.order == other.order
        || (!one.receiver.isEmpty() && one.receiver == other.receiver
            && !mixesCash(unit, std::array{one.order, other.order}));
}

bool wasTold(const Purchase &one)
{
    return one.told == WriteBackState::Exported || one.told == WriteBackState::Accepted;
}

/// Whether the shop has another number of these goods, from this purchase or from one that was given up.
bool corrects(UnitOfWork &unit, const Purchase &purchase, const QString &number)
{
    const auto all = unit.suppliers().ofOrders(std::span(&purchase.order, 1));
    return std::ranges::any_of(all, [&](const Purchase &one) {
        return (one.id == purchase.id || one.state == PurchaseState::Cancelled) && one.parcel == purchase.parcel
            && one.supplier == purchase.supplier && wasTold(one) && one.number != number;
    });
}

/// The order or parcel that has this number already; empty if nobody has.
QString userOf(UnitOfWork &unit, const QString &carrier, const QString &number, const Purchase &self)
{
    for (const Assignment &use : unit.numbers().byNumber(number)) {
        if (use.carrier == carrier && use.state != NumberState::Free)
            return u"parcel %1"_s.arg(use.parcel.value);
    }
    for (const Purchase &one : unit.suppliers().byNumber(number)) {
        if (one.carrier != carrier || one.id == self.id || isSameBox(unit, one, self))
            continue;
        const auto orders = unit.orders().byIds(std::span(&one.order, 1));
        return orders.empty() ? QString::number(one.order.value) : orders.front().number;
    }
    return {};
}

} // namespace

std::expected<TakeSupplierNumbers::Number, TakeSupplierNumbers::No>
TakeSupplierNumbers::numberOf(const SupplierNumbers::Row &row, const QStringList &meant) const
{
    const QStringList codes = row.carrier.isEmpty() ? m_book.matching(row.waybill) : meant;
    if (codes.isEmpty()) {
        const QString said = row.carrier.isEmpty() ? row.waybill : row.carrier;
        return std::unexpected(No{numberReasonName(NumberReason::CarrierUnknown), said});
    }
    std::vector<NumberVerdict> fitting;
    NumberVerdict wrong;
    for (const QString &code : codes) {
        const NumberVerdict verdict = checkNumber(m_book, code, row.waybill);
        if (verdict.level == NumberLevel::Error)
            wrong = verdict;
        else
            fitting.push_back(verdict);
    }
    if (fitting.empty())
        return std::unexpected(No{numberReasonName(wrong.reason), row.waybill});
    if (fitting.size() > 1)
        return std::unexpected(No{u"carrier_unclear"_s, codes.join(u", "_s)});
    const NumberVerdict &verdict = fitting.front();
    return Number{verdict.carrier->code, verdict.number,
                  verdict.level == NumberLevel::Warn ? numberReasonName(verdict.reason) : QString()};
}

/// Two boxes of one purchase: nobody can say which number the shop is to be told.
Result<void> TakeSupplierNumbers::refuseSeveral(const std::vector<SupplierNumbers::Row> &rows, Numbers &numbers) const
{
    return m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        std::map<PurchaseId, std::set<std::pair<QString, QString>>> told;
        std::map<PurchaseId, std::vector<size_t>> rowsOf;
        for (size_t i = 0; i < rows.size(); ++i) {
            QString no;
            if (!numbers[i])
                continue;
            if (const auto purchase = purchaseFor(unit, rows[i], numbers[i]->carrier, numbers[i]->number, no)) {
                told[purchase->id].emplace(numbers[i]->carrier, numbers[i]->number);
                rowsOf[purchase->id].push_back(i);
            }
        }
        for (const auto &[purchase, several] : told) {
            if (several.size() < 2)
                continue;
            for (const size_t i : rowsOf[purchase])
                numbers[i] = std::unexpected(No{u"several_numbers"_s, rows[i].order});
        }
        return {};
    });
}

void TakeSupplierNumbers::take(UnitOfWork &unit, const SupplierNumbers::Row &row, const std::expected<Number, No> &read,
                               bool replace, Report &report) const
{
    const auto refuse = [&](const QString &reason, const QString &value) {
        report.refused.push_back({row.number, reason, value, row.raw});
    };
    if (!read)
        return refuse(read.error().reason, read.error().value);
    QString no;
    auto purchase = purchaseFor(unit, row, read->carrier, read->number, no);
    if (!purchase)
        return refuse(no, row.order);
    if (purchase->state == PurchaseState::Shipped && purchase->carrier == read->carrier
        && purchase->number == read->number) {
        ++report.unchanged;
        return;
    }
    if (purchase->state == PurchaseState::Shipped && !replace)
        return refuse(u"number_known"_s, purchase->number);
    if (const QString user = userOf(unit, read->carrier, read->number, *purchase); !user.isEmpty())
        return refuse(u"number_used"_s, user);
    const auto orders = unit.orders().byIds(std::span(&purchase->order, 1));
    if (orders.empty())
        return refuse(u"order_unknown"_s, row.order);
    const Order &order = orders.front();
    const qint64 now = m_place.clock.wallMs();
    purchase->correction = purchase->correction || corrects(unit, *purchase, read->number);
    purchase->state = PurchaseState::Shipped;
    purchase->boughtAt = purchase->boughtAt > 0 ? purchase->boughtAt : now;
    purchase->shippedAt = now;
    purchase->carrier = read->carrier;
    purchase->number = read->number;
    purchase->answer.clear();
    purchase->told = isOwnOrder(order) ? std::nullopt : std::optional(WriteBackState::Due);
    unit.suppliers().update(*purchase);
    m_place.record(unit, u"purchase_number"_s, SubjectKind::Order, order.id.value,
                   {{u"purchase"_s, purchase->id.value},
                    {u"carrier"_s, purchase->carrier},
                    {u"number"_s, purchase->number},
                    {u"correction"_s, purchase->correction}});
    Taken taken{row.number, order.number, read->carrier, read->number, purchase->correction, read->warning};
    for (const Reason reason : shippingReasons(order, now)) {
        if (endsPurchase(reason)) {
            taken.warning = reasonName(reason);
            break;
        }
    }
    report.taken.push_back(std::move(taken));
}

Result<TakeSupplierNumbers::Report> TakeSupplierNumbers::takeSome(const std::vector<SupplierNumbers::Row> &rows,
                                                                  const Numbers &numbers, size_t from, size_t until,
                                                                  bool replace) const
{
    return inWrite<Report>(m_place.store, [&](UnitOfWork &unit) -> Result<Report> {
        Report part;
        for (size_t i = from; i < until; ++i)
            take(unit, rows[i], numbers[i], replace, part);
        return part;
    });
}

Result<TakeSupplierNumbers::Report> TakeSupplierNumbers::run(const std::vector<SheetRow> &sheet, bool replace)
{
    const SupplierNumbers::Read read = SupplierNumbers::read(sheet);
    Report report;
    report.unfilled = read.unfilled;
    for (const SupplierNumbers::BadRow &bad : read.bad)
        report.refused.push_back({bad.number, bad.reason, {}, bad.raw});
    if (read.rows.empty() && read.bad.empty() && read.unfilled == 0)
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"supplier"_s}});
    const CarrierWords words(m_book, m_aliases);
    Numbers numbers;
    for (const SupplierNumbers::Row &row : read.rows)
        numbers.push_back(numberOf(row, words.find(row.carrier)));
    if (const auto looked = refuseSeveral(read.rows, numbers); !looked)
        return std::unexpected(looked.error());
    for (size_t from = 0; from < read.rows.size(); from += together) {
        const size_t until = std::min(read.rows.size(), from + together);
        const auto some = takeSome(read.rows, numbers, from, until, replace);
        if (!some && from == 0)
            return std::unexpected(some.error());
        if (!some) { // what is done stays done, and is said
            for (size_t i = from; i < read.rows.size(); ++i)
                report.refused.push_back({read.rows[i].number, u"not_written"_s, read.rows[i].order, read.rows[i].raw});
            report.error = some.error();
            break;
        }
        report.taken.insert(report.taken.end(), some->taken.begin(), some->taken.end());
        report.refused.insert(report.refused.end(), some->refused.begin(), some->refused.end());
        report.unchanged += some->unchanged;
    }
    std::ranges::stable_sort(report.refused, {}, &Refused::row);
    return report;
}

} // namespace waydesk
