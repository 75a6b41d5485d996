// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/handover.h"
#include "dispatch/platformanswers.h"
#include "dispatch/ports/ordersource.h"
#include "dispatch/workplace.h"

#include <QString>

#include <vector>

namespace waydesk {

struct WriteBackReport {
    QString shop;
    QString format;
    int orders = 0;
    struct LeftOut {
        QString order;
        Reason reason = Reason::Manual;
    };
    std::vector<LeftOut> leftOut;
};

/// One row of a shop's queue.
struct WriteBackEntry {
    WriteBack row; ///< without a parcel: of what a supplier sent (WriteBackRows)
    QString order; ///< platform's number
    qint64 deadline = 0; ///< until when the platform wants it; 0 = not known
};

struct AnswerReport {
    int accepted = 0;
    int refused = 0;
    QStringList unknown; ///< subjects that wait for no answer of this shop
};

/// Reports the numbers of handed-over parcels, and of what suppliers sent, to their shop by its upload file. Merged
/// orders share the number. An order that the platform closed or refunded since is left out with its reason. The
/// finished file gets its name as the last thing before the rows are committed as exported: a crash in between leaves a
/// file whose orders are still due and told once more, which a platform takes; never rows that nobody was told.
class WriteBackOrders
{
public:
    WriteBackOrders(Workplace &place, DispatchWriter &writer)
        : m_place(place)
        , m_writer(writer)
    { }
    /// Orders near their deadline come first in the file. NothingToDo if no order of the shop is due;
    /// InvalidArgument (reason = own_template) if the file would take the template's place. `layout` is one of
    /// DispatchWriter::layouts(); empty = by the orders.
    Result<WriteBackReport> run(const QString &shop, const QString &outFile, const QString &templateFile,
                                const QString &layout = {});
    /// Orders of all shops whose number is to be reported: handed over and due.
    Result<int> waiting();
    /// Everything of a shop that was or is to be reported: due (refused ones with their answer) first, near deadlines
    /// first.
    Result<std::vector<WriteBackEntry>> queue(const QString &shop);
    /// The platform's result for many rows at once: refused ones are due again with their reason. A row is answered
    /// once, and as refused if any of its answers says so (a platform may answer for each line of an order). An answer
    /// for what waits for none is named, the others count.
    Result<AnswerReport> answers(const QString &shop, const std::vector<PlatformAnswer> &given);
    /// What a shop's platform answered for a number; a refused one is due again. Number of rows changed. A parcel may
    /// hold orders of several shops, and each has its own answer: InvalidArgument (values: allowed) without the shop.
    /// Refused (values: reason not_exported) while it stands in no file that waits for an answer, NothingToDo once
    /// all of it is answered.
    Result<int> accepted(const QString &number, const QString &shop = {});
    Result<int> refused(const QString &number, const QString &answer, const QString &shop = {});

private:
    void settleRow(UnitOfWork &unit, WriteBack row, WriteBackState state, const QString &answer);
    Result<int> settle(const QString &number, const QString &shop, WriteBackState state, const QString &answer);

    Workplace &m_place;
    DispatchWriter &m_writer;
};

} // namespace waydesk
