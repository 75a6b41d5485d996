// SPDX-License-Identifier: Apache-2.0
#include "ui/common/dotpicture.h"

namespace waydesk {

QImage dotPicture(const DotImage &dots)
{
    QImage image(dots.width(), dots.height(), QImage::Format_Grayscale8);
    for (int y = 0; y < dots.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (int x = 0; x < dots.width(); ++x)
            line[x] = dots.dot(x, y) ? 0 : 255;
    }
    return image;
}

} // namespace waydesk
