// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "dispatch/ports/ordersource.h"
#include "exchange/formats/openrecords.h"
#include "exchange/formats/rowsofrecords.h"
#include "exchange/formats/orderreader.h"
#include "exchange/formats/wordreader.h"

#include <QSet>

#include <optional>

namespace waydesk {

/// Makes order records out of the rows below the heading. Rows that cannot be read are listed and take their whole
/// order with them; damaged numbers condemn the file.
class RecordBuilder
{
public:
    RecordBuilder(const FormatSpec &format, RowReader &reader, const TaughtWords &taught, ParsedFile &out);

    /// False: the file is refused, see error().
    bool add(const RawRow &row);
    /// After the last row: what only the whole file tells.
    bool finish();
    const Error &error() const { return m_error; }

private:
    struct ClosedLine {
        size_t record;
        size_t line;
    };

    bool refuse(ErrorCode code, Field field);
    bool checkNumbers();
    bool checkShop();
    bool isExplanation();
    bool isFooter();
    RowFault readNumber(RowFacts &facts);
    void reject(const RowFault &fault, const QString &number);
    RowFault place(const RowFacts &facts);
    size_t recordFor(const RowFacts &facts, std::optional<size_t> known);
    ReadRefund readWords(size_t index, bool fresh);
    void takeStatus(size_t index, OrderStatus status, const QString &text);
    RowFault addLines(size_t index, const RowFacts &facts, const ReadRefund &refund);
    RowFault addLine(size_t index, const RowFacts &facts, OrderLine line);
    void addGift(Order &order, const ReadRefund &refund);
    bool joinUnit(Order &order, const OrderLine &unit);
    void settleOrders();
    void dropIncomplete();
    void listRejected();
    quint32 statedFields() const;

    const FormatSpec &m_format;
    RowReader &m_in;
    OrderReader m_order;
    ParsedFile &m_out;
    Error m_error;
    quint32 m_stated = 0;
    bool m_hasLines = false;
    OpenRecords m_records;
    NumberedTexts m_lineIds;
    std::vector<quint8> m_statusMasks; ///< per record: the statuses that its rows state
    std::vector<ClosedLine> m_closedLines;
    RowsOfRecords m_rowsOf;
    QSet<QString> m_rejectedOrders;
    std::vector<ReadRefund> m_orderRefunds; ///< per record, where further rows do not repeat what the order says
    QString m_lastNumber;
    OrderStatus m_rowStatus = OrderStatus::Unknown;
    bool m_first = true;
    WordReader m_words;
    int m_longIds = 0;
    int m_roundedIds = 0;
    int m_firstRoundedRow = 0;
};

} // namespace waydesk
