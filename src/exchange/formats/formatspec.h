// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/status.h"
#include "core/support/error.h"
#include "exchange/formats/paymethod.h"

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

class QJsonObject;

namespace waydesk {

/// What a column of an order file means.
enum class Field {
    Order,
    SubOrder,
    UnitId,
    Shop,
    Buyer,
    Receiver,
    Phone,
    Phone2,
    Country,
    Province,
    City,
    District,
    Street,
    Address,
    Postcode,
    Message,
    Memo,
    Status,
    Refund,
    Presale,
    PresaleStage,
    Review,
    CreatedAt,
    PaidAt,
    ShipBy,
    Goods,
    GoodsQuantity,
    Title,
    Sku,
    Attributes,
    Quantity,
    Price,
    Amount,
    Carrier,
    Tracking,
    Shipment, ///< carrier and number in one cell, see FormatSpec::shipment
    Payment, ///< a second status word, read by rules only
    Substatus, ///< read by rules only
    CancelledAt,
    ShippedAt,
    NeedsShipping, ///< one of FormatSpec::noWords: this line is not sent
    PresaleDue,
    Item, ///< blank on a row that only heads its order
    Returned, ///< taken off the quantity
    NetQuantity, ///< what is left of the quantity; 0 = refunded
    GiftTitle,
    GiftQuantity,
    Currency,
    PaymentNumber,
    PayMethod, ///< tells only whether the courier collects the money
    Count
};
inline constexpr size_t fieldCount = size_t(Field::Count);

/// Word of a field in the format data.
QString fieldName(Field field);

enum class DateStyle { YearFirst, DayMonthName, DayFirst, MonthFirst, MonthNameDay };

/// One order-file format, read from its data file (resources/formats). The engine knows no platform by name: a new one
/// is a new file.
struct FormatSpec {
    enum class Rows { Order, Line, Unit }; ///< what one row of the file is
    enum class Refunds { Stated, Elsewhere, Never }; ///< who tells of refunds: this file, another of the pair, nobody
    struct Region {
        QString currency;
        int utcOffsetMinutes = 0;
    };
    /// What a row says of one field.
    struct Condition {
        enum class Test { Filled, Empty, Words, Cash /* see paidOnDelivery() */ };
        Field field = Field::Status;
        Test test = Test::Filled;
        QStringList words; ///< folded
    };
    /// Status and refund that no single word tells. The first rule that fits and names one of them decides it.
    struct Rule {
        std::vector<Condition> when; ///< all of them; none = always
        std::optional<OrderStatus> status;
        std::optional<RefundState> refund;
    };
    /// A mark before a status word, as in "(删除)等待出库". It decides what it names, the rest of the word the other.
    struct WordPrefix {
        QString word; ///< folded
        std::optional<OrderStatus> status;
        std::optional<RefundState> refund;
    };
    /// All items of an order in one cell: pieces between `split`, the first line of each is its title.
    struct ItemList {
        QRegularExpression split;
        std::vector<std::pair<Field, QRegularExpression>> parts; ///< the first capture is the field's text
        bool exists() const { return !split.pattern().isEmpty(); }
    };

    QString id;
    QString platform;
    Rows rows = Rows::Order;
    Refunds refunds = Refunds::Stated;
    Region home;
    QHash<QString, Region> regions; ///< by the folded country
    QRegularExpression fileTime; ///< captures yyyyMMddHHmm or Unix seconds in a file name; empty = none
    std::vector<DateStyle> dates;
    std::vector<QByteArray> emptyWords; ///< ASCII
    QStringList marks; ///< one of these headings must be there
    std::vector<std::vector<Field>> required; ///< of each group one column must be there
    std::array<QStringList, fieldCount> columns; ///< folded heading names, best first
    std::array<bool, fieldCount> joined{}; ///< the columns' texts are put together
    std::array<bool, fieldCount> must{}; ///< text that does not parse rejects the row
    std::array<bool, fieldCount> scanned{}; ///< the value stands somewhere in a sentence
    std::array<QString, fieldCount> prefix; ///< to be taken off
    QStringList yesWords;
    QStringList noWords;
    PayWords payWords;
    bool closedLinesAreRefunded = false;
    bool continues = false; ///< rows after the first of an order leave blank what the order says, even its number
    bool headerRows = false; ///< a row without Item heads its order and is no line
    bool described = false; ///< the first row below the heading explains the columns
    bool quotes = true; ///< false: a quotation mark in a text file is data
    bool decimalComma = false; ///< 1.234 is one thousand two hundred thirty-four
    bool lineIdsOfOrder = false; ///< a sub order number is unique within its order only
    bool orderAmount = false; ///< Amount is the order's, repeated on each row
    bool latin = true; ///< no heading needs more than ASCII, so a file that is no UTF-8 is not Chinese
    bool undated = false; ///< a sheet made by hand: its age tells nothing
    QStringList footers; ///< rows that begin so are no data; folded
    std::optional<RefundState> blankRefund; ///< what an empty refund cell says
    QHash<QString, OrderStatus> statusWords; ///< by folded word
    QHash<QString, RefundState> refundWords;
    QHash<QString, RefundState> statusRefunds; ///< refunds that a status word tells
    std::vector<WordPrefix> statusPrefixes;
    std::vector<Rule> rules;
    QSet<QString> unconfirmed; ///< folded words that were never seen in a real file
    QRegularExpression shipment; ///< names its captures tracking and carrier
    ItemList items;

    const QStringList &names(Field field) const { return columns[size_t(field)]; }
    bool has(Field field) const { return !names(field).isEmpty(); }
};

/// InvalidArgument (format, detail) if the data is no format.
Result<FormatSpec> parseFormat(const QJsonObject &json);

} // namespace waydesk
