// SPDX-License-Identifier: Apache-2.0
#include "core/order/merge.h"

#include "core/address/addresskey.h"
#include "core/address/masking.h"
#include "core/order/mergelines.h"

namespace waydesk {

namespace {
/// How far on its way the platform says an order is; from PartShipped on nothing of unknown age takes it back.
int progress(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Unknown: return 0;
    case OrderStatus::Unpaid: return 1;
    case OrderStatus::ToShip: return 2;
    case OrderStatus::PartShipped: return 3;
    case OrderStatus::Shipped: return 4;
    case OrderStatus::Done: return 5;
    case OrderStatus::Cancelled: return 6;
    }
    return 0;
}

struct Age {
    qint64 at = 0;
    bool known = false;

    /// An age that was only assumed, at the time of the import, does not make a stated one older.
    bool isOlderThan(Age stored) const { return at < stored.at && (stored.known || !known); }
    /// Data as old as what is stored takes nothing back: either of the two may be right.
    bool mayTakeBack(Age stored) const { return known && at > stored.at; }
};

/// The ages of an order's parts; what was never stated is older than anything.
struct Ages {
    Age all;
    Age receiver;
    Age lines;
};

Ages agesOf(const Order &order)
{
    return {{order.asOf, order.asOfKnown},
            {order.receiverAsOf, order.receiverAsOfKnown},
            {order.linesAsOf, order.linesAsOfKnown}};
}

/// What a record may do to the order.
struct Leave {
    quint32 fields = 0;
    bool statusOnlyForward = false;
    bool takesBack = false; ///< in what every file states
    bool takesLinesBack = false;
};

bool mayEqual(const QString &a, const QString &b) { return a.isEmpty() || b.isEmpty() || a == b; }

/// The same person at the same place, however the file spells or splits it: no reason to stop a parcel.
bool isSameReceiver(const Address &read, const Address &stored)
{
    const QString text = receiverText(read);
    return !text.isEmpty() && text == receiverText(stored) && mayEqual(read.phone2, stored.phone2)
        && mayEqual(read.platformKey, stored.platformKey);
}

/// What the file has no column for stays. The place is one text in several columns and is taken as a whole.
Address completed(const Address &read, const Address &stored)
{
    Address whole = read;
    for (QString Address::*part :
         {&Address::phone, &Address::phone2, &Address::country, &Address::postcode, &Address::platformKey}) {
        if ((whole.*part).isEmpty())
            whole.*part = stored.*part;
    }
    return whole;
}

/// Sets the fields that one record states, and notes which of them differ.
class RecordMerger
{
public:
    RecordMerger(Order &stored, const OrderRecord &record, const Leave &leave)
        : m_stored(stored)
        , m_leave(leave)
        , m_new(record.order)
    { }

    OrderChange run()
    {
        mergeTexts();
        mergeTimes();
        mergeReceiver();
        mergeStatus();
        mergeRefund();
        mergeShipment();
        mergeLinesOfRecord();
        m_change.changed = !m_change.fields.isEmpty();
        return m_change;
    }

private:
    bool states(OrderField field) const { return (m_leave.fields & field) != 0; }

    template <class T> bool set(T &target, const T &value, const QString &name)
    {
        if (target == value)
            return false;
        target = value;
        note(name);
        return true;
    }
    void note(const QString &name)
    {
        if (!m_change.fields.contains(name))
            m_change.fields.append(name);
    }
    /// A time that the platform has not filled in leaves the known one.
    void setTime(qint64 &target, qint64 value, const QString &name)
    {
        if (value != 0)
            set(target, value, name);
    }

    void mergeTexts();
    void mergeTimes();
    void mergeReceiver();
    void mergeStatus();
    void mergeRefund();
    void mergeShipment();
    void mergeLinesOfRecord();

