// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/recordbuilder.h"

#include "dispatch/ports/tornrow.h"
#include "exchange/formats/headingname.h"
#include "exchange/formats/itemlist.h"
#include "exchange/formats/values.h"

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array idFields{Field::Order,  Field::SubOrder, Field::UnitId,       Field::Phone,
                              Field::Phone2, Field::Tracking, Field::PaymentNumber};
constexpr qsizetype exactDigits = 15; ///< a spreadsheet keeps no more
constexpr qsizetype longestId = 64;
constexpr size_t mostLines = 1000;
constexpr size_t footerCells = 2;
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

/// The state of an order of several rows is that of its lines.
void settleRefund(const FormatSpec &format, Order &order)
{
    if (format.rows != FormatSpec::Rows::Order && !order.lines.empty())
        order.refund = refundOf(order.lines);
}

} // namespace

RecordBuilder::RecordBuilder(const FormatSpec &format, RowReader &reader, const TaughtWords &taught, ParsedFile &out)
    : m_format(format)
    , m_in(reader)
    , m_order(format, reader)
    , m_out(out)
    , m_records(out.records, [&format](OrderRecord &record) { settleRefund(format, record.order); })
    , m_lineIds(out.records.spool())
    , m_words(format, reader, taught)
{
    m_hasLines = format.rows != FormatSpec::Rows::Order || format.items.exists() || reader.has(Field::Title)
        || reader.has(Field::Sku);
    m_stated = statedFields();
    out.stated = m_stated;
}

quint32 RecordBuilder::statedFields() const
{
    static constexpr std::pair<Field, OrderField> direct[] = {
        {Field::Buyer, FieldBuyer},
        {Field::Receiver, FieldReceiver},
        {Field::Message, FieldMessage},
        {Field::Memo, FieldMemo},
        {Field::Status, FieldStatus},
        {Field::Presale, FieldPresale},
        {Field::PresaleStage, FieldPresale},
        {Field::CreatedAt, FieldCreatedAt},
        {Field::PaidAt, FieldPaidAt},
        {Field::ShipBy, FieldShipBy},
        {Field::Goods, FieldGoods},
        {Field::Amount, FieldMoney},
        {Field::Tracking, FieldTracking},
        {Field::Review, FieldReview},
        {Field::Refund, FieldRefund},
        {Field::Shipment, FieldTracking},
        {Field::PaymentNumber, FieldPaymentNumber},
    };
    quint32 stated = m_hasLines ? FieldLines : 0u;
    for (const auto &[field, flag] : direct) {
        if (m_in.has(field))
            stated |= flag;
    }
    if (m_format.refunds == FormatSpec::Refunds::Never)
        stated |= FieldRefund;
    if (!m_format.rules.empty())
        stated |= FieldStatus;
    return stated;
}

bool RecordBuilder::refuse(ErrorCode code, Field field)
{
    m_error = {code, {{u"row"_s, m_in.row().number}, {u"column"_s, m_in.heading(field)}}, {}};
    return false;
}

/// The first row may explain the columns in words: no digit stands where the order number must be.
bool RecordBuilder::isExplanation()
{
    if (!m_format.described || !std::exchange(m_first, false))
        return false;
    const QByteArrayView v = m_in.bytes(Field::Order);
    return !v.isEmpty() && significantDigits(v) == 0;
}

bool RecordBuilder::isFooter()
{
    if (m_format.footers.isEmpty())
        return false;
    for (size_t i = 0; i < m_in.row().cells.size() && i < footerCells; ++i) {
        const QString cell = statusWord(m_in.cell(int(i)));
        if (std::ranges::any_of(m_format.footers, [&cell](const QString &word) { return cell.startsWith(word); }))
            return true;
    }
    return false;
}

