// SPDX-License-Identifier: Apache-2.0
#include "models/text/receivercomparison.h"

#include "core/label/mask.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace waydesk {

namespace {

using Pair = ReceiverComparison::Pair;
using Mask = std::function<QString(const QString &)>;

constexpr qsizetype longest = 400; ///< difference that is looked at character by character

/// Marks the characters outside of a longest common subsequence of two middles, which begin at `from`.
void markMiddles(Pair &pair, qsizetype from, qsizetype leftEnd, qsizetype rightEnd)
{
    const QStringView left = QStringView(pair[0].text).mid(from, leftEnd - from);
    const QStringView right = QStringView(pair[1].text).mid(from, rightEnd - from);
    const qsizetype width = right.size() + 1;
    std::vector<int> common(size_t((left.size() + 1) * width), 0);
    const auto at = [&](qsizetype i, qsizetype k) -> int & { return common[size_t(i * width + k)]; };
    for (qsizetype i = left.size() - 1; i >= 0; --i) {
        for (qsizetype k = right.size() - 1; k >= 0; --k)
            at(i, k) = left[i] == right[k] ? at(i + 1, k + 1) + 1 : std::max(at(i + 1, k), at(i, k + 1));
    }
    qsizetype i = 0;
    qsizetype k = 0;
    while (i < left.size() || k < right.size()) {
        if (i < left.size() && k < right.size() && left[i] == right[k]) {
            ++i;
            ++k;
        } else if (k == right.size() || (i < left.size() && at(i + 1, k) >= at(i, k + 1))) {
            pair[0].differs[size_t(from + i++)] = true;
        } else {
            pair[1].differs[size_t(from + k++)] = true;
        }
    }
}

Pair marked(const QString &left, const QString &right)
{
    Pair pair{MarkedText{left, std::vector<bool>(size_t(left.size()))},
              MarkedText{right, std::vector<bool>(size_t(right.size()))}};
    qsizetype from = 0;
    while (from < std::min(left.size(), right.size()) && left[from] == right[from])
        ++from;
    qsizetype leftEnd = left.size();
    qsizetype rightEnd = right.size();
    while (leftEnd > from && rightEnd > from && left[leftEnd - 1] == right[rightEnd - 1]) {
        --leftEnd;
        --rightEnd;
    }
    if (leftEnd - from <= longest && rightEnd - from <= longest) {
        markMiddles(pair, from, leftEnd, rightEnd);
    } else {
        std::fill(pair[0].differs.begin() + from, pair[0].differs.begin() + leftEnd, true);
        std::fill(pair[1].differs.begin() + from, pair[1].differs.begin() + rightEnd, true);
    }
    return pair;
}

Pair compared(const QString &left, const QString &right, const Mask &mask)
{
    Pair pair = marked(mask(left), mask(right));
    const bool hidden = left != right && pair[0].isEqual() && pair[1].isEqual();
    if (hidden) {
        for (MarkedText &side : pair) {
            for (qsizetype i = 0; i < side.text.size(); ++i)
                side.differs[size_t(i)] = side.text[i] == u'*';
        }
    }
    return pair;
}

QString phoneOf(const Address &address) { return address.phone.isEmpty() ? address.phone2 : address.phone; }

QString placeOf(const Address &address, const Mask &mask)
{
    QStringList parts{address.country, address.province, address.city, address.district, mask(address.street)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

bool MarkedText::isEqual() const { return std::ranges::find(differs, true) == differs.end(); }

ReceiverComparison ReceiverComparison::of(const Address &left, const Address &right, bool clear)
{
    const Mask same = [](const QString &text) { return text; };
    const Mask name = clear ? same : Mask([](const QString &text) { return maskName(text, NameMask::Ends); });
    const Mask phone = clear ? same : Mask([](const QString &text) { return maskPhone(text, PhoneMask::Middle); });
    const Mask street = clear ? same : Mask([](const QString &text) { return maskStreet(text, StreetMask::Numbers); });
    ReceiverComparison both;
    both.name = compared(left.receiver, right.receiver, name);
    both.phone = compared(phoneOf(left), phoneOf(right), phone);
    both.place = marked(placeOf(left, street), placeOf(right, street));
    const bool hidden = both.place[0].isEqual() && both.place[1].isEqual() && left.street != right.street;
    for (MarkedText &side : both.place) {
        for (qsizetype i = 0; hidden && i < side.text.size(); ++i)
            side.differs[size_t(i)] = side.text[i] == u'*';
    }
    return both;
}

} // namespace waydesk
