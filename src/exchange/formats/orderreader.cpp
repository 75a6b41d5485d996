// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/orderreader.h"

#include "exchange/codecs/xlsxtext.h"
#include "exchange/formats/chineseaddress.h"
#include "exchange/formats/headingname.h"
#include "exchange/formats/values.h"

#include <algorithm>
#include <charconv>

namespace waydesk {

namespace {

constexpr qsizetype longestId = 64;
constexpr qsizetype currencyLetters = 3;

/// "2 piece" -> "2": a quantity may name its unit.
QByteArrayView withoutUnit(QByteArrayView text)
{
    const qsizetype blank = text.indexOf(' ');
    return blank < 0 ? text : text.first(blank);
}

} // namespace

bool OrderReader::says(Field field, const QStringList &words)
{
    const QString word = m_in.has(field) ? m_in.repeated(field) : QString();
    return !word.isEmpty() && words.contains(statusWord(word));
}

RowFault OrderReader::readFacts(RowFacts &facts, bool hasLines)
{
    facts.region = m_format.home;
    if (!m_format.regions.isEmpty()) {
        const auto region = m_format.regions.constFind(statusWord(m_in.repeated(Field::Country)));
        if (region != m_format.regions.constEnd())
            facts.region = *region;
    }
    facts.heads = m_format.headerRows && m_in.bytes(Field::Item).isEmpty();
    facts.notSent = says(Field::NeedsShipping, m_format.noWords);
    if (!facts.heads) {
        if (RowFault wrong = readLineId(facts))
            return wrong;
        if (RowFault wrong = readQuantity(facts, hasLines))
            return wrong;
    }
    if (RowFault wrong = readTime(Field::CreatedAt, facts.region.utcOffsetMinutes, facts.createdAt))
        return wrong;
    return readTime(Field::PaidAt, facts.region.utcOffsetMinutes, facts.paidAt);
}

RowFault OrderReader::readLineId(RowFacts &facts)
{
    const Field lineId = m_format.rows == FormatSpec::Rows::Unit ? Field::UnitId : Field::SubOrder;
    facts.lineId = m_in.text(lineId);
    if (facts.lineId.isEmpty() && m_in.has(lineId))
        return {lineId, "line_id_missing"};
    if (facts.lineId.size() > longestId)
        return {lineId, "line_id_invalid"};
    return {};
}

RowFault OrderReader::readQuantity(RowFacts &facts, bool hasLines)
{
    facts.quantity = 1;
    if (m_format.rows == FormatSpec::Rows::Unit || !hasLines || m_format.items.exists())
        return {};
    const auto quantity = quantityOf(withoutUnit(m_in.folded(Field::Quantity)));
    if (!quantity)
        return {Field::Quantity, "quantity_invalid"};
    facts.quantity = *quantity;
    const auto left = [&](Field field, bool isRest) {
        const QByteArrayView text = m_in.has(field) ? m_in.folded(field) : QByteArrayView();
        if (text.isEmpty())
            return;
        const qint64 stated = quantityOf(text).value_or(0);
        const qint64 rest = isRest ? stated : facts.quantity - stated;
        facts.refunded = rest <= 0;
        facts.quantity = facts.refunded ? facts.quantity : std::min(rest, facts.quantity);
    };
    left(Field::NetQuantity, true);
    left(Field::Returned, false);
    return {};
}

RowFault OrderReader::readTime(Field field, int offsetMinutes, qint64 &out)
{
    out = optionalTime(field, offsetMinutes);
    if (out == 0 && m_format.must[size_t(field)] && !m_in.bytes(field).isEmpty())
        return {field, "date_invalid"};
    return {};
}

qint64 OrderReader::optionalTime(Field field, int offsetMinutes)
{
    if (!m_in.has(field))
        return 0;
    QByteArrayView v = m_in.folded(field);
    if (v.isEmpty())
        return 0;
    std::optional<std::string> dated;
    if (m_in.wasNumber()) {
        double serial = 0;
        std::from_chars(v.data(), v.data() + v.size(), serial);
        dated = dateOfSerial(serial, false);
        if (dated)
            v = QByteArrayView(dated->data(), qsizetype(dated->size()));
    }
    const auto time = timeOf(v, m_format.dates, offsetMinutes);
    if (!time && m_format.scanned[size_t(field)])
        return timeIn(v, offsetMinutes).value_or(0);
    return time.value_or(0);
}

qint64 OrderReader::money(Field field) { return minorOf(m_in.bytes(field), m_format.decimalComma).value_or(0); }

void OrderReader::start(Order &order, quint32 &stated, const RowFacts &facts)
{
    order.number = facts.number;
    order.buyer = m_in.text(Field::Buyer);
    if (stated & FieldReceiver)
        readReceiver(order.receiver);
    order.message = m_in.text(Field::Message);
    order.memo = m_in.text(Field::Memo);
    order.createdAt = facts.createdAt;
    order.paidAt = facts.paidAt;
    order.shipBy = optionalTime(Field::ShipBy, facts.region.utcOffsetMinutes);
    const QString currency = m_in.repeated(Field::Currency);
    order.currency = currency.size() == currencyLetters ? currency.toUpper() : facts.region.currency;
    order.amountMinor = money(Field::Amount);
    readShipment(order);
    order.paymentNumber = m_in.text(Field::PaymentNumber);
    order.goods = m_in.repeated(Field::Goods);
    order.goodsQuantity = quantityOf(m_in.folded(Field::GoodsQuantity)).value_or(0);
    order.underReview = says(Field::Review, m_format.yesWords);
    readPayMethod(order, stated);
    readPresale(order, facts);
    if (!order.presale && !m_in.has(Field::Presale))
        stated &= ~quint32(FieldPresale); // a stage left blank does not deny what the other file says
}

void OrderReader::continueWith(Order &order, quint32 &stated, const RowFacts &facts)
{
    if (order.message.isEmpty())
        order.message = m_in.text(Field::Message);
    if (order.memo.isEmpty())
        order.memo = m_in.text(Field::Memo);
    if (order.platformTracking.isEmpty())
        readShipment(order);
    if (order.paymentNumber.isEmpty())
        order.paymentNumber = m_in.text(Field::PaymentNumber);
    if (order.paidAt == 0)
        order.paidAt = facts.paidAt;
    const qint64 shipBy = optionalTime(Field::ShipBy, facts.region.utcOffsetMinutes);
    if (shipBy != 0 && (order.shipBy == 0 || shipBy < order.shipBy))
        order.shipBy = shipBy;
    if (!m_format.orderAmount)
        order.amountMinor += money(Field::Amount);
    if (!order.presale)
        readPresale(order, facts);
    if (order.presale)
        stated |= FieldPresale;
    if (!order.cashOnDelivery)
        readPayMethod(order, stated);
}

void OrderReader::readPayMethod(Order &order, quint32 &stated)
{
    if (!m_in.has(Field::PayMethod))
        return;
    const QString method = m_in.repeated(Field::PayMethod);
    if (method != m_payMethod) { // mostly the same few, row after row
        m_payMethod = method;
        m_isCash = paidOnDelivery(m_format.payWords, method);
    }
    if (!m_isCash)
        return;
    stated |= FieldCashOnDelivery;
    order.cashOnDelivery = *m_isCash;
}

void OrderReader::readReceiver(Address &address)
{
    address.receiver = m_in.text(Field::Receiver);
    address.phone = m_in.text(Field::Phone);
    address.phone2 = m_in.text(Field::Phone2);
    address.country = m_in.repeated(Field::Country);
    address.province = m_in.repeated(Field::Province);
    address.city = m_in.repeated(Field::City);
    address.district = m_in.repeated(Field::District);
    address.street = m_in.text(Field::Street);
    if (m_in.has(Field::Address))
        takeWholeAddress(m_in.text(Field::Address), address);
    const QString postcode = m_in.repeated(Field::Postcode);
    if (!postcode.isEmpty())
        address.postcode = postcode;
}

void OrderReader::readShipment(Order &order)
{
    order.platformCarrier = m_in.repeated(Field::Carrier);
    order.platformTracking = m_in.text(Field::Tracking);
    if (!m_in.has(Field::Shipment))
        return;
    const auto match = m_format.shipment.match(m_in.text(Field::Shipment));
    if (!match.hasMatch())
        return;
    order.platformCarrier = match.captured(QStringLiteral("carrier")).trimmed();
    order.platformTracking = match.captured(QStringLiteral("tracking")).trimmed();
}

void OrderReader::readPresale(Order &order, const RowFacts &facts)
{
    const QString word = m_in.repeated(Field::Presale);
    const QString stage = m_in.text(Field::PresaleStage);
    order.presale = !stage.isEmpty() || says(Field::Presale, m_format.yesWords);
    if (!order.presale)
        return;
    order.presaleText = stage.isEmpty() ? word : stage;
    order.presaleDue = optionalTime(Field::PresaleDue, facts.region.utcOffsetMinutes);
}

} // namespace waydesk
