// SPDX-License-Identifier: Apache-2.0
#include "core/stock/allocation.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 20; ///< articles that a hold names

qint64 knownFirst(qint64 time) { return time > 0 ? time : std::numeric_limits<qint64>::max(); }

auto turnOf(const StockClaim &claim)
{
    return std::tuple(knownFirst(claim.deadline), knownFirst(claim.paidAt), claim.order, claim.article);
}

} // namespace

StockAllocation StockAllocation::of(std::span<const qint64> available, std::vector<StockClaim> claims)
{
    StockAllocation made;
    made.m_missing.assign(available.size(), 0);
    made.m_left.reserve(available.size());
    for (const qint64 pieces : available)
        made.m_left.push_back(std::max<qint64>(pieces, 0));
    std::ranges::sort(claims, {}, turnOf);
    made.m_shares.reserve(claims.size());
    for (const StockClaim &claim : claims) {
        qint64 &left = made.m_left[static_cast<size_t>(claim.article)];
        const qint64 got = std::min(left, claim.quantity);
        left -= got;
        made.m_missing[static_cast<size_t>(claim.article)] += claim.quantity - got;
        if (!made.m_shares.empty() && made.m_shares.back().order == claim.order
            && made.m_shares.back().article == claim.article) {
            made.m_shares.back().wanted += claim.quantity;
            made.m_shares.back().got += got;
        } else {
            made.m_shares.push_back({claim.order, claim.article, claim.quantity, got});
        }
    }
    return made;
}

QString shortageText(std::span<const StockShortage> shortages)
{
    QStringList lines;
    for (const StockShortage &one : shortages) {
        if (lines.size() == mostNamed)
            break;
        lines.append(u"%1:%2/%3"_s.arg(one.sku).arg(one.got).arg(one.wanted));
    }
    return lines.join(u'\n');
}

std::vector<StockShortage> shortagesFrom(const QString &text)
{
    std::vector<StockShortage> all;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.lastIndexOf(u':');
        const qsizetype slash = line.indexOf(u'/', colon);
        if (colon <= 0 || slash < 0)
            continue;
        bool got = false;
        bool wanted = false;
        const StockShortage one{line.left(colon), line.sliced(colon + 1, slash - colon - 1).toLongLong(&got),
                                line.sliced(slash + 1).toLongLong(&wanted)};
        if (got && wanted)
            all.push_back(one);
    }
    return all;
}

} // namespace waydesk
