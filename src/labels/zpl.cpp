// SPDX-License-Identifier: Apache-2.0
#include "labels/encoders.h"

#include <algorithm>
#include <cstring>

namespace waydesk {

namespace {

constexpr int mostBandBytes = 99'999;
constexpr int mostDarkness = 30;

/// "A", "I2", "gK0": how often a hex digit stands there. g..z are 20 to 400 in steps of 20, G..Y are 1 to 19.
void appendRun(QByteArray *out, int count, char digit)
{
    while (count > 400) {
        out->append('z').append(digit);
        count -= 400;
    }
    if (count >= 20)
        out->append(static_cast<char>('f' + count / 20));
    const bool plain = count == 1;
    if (count % 20 != 0 && !plain)
        out->append(static_cast<char>('F' + count % 20));
    out->append(digit);
}

char digitAt(const std::uint8_t *row, int i) { return "0123456789ABCDEF"[(row[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 15]; }

/// ',' fills a row with zeros. '!' is not used for ones: readers disagree whether it means the digit 1 or F.
void appendRow(QByteArray *out, const std::uint8_t *row, int stride)
{
    const int digits = stride * 2;
    for (int i = 0; i < digits;) {
        const char digit = digitAt(row, i);
        int end = i + 1;
        while (end < digits && digitAt(row, end) == digit)
            ++end;
        if (end == digits && digit == '0')
            out->append(',');
        else
            appendRun(out, end - i, digit);
        i = end;
    }
}

void appendBand(QByteArray *out, const DotImage &image, int top, int bottom)
{
    const int stride = image.stride();
    const QByteArray bytes = QByteArray::number(stride * (bottom - top));
    out->append("^FO0,").append(QByteArray::number(top)).append("^GFA,").append(bytes).append(',').append(bytes);
    out->append(',').append(QByteArray::number(stride)).append(',');
    for (int y = top; y < bottom; ++y) {
        const bool same = y > top && std::memcmp(image.row(y), image.row(y - 1), static_cast<size_t>(stride)) == 0;
        if (same)
            out->append(':');
        else
            appendRow(out, image.row(y), stride);
    }
    out->append("^FS\n");
}

} // namespace

QByteArray toZpl(const DotImage &image, const PrinterTuning &tuning)
{
    if (image.isNull())
        return {};
    QByteArray out;
    out.reserve(64 * 1024);
    if (tuning.darkness >= 0)
        out.append("~SD")
            .append(QByteArray::number(tuning.darkness * mostDarkness / 100).rightJustified(2, '0'))
            .append('\n');
    out.append("^XA\n^PW").append(QByteArray::number(image.width()));
    out.append("^LL").append(QByteArray::number(image.height())).append("^LH0,0");
    // ^LS moves to the left.
    out.append("^LT").append(QByteArray::number(tuning.down)).append("^LS").append(QByteArray::number(-tuning.right));
    out.append("^PON^PMN^LRN\n");
    const int most = std::max(1, std::min(mostBandBytes / image.stride(), (image.height() + 1) / 2));
    for (int top = 0; top < image.height(); top += most)
        appendBand(&out, image, top, std::min(top + most, image.height()));
    out.append("^PQ1\n^XZ\n");
    return out;
}

} // namespace waydesk
