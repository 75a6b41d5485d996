// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/handover.h"
#include "core/parcel/manifestdata.h"
#include "core/parcel/parcel.h"

#include <QStringList>

#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

namespace waydesk {

struct ClosedHandover {
    Handover handover;
    int items = 0;
};

class ParcelRepository
{
public:
    virtual ~ParcelRepository() = default;

    /// With lines. Also writes one live parcel-order row per order; a whole parcel's order row is unique among live
    /// ones (invariant 2), a clash throws Conflict.
    virtual void insert(std::span<const Parcel> parcels) = 0;
    /// With lines and live number, in the order of the ids; unknown ids are left out. Dissolved ones too.
    virtual std::vector<Parcel> byIds(std::span<const ParcelId> ids) = 0;
    /// Live parcels that hold any of these orders (with lines).
    virtual std::vector<Parcel> liveOfOrders(std::span<const OrderId> orders) = 0;
    virtual std::vector<Parcel> liveByAddressKeys(const QStringList &keys) = 0;
    /// Conditional on parcel.version, which the row then exceeds by one. Writes state, carrier, account, fill,
    /// position, apart, why; not the lines. Live -> not live also retires its parcel-order rows, and back.
    virtual void update(const Parcel &parcel) = 0;
    /// The same for many at once, each parcel once; Conflict if any of them is not as its version says.
    virtual void updateMany(std::span<const Parcel> parcels) = 0;

    /// Replaces a parcel's lines and parcel-order rows; the caller updates the parcel in the same transaction.
    virtual void setLines(ParcelId parcel, std::span<const ParcelLine> lines, bool whole) = 0;

    virtual void addHold(const Hold &hold) = 0;
    /// Lifts one hold; false if it was lifted before.
    virtual bool liftHold(HoldId id, qint64 at, const QString &by, const QString &why) = 0;
    virtual std::vector<Hold> openHoldsOfParcels(std::span<const ParcelId> parcels) = 0;
    virtual std::vector<Hold> openHoldsOfOrders(std::span<const OrderId> orders) = 0;
    /// Those that this one set on orders (not on parcels).
    virtual std::vector<Hold> openOrderHoldsBy(const QString &setBy) = 0;
    /// The newest that this one set on each of these orders with each reason, open or lifted.
    virtual std::vector<Hold> newestHoldsBy(const QString &setBy, std::span<const OrderId> orders) = 0;

    virtual std::optional<Handover> openHandover(const QString &round, const QString &carrier) = 0;
    virtual std::vector<Handover> handovers() = 0;
    /// Newest first, as all lists of handovers.
    virtual std::vector<Handover> openHandovers() = 0;
    /// Closed ones, by their number of items alone.
    virtual std::vector<ClosedHandover> closedHandovers() = 0;
    virtual std::optional<Handover> handover(HandoverId id) = 0;
    virtual void insertHandover(const Handover &handover) = 0;
    virtual void updateHandover(const Handover &handover) = 0;
    /// Stores the state of a parcel that is otherwise as it was, and that it stands in a pick-up now: each scan does,
    /// so that it is one write of the parcel. Conflict if it stands there already.
    virtual void putIntoHandover(const Parcel &parcel, const HandoverItem &item) = 0;
    virtual void removeHandoverItem(HandoverId handover, ParcelId parcel) = 0;
    virtual void setTakenOut(HandoverId handover, ParcelId parcel, bool takenOut) = 0;
    virtual std::vector<HandoverItem> handoverItems(HandoverId id) = 0;
    /// The open handover that a parcel stands in.
    virtual std::optional<HandoverItem> openItemOf(ParcelId parcel) = 0;
    /// Carriers of parcels that are printed and not verified.
    virtual QStringList carriersOfMissing() = 0;
    /// Printed, not verified parcels of a carrier, in (batch, position) order.
    virtual std::vector<MissingParcel> missing(const QString &carrier) = 0;
    /// Notes that a missing one waits for the next pick-up; false if that was noted before.
    virtual bool leaveForNext(HandoverId handover, AssignmentId assignment, qint64 at) = 0;
    /// Takes that note away; false if there was none.
    virtual bool decideAgain(HandoverId handover, AssignmentId assignment) = 0;
    virtual std::unordered_set<AssignmentId> leftForNext(HandoverId handover) = 0;
    /// The sheet as it was signed, once for a handover and never changed after.
    virtual void insertSignedSheet(HandoverId id, const ManifestData &sheet) = 0;
    /// Nothing for one that is open, or was closed before sheets were kept.
    virtual std::optional<ManifestData> signedSheet(HandoverId id) = 0;

    virtual void insertWriteBacks(std::span<const WriteBack> rows) = 0;
    virtual void updateWriteBack(const WriteBack &row) = 0;
    virtual std::vector<WriteBack> writeBacksOfShop(ShopId shop, WriteBackState state) = 0;
    virtual std::vector<WriteBack> writeBacksOfOrders(std::span<const OrderId> orders) = 0;
    virtual std::vector<WriteBack> writeBacksOfNumber(const QString &number) = 0;
};

} // namespace waydesk
