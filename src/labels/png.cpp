// SPDX-License-Identifier: Apache-2.0
#include "labels/encoders.h"

#include <QBuffer>
#include <QImage>

#include <cstring>

namespace waydesk {

QByteArray toPng(const DotImage &image)
{
    if (image.isNull())
        return {};
    QImage picture(image.width(), image.height(), QImage::Format_Mono);
    picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    picture.setDotsPerMeterX(image.dotsPerMm() * 1000);
    picture.setDotsPerMeterY(image.dotsPerMm() * 1000);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(picture.scanLine(y), image.row(y), static_cast<size_t>(image.stride()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace waydesk
