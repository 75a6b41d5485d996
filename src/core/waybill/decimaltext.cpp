// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/decimaltext.h"

#include <limits>

namespace waydesk {

namespace {
/// minuend - subtrahend, both equally wide and minuend not the smaller one.
std::optional<qint64> positiveDifference(std::string_view minuend, std::string_view subtrahend)
{
    constexpr qint64 limit = std::numeric_limits<qint64>::max();
    qint64 result = 0;
    for (size_t i = 0; i < minuend.size(); ++i) {
        // Differences of leading digits may be undone by one borrow, never by more: result stays 0 or grows.
        const int step = minuend[i] - subtrahend[i];
        if (result > (limit - 9) / 10)
            return std::nullopt;
        result = result * 10 + step;
    }
    return result;
}
} // namespace

bool addToDigits(std::span<char> digits, quint64 amount)
{
    quint64 rest = amount;
    for (size_t i = digits.size(); rest != 0; rest /= 10) {
        if (i == 0)
            break;
        --i;
        rest += static_cast<quint64>(digits[i] - '0');
        digits[i] = static_cast<char>('0' + rest % 10);
    }
    if (rest == 0)
        return true;
    subtractFromDigits(digits, amount);
    return false;
}

void subtractFromDigits(std::span<char> digits, quint64 amount)
{
    int borrow = 0;
    quint64 rest = amount;
    for (size_t i = digits.size(); i-- > 0 && (rest != 0 || borrow != 0); rest /= 10) {
        const int value = digits[i] - '0' - static_cast<int>(rest % 10) - borrow;
        borrow = value < 0 ? 1 : 0;
        digits[i] = static_cast<char>('0' + (value + 10) % 10);
    }
}

std::optional<qint64> differenceOfDigits(std::string_view from, std::string_view to)
{
    if (from.size() != to.size())
        return std::nullopt;
    if (to >= from)
        return positiveDifference(to, from);
    const auto back = positiveDifference(from, to);
    return back ? std::optional(-*back) : std::nullopt;
}

} // namespace waydesk
