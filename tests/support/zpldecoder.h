// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace waydesk::test {

/// A strict reader of the ZPL that we write: every command must be known, every ^GFA must carry exactly the bytes that
/// it announces, at most 99,999 of them, inside ^PW x ^LL. What a printer might forgive is an error here.
struct ZplDecoded {
    std::vector<DotImage> labels;
    int bands = 0;
    QString error; ///< empty = sound
};
ZplDecoded decodeZpl(const QByteArray &zpl, int dotsPerMm);

/// The same for TSPL: SIZE, DIRECTION, REFERENCE, CLS, BITMAP, PRINT.
struct TsplDecoded {
    std::vector<DotImage> labels;
    QString error;
};
TsplDecoded decodeTspl(const QByteArray &tspl, int dotsPerMm);

} // namespace waydesk::test
