// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/label/dotrect.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace waydesk {

enum class CodeFamily { Code128, Qr };

/// A borrowed 8-bit grey picture, 0 = black.
struct GrayPicture {
    const std::uint8_t *pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;
};

/// Reads one symbol of one family per call: the library behind it aborts on several linear symbols in one picture.
/// Nothing is found, or nothing sensible given: no value. Any thread.
class BarcodeReader
{
public:
    /// From our own bitmap, where the code must be (clipped to the image): one quick pass, upright.
    static std::optional<QString> read(const DotImage &image, const DotRect &region, CodeFamily family);
    /// From a picture of the world: several passes, from quick to thorough, also rotated.
    static std::optional<QString> read(const GrayPicture &picture, CodeFamily family);
};

} // namespace waydesk
