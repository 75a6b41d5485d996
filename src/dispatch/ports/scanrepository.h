// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/suspension.h"
#include "core/parcel/handover.h"
#include "core/parcel/parcel.h"
#include "core/waybill/assignment.h"
#include "core/label/batch.h"
#include "core/order/order.h"

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// All that one verdict needs, read in as few statements as can be: this is the hottest path of the store.
struct ScanFacts {
    Assignment assignment;
    Parcel parcel; ///< with lines
    std::vector<Order> orders; ///< with lines: refunds are judged per line
    std::vector<Hold> holds; ///< open, of the parcel and of its orders
    std::optional<Label> label;
    std::optional<Handover> handover; ///< where it stands already
    std::vector<Suspension> suspensions{}; ///< of its carrier where it goes; facts() leaves them to the caller
};

/// One raw scan as it came: what the scanner sent, where, and what the page made of it (a stable word: taken, refused,
/// torn ...).
struct JournaledScan {
    qint64 at = 0;
    QString bench;
    QString page;
    QString code;
    QString result;
};

class ScanRepository
{
public:
    virtual ~ScanRepository() = default;
    /// Newest use of a number: live before voided before freed. Nothing if the number was never used.
    virtual std::optional<ScanFacts> facts(const QString &number) = 0;
    virtual void insert(const ScanRecord &record) = 0;
    virtual std::vector<ScanRecord> latest(int limit) = 0;
    /// `firstId` and the keys after it are theirs.
    virtual void journal(qint64 firstId, std::span<const JournaledScan> scans) = 0;
    /// Newest first.
    virtual std::vector<JournaledScan> journaled(int limit) = 0;
};

} // namespace waydesk
