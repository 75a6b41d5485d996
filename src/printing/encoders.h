// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/label/printerprofile.h"
#include "core/support/error.h"

#include <QByteArray>

#include <functional>
#include <memory>

class QIODevice;

namespace waydesk {

/// Writes labels as the pages of one document.
class PageWriter
{
public:
    virtual ~PageWriter() = default;
    virtual Result<void> add(const DotImage &label) = 0;
    /// Completes the document. The device stays open and belongs to the caller.
    virtual Result<void> finish() = 0;
};

/// How a label becomes bytes. The encoders live beside the layout; the composition root hands them in.
/// An encoder that returns nothing has failed.
struct LabelEncoders {
    using Encode = std::function<QByteArray(const DotImage &)>;
    Encode zpl;
    Encode tspl;
    Encode png;
    std::function<std::unique_ptr<PageWriter>(QIODevice *)> pdf;
    /// As zpl, for a printer that is told how it is tuned; none = nobody tunes.
    std::function<QByteArray(const DotImage &, const PrinterTuning &)> tunedZpl{};
};

} // namespace waydesk
