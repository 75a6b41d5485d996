// SPDX-License-Identifier: Apache-2.0
#include "core/desk/filter.h"

#include "core/desk/ordertable.h"
#include "core/support/names.h"

#include <QDateTime>

#include <algorithm>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

constexpr std::array keyNames{
    EnumName{FilterKey::Shop, "shop"},
    EnumName{FilterKey::Platform, "platform"},
    EnumName{FilterKey::Status, "status"},
    EnumName{FilterKey::Print, "print"},
    EnumName{FilterKey::Message, "message"},
    EnumName{FilterKey::Carrier, "carrier"},
    EnumName{FilterKey::Province, "province"},
    EnumName{FilterKey::From, "from"},
    EnumName{FilterKey::To, "to"},
    EnumName{FilterKey::DueWithin, "due_within"},
    EnumName{FilterKey::Reason, "reason"},
    EnumName{FilterKey::Tag, "tag"},
};

std::unexpected<Error> wrong(const QString &argument, const QString &value, const QString &allowed)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}, {u"allowed"_s, allowed}});
}

/// The closed list of values of a key; empty = anything goes.
QStringList allowedValues(FilterKey key)
{
    QStringList words;
    switch (key) {
    case FilterKey::Status:
        for (int i = 0; i <= static_cast<int>(OrderStatus::Cancelled); ++i)
            words.append(orderStatusName(static_cast<OrderStatus>(i)));
        break;
    case FilterKey::Print:
        for (int i = 0; i <= static_cast<int>(PrintState::InDoubt); ++i)
            words.append(printStateName(static_cast<PrintState>(i)));
        break;
    case FilterKey::Reason:
        for (int i = 0; i <= static_cast<int>(Reason::StateChanged); ++i)
            words.append(reasonName(static_cast<Reason>(i)));
        break;
    case FilterKey::Message: return {u"none"_s, u"buyer"_s, u"memo"_s, u"any"_s};
    default: break;
    }
    return words;
}

std::optional<qint64> parsedTime(const QString &text, bool endOfDay)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10) {
        return endOfDay ? day.addDays(1).startOfDay().toMSecsSinceEpoch() - 1 : day.startOfDay().toMSecsSinceEpoch();
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return time.toMSecsSinceEpoch();
}

std::optional<qint64> parsedSpan(const QString &text)
{
    constexpr qint64 minute = 60 * 1000;
    constexpr int longest = 10'000;
    QString number = text;
    qint64 unit = 60 * minute;
    if (text.endsWith(u'd') || text.endsWith(u'h') || text.endsWith(u'm')) {
        unit = text.endsWith(u'd') ? 24 * 60 * minute : text.endsWith(u'h') ? 60 * minute : minute;
        number.chop(1);
    }
    bool ok = false;
    const int value = number.toInt(&ok);
    if (!ok || value < 0 || value > longest)
        return std::nullopt;
    return value * unit;
}

Result<FilterTerm> termOf(FilterKey key, const QString &value)
{
    FilterTerm term{key, {value}, 0};
    if (key == FilterKey::From || key == FilterKey::To) {
        const auto time = parsedTime(value, key == FilterKey::To);
        if (!time)
            return wrong(filterKeyName(key), value, u"2026-11-22, 2026-11-22T14:00:00"_s);
        term.time = *time;
        return term;
    }
    if (key == FilterKey::DueWithin) {
        const auto span = parsedSpan(value);
        if (!span)
            return wrong(filterKeyName(key), value, u"90m, 2h, 1d"_s);
        term.time = *span;
        return term;
    }
    // A shop's name may hold a comma itself, so the whole stands beside its parts.
    term.values = value.split(u',', Qt::SkipEmptyParts);
    if (key == FilterKey::Shop && term.values.size() > 1)
        term.values.prepend(value);
    for (QString &word : term.values)
        word = word.trimmed();
    const QStringList allowed = allowedValues(key);
    if (term.values.isEmpty())
        return wrong(filterKeyName(key), value, allowed.join(u", "_s));
    for (const QString &word : std::as_const(term.values)) {
        if (!allowed.isEmpty() && !allowed.contains(word))
            return wrong(filterKeyName(key), word, allowed.join(u", "_s));
    }
    return term;
}

bool isShop(const QString &word, std::span<const Shop> shops)
{
    return std::ranges::any_of(
        shops, [&word](const Shop &shop) { return shop.name == word || QString::number(shop.id.value) == word; });
}
} // namespace

QString filterKeyName(FilterKey key) { return nameIn(keyNames, key); }

std::optional<FilterKey> filterKeyFromName(QStringView name) { return valueIn(keyNames, name); }

QStringList filterKeyNames()
{
    QStringList names;
    for (const auto &row : keyNames)
        names.append(QString::fromLatin1(row.name));
    return names;
}

Result<FilterTerm> Filter::parseTerm(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = equals < 0 ? text : text.left(equals).trimmed();
    const auto key = filterKeyFromName(name);
    if (!key)
        return wrong(u"filter"_s, name, filterKeyNames().join(u", "_s));
    const QString value = equals < 0 ? QString() : text.mid(equals + 1).trimmed();
    if (value.isEmpty())
        return wrong(filterKeyName(*key), value, allowedValues(*key).join(u", "_s));
    return termOf(*key, value);
}

Result<Filter> Filter::parse(const QStringList &texts)
{
    Filter filter;
    for (const QString &text : texts) {
        auto term = parseTerm(text);
        if (!term)
            return std::unexpected(term.error());
        filter.add(std::move(*term));
    }
    return filter;
}

std::optional<QString> Filter::unknownShop(std::span<const Shop> shops) const
{
    for (const FilterTerm &term : m_terms) {
        if (term.key != FilterKey::Shop || (!term.values.isEmpty() && isShop(term.values.first(), shops)))
            continue;
        // With several values the first is the whole text; its parts count then.
        for (qsizetype i = term.values.size() > 1 ? 1 : 0; i < term.values.size(); ++i) {
            if (!isShop(term.values[i], shops))
                return term.values[i];
        }
    }
    return std::nullopt;
}

} // namespace waydesk
