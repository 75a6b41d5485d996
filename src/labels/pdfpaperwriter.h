// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/paperwriter.h"

namespace waydesk {

/// Pick list, reports (A4) and packing slips (A5) as PDF. Needs a QGuiApplication.
class PdfPaperWriter : public PaperWriter
{
public:
    Result<void> pickList(const PickListData &data, const QString &file) override;
    Result<void> slips(const std::vector<PackingSlip> &slips, const QString &file) override;
    Result<void> report(const ReportPaper &paper, const QString &file) override;
};

} // namespace waydesk
