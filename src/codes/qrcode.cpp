// SPDX-License-Identifier: Apache-2.0
#include "codes/qrcode.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace waydesk {

Result<QrModules> encodeQr(const QByteArray &payload)
{
    const bool ascii = std::ranges::all_of(payload, [](char c) { return c >= ' ' && c <= '~'; });
    if (payload.isEmpty() || !ascii)
        return fail(ErrorCode::InvalidArgument, {{u"text"_s, QString::fromLatin1(payload)}});
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(payload.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return fail(ErrorCode::InvalidArgument, {{u"text"_s, QString::fromLatin1(payload)}}, u"too long for a QR"_s);
    QrModules modules{code->width, std::vector<std::uint8_t>(static_cast<size_t>(code->width * code->width))};
    std::transform(code->data, code->data + modules.dark.size(), modules.dark.begin(),
                   [](unsigned char module) { return static_cast<std::uint8_t>(module & 1); });
    return modules;
}

} // namespace waydesk
