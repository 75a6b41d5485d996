// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/parcel/manifestdata.h"
#include "core/support/error.h"

#include <QString>

namespace waydesk {

/// One page of the sheet to look at.
struct ManifestPicture {
    DotImage image;
    int page = 0; ///< from 0
    int pages = 0;
};

/// The hand-over sheet (交接单) as an A4 PDF that one would sign.
class ManifestWriter
{
public:
    virtual ~ManifestWriter() = default;
    /// The file appears whole (synced and renamed) or not at all.
    virtual Result<void> write(const ManifestData &data, const QString &file) = 0;
    /// The same painting as a bitmap, nothing is written. A page beyond the last is the last.
    virtual Result<ManifestPicture> picture(const ManifestData &data, int page) = 0;
};

} // namespace waydesk
