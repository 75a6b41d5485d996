// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tags/tagrule.h"
#include "ui/common/pill.h"

#include <QVariantList>

#include <vector>

namespace waydesk {

/// How a tag of this colour looks in the theme in use; readable on both.
Tone tagTone(TagColour colour);

/// Small pills of tags in a line: as many as fit, the last one cut if need be, and "+2" for the rest.
class TagStrip
{
public:
    static constexpr int Gap = 4;

    /// As of OrderRowText::tags(), in a room that is so wide.
    static TagStrip of(const QVariantList &tags, int room);
    int width() const;
    void paint(QPainter &painter, const QRect &rect) const;

private:
    struct Piece {
        QString text;
        Tone tone;
        bool urgent = false;
        int width = 0;
    };
    std::vector<Piece> m_pieces;
};

} // namespace waydesk
