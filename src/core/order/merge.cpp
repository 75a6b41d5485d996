// SPDX-License-Identifier: Apache-2.0
#include "core/order/merge.h"

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

/// Sets the fields that one record states, and notes which of them differ.
class RecordMerger
{
public:
    RecordMerger(Order &stored, const OrderRecord &record, quint32 fields, bool mayTakeBack)
        : m_stored(stored)
        , m_fields(fields)
        , m_new(record.order)
        , m_mayTakeBack(mayTakeBack)
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
    bool states(OrderField field) const { return (m_fields & field) != 0; }

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
    const quint32 m_fields;
    const Order &m_new;
    const bool m_mayTakeBack;
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
    if (!states(FieldReceiver) || m_new.receiver.isEmpty() || isMaskedViewOf(m_new.receiver, m_stored.receiver))
        return;
    m_change.receiverChanged = set(m_stored.receiver, m_new.receiver, QStringLiteral("receiver"));
}

void RecordMerger::mergeStatus()
{
    if (states(FieldReview))
        set(m_stored.underReview, m_new.underReview, QStringLiteral("review"));
    if (!states(FieldStatus) || (m_new.status == OrderStatus::Unknown && m_new.statusText.isEmpty()))
        return;
    const bool takesBack = progress(m_stored.status) >= progress(OrderStatus::PartShipped)
        && progress(m_new.status) < progress(m_stored.status);
    if (takesBack && !m_mayTakeBack)
        return;
    m_change.statusChanged = set(m_stored.status, m_new.status, QStringLiteral("status"));
    set(m_stored.statusText, m_new.statusText, QStringLiteral("status"));
}

void RecordMerger::mergeRefund()
{
    if (!states(FieldRefund))
        return;
    const RefundState merged = mergedRefund(m_stored.refund, m_new.refund, m_mayTakeBack);
    m_change.refundChanged = set(m_stored.refund, merged, QStringLiteral("refund"));
}

void RecordMerger::mergeShipment()
{
    if (!states(FieldTracking))
        return;
    if (m_new.platformTracking.isEmpty() && !m_mayTakeBack)
        return;
    set(m_stored.platformCarrier, m_new.platformCarrier, QStringLiteral("tracking"));
    set(m_stored.platformTracking, m_new.platformTracking, QStringLiteral("tracking"));
}

void RecordMerger::mergeLinesOfRecord()
{
    if (!states(FieldLines) || m_new.lines.empty())
        return;
    const LinesChange lines = mergeLines(m_stored.lines, m_new.lines, m_mayTakeBack);
    m_change.linesChanged = lines.goods || lines.refund;
    m_change.refundChanged = m_change.refundChanged || lines.refund;
    if (lines.any)
        note(QStringLiteral("lines"));
}

/// An age that was only assumed, at the time of the import, does not make a stated one older.
bool isOlder(const Order &read, const Order &stored)
{
    return read.asOf < stored.asOf && !(read.asOfKnown && !stored.asOfKnown);
}

/// True if the stored age is to be that of what was read; an assumed age never replaces a stated one.
bool movesAgeOn(const Order &stored, const Order &read)
{
    if (read.asOfKnown)
        return read.asOf != stored.asOf || !stored.asOfKnown;
    return !stored.asOfKnown && read.asOf > stored.asOf;
}

/// What no file has said yet: an order may be known by its item detail alone, or by its list alone, and the other file
/// of the pair completes it even if it was exported a little earlier.
quint32 fieldsNeverStated(const Order &stored)
{
    quint32 fields = 0;
    if (stored.buyer.isEmpty() && stored.receiver.isEmpty())
        fields |= ~(quint32(FieldStatus) | FieldRefund | FieldLines);
    if (stored.status == OrderStatus::Unknown && stored.statusText.isEmpty())
        fields |= FieldStatus;
    if (stored.lines.empty())
        fields |= FieldLines | FieldRefund;
    return fields;
}
} // namespace

OrderChange applyRecord(Order &stored, const OrderRecord &record)
{
    OrderChange change;
    if (isOlder(record.order, stored)) {
        change = RecordMerger(stored, record, record.stated & fieldsNeverStated(stored), false).run();
        change.ignoredOlder = !change.changed;
        return change;
    }
    const bool mayTakeBack = record.order.asOfKnown && record.order.asOf >= stored.asOf;
    change = RecordMerger(stored, record, record.stated, mayTakeBack).run();
    if (movesAgeOn(stored, record.order)) {
        stored.asOf = record.order.asOf;
        stored.asOfKnown = record.order.asOfKnown;
        change.onlyAge = !change.changed;
    }
    return change;
}

} // namespace waydesk
