// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/printerprofile.h"
#include "dispatch/batchrun.h"
#include "dispatch/workplace.h"

#include <optional>
#include <vector>

namespace waydesk {

/// The label printers of this bench: what lies in each and how it is tuned. Kept with the store, for each bench its
/// own: a queue of one machine is not that of another.
class PrinterProfiles
{
public:
    explicit PrinterProfiles(const Workplace &place)
        : m_place(place)
    { }

    /// By target.
    Result<std::vector<PrinterProfile>> all() const;
    /// Nothing known is no error: any label may go there.
    Result<std::optional<PrinterProfile>> of(const QString &target) const;
    /// InvalidArgument (values: argument, value) for what no label printer is or has.
    Result<void> keep(const PrinterProfile &profile) const;
    /// NotFound if there is none.
    Result<void> forget(const QString &target) const;

private:
    const Workplace &m_place;
};

/// Before anything is begun: why the template cannot be used, or Refused (values: reason = printer_dpi or
/// printer_paper, printer, template, has, needs) if the profile of that printer says that labels of this template would
/// come out wrong.
Result<void> mayPrint(const Workplace &place, const PrintKit &kit, const QString &target, const QString &templateId);

/// Prints one ruler label, by which people see paper, offset and darkness. It is no parcel's and stands in no ledger.
class PrintTestLabel
{
public:
    PrintTestLabel(const Workplace &place, const PrintKit &kit)
        : m_place(place)
        , m_kit(kit)
    { }

    /// As a profile says, kept or not; its target may be any print target. Runs where printing does.
    Result<void> run(const PrinterProfile &profile) const;

private:
    const Workplace &m_place;
    const PrintKit &m_kit;
};

} // namespace waydesk
