// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waydesk {

/// A rectangle on the dot grid.
struct DotRect {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;

    int right() const { return x + w; }
    int bottom() const { return y + h; }
    bool isEmpty() const { return w <= 0 || h <= 0; }
    bool contains(const DotRect &other) const
    {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
    bool intersects(const DotRect &other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    friend bool operator==(const DotRect &, const DotRect &) = default;
};

} // namespace waydesk
