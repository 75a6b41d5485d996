// SPDX-License-Identifier: Apache-2.0
#include "core/label/goodstext.h"

#include "core/label/labeltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr int sizeStep = 2;
constexpr size_t mostLinesPerKind = 2;

struct Kind {
    std::u32string title;
    std::u32string count; ///< " ×n"
};

Kind kindOf(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u" ×"_s);
    if (at <= 0 || text.size() - at > 12)
        return {drawable(text), {}};
    return {drawable(text.first(at)), drawable(text.sliced(at))};
}

size_t room(const FieldBox &box, int size)
{
    return static_cast<size_t>(std::min(box.maxLines, box.rect.h / lineHeight(size)));
}

std::optional<FittedText> wrapped(const std::vector<Kind> &kinds, const FieldBox &box, int size, LayoutTools &tools)
{
    FittedText fitted{size, {}};
    for (const Kind &kind : kinds) {
        auto lines = wrapText(kind.title + kind.count, box.rect.w, size, box.bold, tools);
        if (lines.size() > mostLinesPerKind || fitted.lines.size() + lines.size() > room(box, size))
            return std::nullopt;
        for (FittedLine &line : lines) {
            if (line.width > box.rect.w)
                return std::nullopt;
            fitted.lines.push_back(std::move(line));
        }
    }
    return fitted;
}

} // namespace

FittedText fitGoods(const QStringList &goods, const FieldBox &box, LayoutTools &tools)
{
    std::vector<Kind> kinds;
    for (const QString &text : goods)
        kinds.push_back(kindOf(text));
    for (int size = box.size; size >= box.minSize; size -= sizeStep) {
        if (auto fitted = wrapped(kinds, box, size, tools))
            return *fitted;
    }
    const int size = box.minSize;
    const size_t most = room(box, size);
    const size_t shown = std::min(kinds.size(), most);
    FittedText fitted{size, {}};
    for (size_t i = 0; i < shown; ++i) {
        Kind kind = kinds[i];
        if (i + 1 == shown && shown < kinds.size())
            kind.count += drawable(u" 等 %1 种"_s.arg(kinds.size()));
        fitted.lines.push_back(elideText(kind.title, kind.count, box.rect.w, size, box.bold, tools));
    }
    return fitted;
}

} // namespace waydesk
