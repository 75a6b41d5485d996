// SPDX-License-Identifier: Apache-2.0
#include "support/syntheticorders.h"

#include "core/order/eligibility.h"

#include <array>
#include <random>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

constexpr qint64 syntheticNowMs = 1'795'341'600'000; // 2026-11-22 10:00 UTC
constexpr qint64 hourMs = 3'600'000;

struct Region {
    QStringView province;
    QStringView city;
    QStringView district;
};

constexpr std::array<Region, 6> regions{{{u"浙江省", u"杭州市", u"西湖区"},
                                         {u"广东省", u"广州市", u"天河区"},
                                         {u"江苏省", u"南京市", u"鼓楼区"},
                                         {u"上海市", u"上海市", u"浦东新区"},
                                         {u"广东省", u"东莞市", u""},
                                         {u"新疆维吾尔自治区", u"乌鲁木齐市", u"天山区"}}};
constexpr std::array<Region, 3> foreignRegions{{{u"Metro Manila", u"Quezon City", u"Bagong Pag-asa"},
                                                {u"Cebu", u"Cebu City", u"Lahug"},
                                                {u"Benguet", u"Baguio City", u"Irisan"}}};
constexpr std::array<QStringView, 10> surnames{u"林", u"陈", u"周", u"何", u"宋", u"苏", u"顾", u"向", u"梁", u"欧阳"};
constexpr std::array<QStringView, 10> givenNames{u"晓禾", u"一鸣", u"可", u"桃",   u"北屿",
                                                 u"念",   u"维",   u"晚", u"橙🍊", u"子墨"};
constexpr std::array<QStringView, 5> streets{u"云杉路", u"样桥路", u"青石样巷", u"芳草样街", u"锦样路"};
constexpr std::array<QStringView, 5> goods{u"奶白陶瓷杯", u"亚麻桌布", u"手工皂", u"记事本", u"木梳"};
constexpr std::array<QStringView, 4> colours{u"奶白", u"大红", u"墨绿", u"天蓝"};

class Maker
{
public:
    explicit Maker(quint64 seed)
        : m_random(seed)
    { }

    Order order(qint64 id, const Shop &shop);

private:
    quint64 below(quint64 limit) { return m_random() % limit; }
    bool chance(quint64 perMille) { return below(1000) < perMille; }
    template <class T, size_t N> const T &pick(const std::array<T, N> &from) { return from[below(N)]; }

    Address receiver(bool foreign);
    Address newReceiver(bool foreign);
    Address rewritten(Address address);
    void addLines(Order &order, RefundState refund);
    void addTrouble(Order &order);
    void mask(Address &address, qint64 id);

    std::mt19937_64 m_random;
    std::array<std::vector<Address>, 2> m_shared; ///< receivers that order once more, at home and abroad
};

Address Maker::newReceiver(bool foreign)
{
    Address a;
    const Region &region = foreign ? pick(foreignRegions) : pick(regions);
    a.province = region.province.toString();
    a.city = region.city.toString();
    a.district = region.district.toString();
    if (foreign) {
        a.country = u"Philippines"_s;
        a.receiver = u"Sampol %1 Halimbawa"_s.arg(below(9000));
        a.phone = u"63917555%1"_s.arg(below(10000), 4, 10, QChar(u'0'));
        a.street = u"%1 Halimbawa St Unit %2"_s.arg(below(900)).arg(below(90));
        return a;
    }
    a.receiver = pick(surnames).toString() + pick(givenNames).toString();
    a.phone = u"1980000%1"_s.arg(below(10000), 4, 10, QChar(u'0'));
    a.street =
        pick(streets).toString() + u"%1号%2幢%3室"_s.arg(1 + below(998)).arg(1 + below(40)).arg(101 + below(2600));
    return a;
}

/// The same receiver, as another file or another day would write it.
Address Maker::rewritten(Address address)
{
    switch (below(4)) {
    case 0:
        for (QChar &c : address.street) {
            if (c >= u'0' && c <= u'9')
                c = QChar(c.unicode() + 0xfee0);
        }
        break;
    case 1:
        address.receiver += u'\u3000';
        address.street.replace(u" "_s, u"  "_s);
        break;
    case 2:
        address.receiver = address.receiver.toUpper();
        address.street += u"(310012)"_s;
        break;
    default:
        if (address.country.isEmpty()) {
            address.street = address.province + u' ' + address.city + u' ' + address.district + u' ' + address.street;
            address.province = address.city = address.district = QString();
        }
        break;
    }
    return address;
}

Address Maker::receiver(bool foreign)
{
    auto &shared = m_shared[foreign ? 1 : 0];
    if (!shared.empty() && chance(70)) {
        Address again = rewritten(shared.back());
        shared.pop_back();
        return again;
    }
    Address fresh = newReceiver(foreign);
    if (chance(70))
        shared.push_back(fresh);
    return fresh;
}

