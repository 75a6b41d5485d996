// SPDX-License-Identifier: Apache-2.0
#include "core/label/dotimage.h"

#include <algorithm>

namespace waydesk {

void DotImage::fill(int x, int y, int w, int h, bool black)
{
    const int left = std::clamp(x, 0, m_width);
    const int right = std::clamp(x + w, left, m_width);
    const int top = std::clamp(y, 0, m_height);
    const int bottom = std::clamp(y + h, top, m_height);
    if (left >= right)
        return;
    const int first = left >> 3;
    const int last = (right - 1) >> 3;
    const int head = 0xff >> (left & 7);
    const int tail = 0xff << (7 - ((right - 1) & 7));
    for (int line = top; line < bottom; ++line) {
        std::uint8_t *bytes = row(line);
        for (int i = first; i <= last; ++i) {
            const auto mask = static_cast<std::uint8_t>((i == first ? head : 0xff) & (i == last ? tail : 0xff));
            bytes[i] = static_cast<std::uint8_t>(black ? bytes[i] | mask : bytes[i] & ~mask);
        }
    }
}

} // namespace waydesk
