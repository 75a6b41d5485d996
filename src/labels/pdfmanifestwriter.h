// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/manifestwriter.h"

namespace waydesk {

/// The manifest as an A4 PDF. Needs a QGuiApplication. InvalidArgument if the reference is no Code 128 text.
class PdfManifestWriter : public ManifestWriter
{
public:
    Result<void> write(const ManifestData &data, const QString &file) override;
    Result<ManifestPicture> picture(const ManifestData &data, int page) override;
};

} // namespace waydesk
