// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/status.h"
#include "core/support/error.h"

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <array>
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
    Count
};
inline constexpr size_t fieldCount = size_t(Field::Count);

/// Word of a field in the format data.
QString fieldName(Field field);

enum class DateStyle { YearFirst, DayMonthName, DayFirst };

/// One order-file format, read from its data file (resources/formats). The engine knows no platform by name: a new one
/// is a new file.
struct FormatSpec {
    enum class Rows { Order, Line, Unit }; ///< what one row of the file is
    enum class Refunds { Stated, Elsewhere, Never }; ///< who tells of refunds: this file, another of the pair, nobody
    struct Region {
        QString currency;
        int utcOffsetMinutes = 0;
    };

    QString id;
    QString platform;
    Rows rows = Rows::Order;
    Refunds refunds = Refunds::Stated;
    Region home;
    QHash<QString, Region> regions; ///< by the folded country
    QRegularExpression fileTime; ///< captures yyyyMMddHHmm in a file name; empty pattern = none
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
    bool closedLinesAreRefunded = false;
    QHash<QString, OrderStatus> statusWords; ///< by folded word
    QHash<QString, RefundState> refundWords;

    const QStringList &names(Field field) const { return columns[size_t(field)]; }
    bool has(Field field) const { return !names(field).isEmpty(); }
};

/// InvalidArgument (format, detail) if the data is no format.
Result<FormatSpec> parseFormat(const QJsonObject &json);

} // namespace waydesk
