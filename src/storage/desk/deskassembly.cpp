// SPDX-License-Identifier: Apache-2.0
#include "storage/desk/deskassembly.h"

#include "core/address/addresskey.h"
#include "core/address/country.h"
#include "core/order/eligibility.h"
#include "core/parcel/parcel.h"

#include <algorithm>
#include <charconv>

namespace waydesk {

using Text = DeskOrderRow::Text;

/// Orders of one parcel, kept until the last of them came by.
struct DeskAssembly::Waiting {
    std::vector<DeskOrderRow> orders;
    std::vector<std::unique_ptr<std::string>> bytes;

    void keep(const DeskOrderRow &order)
    {
        auto copy = std::make_unique<std::string>();
        for (std::string_view part : order.text)
            copy->append(part);
        DeskOrderRow mine = order;
        size_t at = 0;
        for (std::string_view &part : mine.text) {
            part = std::string_view(*copy).substr(at, part.size());
            at += part.size();
        }
        bytes.push_back(std::move(copy));
        orders.push_back(mine);
    }
};

namespace {

constexpr std::array addressTexts{Text::Receiver, Text::Phone,    Text::Phone2, Text::Country,    Text::Province,
                                  Text::City,     Text::District, Text::Street, Text::PlatformKey};

QString textOf(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

bool receiverMasked(const DeskOrderRow &order)
{
    // Only these begin or make up a mask; a look at the bytes saves most rows the conversion.
    const auto suspicious = [&](Text part) {
        return order.text[part].find_first_of("*#$~\xEF") != std::string_view::npos;
    };
    if (std::ranges::none_of(addressTexts, suspicious))
        return false;
    Address address;
    const std::array parts{&address.receiver, &address.phone,    &address.phone2,
                           &address.country,  &address.province, &address.city,
                           &address.district, &address.street,   &address.platformKey};
    for (size_t i = 0; i < parts.size(); ++i)
        *parts[i] = textOf(order.text[addressTexts[i]]);
    return isMasked(address);
}

bool receiverComplete(const DeskOrderRow &order)
{
    const auto has = [&](Text part) { return !order.text[part].empty(); };
    const auto needsPhone = [&] { return isMainland(textOf(order.text[Text::Country])); };
    return has(Text::Receiver) && (has(Text::Phone) || has(Text::Phone2) || !needsPhone())
        && (has(Text::Province) || has(Text::City) || has(Text::Street));
}

void appendGoods(std::string &text, std::string_view title, std::string_view attributes, qint64 quantity)
{
    if (!text.empty())
        text += "; ";
    text += title;
    if (!attributes.empty()) {
        text += ' ';
        text += attributes;
    }
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, quantity);
    text += " ×";
    text.append(digits, end.ptr);
}

} // namespace

DeskAssembly::DeskAssembly(const DeskFacts &facts, const DeskSource::Sink &sink)
    : m_facts(facts)
    , m_sink(sink)
{ }

DeskAssembly::~DeskAssembly() = default;

void DeskAssembly::take(const DeskOrderRow &order)
{
    const auto parcels = m_facts.parcelsOfOrder.find(order.id);
    if (parcels == m_facts.parcelsOfOrder.end()) {
        if (!m_facts.isInParcel(order.id))
            deliver(nullptr, {&order, 1});
        return;
    }
    for (size_t parcel : parcels->second) {
        if (m_facts.parcels[parcel].orders.size() == 1)
            deliver(&m_facts.parcels[parcel], {&order, 1});
        else
            wait(parcel, order);
    }
}

void DeskAssembly::wait(size_t parcel, const DeskOrderRow &order)
{
    std::unique_ptr<Waiting> &waiting = m_waiting[parcel];
    if (!waiting)
        waiting = std::make_unique<Waiting>();
    waiting->keep(order);
    const std::vector<qint64> &all = m_facts.parcels[parcel].orders;
    if (waiting->orders.size() < all.size())
        return;
    std::ranges::sort(waiting->orders, {},
                      [&](const DeskOrderRow &row) { return std::ranges::find(all, row.id) - all.begin(); });
    deliver(&m_facts.parcels[parcel], waiting->orders);
    m_waiting.erase(parcel);
}

void DeskAssembly::goodsOf(const DeskOrderRow &order, const DeskParcel *parcel, std::string &text, DeskOrder &out) const
{
    const auto [first, last] = m_facts.linesOf(order.id);
    if (first == last) {
        out.goods = order.text[Text::Goods];
        out.quantity = order.goodsQuantity;
        return;
    }
    const bool part = parcel && !parcel->whole;
    OrderLine rule;
    for (const DeskLine *line = first; line != last; ++line) {
        rule.quantity = line->quantity;
        rule.refund = line->refund;
        qint64 quantity = shippableQuantity(rule);
        if (part) {
            qint64 here = 0;
            for (auto own = std::ranges::lower_bound(m_facts.parcelLines, parcel->id, {}, &DeskParcelLine::parcel);
                 own != m_facts.parcelLines.end() && own->parcel == parcel->id; ++own) {
                if (own->line == line->line && own->order == order.id)
                    here += own->quantity;
            }
            quantity = std::min(quantity, here);
        }
        if (quantity <= 0)
            continue;
        out.quantity += quantity;
        const std::string_view words = std::string_view(m_facts.text).substr(line->textAt);
        appendGoods(text, words.substr(0, line->titleSize), words.substr(line->titleSize, line->attributesSize),
                    quantity);
    }
    out.goods = text;
}

void DeskAssembly::describeTags(const DeskOrderRow &order, std::string &goods, DeskTagFacts &out) const
{
    out.country = order.text[Text::Country];
    out.service = order.text[Text::PlatformCarrier];
    out.currency = order.text[Text::Currency];
    out.amountMinor = order.amountMinor;
    const auto [first, last] = m_facts.linesOf(order.id);
    if (first == last) {
        out.goods = order.text[Text::Goods];
        out.pieces = order.goodsQuantity;
        return;
    }
    goods.clear();
    OrderLine rule;
    for (const DeskLine *line = first; line != last; ++line) {
        const std::string_view words = std::string_view(m_facts.text).substr(line->textAt);
        goods.append(words.substr(line->titleSize + line->attributesSize, line->skuSize)).append("\n");
        goods.append(words.substr(0, line->titleSize)).append("\n");
        rule.quantity = line->quantity;
        rule.refund = line->refund;
        out.pieces += shippableQuantity(rule);
    }
    out.goods = goods;
}

DeskOrder DeskAssembly::describe(const DeskOrderRow &order, const DeskParcel *parcel, std::string &text,
                                 std::string &tagGoods) const
{
    DeskOrder out;
    out.id = OrderId(order.id);
    out.shop = ShopId(order.shop);
    out.number = order.text[Text::Number];
    out.buyer = order.text[Text::Buyer];
    out.message = order.text[Text::Message];
    out.status = order.status;
    out.presale = order.presale;
    out.underReview = order.underReview;
    out.receiverMasked = receiverMasked(order);
    out.receiverComplete = receiverComplete(order);
    out.presaleDue = order.presaleDue;
    out.createdAt = order.createdAt;
    out.paidAt = order.paidAt;
    out.shipBy = order.shipBy;
    out.asOf = order.asOf;

    Order rules;
    rules.refund = order.refund;
    rules.goodsQuantity = order.goodsQuantity;
    const auto [first, last] = m_facts.linesOf(order.id);
    rules.lines.resize(size_t(last - first));
    for (const DeskLine *line = first; line != last; ++line) {
        rules.lines[size_t(line - first)].quantity = line->quantity;
        rules.lines[size_t(line - first)].refund = line->refund;
    }
    if (rules.lines.empty())
        rules.goods = textOf(order.text[Text::Goods]);
    const OrderFacts facts = factsOf(rules);
    out.refund = facts.refund;
    out.hasLines = facts.hasLines;
    out.shippedByUs = parcel
        && isShippedByUs(parcel->shipsAgain, parcel->whole, order.text[Text::PlatformTracking],
                         std::string_view(parcel->number));

    const std::string_view memo = order.text[Text::Memo];
    const std::string_view note = order.text[Text::Note];
    text.clear();
    goodsOf(order, parcel, text, out);
    const size_t goodsSize = text.size();
    const bool ownGoods = first != last;
    if (memo.empty() || note.empty()) {
        out.memo = memo.empty() ? note : memo;
    } else {
        text.append(memo).append(" ").append(note);
        out.memo = std::string_view(text).substr(goodsSize);
    }
    if (ownGoods)
        out.goods = std::string_view(text).substr(0, goodsSize);
    if (m_facts.withTagFacts)
        describeTags(order, tagGoods, out.tagFacts);
    return out;
}

void DeskAssembly::deliver(const DeskParcel *parcel, std::span<const DeskOrderRow> orders)
{
    m_orders.clear();
    m_holds.clear();
    if (m_texts.size() < orders.size()) {
        m_texts.resize(orders.size());
        m_tagGoods.resize(orders.size());
    }
    const auto addHolds = [this](const auto &holds, qint64 id) {
        if (const auto found = holds.find(id); found != holds.end())
            m_holds.insert(m_holds.end(), found->second.begin(), found->second.end());
    };
    DeskRow row;
    if (parcel)
        addHolds(m_facts.parcelHolds, parcel->id);
    for (size_t i = 0; i < orders.size(); ++i) {
        m_orders.push_back(describe(orders[i], parcel, m_texts[i], m_tagGoods[i]));
        row.quantity += m_orders.back().quantity;
        addHolds(m_facts.orderHolds, orders[i].id);
    }
    const auto &first = orders.front().text;
    row.orders = m_orders;
    row.holds = m_holds;
    row.receiver = first[Text::Receiver];
    row.phone = first[Text::Phone].empty() ? first[Text::Phone2] : first[Text::Phone];
    row.country = first[Text::Country];
    row.province = first[Text::Province];
    row.city = first[Text::City];
    row.district = first[Text::District];
    row.street = first[Text::Street];
    row.addressKey = first[Text::AddressKeyText];
    if (parcel) {
        row.parcel = ParcelId(parcel->id);
        row.parcelVersion = parcel->version;
        row.state = parcel->state;
        row.whole = parcel->whole;
        row.addressKey = parcel->addressKey;
        row.carrier = parcel->carrier;
        row.number = parcel->number;
        row.fill = parcel->fill;
        row.position = parcel->position;
        row.part = m_facts.partOf(*parcel);
        row.inDoubt = m_facts.inDoubt.contains(parcel->id);
    }
    m_sink(row);
}

} // namespace waydesk
