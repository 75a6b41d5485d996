// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/formatshelf.h"
#include "exchange/formats/formatcatalogue.h"

namespace waydesk {

/// As FormatShelf::tryOut(): the preview's rows read by the engine that will read the file.
Result<ParsedFile> tryProfile(const TablePreview &preview, const MappingProfile &profile,
                              const FormatCatalogue &shipped);

} // namespace waydesk
