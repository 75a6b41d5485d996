// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/tablewriter.h"

namespace waydesk {

/// A CSV file has a byte order mark, so that spreadsheets read it as UTF-8. In it a TAB stands before long numbers and
/// an apostrophe before what would run: both show nothing, and every importer drops them.
class FileTableWriter final : public TableWriter
{
public:
    Result<void> write(const TableSheet &sheet, const QString &file) override;
};

} // namespace waydesk