    Order &m_stored;
    const Leave m_leave;
    const Order &m_new;
    OrderChange m_change;
};

void RecordMerger::mergeTexts()
{
    if (states(FieldBuyer))
        set(m_stored.buyer, m_new.buyer, QStringLiteral("buyer"));
    if (states(FieldMessage))
        set(m_stored.message, m_new.message, QStringLiteral("message"));
    if (states(FieldMemo))
        set(m_stored.memo, m_new.memo, QStringLiteral("memo"));
    if (states(FieldGoods)) {
        set(m_stored.goods, m_new.goods, QStringLiteral("goods"));
        set(m_stored.goodsQuantity, m_new.goodsQuantity, QStringLiteral("goods"));
    }
    if (states(FieldPaymentNumber) && !m_new.paymentNumber.isEmpty())
        set(m_stored.paymentNumber, m_new.paymentNumber, QStringLiteral("payment_number"));
    if (states(FieldMoney)) {
        set(m_stored.currency, m_new.currency, QStringLiteral("money"));
        set(m_stored.amountMinor, m_new.amountMinor, QStringLiteral("money"));
    }
}

void RecordMerger::mergeTimes()
{
    if (states(FieldCreatedAt))
        setTime(m_stored.createdAt, m_new.createdAt, QStringLiteral("created_at"));
    if (states(FieldPaidAt))
        setTime(m_stored.paidAt, m_new.paidAt, QStringLiteral("paid_at"));
    if (states(FieldShipBy))
        setTime(m_stored.shipBy, m_new.shipBy, QStringLiteral("ship_by"));
    if (states(FieldPresale)) {
        set(m_stored.presale, m_new.presale, QStringLiteral("presale"));
        set(m_stored.presaleText, m_new.presaleText, QStringLiteral("presale"));
        set(m_stored.presaleDue, m_new.presaleDue, QStringLiteral("presale"));
    }
}

void RecordMerger::mergeReceiver()
{
    if (!states(FieldReceiver) || m_new.receiver.isEmpty())
        return;
    // Two masked receivers may look the same: only the platform's own id tells them apart.
    const bool anotherId =
        isMasked(m_stored.receiver) && !mayEqual(m_new.receiver.platformKey, m_stored.receiver.platformKey);
    if (isMaskedViewOf(m_new.receiver, m_stored.receiver) && !anotherId)
        return;
    if (isSameReceiver(m_new.receiver, m_stored.receiver))
        set(m_stored.receiver, completed(m_new.receiver, m_stored.receiver), QStringLiteral("receiver"));
    else
        m_change.receiverChanged = set(m_stored.receiver, m_new.receiver, QStringLiteral("receiver"));
}

void RecordMerger::mergeStatus()
{
    if (states(FieldReview))
        set(m_stored.underReview, m_new.underReview, QStringLiteral("review"));
    if (states(FieldCashOnDelivery) && (m_new.cashOnDelivery || m_leave.takesBack))
        set(m_stored.cashOnDelivery, m_new.cashOnDelivery, QStringLiteral("cash_on_delivery"));
    if (!states(FieldStatus) || (m_new.status == OrderStatus::Unknown && m_new.statusText.isEmpty()))
        return;
    const int before = progress(m_stored.status);
    const int after = progress(m_new.status);
    const int onItsWay = progress(OrderStatus::PartShipped);
    if (m_leave.statusOnlyForward && (after < onItsWay || after <= before))
        return;
    if (before >= onItsWay && after < before && !m_leave.takesBack)
        return;
    m_change.statusChanged = set(m_stored.status, m_new.status, QStringLiteral("status"));
    set(m_stored.statusText, m_new.statusText, QStringLiteral("status"));
}

void RecordMerger::mergeRefund()
{
    if (!states(FieldRefund))
        return;
    const RefundState merged =
        mergedRefund(m_stored.refund, {m_new.refund, states(FieldRefundUnread)}, m_leave.takesLinesBack);
    m_change.refundChanged = set(m_stored.refund, merged, QStringLiteral("refund"));
}

void RecordMerger::mergeShipment()
{
    if (!states(FieldTracking))
        return;
    if (m_new.platformTracking.isEmpty() && !m_leave.takesBack)
        return;
    set(m_stored.platformCarrier, m_new.platformCarrier, QStringLiteral("tracking"));
    set(m_stored.platformTracking, m_new.platformTracking, QStringLiteral("tracking"));
}

void RecordMerger::mergeLinesOfRecord()
{
    if (!states(FieldLines) || m_new.lines.empty())
        return;
    const LinesChange lines = mergeLines(m_stored.lines, m_new.lines, m_leave.takesLinesBack);
    m_change.linesChanged = lines.goods || lines.refund;
    m_change.refundChanged = m_change.refundChanged || lines.refund;
    if (lines.any)
        note(QStringLiteral("lines"));
}

/// True if the stored age is to be that of what was read. An assumed one never replaces a stated one, and gives way
/// only to one that is not older: else the same file again could take back what it may not now.
bool movesOn(Age stored, Age read)
{
    if (read.known)
        return stored.known ? read.at > stored.at : read.at >= stored.at;
    return !stored.known && read.at > stored.at;
}

bool moveOn(qint64 &at, bool &known, Age read)
{
    if (!movesOn({at, known}, read))
        return false;
    at = read.at;
    known = read.known;
    return true;
}

bool tellsReceiver(quint32 stated) { return (stated & (FieldBuyer | FieldReceiver)) != 0; }
bool tellsLines(quint32 stated) { return (stated & lineFields) != 0; }

/// Of the fields that every file states, those that nothing has filled in yet.
quint32 blankFields(const Order &stored)
{
    const auto field = [](bool blank, OrderField name) { return blank ? quint32(name) : 0u; };
    return field(stored.message.isEmpty(), FieldMessage) | field(stored.memo.isEmpty(), FieldMemo)
        | field(!stored.presale, FieldPresale) | field(!stored.underReview, FieldReview)
        | field(stored.createdAt == 0, FieldCreatedAt) | field(stored.paidAt == 0, FieldPaidAt)
        | field(stored.shipBy == 0, FieldShipBy) | field(stored.platformTracking.isEmpty(), FieldTracking)
        | field(stored.paymentNumber.isEmpty(), FieldPaymentNumber)
        | field(!stored.cashOnDelivery, FieldCashOnDelivery);
}

Leave leaveFor(const Order &stored, quint32 stated, Age read)
{
    const Ages ages = agesOf(stored);
    Leave leave;
    leave.takesBack = read.mayTakeBack(ages.all);
    leave.takesLinesBack = read.mayTakeBack(ages.lines);
    const bool noReceiver = stored.buyer.isEmpty() && stored.receiver.isEmpty();
    if (!read.isOlderThan(ages.receiver) || noReceiver)
        leave.fields |= receiverFields;
    if (!read.isOlderThan(ages.lines) || stored.lines.empty())
        leave.fields |= lineFields;
    if (!read.isOlderThan(ages.all)) {
        leave.fields |= ~(receiverFields | lineFields);
    } else {
        if ((tellsReceiver(stated) && noReceiver) || (tellsLines(stated) && stored.lines.empty()))
            leave.fields |= blankFields(stored);
        const bool neverSaid = stored.status == OrderStatus::Unknown && stored.statusText.isEmpty();
        const bool isNews = (tellsReceiver(stated) && movesOn(ages.receiver, read))
            || (tellsLines(stated) && movesOn(ages.lines, read));
        leave.statusOnlyForward = !neverSaid;
        if (neverSaid || isNews)
            leave.fields |= FieldStatus;
    }
    leave.fields &= stated;
    return leave;
}
} // namespace

OrderChange applyRecord(Order &stored, const OrderRecord &record)
{
    const Age read{record.order.asOf, record.order.asOfKnown};
    const bool isOlder = read.isOlderThan(agesOf(stored).all);
    OrderChange change = RecordMerger(stored, record, leaveFor(stored, record.stated, read)).run();
    bool aged = moveOn(stored.asOf, stored.asOfKnown, read);
    if (tellsReceiver(record.stated))
        aged |= moveOn(stored.receiverAsOf, stored.receiverAsOfKnown, read);
    if (tellsLines(record.stated))
        aged |= moveOn(stored.linesAsOf, stored.linesAsOfKnown, read);
    change.onlyAge = aged && !change.changed;
    change.ignoredOlder = isOlder && !aged && !change.changed;
    return change;
}

} // namespace waydesk
