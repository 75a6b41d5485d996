// SPDX-License-Identifier: Apache-2.0
#include "labels/encoders.h"

namespace waydesk {

namespace {

/// "100" or "76.5".
QByteArray millimetres(int dots, int dotsPerMm)
{
    return QByteArray::number(static_cast<double>(dots) / dotsPerMm, 'g', 6);
}

} // namespace

QByteArray toTspl(const DotImage &image)
{
    if (image.isNull())
        return {};
    const auto bytes = image.bytes();
    QByteArray out;
    out.reserve(static_cast<qsizetype>(bytes.size()) + 128);
    out.append("SIZE ").append(millimetres(image.width(), image.dotsPerMm())).append(" mm,");
    out.append(millimetres(image.height(), image.dotsPerMm())).append(" mm\r\n");
    out.append("DIRECTION 0,0\r\nREFERENCE 0,0\r\nCLS\r\nBITMAP 0,0,");
    out.append(QByteArray::number(image.stride())).append(',').append(QByteArray::number(image.height())).append(",0,");
    for (const auto byte : bytes)
        out.append(static_cast<char>(~byte));
    out.append("\r\nPRINT 1,1\r\n");
    return out;
}

} // namespace waydesk
