// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/splitting.h"

#include <algorithm>
#include <utility>

namespace waydesk {

namespace {
std::unexpected<Error> refused(const ParcelLine &line, const char *why)
{
    return fail(ErrorCode::InvalidArgument,
                {{QStringLiteral("reason"), QString::fromLatin1(why)},
                 {QStringLiteral("order"), line.order.value},
                 {QStringLiteral("line"), line.line.value},
                 {QStringLiteral("quantity"), line.quantity}});
}

/// Moves a wanted quantity from `rest` to `taken`, both parallel to the lines of the parcel.
Result<void> take(const ParcelLine &wanted, std::vector<ParcelLine> &taken, std::vector<ParcelLine> &rest)
{
    if (wanted.quantity < 1)
        return refused(wanted, "quantity_too_small");
    qint64 missing = wanted.quantity;
    bool known = false;
    for (size_t i = 0; i < rest.size(); ++i) {
        if (rest[i].order != wanted.order || rest[i].line != wanted.line)
            continue;
        known = true;
        const qint64 part = std::min(missing, std::max<qint64>(rest[i].quantity, 0));
        rest[i].quantity -= part;
        taken[i].quantity += part;
        missing -= part;
    }
    if (!known)
        return refused(wanted, "line_unknown");
    if (missing > 0)
        return refused(wanted, "quantity_too_large");
    return {};
}

void dropEmpty(std::vector<ParcelLine> &lines)
{
    std::erase_if(lines, [](const ParcelLine &line) { return line.quantity == 0; });
}
} // namespace

Result<std::pair<std::vector<ParcelLine>, std::vector<ParcelLine>>> splitLines(std::span<const ParcelLine> all,
                                                                               std::span<const ParcelLine> wanted)
{
    std::vector<ParcelLine> rest(all.begin(), all.end());
    std::vector<ParcelLine> taken = rest;
    for (ParcelLine &line : taken)
        line.quantity = 0;
    for (const ParcelLine &line : wanted) {
        if (const auto done = take(line, taken, rest); !done)
            return std::unexpected(done.error());
    }
    dropEmpty(taken);
    dropEmpty(rest);
    if (taken.empty() || rest.empty())
        return refused({}, taken.empty() ? "nothing_taken" : "nothing_left");
    return std::pair(std::move(taken), std::move(rest));
}

std::vector<LinePart> partsByWord(std::span<const ParcelLine> all,
                                  const std::function<QString(const ParcelLine &)> &wordOf)
{
    std::vector<LinePart> parts;
    for (const ParcelLine &line : all) {
        const QString word = wordOf(line);
        auto part = std::ranges::find(parts, word, &LinePart::word);
        if (part == parts.end())
            part = parts.insert(parts.end(), {word, {}});
        part->lines.push_back(line);
    }
    return parts;
}

std::pair<std::vector<ParcelLine>, std::vector<ParcelLine>>
partsByStock(std::span<const ParcelLine> all, const std::function<QString(const ParcelLine &)> &wordOf,
             QHash<QString, qint64> available)
{
    std::vector<ParcelLine> now;
    std::vector<ParcelLine> later;
    for (const ParcelLine &line : all) {
        qint64 &left = available[wordOf(line)];
        const qint64 there = std::clamp<qint64>(left, 0, std::max<qint64>(line.quantity, 0));
        left -= there;
        if (there > 0)
            now.push_back({line.order, line.line, there});
        if (line.quantity > there)
            later.push_back({line.order, line.line, line.quantity - there});
    }
    return {std::move(now), std::move(later)};
}

} // namespace waydesk
