// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/parcelrepository.h"
#include "storage/connection/sqlrepository.h"
#include "storage/parcels/parcelrows.h"

namespace waydesk {

class SqlParcelRepository final : public ParcelRepository, private SqlRepository
{
public:
    explicit SqlParcelRepository(Connection &db)
        : SqlRepository(db)
        , m_rows(db)
    { }

    /// Also refuses, as Conflict, what no index sees: a whole parcel beside a live part of the same order.
    void insert(std::span<const Parcel> parcels) override;
    std::vector<Parcel> byIds(std::span<const ParcelId> ids) override;
    std::vector<Parcel> liveOfOrders(std::span<const OrderId> orders) override;
    /// An empty key is equal to nothing, not even to another empty key.
    std::vector<Parcel> liveByAddressKeys(const QStringList &keys) override;
    void update(const Parcel &parcel) override;
    void updateMany(std::span<const Parcel> parcels) override;
    void setLines(ParcelId parcel, std::span<const ParcelLine> lines, bool whole) override;

    void addHold(const Hold &hold) override;
    bool liftHold(HoldId id, qint64 at, const QString &by, const QString &why) override;
    std::vector<Hold> openHoldsOfParcels(std::span<const ParcelId> parcels) override;
    std::vector<Hold> openHoldsOfOrders(std::span<const OrderId> orders) override;
    std::vector<Hold> openOrderHoldsBy(const QString &setBy) override;
    std::vector<Hold> newestHoldsBy(const QString &setBy, std::span<const OrderId> orders) override;

    std::optional<Handover> openHandover(const QString &round, const QString &carrier) override;
    /// Newest first.
    std::vector<Handover> handovers() override;
    std::vector<Handover> openHandovers() override;
    std::vector<ClosedHandover> closedHandovers() override;
    std::optional<Handover> handover(HandoverId id) override;
    void insertHandover(const Handover &handover) override;
    void updateHandover(const Handover &handover) override;
    /// A parcel that was taken out and is scanned again stands in the same row again; otherwise Conflict.
    void putIntoHandover(const Parcel &parcel, const HandoverItem &item) override;
    void removeHandoverItem(HandoverId handover, ParcelId parcel) override;
    void setTakenOut(HandoverId handover, ParcelId parcel, bool takenOut) override;
    /// In the order of their scans.
    std::vector<HandoverItem> handoverItems(HandoverId id) override;
    std::optional<HandoverItem> openItemOf(ParcelId parcel) override;
    QStringList carriersOfMissing() override;
    std::vector<MissingParcel> missing(const QString &carrier) override;
    bool leaveForNext(HandoverId handover, AssignmentId assignment, qint64 at) override;
    bool decideAgain(HandoverId handover, AssignmentId assignment) override;
    std::unordered_set<AssignmentId> leftForNext(HandoverId handover) override;
    void insertSignedSheet(HandoverId id, const ManifestData &sheet) override;
    std::optional<ManifestData> signedSheet(HandoverId id) override;

    void insertWriteBacks(std::span<const WriteBack> rows) override;
    void updateWriteBack(const WriteBack &row) override;
    std::vector<WriteBack> writeBacksOfShop(ShopId shop, WriteBackState state) override;
    std::vector<WriteBack> writeBacksOfOrders(std::span<const OrderId> orders) override;
    std::vector<WriteBack> writeBacksOfNumber(const QString &number) override;

private:
    void refuseClash(std::span<const Parcel> parcels);
    void insertLines(std::span<const Parcel> parcels);
    void setOrdersLive(ParcelId id, bool live);

    ParcelRows m_rows;
};

} // namespace waydesk
