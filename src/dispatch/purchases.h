// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/tablewriter.h"
#include "dispatch/purchasebook.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace waydesk {

/// Which purchases a step is about.
struct PurchaseChoice {
    QString supplier; ///< empty = of all
    std::vector<OrderId> orders{}; ///< empty = all that stand at the step

    /// One row of the list.
    struct Row {
        OrderId order;
        ParcelId parcel;
        QString supplier;
        std::optional<PurchaseStand> seen{}; ///< as it stood when it was chosen; if it differs by now, it is refused

        friend bool operator==(const Row &a, const Row &b)
        {
            return a.order == b.order && a.parcel == b.parcel && a.supplier == b.supplier;
        }
    };
    std::vector<Row> rows{}; ///< these alone, of their orders; empty = all of the orders
};

/// What suppliers send in our place: lists for them, bought, taken back. What they sent is told by
/// TakeSupplierNumbers. Purchases stand beside the ledger of parcels; no step of the undo list.
class Purchases
{
public:
    explicit Purchases(Workplace &place)
        : m_place(place)
    { }

    Result<std::vector<PurchaseRow>> rows();

    struct Report {
        std::vector<PurchaseRow> done;
        std::vector<PurchaseRow> again; ///< of a list: these stood in an earlier one too
        std::vector<PurchaseRow> refused; ///< with their reasons, or at a step that this does not fit
    };
    /// The headings of a list, in the order of its columns.
    static QStringList headings();
    /// Writes what is to be bought, with its receivers, and empty columns for the supplier's carrier and number: filled
    /// in, the file is one that TakeSupplierNumbers reads. From then on it is listed. `again`: also what stood in an
    /// earlier list and is not bought. The list is committed first and the file then gets its name: after a crash in
    /// between it stands as listed, and nothing is ever bought twice without being named in `again`. NothingToDo if
    /// there is nothing to list; then no file. A list goes to one supplier, who is to see nobody else's buyers:
    /// InvalidArgument (argument = supplier, allowed) where several have something to list and none is named. `heading`
    /// translates the headings.
    Result<Report> write(TableWriter &writer, const QString &file, const PurchaseChoice &choice, bool again,
                         const std::function<QString(const QString &)> &heading = {});
    /// Somebody bought them, listed or not. What is to be split first or left out is refused, and so is what something
    /// holds since it was listed, unless its order is named. Orders that are named without their rows must be of one
    /// supplier: else InvalidArgument (argument = supplier, allowed), here as in takeBack(). NothingToDo if nothing
    /// was at that step.
    Result<Report> bought(const PurchaseChoice &choice);
    /// The supplier was told the receiver as he is now, else the goods as they are now. Refused where nothing is to be
    /// told, and where none of the goods is to go any more: that is taken back.
    Result<Report> told(const PurchaseChoice &choice);
    /// One step back: the number of a shipped one, else the purchase itself, so that it is to be bought again. Refused
    /// are those whose number the shop was told, unless the order ended meanwhile: then the purchase is over.
    Result<Report> takeBack(const PurchaseChoice &choice);
    /// Splits a mixed order: what suppliers send into a part of its own, which is held for them; the rest goes. Where
    /// it was split by hand the part is held alone. NothingToDo if there is nothing to split; errors as of
    /// SplitParcel::split().
    Result<ParcelId> split(OrderId order);

private:
    Result<Report> inTurn(const PurchaseChoice &choice, const std::function<bool(UnitOfWork &, PurchaseRow &)> &step,
                          const QString &verb);

    Workplace &m_place;
};

} // namespace waydesk
