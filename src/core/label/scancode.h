// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace waydesk {

/// What a scanner, a file or a person delivered, understood. The one place that knows what a code can mean: verbs and
/// pages ask here, and the store what they need to know of a number.
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

    /// The waybill number that it may be, normalised as a typed one is; empty if it can be none.
    QString waybill() const;
    bool names(const QString &waybillNumber) const { return !waybillNumber.isEmpty() && waybill() == waybillNumber; }
    bool isCommand(QStringView word) const { return kind == Kind::Control && text == word; }
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
