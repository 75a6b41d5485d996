// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/formats/formatspec.h"

#include <QString>

namespace waydesk {

/// How old a file's data is: UTC milliseconds, and whether anything told it.
struct FileAge {
    qint64 asOf = 0;
    bool known = false;
};

/// The export's own time in the file's name, else the file's modification, else `nowMs` (not known). A time that lies
/// after `nowMs` tells nothing, and neither does anything of a sheet made by hand.
FileAge ageOf(const QString &file, const FormatSpec &format, qint64 nowMs);

} // namespace waydesk
