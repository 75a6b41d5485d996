// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "exchange/writeback/templatetable.h"

#include <QByteArray>

namespace waydesk {

using EntryMaker = std::function<std::vector<DispatchEntry>(bool byLine)>;

/// Fills the sheet of a spreadsheet template that has the columns of an upload; every other part of the file stays as
/// it is, byte for byte. TemplateColumnsMissing (missing) if no sheet has them.
Result<QByteArray> fillXlsxTemplate(const QByteArray &file, const EntryMaker &entries);

/// The same for a text template: untouched rows stay byte for byte, and encoding and delimiter are the template's.
Result<QByteArray> fillCsvTemplate(const QByteArray &file, const EntryMaker &entries);

} // namespace waydesk
