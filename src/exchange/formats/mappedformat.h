// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/formatshelf.h"
#include "exchange/formats/formatcatalogue.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace waydesk {

/// A name as the id of a format and of its file: letters and digits of any script, everything else an underscore.
QString formatIdOf(const QString &name);

/// The fields that a person can choose for a column, as FormatShelf::fields().
QStringList mappedFields();
/// As FormatShelf::needed().
std::vector<QStringList> neededFields(const MappingProfile &profile);

/// The format data of what a person said of a table. Words of the platform come from its shipped formats; a table
/// without a status column holds orders to ship, and its age tells nothing. Errors as FormatShelf::save.
Result<QJsonObject> mappedFormat(const MappingProfile &profile, const FormatCatalogue &shipped);

} // namespace waydesk
