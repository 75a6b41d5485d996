// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/textencoding.h"

#include "exchange/codecs/gb18030.h"

#include <QStringDecoder>

#include <cstring>
#include <uchardet/uchardet.h>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype detectorBytes = 64 * 1024;
constexpr qsizetype toldEvery = 1 << 20;

bool isContinuation(uchar c) { return (c & 0xC0) == 0x80; }

/// Length of the UTF-8 character at `at`: 0 = invalid, -1 = cut off by the end.
int utf8Length(const uchar *at, const uchar *end)
{
    const uchar c = *at;
    const int length = c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;
    for (int i = 1; i < length; ++i) {
        if (at + i >= end)
            return -1;
        if (!isContinuation(at[i]))
            return 0;
    }
    if ((c == 0xE0 && at[1] < 0xA0) || (c == 0xED && at[1] > 0x9F) || (c == 0xF0 && at[1] < 0x90)
        || (c == 0xF4 && at[1] > 0x8F))
        return 0;
    return length;
}

bool isUtf8(QByteArrayView bytes, const BytesPassed &passed)
{
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const auto *const end = at + bytes.size();
    qsizetype told = 0;
    while (at < end) {
        const qsizetype done = bytes.size() - (end - at);
        if (passed && done - told >= toldEvery)
            passed(told = done);
        quint64 block = 0;
        const auto *const near = end - at > toldEvery ? at + toldEvery : end;
        while (near - at >= 8 && (std::memcpy(&block, at, 8), (block & 0x8080808080808080ULL) == 0))
            at += 8;
        if (at == end)
            break;
        if (*at < 0x80) {
            ++at;
            continue;
        }
        const int length = utf8Length(at, end);
        if (length <= 0)
            return length < 0;
        at += length;
    }
    return true;
}

QByteArray detectorWord(QByteArrayView bytes)
{
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, bytes.data(), size_t(qMin(bytes.size(), detectorBytes)));
    uchardet_data_end(detector);
    const QByteArray word = uchardet_get_charset(detector);
    uchardet_delete(detector);
    return word;
}

Result<EncodedText> transcode(const QByteArray &bytes, QStringDecoder decoder, const QString &name)
{
    if (!decoder.isValid())
        return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, name}});
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, name}});
    return EncodedText{text.toUtf8(), CellEncoding::Utf8, name, {}};
}

/// UTF-16 without a mark: text of any script has many zero bytes on one side only.
std::optional<QStringConverter::Encoding> bareUtf16(QByteArrayView bytes)
{
    const qsizetype pairs = qMin(bytes.size(), detectorBytes) / 2;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        even += bytes[2 * i] == '\0';
        odd += bytes[2 * i + 1] == '\0';
    }
    if (bytes.size() % 2 != 0 || pairs < 4 || (even > 0) == (odd > 0) || even + odd < pairs / 10)
        return std::nullopt;
    return odd > 0 ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
}

} // namespace

QString decodeText(QByteArrayView bytes, CellEncoding encoding)
{
    return encoding == CellEncoding::Utf8 ? QString::fromUtf8(bytes) : fromGb18030(bytes);
}

namespace {

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");

Result<EncodedText> markedText(QByteArray rest, const BytesPassed &passed)
{
    if (!isUtf8(rest, passed))
        return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, u"UTF-8-BOM"_s}});
    return EncodedText{std::move(rest), CellEncoding::Utf8, u"UTF-8-BOM"_s, {}};
}

} // namespace

Result<EncodedText> detectTextIn(QByteArrayView bytes, const BytesPassed &passed)
{
    if (!bytes.startsWith(utf8Mark))
        return detectText(QByteArray::fromRawData(bytes.data(), bytes.size()), passed);
    const QByteArrayView rest = bytes.sliced(utf8Mark.size());
    return markedText(QByteArray::fromRawData(rest.data(), rest.size()), passed);
}

Result<EncodedText> detectText(QByteArray bytes, const BytesPassed &passed)
{
    if (bytes.startsWith(utf8Mark))
        return markedText(std::move(bytes.remove(0, utf8Mark.size())), passed);
    if (bytes.startsWith("\xFF\xFE"))
        return transcode(bytes.mid(2), QStringDecoder(QStringConverter::Utf16LE), u"UTF-16"_s);
    if (bytes.startsWith("\xFE\xFF"))
        return transcode(bytes.mid(2), QStringDecoder(QStringConverter::Utf16BE), u"UTF-16"_s);
    if (const auto bare = bareUtf16(bytes))
        return transcode(bytes, QStringDecoder(*bare), u"UTF-16"_s);
    if (QByteArrayView(bytes).first(qMin(bytes.size(), detectorBytes)).contains('\0'))
        return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, u"binary"_s}});
    if (isUtf8(bytes, passed))
        return EncodedText{std::move(bytes), CellEncoding::Utf8, u"UTF-8"_s, {}};

    const QByteArray word = detectorWord(bytes);
    const Gb18030Check gb = checkGb18030(bytes, passed);
    if (gb.valid || gb.truncated) {
        const QString guess = word.startsWith("GB") ? QString() : QString::fromLatin1(word);
        return EncodedText{std::move(bytes), CellEncoding::Gb18030, gb.fourByte ? u"GB18030"_s : u"GBK"_s, guess};
    }
    if (word.isEmpty() || word.startsWith("GB") || word.startsWith("UTF"))
        return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, QString::fromLatin1(word)}});
    return transcode(bytes, QStringDecoder(word.constData()), QString::fromLatin1(word));
}

Result<EncodedText> decodeAs(const QByteArray &bytes, const QString &charset)
{
    return transcode(bytes, QStringDecoder(charset.toLatin1().constData()), charset);
}

} // namespace waydesk
