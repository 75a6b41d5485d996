// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace waydesk {

/// What a scanner, a file or a person delivered, understood.
struct ScanCode {
    enum class Kind {
        Empty, ///< nothing but blanks
        Number, ///< may be a waybill number; whether it is, the store knows
        LabelQr, ///< the QR of one of our labels: number and copy
        Control, ///< a printed command: `text` is its word, e.g. CONFIRM
        Other, ///< any other printable code: a product, a web address
        Unusable ///< too long, characters no code has, or a label QR that fails its check
    };
    Kind kind = Kind::Empty;
    QString number; ///< Number and LabelQr: normalised
    int copy = 0; ///< LabelQr only
    QString text; ///< normalised, at most kLongestCode characters; Control: the word alone
};

/// No code that a desk works with is longer; of longer input only the head is kept.
inline constexpr qsizetype kLongestCode = 128;

/// Full-width to ASCII, ASCII letters to upper case, blanks and control characters at the ends off, an AIM prefix
/// (]C0, ]Q1 ...) off, at most kLongestCode characters.
QString normaliseCode(QStringView raw);

/// Any input is safe: huge, binary, NULs.
ScanCode parseScan(QStringView raw);
/// The same for bytes that should be UTF-8.
ScanCode parseScan(QByteArrayView raw);

/// The text of a printed command code: WDC:<word>.
QString controlCode(const QString &word);

} // namespace waydesk
