// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "core/parcel/handover.h"
#include "dispatch/parcelfile.h"

namespace waydesk {

/// Everything that is known of the parcel that a code stands on.
struct CodeTrace {
    QString code; ///< as it was understood
    ParcelId parcel; ///< invalid: an order without a parcel
    std::optional<Parcel> state; ///< of the parcel, also once it is dissolved
    QString number; ///< the waybill number found, or that of the parcel; may be voided
    QString carrier;
    ParcelFile::Contents file; ///< orders, events
    std::vector<Label> labels; ///< newest last
    std::vector<Copy> copies; ///< of all labels, oldest first
    std::optional<Handover> handover;
};

/// Finds a parcel by any code that people hold in their hands: the QR of a label, a waybill number (live uses before
/// voided ones), an order number of a platform, or the sequence mark of a label ("03-078/112": label 78 of the newest
/// batch 3). Changes nothing. NotFound (value code).
class TraceCode
{
public:
    TraceCode(Workplace &place, const CarrierBook &carriers)
        : m_place(place)
        , m_carriers(carriers)
    { }
    Result<CodeTrace> run(const QString &typed);

private:
    struct Found {
        ParcelId parcel;
        std::vector<OrderId> orders;
        QString number;
    };
    static Found find(UnitOfWork &unit, const QString &code);
    static void readParcel(UnitOfWork &unit, const Found &found, CodeTrace &trace);

    Workplace &m_place;
    const CarrierBook &m_carriers;
};

} // namespace waydesk
