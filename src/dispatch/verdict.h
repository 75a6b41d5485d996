// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/labeldata.h"
#include "core/parcel/handover.h"
#include "dispatch/holdfact.h"
#include "dispatch/ports/scanrepository.h"

#include <QString>

#include <optional>
#include <vector>

namespace waydesk {

/// One kind of goods in the parcel, as its shop names it.
struct VerdictGoods {
    QString title;
    QString attributes;
    qint64 quantity = 0;
    qint64 takeOut = 0; ///< pieces of them that must come out of the parcel; see tellTakeOut()
};

/// The answer to one scan, with what a packer needs to see.
struct Verdict {
    QString code; ///< as scanned
    QString number; ///< the waybill number in it
    VerdictKind kind = VerdictKind::Unknown;
    std::optional<Reason> reason;
    std::vector<Reason> remarks; ///< e.g. refund not stated: passes, but visibly
    QString holdText; ///< words of a hold set by hand
    std::vector<HoldFact> why; ///< where the reason of a hold and the remarks come from
    std::optional<ParcelState> state; ///< of the parcel before this scan
    ParcelId parcel;
    std::vector<OrderId> orders;
    QStringList orderNumbers;
    QString carrier;
    QString receiver; ///< unmasked; the screen masks it
    qint64 quantity = 0;
    std::vector<VerdictGoods> goods; ///< in the order of the parcel's lines
    qint64 judgedAt = 0; ///< UTC ms, by the store's clock
    qint64 dataAgeMs = -1; ///< age of the oldest order data behind it; -1 = unknown
    HandoverId handover;

    /// Pieces that must come out while the rest ships; 0 = nobody named any, the parcel as a whole is stopped.
    qint64 takeOut() const;
};

/// What was scanned, as the decision needs it.
struct ScannedCode {
    QString raw;
    QString number;
    int copy = 0; ///< from the label's QR; 0 = plain barcode
};

ScannedCode readCode(const QString &raw);

/// Decides one scan from the facts alone. Precedence: unknown, voided, handed over, old copy, not printed, hold,
/// several copies (scan the QR), wrong carrier, duplicate, pass. One that was taken out of its handover passes again
/// once nothing holds it. `cageCarrier` empty = any carrier.
Verdict judgeScan(const ScannedCode &code, const std::optional<ScanFacts> &facts, const QString &cageCarrier,
                  qint64 nowMs);

/// Goods of a parcel that changed under its label: what it holds (`before`, as judged) beyond what its orders still
/// ship
/// (`now`) must come out.
void tellTakeOut(Verdict &verdict, const std::vector<ParcelLine> &before, const std::vector<ParcelLine> &now);

} // namespace waydesk
