// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/orderrecords.h"
#include "core/order/taughtword.h"
#include "core/support/error.h"
#include "dispatch/ports/orderrepository.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace waydesk {

/// What one file said.
struct ParsedFile {
    QString file;
    QString format; ///< format id, e.g. taobao_list
    QString platform;
    QString encoding; ///< UTF-8, UTF-8-BOM, GB18030, XLSX ...
    QString shopName; ///< the shop that the file names, if it does
    qint64 asOf = 0;
    bool asOfKnown = false; ///< false: neither the export nor the file told an age ("now" was taken)
    int rows = 0;
    OrderRecords records; ///< one per order; the lines of an order may come from several rows
    quint32 stated = 0; ///< OrderField: what this file has columns for
    /// Rows that were left out; also words that are not known (reason ends in _word_unknown), whose rows were taken.
    std::vector<RejectedRow> rejected;
    QStringList notSent; ///< orders with goods that are not sent (virtual ones); those lines were left out
    QByteArray digest{}; ///< of the content; only where a cell of the file was put right
    QStringList rejectedOrders; ///< orders of which a row was left out: what is known of them may be out of date
};

/// A cell that a person has put right: it is read as `text`, whatever the file says there. A row or a column that the
/// file does not have is InvalidArgument, as is a cell of a row in whose place several were typed, or none.
struct CellFix {
    QString file; ///< as given to the import
    int row = 0; ///< as the rejected row names it
    QString column; ///< heading
    QString text;
};

/// What a reading needs to know beside the file.
struct ReadOptions {
    TaughtWords words;
    std::vector<CellFix> fixes;
    std::vector<KeptFix> kept{}; ///< of earlier readings; those of the same content hold again, `fixes` before them
};

/// Reads order files of any known format. Any thread. Files are hostile: bounded in size, depth and time.
class OrderSource
{
public:
    virtual ~OrderSource() = default;
    /// `formatId` empty = found by the headings. `nowMs` is the age of last resort. `progress(done, of)` returns
    /// false to cancel. Errors carry the file's name (`file`), and what it says also the file as given (`path`).
    virtual Result<ParsedFile> read(const QString &file, const QString &formatId, qint64 nowMs,
                                    const std::function<bool(qint64, qint64)> &progress,
                                    const ReadOptions &options) = 0;
    virtual QStringList formatIds() const = 0;
    /// Platforms that any format knows.
    virtual QStringList platforms() const = 0;
};

/// One row of an upload file: one order, one number.
struct DispatchRow {
    QString orderNumber;
    QStringList lineIds; ///< sub orders or unit ids, for platforms that want them
    QString carrierCode;
    QString waybill;
    qint64 quantity = 0;
    qint64 shippedAt = 0;
    QString paymentNumber{};
    QString goods{}; ///< in words
    bool complete = true; ///< nothing of the order is still to go
    bool correction = false; ///< the platform was told another number before
    std::vector<qint64> lineQuantities{}; ///< of each line id, where one id stands for several pieces; else empty
};

/// Writes the platform's own upload file.
class DispatchWriter
{
public:
    virtual ~DispatchWriter() = default;
    /// Ids of the layouts that the platform's own sheet may have.
    virtual QStringList layouts(const QString &platform) const = 0;
    /// True if the platform's own sheet names orders by their payment numbers, so that each row needs one.
    virtual bool byPaymentNumber(const QString &platform, const QString &layout) const = 0;
    /// What platforms call carriers, each word with the code that it stands for.
    virtual QHash<QString, QString> carrierAliases() const { return {}; }
    /// `templateFile` empty is allowed only where the platform's sheet is confirmed; else TemplateColumnsMissing or
    /// InvalidArgument says what to drop in. TemplateInvalid (values: reason = other_orders, order) if the template
    /// lists orders of somebody else; InvalidArgument (reason = ending) if the name of the file does not fit it.
    /// `layout` is the id of the sheet, where the platform has several and no template is given; empty = by the orders.
    /// InvalidArgument (argument = sheet, allowed) if the platform has no such.
    /// Returns the format id. The file appears whole or not at all.
    virtual Result<QString> write(const QString &platform, const std::vector<DispatchRow> &rows, const QString &outFile,
                                  const QString &templateFile, const QString &layout) = 0;
};

} // namespace waydesk
