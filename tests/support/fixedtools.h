// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layouttools.h"

namespace waydesk::test {

/// A font whose ideographs are one em wide and all else half an em; codes of fixed, known sizes.
class FixedTools : public LayoutTools
{
public:
    int barcodeModules = 145; ///< all bars and spaces one module wide
    int qrSize = 25;

    int advance(char32_t character, int size, bool bold) override
    {
        return (character >= 0x1100 ? size : size / 2) + (bold ? 1 : 0);
    }
    Result<BarWidths> code128(const QString &) override { return BarWidths(static_cast<size_t>(barcodeModules), 1); }
    Result<QrModules> qr(const QByteArray &) override
    {
        return QrModules{qrSize, std::vector<std::uint8_t>(static_cast<size_t>(qrSize * qrSize), 1)};
    }
};

} // namespace waydesk::test
