// SPDX-License-Identifier: Apache-2.0
#include "core/tags/tagrule.h"

#include "core/carrier/carrierpolicy.h"
#include "core/support/names.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array colourNames{
    EnumName{TagColour::Grey, "grey"},     EnumName{TagColour::Red, "red"},     EnumName{TagColour::Orange, "orange"},
    EnumName{TagColour::Yellow, "yellow"}, EnumName{TagColour::Green, "green"}, EnumName{TagColour::Blue, "blue"},
    EnumName{TagColour::Purple, "purple"},
};
constexpr std::array buyerNames{EnumName{TagBuyer::Any, "any"}, EnumName{TagBuyer::First, "first"},
                                EnumName{TagBuyer::Returning, "returning"}};

std::unexpected<Error> wrong(const QString &reason, const QString &value = {})
{
    return fail(ErrorCode::InvalidArgument,
                {{u"argument"_s, u"tag"_s}, {u"reason"_s, u"tag_"_s + reason}, {u"value"_s, value}});
}

QStringList tidied(const QStringList &words)
{
    QStringList plain;
    for (const QString &word : words) {
        if (const QString text = word.simplified(); !text.isEmpty() && !plain.contains(text, Qt::CaseInsensitive))
            plain.append(text);
    }
    return plain;
}

bool isName(const QString &name)
{
    const QList<uint> letters = name.toUcs4(); // rare characters are two QChars
    const auto divides = [](uint c) { return QStringView(u",\"=:，“”＝：＂").contains(QChar(char16_t(c))); };
    return !name.isEmpty() && letters.size() <= TagLimits::nameLength
        && std::ranges::none_of(letters, [&](uint c) { return (c < 0x10000 && divides(c)) || !QChar::isPrint(c); });
}

bool isCurrency(const QString &code)
{
    return code.size() == 3 && std::ranges::all_of(code, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

bool areWords(const QStringList &words)
{
    return words.size() <= TagLimits::words
        && std::ranges::all_of(words, [](const QString &word) { return word.size() <= TagLimits::wordLength; });
}

bool isAmount(std::optional<qint64> minor) { return !minor || (*minor >= 0 && *minor <= TagLimits::amountMinor); }

Result<void> sound(const TagConditions &when)
{
    if (when.isEmpty())
        return wrong(u"empty"_s);
    if (!isAmount(when.amountFrom) || !isAmount(when.amountUntil)
        || (when.amountFrom && when.amountUntil && *when.amountFrom > *when.amountUntil))
        return wrong(u"amount"_s);
    if (when.hasAmount() && !isCurrency(when.currency))
        return wrong(u"currency"_s, when.currency);
    if (when.piecesFrom < 0 || when.piecesFrom > TagLimits::pieces)
        return wrong(u"pieces"_s, QString::number(when.piecesFrom));
    if (when.earlierFrom < 1 || when.earlierFrom > TagLimits::earlier)
        return wrong(u"earlier"_s, QString::number(when.earlierFrom));
    for (const QStringList *words : {&when.countries, &when.services, &when.goods, &when.notes}) {
        if (!areWords(*words))
            return wrong(u"words"_s);
    }
    return {};
}

} // namespace

QString tagColourName(TagColour colour) { return nameIn(colourNames, colour); }

std::optional<TagColour> tagColourFromName(QStringView name) { return valueIn(colourNames, name); }

QString tagBuyerName(TagBuyer buyer) { return nameIn(buyerNames, buyer); }

std::optional<TagBuyer> tagBuyerFromName(QStringView name) { return valueIn(buyerNames, name); }

bool TagConditions::isEmpty() const
{
    return shops.empty() && countries.isEmpty() && services.isEmpty() && !hasAmount() && goods.isEmpty()
        && piecesFrom == 0 && buyer == TagBuyer::Any && notes.isEmpty();
}

QString foldedTagText(const QString &text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

TagRule tidied(TagRule rule)
{
    rule.name = rule.name.simplified();
    TagConditions &when = rule.when;
    for (QStringList *words : {&when.countries, &when.services, &when.goods, &when.notes})
        *words = tidied(*words);
    std::ranges::sort(when.shops);
    const auto twice = std::ranges::unique(when.shops);
    when.shops.erase(twice.begin(), twice.end());
    when.currency = when.hasAmount() ? when.currency.trimmed().toUpper() : QString();
    if (when.hasAmount() && when.currency.isEmpty())
        when.currency = PolicyLimits::currency;
    if (when.buyer != TagBuyer::Returning)
        when.earlierFrom = 1;
    return rule;
}

Result<void> sound(const TagRule &rule, std::span<const TagRule> others)
{
    if (!isName(rule.name))
        return wrong(u"name"_s, rule.name);
    const QString name = foldedTagText(rule.name);
    if (name == noTag)
        return wrong(u"reserved"_s, rule.name);
    size_t beside = 0;
    for (const TagRule &other : others) {
        if (other.id == rule.id && rule.id != 0)
            continue;
        ++beside;
        if (foldedTagText(other.name) == name)
            return fail(ErrorCode::AlreadyExists, {{u"subject"_s, u"tag"_s}, {u"name"_s, other.name}});
    }
    if (beside >= TagLimits::tags)
        return wrong(u"many"_s, QString::number(TagLimits::tags));
    return sound(rule.when);
}

} // namespace waydesk
