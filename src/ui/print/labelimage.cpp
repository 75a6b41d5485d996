// SPDX-License-Identifier: Apache-2.0
#include "ui/print/labelimage.h"

#include "ui/common/dotpicture.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace waydesk {

namespace {

/// A picture that would fill less of its room than this is made to fit it instead: its words can be read then.
constexpr std::pair LeastFill(3, 4);

/// Where a row changes between black and white.
std::vector<int> edgesOf(const DotImage &dots, int y)
{
    std::vector<int> edges;
    for (int x = 1; x < dots.width(); ++x) {
        if (dots.dot(x, y) != dots.dot(x - 1, y))
            edges.push_back(x);
    }
    return edges;
}

/// The barcode is where neighbouring rows are the same and change most often.
std::vector<int> barcodeEdges(const DotImage &dots)
{
    std::vector<int> best;
    for (int y = 0; y + 8 < dots.height(); y += 8) {
        if (std::memcmp(dots.row(y), dots.row(y + 8), static_cast<size_t>(dots.stride())) != 0)
            continue;
        std::vector<int> edges = edgesOf(dots, y);
        if (edges.size() > best.size())
            best = std::move(edges);
    }
    return best;
}

int narrowest(const std::vector<int> &edges)
{
    int width = 0;
    for (size_t i = 1; i < edges.size(); ++i) {
        const int run = edges[i] - edges[i - 1];
        width = width == 0 ? run : std::min(width, run);
    }
    return std::max(1, width);
}

} // namespace

int barWidth(const DotImage &dots) { return dots.isNull() ? 1 : narrowest(barcodeEdges(dots)); }

QImage previewImage(const DotImage &dots, const QSize &room)
{
    if (dots.isNull() || room.isEmpty())
        return {};
    QImage whole = dotPicture(dots);
    const std::vector<int> edges = barcodeEdges(dots);
    const int bar = narrowest(edges);
    const int largest = whole.size().scaled(room, Qt::KeepAspectRatio).height();
    for (int pixels = bar; pixels >= 1; --pixels) {
        const QSize size(dots.width() * pixels / bar, dots.height() * pixels / bar);
        if (size.width() > room.width() || size.height() > room.height())
            continue;
        if (pixels == bar)
            return whole;
        if (size.height() * LeastFill.second < largest * LeastFill.first)
            break;
        // The bars begin where a pixel does: up to a bar's width of the white edge is left out.
        const int skip = edges.empty() ? 0 : edges.front() % bar;
        const QImage aligned = whole.copy(skip, 0, (dots.width() - skip) / bar * bar, dots.height() / bar * bar);
        return aligned.scaled(aligned.width() * pixels / bar, aligned.height() * pixels / bar, Qt::IgnoreAspectRatio,
                              Qt::SmoothTransformation);
    }
    return whole.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace waydesk