bool RecordBuilder::add(const RawRow &row)
{
    m_in.setRow(row);
    if (!row.torn && (m_in.isBlank() || isExplanation() || isFooter()))
        return true;
    const bool isShort = row.fixedWidth && qsizetype(row.cells.size()) < m_in.width();
    const bool unowned = row.torn && m_format.rows != FormatSpec::Rows::Order && !m_in.reaches(Field::Order);
    if ((isShort && row.unterminated) || unowned) // unowned: an order that lacks a line must not pass as whole
        return refuse(ErrorCode::TornLine, Field::Order);
    ++m_out.rows;
    if (m_records.size() >= mostRecords)
        return refuse(ErrorCode::FileTooLarge, Field::Order);
    if (!checkNumbers() || !checkShop())
        return false;
    RowFacts facts;
    RowFault fault = readNumber(facts);
    if (row.torn || isShort || m_in.overflows())
        fault = {Field::Order, row.torn ? "row_torn" : isShort ? "row_short" : "row_long"};
    if (!fault)
        fault = m_order.readFacts(facts, m_hasLines);
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

RowFault RecordBuilder::readNumber(RowFacts &facts)
{
    facts.number = m_in.text(Field::Order);
    if (facts.number.isEmpty() && m_format.continues && m_in.bytes(Field::Status).isEmpty())
        facts.number = m_lastNumber;
    m_lastNumber = facts.number;
    if (facts.number.isEmpty() || facts.number.size() > longestId)
        return {Field::Order, "order_missing"};
    return {};
}

void RecordBuilder::reject(const RowFault &fault, const QString &number)
{
    RejectedRow row{m_out.file, m_in.row().number, m_in.heading(fault.field), QString::fromLatin1(fault.reason),
                    m_in.wholeRow()};
    row.cell = isTorn(row) ? m_in.rawRow() : m_in.text(fault.field);
    m_out.rejected.push_back(std::move(row));
    if (!number.isEmpty())
        m_rejectedOrders.insert(number);
}

size_t RecordBuilder::recordFor(const RowFacts &facts, std::optional<size_t> known)
{
    if (known) {
        OrderRecord &record = m_records.at(*known);
        m_order.continueWith(record.order, record.stated, facts);
        return *known;
    }
    const size_t index = m_records.add(facts.number);
    OrderRecord &record = m_records.at(index);
    m_statusMasks.push_back(0);
    record.row = m_in.row().number;
    record.stated = m_stated;
    record.order.asOf = m_out.asOf;
    record.order.asOfKnown = m_out.asOfKnown;
    m_order.start(record.order, record.stated, facts);
    return index;
}

RowFault RecordBuilder::place(const RowFacts &facts)
{
    const bool orderRows = m_format.rows == FormatSpec::Rows::Order;
    const auto known = m_records.find(facts.number);
    if (known && orderRows)
        return {Field::Order, "order_twice"};
    if (!orderRows && !facts.lineId.isEmpty()) {
        const QString id = m_format.lineIdsOfOrder ? facts.number + u' ' + facts.lineId : facts.lineId;
        if (m_lineIds.add(id))
            return {m_format.rows == FormatSpec::Rows::Unit ? Field::UnitId : Field::SubOrder, "line_twice"};
    }
    const size_t index = recordFor(facts, known);
    m_rowsOf.add(index, m_in.row().number);
    const ReadRefund refund = readWords(index, !known);
    return m_hasLines && !facts.heads ? addLines(index, facts, refund) : RowFault{};
}

/// Where further rows of an order leave its words blank, those of its first row hold for them.
ReadRefund RecordBuilder::readWords(size_t index, bool fresh)
{
    OrderRecord &record = m_records.at(index);
    if (m_format.continues && !fresh) {
        m_rowStatus = record.order.status;
        return m_orderRefunds[index];
    }
    const QString word = m_in.repeated(Field::Status);
    const auto status = m_words.status(word);
    const ReadRefund refund = m_words.refund(status);
    m_rowStatus = status.status;
    takeStatus(index, status.status, word);
    if (m_format.continues)
        m_orderRefunds.push_back(refund);
    if (refund.unread)
        record.stated |= FieldRefundUnread;
    if (m_format.rows == FormatSpec::Rows::Order || m_format.continues) {
        record.order.refund = refund.state;
        if (status.refund != RefundState::Unknown)
            record.stated |= FieldRefund;
    }
    return refund;
}

void RecordBuilder::takeStatus(size_t index, OrderStatus status, const QString &text)
{
    Order &order = m_records.at(index).order;
    quint8 &mask = m_statusMasks[index];
    if (mask == 0 || rank(status) < rank(order.status)) {
        order.status = status;
        order.statusText = text;
    }
    mask |= bit(status);
}

RowFault RecordBuilder::addLines(size_t index, const RowFacts &facts, const ReadRefund &refund)
{
    Order &order = m_records.at(index).order;
    OrderLine line;
    line.refund = facts.refunded ? RefundState::Done : refund.state;
    line.refundUnread = refund.unread && !facts.refunded;
    if (m_format.items.exists()) {
        const std::vector<OrderLine> lines = linesOfCell(m_format.items, m_in.text(Field::Goods));
        if (lines.empty())
            return {Field::Goods, "goods_invalid"};
        for (OrderLine item : lines) {
            item.refund = line.refund;
            item.refundUnread = line.refundUnread;
            if (RowFault fault = addLine(index, facts, std::move(item)))
                return fault;
        }
        return {};
    }
    if (facts.notSent) {
        m_out.notSent.append(order.number);
        return {};
    }
    line.sku = m_in.repeated(Field::Sku);
    line.title = m_in.repeated(Field::Title);
    line.attributes = m_in.repeated(Field::Attributes);
    line.quantity = facts.quantity;
    line.priceMinor = minorOf(m_in.bytes(Field::Price), m_format.decimalComma).value_or(0);
    line.subOrder = facts.lineId;
    const RowFault fault = addLine(index, facts, std::move(line));
    if (!fault && m_in.has(Field::GiftTitle))
        addGift(order, refund);
    return fault;
}

RowFault RecordBuilder::addLine(size_t index, const RowFacts &facts, OrderLine line)
{
    Order &order = m_records.at(index).order;
    if (order.lines.size() >= mostLines)
        return {Field::Order, "too_many_lines"};
    if (line.subOrder.isEmpty())
        line.subOrder =
            order.lines.empty() ? order.number : order.number + u'-' + QString::number(order.lines.size() + 1);
    if (m_format.rows == FormatSpec::Rows::Unit) {
        line.unitIds = facts.lineId;
        if (joinUnit(order, line))
            return {};
    } else if (m_rowStatus == OrderStatus::Cancelled) {
        m_closedLines.push_back({index, order.lines.size()});
    }
    order.lines.push_back(std::move(line));
    return {};
}

/// A gift that the platform promised is packed with the order and goes back with it.
void RecordBuilder::addGift(Order &order, const ReadRefund &refund)
{
    OrderLine gift;
    gift.title = m_in.repeated(Field::GiftTitle);
    if (gift.title.isEmpty())
        return;
    gift.subOrder = order.number + "-gift"_L1;
    gift.quantity = quantityOf(m_in.folded(Field::GiftQuantity)).value_or(1);
    gift.refund = refund.state;
    gift.refundUnread = refund.unread;
    order.lines.push_back(std::move(gift));
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
    if (m_format.rows != FormatSpec::Rows::Order)
        settleOrders();
    m_records.packAll();
    dropIncomplete();
    listRejected();
    if (m_records.isDamaged() || m_lineIds.isDamaged()) {
        m_error = {ErrorCode::Internal, {}, u"spool"_s};
        return false;
    }
    return true;
}

/// A line that is closed leaves an order that goes on.
void RecordBuilder::settleOrders()
{
    const quint8 shipped = bit(OrderStatus::Shipped) | bit(OrderStatus::Done) | bit(OrderStatus::PartShipped);
    for (const ClosedLine &closed : m_closedLines) {
        if (m_statusMasks[closed.record] != bit(OrderStatus::Cancelled))
            m_records.at(closed.record).order.lines[closed.line].refund = RefundState::Done;
    }
    for (size_t i = 0; i < m_records.size(); ++i) {
        if ((m_statusMasks[i] & bit(OrderStatus::ToShip)) == 0 || (m_statusMasks[i] & shipped) == 0)
            continue;
        Order &order = m_records.at(i).order;
        if (order.status == OrderStatus::ToShip)
            order.status = OrderStatus::PartShipped;
    }
}

/// An order of which a row is missing must not ship: its other rows are listed too. Where one row is an order, that is
/// the one whose goods cannot be read, and the one of which another row says something else.
void RecordBuilder::dropIncomplete()
{
    if (m_rejectedOrders.isEmpty())
        return;
    std::vector<bool> incomplete(m_records.size());
    for (const QString &number : std::as_const(m_rejectedOrders)) {
        if (const auto record = m_records.find(number))
            incomplete[*record] = true;
    }
    QSet<int> listed;
    for (const RejectedRow &row : m_out.rejected)
        listed.insert(row.row);
    m_rowsOf.each([&](size_t record, int row) {
        if (incomplete[record] && !listed.contains(row))
            m_out.rejected.push_back(
                {m_out.file, row, m_in.heading(Field::Order), u"order_incomplete"_s, m_out.records.number(record)});
    });
    m_out.records.removeIf([&](size_t record) { return incomplete[record]; });
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
