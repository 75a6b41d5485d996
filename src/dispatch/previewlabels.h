// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "core/label/dotimage.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/ports/labelrenderer.h"
#include "dispatch/workplace.h"

#include <optional>
#include <vector>

namespace waydesk {

/// One label as it comes out, or why it cannot be made.
struct DrawnLabel {
    Label label;
    QString sequence; ///< "03-078/112"
    DotImage image;
    std::optional<Error> why;
};

/// Draws labels of a batch to look at, by the renderer that also prints them. One that was sent carries the time, bench
/// and operator of its newest copy, one that was not those of this moment. Writes nothing; runs where the renderer may
/// be used.
class PreviewLabels
{
public:
    PreviewLabels(const Workplace &place, LabelRenderer &renderer, const CarrierBook &carriers)
        : m_place(place)
        , m_renderer(renderer)
        , m_carriers(carriers)
    { }

    /// The label at that position (from 1) and its neighbours, in canonical sequence. NotFound without such a batch.
    Result<std::vector<DrawnLabel>> around(BatchId batch, int position) const;

private:
    const Workplace &m_place;
    LabelRenderer &m_renderer;
    const CarrierBook &m_carriers;
};

} // namespace waydesk
