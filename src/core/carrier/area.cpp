// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/area.h"

#include "core/address/regions.h"

#include <QStringList>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString mainland = QStringLiteral("CN");

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
    const bool plain = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    const QList<QStringView> parts = text.split(u'/');
    if (!plain || parts.size() > 4 || parts.front().trimmed().size() < 2)
        return std::nullopt;
    const auto part = [&](qsizetype i) { return i < parts.size() ? parts[i].trimmed().toString() : QString(); };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (part(i).isEmpty())
            return std::nullopt;
    }
    return Area{isMainland(parts.front().trimmed()) ? mainland : part(0), part(1), part(2), part(3)};
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
    return samePart(wide.province, place.province) && samePart(wide.city, place.city)
        && samePart(wide.district, place.district) && samePart(wide.country, place.country);
}

Area areaOf(const Address &address)
{
    if (!isMainland(address.country))
        return {address.country.trimmed(), address.province.trimmed(), address.city.trimmed(),
                address.district.trimmed()};
    const QString split = address.province + u' ' + address.city + u' ' + address.district;
    if (const auto area = wholeMainland(split.trimmed()))
        return *area;
    for (const QString &written : {split, address.street}) {
        QStringView rest(written);
        if (auto area = takeMainland(rest)) {
            if (area->district.isEmpty() && !area->city.isEmpty())
                area->district = address.district.trimmed();
            return *area;
        }
    }
    return {mainland, address.province.trimmed(), address.city.trimmed(), address.district.trimmed()};
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
    const QString spaced = text.toString().replace(u'/', u' ');
    if (auto area = wholeMainland(spaced))
        return area;
    return abroad(text);
}

QString areaText(const Area &area)
{
    if (area.isEverywhere())
        return u"*"_s;
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
