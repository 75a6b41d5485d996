// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "exchange/formats/rowreader.h"

#include <optional>

namespace waydesk {

/// What a row must say rightly before anything of it is taken.
struct RowFacts {
    QString number;
    QString lineId;
    qint64 createdAt = 0;
    qint64 paidAt = 0;
    qint64 quantity = 0;
    bool heads = false; ///< the row heads its order and is no line
    bool refunded = false; ///< nothing is left of the quantity
    bool notSent = false; ///< goods that need no shipping
    FormatSpec::Region region;
};

/// Why a row cannot be taken: the column and a stable code.
struct RowFault {
    Field field = Field::Order;
    const char *reason = nullptr;
    explicit operator bool() const { return reason != nullptr; }
};

/// Reads what one row says of its order, line apart.
class OrderReader
{
public:
    OrderReader(const FormatSpec &format, RowReader &reader)
        : m_format(format)
        , m_in(reader)
    { }

    /// Everything but the order number. `hasLines`: the rows tell quantities.
    RowFault readFacts(RowFacts &facts, bool hasLines);
    /// Fills in all that the first row of an order says. `stated` loses what it does not say after all.
    void start(Order &order, quint32 &stated, const RowFacts &facts);
    /// Adds what a further row of the order says.
    void continueWith(Order &order, quint32 &stated, const RowFacts &facts);

private:
    RowFault readLineId(RowFacts &facts);
    RowFault readQuantity(RowFacts &facts, bool hasLines);
    RowFault readTime(Field field, int offsetMinutes, qint64 &out);
    qint64 optionalTime(Field field, int offsetMinutes);
    qint64 money(Field field);
    void readReceiver(Address &address);
    void readShipment(Order &order);
    void readPresale(Order &order, const RowFacts &facts);
    void readPayMethod(Order &order, quint32 &stated);
    bool says(Field field, const QStringList &words);

    const FormatSpec &m_format;
    RowReader &m_in;
    QString m_payMethod; ///< the last one
    std::optional<bool> m_isCash; ///< what it says
};

} // namespace waydesk
