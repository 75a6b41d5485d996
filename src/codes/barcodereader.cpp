// SPDX-License-Identifier: Apache-2.0
#include "codes/barcodereader.h"

#include "core/support/interfacethread.h"

#define ZX_USE_UTF8 1
#include <ReadBarcode.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace waydesk {

namespace {

/// Eight grey pixels for each byte of a bitmap.
constexpr auto grayOfByte = [] {
    std::array<std::array<std::uint8_t, 8>, 256> table{};
    for (size_t value = 0; value < table.size(); ++value) {
        for (size_t bit = 0; bit < 8; ++bit)
            table[value][bit] = (value >> (7 - bit)) & 1 ? 0 : 255;
    }
    return table;
}();

/// White pixels around a region: a code that was given without its quiet zone is still found.
constexpr int border = 16;

ZXing::DecodeHints quickHints(CodeFamily family)
{
    ZXing::DecodeHints hints;
    hints.setFormats(family == CodeFamily::Qr ? ZXing::BarcodeFormat::QRCode : ZXing::BarcodeFormat::Code128);
    hints.setTryHarder(false);
    hints.setTryRotate(false);
    hints.setTryDownscale(false);
    hints.setMaxNumberOfSymbols(1);
    hints.setBinarizer(ZXing::Binarizer::FixedThreshold);
    return hints;
}

std::optional<QString> decode(const ZXing::ImageView &view, const ZXing::DecodeHints &hints)
{
    try {
        const ZXing::Result result = ZXing::ReadBarcode(view, hints);
        if (!result.isValid())
            return std::nullopt;
        return QString::fromStdString(result.text());
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

std::optional<QString> passes(const GrayPicture &picture, CodeFamily family)
{
    const ZXing::ImageView upright(picture.pixels, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                   picture.stride);
    for (const auto binarizer : {ZXing::Binarizer::FixedThreshold, ZXing::Binarizer::LocalAverage}) {
        for (const bool harder : {false, true}) {
            for (const int rotation : {0, 90}) {
                ZXing::DecodeHints hints = quickHints(family);
                hints.setBinarizer(binarizer).setTryHarder(harder);
                if (auto text = decode(upright.rotated(rotation), hints))
                    return text;
            }
        }
    }
    return std::nullopt;
}

struct Halved {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    GrayPicture view() const { return {pixels.data(), width, height, width}; }
};

/// Half as large, each pixel the mean of four: takes a photograph's noise and blur away.
Halved half(const GrayPicture &from)
{
    Halved to{from.width / 2, from.height / 2, {}};
    to.pixels.reserve(static_cast<size_t>(to.width) * static_cast<size_t>(to.height));
    for (int y = 0; y < to.height; ++y) {
        const std::uint8_t *upper = from.pixels + static_cast<ptrdiff_t>(2 * y) * from.stride;
        const std::uint8_t *lower = upper + from.stride;
        for (int x = 0; x < to.width; ++x)
            to.pixels.push_back(
                static_cast<std::uint8_t>((upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4));
    }
    return to;
}

} // namespace

std::optional<QString> BarcodeReader::read(const DotImage &image, const DotRect &region, CodeFamily family)
{
    InterfaceThread::keepOff("decoding");
    const int left = std::clamp(region.x, 0, image.width()) & ~7;
    const int right = std::clamp(region.right(), left, image.width());
    const int top = std::clamp(region.y, 0, image.height());
    const int bottom = std::clamp(region.bottom(), top, image.height());
    if (left >= right || top >= bottom)
        return std::nullopt;
    const int bytes = (right - left + 7) / 8;
    const int width = bytes * 8 + 2 * border;
    const int height = bottom - top + 2 * border;
    std::vector<std::uint8_t> gray(static_cast<size_t>(width) * static_cast<size_t>(height), 255);
    for (int y = top; y < bottom; ++y) {
        const std::uint8_t *from = image.row(y) + left / 8;
        std::uint8_t *to = gray.data() + static_cast<ptrdiff_t>(y - top + border) * width + border;
        for (int i = 0; i < bytes; ++i)
            std::memcpy(to + 8 * i, grayOfByte[from[i]].data(), 8);
    }
    return decode({gray.data(), width, height, ZXing::ImageFormat::Lum}, quickHints(family));
}

std::optional<QString> BarcodeReader::read(const GrayPicture &picture, CodeFamily family)
{
    InterfaceThread::keepOff("decoding");
    constexpr int longest = 20'000;
    constexpr int timesHalved = 2;
    if (!picture.pixels || picture.width < 8 || picture.height < 8 || picture.width > longest
        || picture.height > longest || picture.stride < picture.width)
        return std::nullopt;
    if (auto text = passes(picture, family))
        return text;
    Halved halved = half(picture);
    for (int i = 0; i < timesHalved && halved.width >= 8 && halved.height >= 8; ++i) {
        const GrayPicture smaller = halved.view();
        if (auto text = passes(smaller, family))
            return text;
        halved = half(smaller);
    }
    return std::nullopt;
}

} // namespace waydesk