void Maker::mask(Address &address, qint64 id)
{
    address.receiver = address.receiver.left(1) + u"**"_s;
    address.phone = u"*******"_s + address.phone.right(4);
    address.street = address.street.left(2) + u"***"_s;
    if (chance(500))
        address.platformKey = u"oaid-%1"_s.arg(id / 2);
}

void Maker::addLines(Order &order, RefundState refund)
{
    const quint64 count = chance(850) ? 1 : 2 + below(3);
    for (quint64 i = 0; i < count; ++i) {
        OrderLine line;
        line.id = LineId(order.id.value * 10 + qint64(i));
        line.subOrder = u"%1-%2"_s.arg(order.number).arg(i + 1);
        line.title = pick(goods).toString();
        line.sku = u"SKU-%1"_s.arg(below(500), 3, 10, QChar(u'0'));
        line.attributes = u"颜色分类:"_s + pick(colours).toString();
        line.quantity = 1 + qint64(below(3));
        line.priceMinor = 990 + qint64(below(20000));
        line.refund = refund;
        order.amountMinor += line.quantity * line.priceMinor;
        order.lines.push_back(line);
    }
}

void Maker::addTrouble(Order &order)
{
    const quint64 dice = below(1000);
    if (dice < 30) {
        order.status = OrderStatus::Unpaid;
        order.paidAt = 0;
    } else if (dice < 50) {
        order.status = OrderStatus::Shipped;
    } else if (dice < 65) {
        order.status = OrderStatus::Cancelled;
    } else if (dice < 90) {
        order.lines.front().refund = RefundState::Requested;
    } else if (dice < 110) {
        order.lines.front().refund = RefundState::Done;
    } else if (dice < 120) {
        order.underReview = true;
    } else if (dice < 140) {
        order.presale = true;
        order.presaleText = u"是"_s;
        order.presaleDue = syntheticNowMs + qint64(below(200)) * hourMs;
    } else if (dice < 165) {
        mask(order.receiver, order.id.value);
    } else if (dice < 170) {
        order.receiver = {};
    }
}

Order Maker::order(qint64 id, const Shop &shop)
{
    const bool foreign = shop.platform == u"lazada";
    Order order;
    order.id = OrderId(id);
    order.shop = shop.id;
    order.number = u"%1%2"_s.arg(shop.id.value).arg(id, 17, 10, QChar(u'0'));
    order.buyer = u"buyer%1"_s.arg(below(100000));
    order.receiver = receiver(foreign);
    order.status = OrderStatus::ToShip;
    order.refund = foreign ? RefundState::NotStated : RefundState::None;
    order.createdAt = syntheticNowMs - qint64(below(90)) * hourMs;
    order.paidAt = order.createdAt + 60'000;
    order.currency = foreign ? u"PHP"_s : u"CNY"_s;
    order.asOf = syntheticNowMs;
    order.asOfKnown = true;
    if (chance(80))
        order.message = u"请尽快发货，谢谢"_s;
    addLines(order, order.refund);
    addTrouble(order);
    return order;
}
} // namespace

SyntheticOrders makeSyntheticOrders(size_t count, quint64 seed)
{
    SyntheticOrders out;
    out.nowMs = syntheticNowMs;
    out.shops = {{ShopId(1), u"云杉小铺"_s, u"taobao"_s, false, 1},
                 {ShopId(2), u"云杉优选"_s, u"pinduoduo"_s, false, 1},
                 {ShopId(3), u"Spruce PH"_s, u"lazada"_s, false, 1}};
    out.orders.reserve(count);
    Maker maker(seed);
    constexpr std::array<size_t, 10> shopOf{0, 1, 0, 1, 0, 2, 0, 1, 0, 1};
    for (size_t i = 0; i < count; ++i)
        out.orders.push_back(maker.order(qint64(i) + 1, out.shops[shopOf[i % shopOf.size()]]));
    return out;
}

std::vector<PlanCandidate> candidatesOf(const SyntheticOrders &source, AccountId account)
{
    std::vector<PlanCandidate> out;
    out.reserve(source.orders.size());
    const QList<AccountId> accounts = account.isValid() ? QList{account} : QList<AccountId>();
    for (const Order &order : source.orders) {
        PlanCandidate candidate;
        candidate.order = &order;
        candidate.platform = source.shops[size_t(order.shop.value) - 1].platform;
        candidate.accounts = accounts;
        candidate.reasons = shippingReasons(order, source.nowMs);
        out.push_back(std::move(candidate));
    }
    return out;
}

} // namespace waydesk
