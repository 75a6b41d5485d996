// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/recordbuilder.h"

#include "exchange/codecs/xlsxtext.h"
#include "exchange/formats/chineseaddress.h"
#include "exchange/formats/headingname.h"
#include "exchange/formats/values.h"

#include <algorithm>
#include <charconv>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array idFields{Field::Order, Field::SubOrder, Field::UnitId,
                              Field::Phone, Field::Phone2,   Field::Tracking};
constexpr qsizetype exactDigits = 15; ///< a spreadsheet keeps no more
constexpr qsizetype longestId = 64;
constexpr size_t mostLines = 1000;
constexpr size_t mostRecords = 5000000;

/// How much a status counts among the rows of one order: the one that still needs work first.
int rank(OrderStatus status)
{
    static constexpr std::array order{OrderStatus::Unknown,     OrderStatus::Unpaid,  OrderStatus::ToShip,
                                      OrderStatus::PartShipped, OrderStatus::Shipped, OrderStatus::Done,
                                      OrderStatus::Cancelled};
    return int(std::find(order.begin(), order.end(), status) - order.begin());
}

quint8 bit(OrderStatus status) { return quint8(1u << unsigned(status)); }

qsizetype significantDigits(QByteArrayView v)
{
    return std::count_if(v.begin(), v.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The refund of an order as its lines tell it.
RefundState refundOf(const std::vector<OrderLine> &lines)
{
    const auto any = [&lines](RefundState state) {
        return std::any_of(lines.begin(), lines.end(), [state](const OrderLine &l) { return l.refund == state; });
    };
    for (const RefundState state : {RefundState::Requested, RefundState::Running, RefundState::Unknown}) {
        if (any(state))
            return state;
    }
    for (const RefundState state :
         {RefundState::NotStated, RefundState::None, RefundState::Refused, RefundState::Withdrawn}) {
        if (any(state))
            return state;
    }
    return RefundState::Done;
}

} // namespace

RecordBuilder::RecordBuilder(const FormatSpec &format, RowReader &reader, ParsedFile &out)
    : m_format(format)
    , m_in(reader)
    , m_out(out)
    , m_words(format, reader)
{
    m_hasLines = format.rows != FormatSpec::Rows::Order || reader.has(Field::Title) || reader.has(Field::Sku);
    m_stated = statedFields();
    out.stated = m_stated;
    m_index.reserve(qsizetype(out.records.capacity()));
    m_statusMasks.reserve(out.records.capacity());
    if (format.rows != FormatSpec::Rows::Order) {
        m_lineIds.reserve(qsizetype(out.records.capacity()));
        m_rowsOf.reserve(out.records.capacity());
    }
}

quint32 RecordBuilder::statedFields() const
{
    static constexpr std::pair<Field, OrderField> direct[] = {
        {Field::Buyer, FieldBuyer},          {Field::Receiver, FieldReceiver},
        {Field::Message, FieldMessage},      {Field::Memo, FieldMemo},
        {Field::Status, FieldStatus},        {Field::Presale, FieldPresale},
        {Field::PresaleStage, FieldPresale}, {Field::CreatedAt, FieldCreatedAt},
        {Field::PaidAt, FieldPaidAt},        {Field::ShipBy, FieldShipBy},
        {Field::Goods, FieldGoods},          {Field::Amount, FieldMoney},
        {Field::Tracking, FieldTracking},    {Field::Review, FieldReview},
        {Field::Refund, FieldRefund},
    };
    quint32 stated = m_hasLines ? FieldLines : 0u;
    for (const auto &[field, flag] : direct) {
        if (m_in.has(field))
            stated |= flag;
    }
    if (m_format.refunds == FormatSpec::Refunds::Never)
        stated |= FieldRefund;
    return stated;
}

bool RecordBuilder::refuse(ErrorCode code, Field field)
{
    m_error = {code, {{u"row"_s, m_in.row().number}, {u"column"_s, m_in.heading(field)}}, {}};
    return false;
}

bool RecordBuilder::add(const RawRow &row)
{
    m_in.setRow(row);
    if (m_in.isBlank())
        return true;
    const bool isShort = row.fixedWidth && qsizetype(row.cells.size()) < m_in.width();
    if (isShort && row.unterminated)
        return refuse(ErrorCode::TornLine, Field::Order);
    ++m_out.rows;
    if (m_out.records.size() >= mostRecords)
        return refuse(ErrorCode::FileTooLarge, Field::Order);
    if (!checkNumbers() || !checkShop())
        return false;
    Facts facts;
    Fault fault;
    if (isShort || m_in.overflows())
        fault = {Field::Order, isShort ? "row_short" : "row_long"};
    if (Fault wrong = readFacts(facts); wrong && !fault)
        fault = wrong;
    if (!fault)
        fault = place(facts);
    if (fault)
        reject(fault, facts.number);
    return true;
}

/// Numbers that a spreadsheet has damaged cannot be told from right ones any more.
bool RecordBuilder::checkNumbers()
{
    for (const Field field : idFields) {
        if (!m_in.has(field))
            continue;
        const QByteArrayView v = m_in.bytes(field);
        if (isScientific(v) || (m_in.wasNumber() && significantDigits(v) > exactDigits))
            return refuse(ErrorCode::NumbersDamaged, field);
        if (field == Field::Order && v.size() > exactDigits && significantDigits(v) == v.size()) {
            ++m_longIds;
            if (v.endsWith("0000") && ++m_roundedIds == 1)
                m_firstRoundedRow = m_in.row().number;
        }
    }
    return true;
}

bool RecordBuilder::checkShop()
{
    const QString shop = m_in.repeated(Field::Shop);
    if (m_out.shopName.isEmpty())
        m_out.shopName = shop;
    else if (!shop.isEmpty() && shop != m_out.shopName) {
        refuse(ErrorCode::ShopAmbiguous, Field::Shop);
        m_error.values.insert(u"shops"_s, QStringList{m_out.shopName, shop});
        return false;
    }
    return true;
}

RecordBuilder::Fault RecordBuilder::readFacts(Facts &facts)
{
    facts.number = m_in.text(Field::Order);
    if (facts.number.isEmpty() || facts.number.size() > longestId)
        return {Field::Order, "order_missing"};
    facts.region = m_format.home;
    if (!m_format.regions.isEmpty()) {
        const auto region = m_format.regions.constFind(statusWord(m_in.repeated(Field::Country)));
        if (region != m_format.regions.constEnd())
            facts.region = *region;
    }
    const Field lineId = m_format.rows == FormatSpec::Rows::Unit ? Field::UnitId : Field::SubOrder;
    facts.lineId = m_in.text(lineId);
    if (facts.lineId.isEmpty() && m_in.has(lineId))
        return {lineId, "line_id_missing"};
    if (facts.lineId.size() > longestId)
        return {lineId, "line_id_invalid"};
    if (m_format.rows == FormatSpec::Rows::Unit || !m_hasLines) {
        facts.quantity = 1;
    } else {
        const auto quantity = quantityOf(m_in.folded(Field::Quantity));
        if (!quantity)
            return {Field::Quantity, "quantity_invalid"};
        facts.quantity = *quantity;
    }
    if (Fault wrong = readTime(Field::CreatedAt, facts.region.utcOffsetMinutes, facts.createdAt))
        return wrong;
    return readTime(Field::PaidAt, facts.region.utcOffsetMinutes, facts.paidAt);
}

RecordBuilder::Fault RecordBuilder::readTime(Field field, int offsetMinutes, qint64 &out)
{
    out = optionalTime(field, offsetMinutes);
    if (out == 0 && m_format.must[size_t(field)] && !m_in.bytes(field).isEmpty())
        return {field, "date_invalid"};
    return {};
}

qint64 RecordBuilder::optionalTime(Field field, int offsetMinutes)
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

void RecordBuilder::reject(const Fault &fault, const QString &number)
{
    m_out.rejected.push_back(
        {m_out.file, m_in.row().number, m_in.heading(fault.field), QString::fromLatin1(fault.reason), m_in.wholeRow()});
    if (!number.isEmpty())
        m_rejectedOrders.insert(number);
}

RecordBuilder::Fault RecordBuilder::place(const Facts &facts)
{
    const bool orderRows = m_format.rows == FormatSpec::Rows::Order;
    auto known = m_index.constFind(facts.number);
    if (known != m_index.constEnd() && orderRows)
        return {Field::Order, "order_twice"};
    if (!orderRows && !facts.lineId.isEmpty()) {
        if (m_lineIds.contains(facts.lineId))
            return {m_format.rows == FormatSpec::Rows::Unit ? Field::UnitId : Field::SubOrder, "line_twice"};
        m_lineIds.insert(facts.lineId);
    }
    const bool fresh = known == m_index.constEnd();
    const size_t index = fresh ? m_out.records.size() : *known;
    if (fresh) {
        m_index.insert(facts.number, index);
        m_out.records.emplace_back();
        m_statusMasks.push_back(0);
        startOrder(m_out.records.back(), facts);
    } else {
        continueOrder(m_out.records[index], facts);
    }
    if (!orderRows)
        m_rowsOf.emplace_back(index, m_in.row().number);
    const QString word = m_in.repeated(Field::Status);
    const auto status = m_words.status(word);
    const ReadRefund refund = m_words.refund(status);
    takeStatus(index, status.status, word);
    OrderRecord &record = m_out.records[index];
    if (refund.unread)
        record.stated |= FieldRefundUnread;
    if (orderRows) {
        record.order.refund = refund.state;
        if (status.refund != RefundState::Unknown)
            record.stated |= FieldRefund;
    }
    return m_hasLines ? addLine(index, facts, status.status, refund) : Fault{};
}

void RecordBuilder::startOrder(OrderRecord &record, const Facts &facts)
{
    Order &order = record.order;
    record.row = m_in.row().number;
    record.stated = m_stated;
    order.number = facts.number;
    order.asOf = m_out.asOf;
    order.asOfKnown = m_out.asOfKnown;
    order.buyer = m_in.text(Field::Buyer);
    if (m_stated & FieldReceiver)
        readReceiver(order.receiver);
    order.message = m_in.text(Field::Message);
    order.memo = m_in.text(Field::Memo);
    order.createdAt = facts.createdAt;
    order.paidAt = facts.paidAt;
    order.shipBy = optionalTime(Field::ShipBy, facts.region.utcOffsetMinutes);
    order.currency = facts.region.currency;
    order.amountMinor = minorOf(m_in.bytes(Field::Amount)).value_or(0);
    order.platformCarrier = m_in.repeated(Field::Carrier);
    order.platformTracking = m_in.text(Field::Tracking);
    order.goods = m_in.repeated(Field::Goods);
    order.goodsQuantity = quantityOf(m_in.folded(Field::GoodsQuantity)).value_or(0);
    order.underReview = m_in.has(Field::Review) && m_format.yesWords.contains(statusWord(m_in.repeated(Field::Review)));
    readPresale(order);
    if (!order.presale && !m_in.has(Field::Presale))
        record.stated &= ~quint32(FieldPresale); // a stage left blank does not deny what the other file says
}

void RecordBuilder::continueOrder(OrderRecord &record, const Facts &facts)
{
    Order &order = record.order;
    if (order.message.isEmpty())
        order.message = m_in.text(Field::Message);
    if (order.memo.isEmpty())
        order.memo = m_in.text(Field::Memo);
    if (order.platformTracking.isEmpty()) {
        order.platformTracking = m_in.text(Field::Tracking);
        order.platformCarrier = m_in.repeated(Field::Carrier);
    }
    if (order.paidAt == 0)
        order.paidAt = facts.paidAt;
    const qint64 shipBy = optionalTime(Field::ShipBy, facts.region.utcOffsetMinutes);
    if (shipBy != 0 && (order.shipBy == 0 || shipBy < order.shipBy))
        order.shipBy = shipBy;
    order.amountMinor += minorOf(m_in.bytes(Field::Amount)).value_or(0);
    if (!order.presale)
        readPresale(order);
    if (order.presale)
        record.stated |= FieldPresale;
}

void RecordBuilder::readReceiver(Address &address)
{
    address.receiver = m_in.text(Field::Receiver);
    address.phone = m_in.text(Field::Phone);
    address.phone2 = m_in.text(Field::Phone2);
    address.country = m_in.repeated(Field::Country);
    if (m_in.has(Field::Address)) {
        splitChineseAddress(m_in.text(Field::Address), address);
        return;
    }
    address.province = m_in.repeated(Field::Province);
    address.city = m_in.repeated(Field::City);
    address.district = m_in.repeated(Field::District);
    address.street = m_in.text(Field::Street);
    address.postcode = m_in.repeated(Field::Postcode);
}

void RecordBuilder::readPresale(Order &order)
{
    const QString word = m_in.repeated(Field::Presale);
    const QString stage = m_in.text(Field::PresaleStage);
    order.presale = !stage.isEmpty() || (!word.isEmpty() && m_format.yesWords.contains(statusWord(word)));
    if (order.presale)
        order.presaleText = stage.isEmpty() ? word : stage;
}

void RecordBuilder::takeStatus(size_t index, OrderStatus status, const QString &text)
{
    Order &order = m_out.records[index].order;
    quint8 &mask = m_statusMasks[index];
    if (mask == 0 || rank(status) < rank(order.status)) {
        order.status = status;
        order.statusText = text;
    }
    mask |= bit(status);
}

RecordBuilder::Fault RecordBuilder::addLine(size_t index, const Facts &facts, OrderStatus status,
                                            const ReadRefund &refund)
{
    Order &order = m_out.records[index].order;
    if (order.lines.size() >= mostLines)
        return {Field::Order, "too_many_lines"};
    OrderLine line;
    line.sku = m_in.repeated(Field::Sku);
    line.title = m_in.repeated(Field::Title);
    line.attributes = m_in.repeated(Field::Attributes);
    line.quantity = facts.quantity;
    line.priceMinor = minorOf(m_in.bytes(Field::Price)).value_or(0);
    line.refund = refund.state;
    line.refundUnread = refund.unread;
    line.subOrder = facts.lineId;
    if (line.subOrder.isEmpty())
        line.subOrder =
            order.lines.empty() ? order.number : order.number + u'-' + QString::number(order.lines.size() + 1);
    if (m_format.rows == FormatSpec::Rows::Unit) {
        line.unitIds = facts.lineId;
        if (joinUnit(order, line))
            return {};
    } else if (status == OrderStatus::Cancelled) {
        m_closedLines.push_back({index, order.lines.size()});
    }
    order.lines.push_back(std::move(line));
    return {};
}

bool RecordBuilder::joinUnit(Order &order, const OrderLine &unit)
{
    for (OrderLine &line : order.lines) {
        if (line.sku == unit.sku && line.attributes == unit.attributes && line.refund == unit.refund
            && line.refundUnread == unit.refundUnread) {
            ++line.quantity;
            line.unitIds += u',' + unit.unitIds;
            return true;
        }
    }
    return false;
}

bool RecordBuilder::finish()
{
    if (m_roundedIds >= 2 && m_roundedIds * 5 >= m_longIds) {
        m_error = {
            ErrorCode::NumbersDamaged, {{u"row"_s, m_firstRoundedRow}, {u"column"_s, m_in.heading(Field::Order)}}, {}};
        return false;
    }
    if (m_format.rows != FormatSpec::Rows::Order) {
        settleOrders();
        dropIncomplete();
    }
    listRejected();
    return true;
}

/// A line that is closed leaves an order that goes on; the order's own state is that of its lines.
void RecordBuilder::settleOrders()
{
    for (const ClosedLine &closed : m_closedLines) {
        if (m_statusMasks[closed.record] != bit(OrderStatus::Cancelled))
            m_out.records[closed.record].order.lines[closed.line].refund = RefundState::Done;
    }
    const quint8 shipped = bit(OrderStatus::Shipped) | bit(OrderStatus::Done) | bit(OrderStatus::PartShipped);
    for (size_t i = 0; i < m_out.records.size(); ++i) {
        Order &order = m_out.records[i].order;
        if (order.status == OrderStatus::ToShip && (m_statusMasks[i] & shipped))
            order.status = OrderStatus::PartShipped;
        order.refund = refundOf(order.lines);
    }
}

/// An order of which a row is missing must not ship: its other rows are listed too.
void RecordBuilder::dropIncomplete()
{
    if (m_rejectedOrders.isEmpty())
        return;
    QSet<int> listed;
    for (const RejectedRow &row : m_out.rejected)
        listed.insert(row.row);
    for (const auto &[record, row] : m_rowsOf) {
        const QString &number = m_out.records[record].order.number;
        if (m_rejectedOrders.contains(number) && !listed.contains(row))
            m_out.rejected.push_back({m_out.file, row, m_in.heading(Field::Order), u"order_incomplete"_s, number});
    }
    std::erase_if(m_out.records,
                  [this](const OrderRecord &record) { return m_rejectedOrders.contains(record.order.number); });
}

void RecordBuilder::listRejected()
{
    for (RejectedRow &unknown : m_words.takeUnknown()) {
        unknown.file = m_out.file;
        m_out.rejected.push_back(std::move(unknown));
    }
    std::stable_sort(m_out.rejected.begin(), m_out.rejected.end(),
                     [](const RejectedRow &a, const RejectedRow &b) { return a.row < b.row; });
    m_out.rejectedOrders = QStringList(m_rejectedOrders.cbegin(), m_rejectedOrders.cend());
    m_out.rejectedOrders.sort();
}

} // namespace waydesk
