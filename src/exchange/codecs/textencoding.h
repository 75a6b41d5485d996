// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace waydesk {

/// How the bytes of a text file are to be decoded. Every other encoding is turned into UTF-8 first.
enum class CellEncoding { Utf8, Gb18030 };

QString decodeText(QByteArrayView bytes, CellEncoding encoding);

/// The bytes of a text file, without its byte order mark, and what they are.
struct EncodedText {
    QByteArray bytes;
    CellEncoding encoding = CellEncoding::Utf8;
    QString name; ///< UTF-8, UTF-8-BOM, UTF-16, GBK, GB18030 ...
    QString guess; ///< what the detector takes it for, where GB18030 was only possible, not certain
};

/// Told now and then how many of the bytes were looked at.
using BytesPassed = std::function<void(qint64)>;

/// Byte order mark, strict UTF-8, detector, GB18030, in this order. UnknownEncoding if nothing decodes it whole;
/// a character cut off at the very end passes, the row reader finds the torn line.
Result<EncodedText> detectText(QByteArray bytes, const BytesPassed &passed = {});
/// The same for bytes that outlive what is returned, which has no copy of them where it needs none.
Result<EncodedText> detectTextIn(QByteArrayView bytes, const BytesPassed &passed);

/// By the name of a character set that the caller knows or guesses. UnknownEncoding if it does not decode the whole.
Result<EncodedText> decodeAs(const QByteArray &bytes, const QString &charset);

} // namespace waydesk
