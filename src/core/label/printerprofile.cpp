// SPDX-License-Identifier: Apache-2.0
#include "core/label/printerprofile.h"

#include <cstdlib>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostMoved = 120;
bool within(int value, int least, int most) { return value >= least && value <= most; }
} // namespace

QString paperText(const LabelStock &stock) { return u"%1x%2"_s.arg(stock.widthMm).arg(stock.heightMm); }

QString dpiText(const LabelStock &stock) { return stock.dotsPerMm == 12 ? u"300"_s : u"203"_s; }

QString unsoundPart(const PrinterProfile &profile)
{
    if (profile.stock.dotsPerMm != 8 && profile.stock.dotsPerMm != 12)
        return u"dpi"_s;
    if (!within(profile.stock.widthMm, 20, 210) || !within(profile.stock.heightMm, 20, 400))
        return u"paper"_s;
    if (!within(profile.tuning.darkness, -1, 100))
        return u"darkness"_s;
    if (std::abs(profile.tuning.right) > mostMoved)
        return u"right"_s;
    return std::abs(profile.tuning.down) > mostMoved ? u"down"_s : QString();
}

StockMismatch mismatch(const LabelStock &has, const LabelStock &needs)
{
    if (has.dotsPerMm != needs.dotsPerMm)
        return StockMismatch::Dots;
    return has == needs ? StockMismatch::None : StockMismatch::Paper;
}

} // namespace waydesk
