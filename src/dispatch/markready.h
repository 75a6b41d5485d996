// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/readystep.h"
#include "dispatch/ports/tablewriter.h"
#include "dispatch/workplace.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace waydesk {

struct Order;

/// An order that was marked ready.
struct ReadyEntry {
    OrderId order;
    QString number; ///< the platform's
    QString shop;
    QString carrier;
    QString waybill;
    qint64 at = 0;
    QString by;
    QString why; ///< in words, where it was done early
    qint64 toldAt = 0; ///< when it stood in a file for the platform; 0 = it waits

    friend bool operator==(const ReadyEntry &, const ReadyEntry &) = default;
};

/// What can be done comes first.
enum class ReadyStand { MayBeMarked, Waits, Early, Stopped, Told };

/// Where an order stands that can be reported ready.
struct ReadyView {
    ReadyEntry entry; ///< at = 0: it is not marked
    ReadyVerdict verdict;

    bool isMarked() const { return entry.at > 0; }
    bool canBeMarked() const { return !isMarked() && !verdict.stops; }
    ReadyStand stand() const;
    friend bool operator==(const ReadyView &, const ReadyView &) = default;
};

/// Where many orders stand, for a list of them.
struct ReadyList {
    std::vector<ReadyView> views; ///< by where they stand
    size_t all = 0; ///< also those that are left out of it
    size_t waiting = 0; ///< of these: for the file
    QStringList shops; ///< also of those that were not asked for
};

/// "Ready to ship" as Lazada's RTS: told to the platform once, and never taken back. Only where the goods are there as
/// far as known and the parcel is printed and scanned; earlier only with a reason, which leaves an event. Undo refuses
/// it. Without a network it means that the order stands in a list, and in a file of orders to report. Kept with the
/// store.
class MarkReady
{
public:
    explicit MarkReady(Workplace &place)
        : m_place(place)
    { }

    struct Refused {
        OrderId order;
        ReadyVerdict verdict;
        bool noStep = false; ///< its platform has none
    };
    struct Report {
        std::vector<OrderId> marked;
        std::vector<OrderId> early; ///< of these: before all was done
        std::vector<OrderId> already;
        std::vector<Refused> refused;
    };
    /// Those that may are marked, the others are named. `why`: marks them although something is still to be done, but
    /// never what a refund, a closing or a hold stops. NothingToDo if all were marked before; NotFound (order), then
    /// none is marked. In transactions of some hundred orders: after an error of the store those before it are marked.
    Result<Report> run(std::span<const OrderId> orders, const QString &why = {});
    /// What was seen to be ready without a reason, and `early` with it: what is ready no more is refused, and not
    /// marked for a reason that was given for others.
    Result<Report> run(std::span<const OrderId> ready, std::span<const OrderId> early, const QString &why);
    /// At most `most` of those whose platform has the step, and of all that wait to be reported; of one shop if one is
    /// named. Judged by the hundred, each in a transaction of its own: others get in between.
    Result<ReadyList> list(std::span<const OrderId> orders, const QString &shop, size_t most);
    /// Those of them whose platform has the step, in their order, each judged as it stands now.
    Result<std::vector<ReadyView>> look(std::span<const OrderId> orders);
    static std::vector<ReadyView> look(UnitOfWork &unit, std::span<const OrderId> orders, qint64 nowMs);
    /// Those that wait to be reported, the oldest first.
    Result<std::vector<ReadyEntry>> waiting();
    /// Nothing if it was never marked.
    Result<std::optional<ReadyEntry>> of(OrderId order);
    struct Told {
        int orders = 0;
        std::vector<Refused> leftOut; ///< they wait on: what they were marked for holds no more
        std::optional<Error> warning; ///< the file still names some that were left out last
    };
    /// Writes those that wait, of one shop if one is named, into a table; then they are told. Each is judged again, as
    /// when it was marked, before it is written and in the transaction that says that it was told; the file is written
    /// once more without those that something stopped in between. The file comes first: a crash in between names them
    /// once more. No file if all are left out; NothingToDo if none waits.
    Result<Told> write(TableWriter &writer, const QString &file, const QString &shop = {});
    /// What was told before that time, and by whom, is forgotten.
    static Result<int> forgetOld(Workplace &place, qint64 before);

    /// The platforms that have the step: the shipped list unless somebody set another one.
    Result<ReadyPlatforms> platforms();
    Result<void> setPlatforms(const QStringList &platforms);

private:
    static Result<std::vector<ReadyEntry>> read(UnitOfWork &unit);
    static void describe(UnitOfWork &unit, std::vector<ReadyEntry> &entries);
    static std::unordered_map<OrderId, ReadyEntry> kept(UnitOfWork &unit);
    static std::vector<ReadyView> judge(UnitOfWork &unit, std::span<const Order> orders,
                                        std::vector<ReadyEntry> entries, qint64 nowMs);
    Result<Report> mark(std::span<const OrderId> orders, const QString &words);
    std::vector<Refused> stopped(UnitOfWork &unit, std::span<const ReadyEntry> entries) const;
    Result<int> tell(std::span<const ReadyEntry> entries, std::vector<Refused> &leftOut,
                     std::vector<OrderId> &lost) const;

    Workplace &m_place;
};

} // namespace waydesk
