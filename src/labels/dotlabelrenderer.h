// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/template.h"
#include "dispatch/ports/labelrenderer.h"

#include <memory>

namespace waydesk {

/// Labels from templates, on the printer's dot grid. The font is taken at the first use, in the thread that uses it;
/// one renderer per thread.
class DotLabelRenderer : public LabelRenderer
{
public:
    DotLabelRenderer();
    ~DotLabelRenderer() override;

    /// Makes a template of one's own known beside the built-in ones; it goes before a built-in one of the same id.
    void add(const LabelTemplate &form);
    /// A template of one's own that cannot be used: whoever wants it is told why, though a built-in one has its id.
    void refuse(const QString &id, const Error &why);

    Result<DotImage> render(const LabelData &data, const QString &templateId) override;
    /// Looks where a template of that size has its codes: the barcode at three heights, and the QR.
    Result<void> readBack(const DotImage &image, const LabelData &data) override;
    Result<LabelStock> stock(const QString &templateId) override;
    Result<DotImage> ruler(const LabelStock &stock, const QStringList &words) override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace waydesk
