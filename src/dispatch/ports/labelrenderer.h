// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/label/labeldata.h"
#include "core/label/printerprofile.h"
#include "core/support/error.h"

#include <QString>
#include <QStringList>

namespace waydesk {

/// Template + data -> the one bitmap that is previewed, read back and sent. Any thread; one renderer per thread.
class LabelRenderer
{
public:
    virtual ~LabelRenderer() = default;
    /// LabelDoesNotFit names the field that does not.
    virtual Result<DotImage> render(const LabelData &data, const QString &templateId) = 0;
    /// Decodes the barcode and the QR from the very bitmap and compares them with the data; ReadBackMismatch says
    /// what was expected and what was read.
    virtual Result<void> readBack(const DotImage &image, const LabelData &data) = 0;
    /// What the labels of a template are printed on.
    virtual Result<LabelStock> stock(const QString &templateId) = 0;
    /// A test label for that stock, with these words on it (core/label/ruler.h).
    virtual Result<DotImage> ruler(const LabelStock &stock, const QStringList &words) = 0;
};

} // namespace waydesk
