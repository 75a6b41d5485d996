// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/area.h"

#include "core/address/regions.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString mainland = QStringLiteral("CN");

struct Country {
    const char *code;
    const char16_t *name;
};
/// Countries that order files name in words, by their ISO 3166 codes.
constexpr std::array countries{
    Country{"MY", u"Malaysia"},      Country{"SG", u"Singapore"},      Country{"TH", u"Thailand"},
    Country{"VN", u"Vietnam"},       Country{"PH", u"Philippines"},    Country{"ID", u"Indonesia"},
    Country{"US", u"United States"}, Country{"GB", u"United Kingdom"}, Country{"CA", u"Canada"},
    Country{"AU", u"Australia"},     Country{"JP", u"Japan"},          Country{"KR", u"South Korea"},
    Country{"DE", u"Germany"},       Country{"FR", u"France"},         Country{"ES", u"Spain"},
    Country{"IT", u"Italy"},         Country{"RU", u"Russia"},         Country{"BR", u"Brazil"},
    Country{"MX", u"Mexico"},        Country{"NL", u"Netherlands"},
};

/// The code of a country that is named in words; another word as it is.
QString countryCode(QStringView word)
{
    const auto found = std::ranges::find_if(
        countries, [&](const Country &one) { return word.compare(QStringView(one.name), Qt::CaseInsensitive) == 0; });
    return found != countries.end() ? QString::fromLatin1(found->code) : word.trimmed().toString().toUpper();
}

bool samePart(const QString &wide, const QString &place)
{
    return wide.isEmpty() || wide == place || wide.compare(place, Qt::CaseInsensitive) == 0;
}

/// The mainland place at the beginning of the text, which loses it.
std::optional<Area> takeMainland(QStringView &text)
{
    Address found;
    if (!Regions::mainland().takeFrom(text, found))
        return std::nullopt;
    return Area{mainland, found.province, found.city, found.district};
}

/// The whole text as a place; people leave out what kind of place the last one is.
std::optional<Area> wholeMainland(const QString &text)
{
    for (const QString &kind : {u""_s, u"市"_s, u"区"_s, u"县"_s}) {
        const QString full = text + kind;
        QStringView rest(full);
        if (auto area = takeMainland(rest); area && rest.trimmed().isEmpty())
            return area;
    }
    return std::nullopt;
}

/// Abroad, where no list tells the places: a country, and what the platform writes below it.
std::optional<Area> abroad(QStringView text)
{
    const QList<QStringView> parts = text.split(u'/');
    const QString country = countryCode(parts.front().trimmed());
    const bool isCode = country.size() == 2 && country != mainland
        && std::ranges::all_of(country, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!isCode || parts.size() > 4 || text.contains(u'\n'))
        return std::nullopt;
    const auto part = [&](qsizetype i) { return i < parts.size() ? parts[i].trimmed().toString() : QString(); };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (part(i).isEmpty())
            return std::nullopt;
    }
    return Area{country, part(1), part(2), part(3)};
}

} // namespace

int Area::depth() const
{
    if (!district.isEmpty())
        return 4;
    if (!city.isEmpty())
        return 3;
    if (!province.isEmpty())
        return 2;
    return country.isEmpty() ? 0 : 1;
}

size_t qHash(const Area &area, size_t seed)
{
    return qHashMulti(seed, area.country, area.province, area.city, area.district);
}

bool covers(const Area &wide, const Area &place)
{
    return !wide.isUnread() && samePart(wide.province, place.province) && samePart(wide.city, place.city)
        && samePart(wide.district, place.district) && samePart(wide.country, place.country);
}

/// Names that tell what kind of place they are are full already: whole tables of them cost next to nothing.
Area normalArea(const Area &area)
{
    const auto isFull = [](const QString &name, std::initializer_list<QStringView> kinds) {
        return name.isEmpty() || std::ranges::any_of(kinds, [&](QStringView kind) { return name.endsWith(kind); });
    };
    if (area.country != mainland || area.isUnread()
        || (isFull(area.province, {u"省", u"市", u"区"}) && isFull(area.city, {u"市", u"自治州", u"区", u"盟", u"县"})
            && isFull(area.district, {u"区", u"县", u"市", u"旗"})))
        return area;
    return areaFromText(areaText(area)).value_or(area);
}

Area areaOf(const Address &address) { return findArea(address).area; }

FoundArea findArea(const Address &address)
{
    const QString district = address.district.trimmed();
    const Area written{mainland, address.province.trimmed(), address.city.trimmed(), district};
    if (!isMainland(address.country))
        return {{countryCode(address.country.trimmed()), written.province, written.city, district}, true};
    const auto beginOf = [&](QStringView text) {
        auto area = takeMainland(text);
        if (area && area->district.isEmpty() && !area->city.isEmpty())
            area->district = district;
        return area;
    };
    const QString split = QStringList{written.province, written.city, district}.join(u' ').trimmed();
    if (!split.isEmpty()) {
        if (const auto area = wholeMainland(split))
            return {*area, true};
        if (const auto area = beginOf(split))
            return {*area, true};
    }
    return {beginOf(address.street).value_or(written), false};
}

std::optional<Area> areaFromText(QStringView typed)
{
    const QStringView text = typed.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (text == u"*")
        return Area{};
    if (text == u"全国" || isMainland(text))
        return Area{mainland, {}, {}, {}};
    const qsizetype stroke = text.indexOf(u'/');
    const bool isInside = stroke > 0 && isMainland(text.first(stroke));
    const QString inside = (isInside ? text.sliced(stroke + 1) : text).toString().replace(u'/', u' ').trimmed();
    if (auto area = wholeMainland(inside))
        return area;
    return isInside ? std::nullopt : abroad(text);
}

QString areaText(const Area &area)
{
    if (area.isEverywhere())
        return u"*"_s;
    if (area.isUnread())
        return area.province;
    if (area.country == mainland && area.province.isEmpty())
        return u"全国"_s;
    QStringList parts{area.province, area.city, area.district};
    if (area.country != mainland)
        parts.prepend(area.country);
    while (!parts.isEmpty() && parts.back().isEmpty())
        parts.removeLast();
    parts.removeAll(QString()); // districts right below their province
    return parts.join(u'/');
}

} // namespace waydesk
