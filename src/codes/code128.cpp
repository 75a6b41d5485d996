// SPDX-License-Identifier: Apache-2.0
#include "codes/code128.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

// ISO/IEC 15417: widths of bar, space, bar, space, bar, space of each symbol value.
constexpr std::array<std::string_view, 106> patterns{
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232"};
constexpr std::string_view stopPattern = "2331112";

constexpr int toC = 99;
constexpr int toB = 100;
constexpr int startB = 104;
constexpr int startC = 105;
constexpr int modulus = 103;
constexpr qsizetype longest = 80;
constexpr int impossible = 1 << 20;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Fewest symbols for text[i..] when already in set B (0) or C (1).
using Costs = std::vector<std::array<int, 2>>;

bool pairAt(const QString &text, qsizetype i)
{
    return i + 1 < text.size() && isDigit(text[i]) && isDigit(text[i + 1]);
}

Costs costsOf(const QString &text)
{
    const auto n = static_cast<size_t>(text.size());
    Costs costs(n + 2, {0, 0});
    for (size_t i = n; i-- > 0;) {
        const int stayB = 1 + costs[i + 1][0];
        const int stayC = pairAt(text, static_cast<qsizetype>(i)) ? 1 + costs[i + 2][1] : impossible;
        costs[i] = {std::min(stayB, 1 + stayC), std::min(stayC, 1 + stayB)};
    }
    return costs;
}

std::vector<int> symbolsOf(const QString &text)
{
    const Costs costs = costsOf(text);
    bool inC = costs[0][1] < costs[0][0];
    std::vector<int> symbols{inC ? startC : startB};
    for (qsizetype i = 0; i < text.size();) {
        const auto at = static_cast<size_t>(i);
        const int viaC = pairAt(text, i) ? 1 + costs[at + 2][1] : impossible;
        const int viaB = 1 + costs[at + 1][0];
        const bool useC = inC ? viaC <= 1 + viaB : 1 + viaC < viaB;
        if (useC != inC)
            symbols.push_back(useC ? toC : toB);
        inC = useC;
        if (inC) {
            symbols.push_back(text[i].digitValue() * 10 + text[i + 1].digitValue());
            i += 2;
        } else {
            symbols.push_back(text[i].unicode() - 32);
            ++i;
        }
    }
    int sum = symbols[0];
    for (size_t i = 1; i < symbols.size(); ++i)
        sum += static_cast<int>(i) * symbols[i];
    symbols.push_back(sum % modulus);
    return symbols;
}

} // namespace

Result<BarWidths> encodeCode128(const QString &text)
{
    if (text.isEmpty() || text.size() > longest)
        return fail(ErrorCode::InvalidArgument, {{u"text"_s, text}},
                    u"Code 128 takes 1 to %1 characters"_s.arg(longest));
    for (const QChar c : text) {
        if (c < u' ' || c > u'~')
            return fail(ErrorCode::InvalidArgument, {{u"text"_s, text}, {u"character"_s, QString(c)}});
    }
    BarWidths widths;
    const auto append = [&widths](std::string_view pattern) {
        for (const char width : pattern)
            widths.push_back(static_cast<std::uint8_t>(width - '0'));
    };
    for (const int symbol : symbolsOf(text))
        append(patterns[static_cast<size_t>(symbol)]);
    append(stopPattern);
    return widths;
}

} // namespace waydesk
