// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/formatshelf.h"
#include "exchange/formats/formatcatalogue.h"

namespace waydesk {

/// The beginning of a table of any shape: the heading row is the one that a format knows, else `headingRow`, else the
/// fullest of the first rows. Errors of opening and decoding as when the file is imported.
Result<TablePreview> previewTable(const QString &file, const FormatCatalogue &catalogue, int headingRow);

/// All rows of the table that say something, as text.
Result<std::vector<QStringList>> tableRows(const QString &file);

/// The same with their numbers and whole cells; FileTooLarge (rows, most) beyond so many.
Result<std::vector<SheetRow>> sheetRows(const QString &file, size_t most);

/// The field that this heading means to people who make such tables by hand (common_headings.json), else in the
/// catalogue's formats, by how many use it so; empty if nobody uses it.
QString suggestedField(const FormatCatalogue &catalogue, const QString &heading);

} // namespace waydesk
