// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stock/gifts.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/paperwriter.h"
#include "dispatch/printing.h"
#include "dispatch/workplace.h"

#include <optional>

namespace waydesk {

struct PaperReport {
    QString file;
    qint64 parcels = 0;
    qint64 goods = 0; ///< kinds
    qint64 pieces = 0;
    std::vector<RefusedParcel> refused; ///< without a number, or held
};

/// Pick list and packing slips in canonical sequence: of a batch, or of parcels that have a number. Each parcel carries
/// the mark of its newest label; before printing its place in the fill. What the gift rules of now give goes with it.
/// Changes nothing but the file.
class PackingPapers
{
public:
    PackingPapers(Workplace &place, const CarrierBook &carriers, PaperWriter &writer)
        : m_place(place)
        , m_carriers(carriers)
        , m_writer(writer)
    { }

    /// The parcels of a batch whose label was not cancelled.
    Result<std::vector<ParcelId>> parcelsOf(BatchId batch);
    /// Goods of all parcels, grouped. NothingToDo if none of them can be packed.
    Result<PaperReport> pickList(const std::vector<ParcelId> &parcels, const QString &file);
    /// A page or more for each parcel. NothingToDo as above.
    Result<PaperReport> slips(const std::vector<ParcelId> &parcels, const QString &file);

private:
    struct Packed {
        ParcelFacts facts;
        QString mark;
        QString batch; ///< name of the batch of its label, empty before printing
        std::vector<GiftLine> gifts;
    };
    struct Scene {
        std::vector<Packed> parcels;
        std::vector<Shop> shops;
        std::vector<RefusedParcel> refused;
    };
    Result<Scene> read(const std::vector<ParcelId> &parcels);
    static void addGifts(UnitOfWork &unit, Scene &scene);
    PickListData pickData(const Scene &scene) const;
    PackingSlip slipOf(const Packed &packed, const std::vector<Shop> &shops) const;

    Workplace &m_place;
    const CarrierBook &m_carriers;
    PaperWriter &m_writer;
};

} // namespace waydesk
