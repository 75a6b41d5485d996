// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/batchlease.h"
#include "dispatch/labelcontent.h"
#include "dispatch/ports/labelrenderer.h"
#include "dispatch/ports/printtarget.h"
#include "dispatch/printing.h"
#include "dispatch/workplace.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace waydesk {

/// What printing needs from outside; all outlive the verbs that use it.
struct PrintKit {
    LabelRenderer &renderer;
    PrintTargetFactory &targets;
    const CarrierBook &carriers;
    const ProcessProbe &probe;
};

/// Feeds the queued labels of one leased batch to a target, chunk by chunk: render and read back, check holds and
/// commit "sent" in one transaction, only then send. A label that does not fit is refused alone: its copy is cancelled
/// and the rest prints. One that cannot be made otherwise, or not read back, stops the run before anything of its chunk
/// leaves; what went before it is finished in order. So does a lease that somebody took over. One thread.
class BatchRun
{
public:
    BatchRun(const Workplace &place, const PrintKit &kit, const Batch &batch, const QString &templateId);

    /// Prints every label whose newest copy is queued (or only `only`, if valid) in canonical sequence. Whatever
    /// happens, the ledger says it and the lease is given back.
    PrintReport run(const QString &target, LabelId only, const PrintObserver &observer);
    /// The same to a target that open() made ready.
    PrintReport run(std::unique_ptr<PrintTarget> opened, LabelId only, const PrintObserver &observer);
    /// Makes the printer or file of these words ready for so many labels. An error means that nothing was begun there.
    Result<std::unique_ptr<PrintTarget>> open(const QString &target, int labels) const;

private:
    using Opener = std::function<Result<std::unique_ptr<PrintTarget>>(int labels)>;
    PrintReport runOn(const Opener &opener, LabelId only, const PrintObserver &observer);
    struct Rendered {
        Label label;
        DotImage image;
        std::optional<QString> unfit{}; ///< the field that does not fit; there is no image then
    };
    Result<std::vector<Label>> queued(LabelId only);
    Result<std::vector<Rendered>> render(std::span<const Label> labels, const PrintMoment &moment);
    std::optional<Reason> stopFor(const Rendered &one, const Label *now, const ParcelFacts &facts) const;
    void recordSending(UnitOfWork &unit, const Rendered &one, std::optional<Reason> refused) const;
    /// `at`: the time that stands on the labels.
    Result<void> commitSent(std::vector<Rendered> &chunk, qint64 at);
    Result<void> send(PrintTarget &target, const std::vector<Rendered> &chunk);
    Result<void> print(PrintTarget &target, const std::vector<Label> &labels, const PrintObserver &observer);
    Result<void> settleSent(const std::vector<Label> &labels, CopyState state, const QString &verb);
    Result<void> confirmKeys(const std::vector<QString> &keys);
    void markInDoubt();
    void release();

    const Workplace &m_place;
    const PrintKit &m_kit;
    Batch m_batch;
    QString m_templateId;
    BatchLease m_lease;
    PrintReport m_report;
    RunId m_run; ///< of the copies that this run sends
    QHash<QString, Label> m_open; ///< sent in this run, not confirmed, by key
    std::optional<Error> m_unprintable; ///< why a label could not be made; what went before it is finished in order
    bool m_marked = true; ///< the ledger says all that this run knows
};

} // namespace waydesk
