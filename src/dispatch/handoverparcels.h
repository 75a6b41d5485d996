// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/handover.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/ports/manifestwriter.h"
#include "dispatch/workplace.h"

#include <QString>

#include <optional>
#include <vector>

namespace waydesk {

struct HeldItem {
    ParcelId parcel;
    QString number;
    Reason reason = Reason::Manual;
    bool takenOut = false;
};

struct HandoverView {
    Handover handover;
    int scanned = 0; ///< items that will be (or were) handed over
    int printed = 0; ///< scanned + held + missing
    std::vector<HandoverItem> items;
    std::vector<MissingParcel> missing;
    std::vector<HeldItem> held;
    std::optional<Error> warning; ///< of close(): all is done but this
};

enum class MissingPolicy { ToNext, Void };

/// One carrier's pick-up: what is scanned, what is missing, what must be taken out, and closing it.
class HandOver
{
public:
    HandOver(Workplace &place, const CarrierBook &carriers, ManifestWriter &writer)
        : m_place(place)
        , m_carriers(carriers)
        , m_writer(writer)
    { }

    /// Newest first. Closed ones without their items, which only show() reads.
    Result<std::vector<HandoverView>> list();
    /// The same without the closed ones: however long the history, it costs what is open.
    Result<std::vector<HandoverView>> listOpen();
    /// Open ones, and for each carrier whose printed parcels wait while it has none in `round` yet, what its pick-up
    /// would begin with: no id, nothing scanned.
    Result<std::vector<HandoverView>> listExpected(const QString &round);
    Result<HandoverView> show(HandoverId id);
    /// A person confirms that this parcel was physically taken out. Held ones stay listed as taken out until closing,
    /// which leaves them behind; one without a hold leaves the handover at once and is printed again. Refused (values:
    /// reason not_scanned) for one that nobody scanned into it.
    Result<HandoverView> takeOut(HandoverId id, const QString &number);
    /// A person decided that these missing parcels wait for the next pick-up; kept with this one, and journaled, for
    /// somebody will ask. The view says it by MissingParcel::toNext.
    Result<HandoverView> leaveForNext(HandoverId id, const QStringList &numbers);
    /// Takes that decision back, journaled: they stand undecided again.
    Result<HandoverView> decideAgain(HandoverId id, const QStringList &numbers);
    /// The sheet as it would be signed now; of a closed one the very sheet that was signed, whatever happened since. To
    /// look at, or as a file. NotFound (values: file, the signed one) for one closed before sheets were kept.
    Result<ManifestPicture> preview(HandoverId id, int page);
    Result<void> writeSheet(HandoverId id, const QString &file);
    /// Re-checks every parcel. Refused (values: held) until all held ones are taken out; NothingToDo when empty.
    /// Writes the manifest, hands over, and makes the write-backs due. The manifest file appears only if all of this
    /// is on disk; should it fail to take its name then, the closing stands and `warning` says where it lies (values:
    /// file, instead). MissingPolicy::Void leaves those alone that leaveForNext() was told of.
    Result<HandoverView> close(HandoverId id, const QString &manifestFile, MissingPolicy missing);

private:
    /// NotFound (values: number) if none of `numbers` is missing there. Saying it twice changes nothing.
    Result<HandoverView> decide(HandoverId id, const QStringList &numbers, bool toNext);
    Result<std::vector<HandoverView>> openViews(UnitOfWork &unit);
    Result<HandoverView> view(UnitOfWork &unit, const Handover &handover);
    /// Of an open one.
    ManifestData manifest(UnitOfWork &unit, const HandoverView &view) const;
    Result<ManifestData> sheet(HandoverId id);
    void storeClosing(UnitOfWork &unit, HandoverView &view, const QString &file);
    void voidMissing(UnitOfWork &unit, const HandoverView &view);
    void makeWriteBacks(UnitOfWork &unit, const std::vector<HandoverItem> &items);

    Workplace &m_place;
    const CarrierBook &m_carriers;
    ManifestWriter &m_writer;
};

} // namespace waydesk
