// SPDX-License-Identifier: Apache-2.0
#include "core/address/regions.h"

#include <QResource>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto withoutCity = u"-";

/// Peoples that stand in the names of autonomous places.
constexpr std::array<QStringView, 46> peoples{
    u"土家族", u"苗族",     u"藏族",     u"羌族",   u"彝族",   u"白族",   u"傣族",   u"景颇族", u"傈僳族",   u"哈尼族",
    u"壮族",   u"布依族",   u"侗族",     u"朝鲜族", u"回族",   u"蒙古族", u"蒙古",   u"哈萨克", u"柯尔克孜", u"畲族",
    u"满族",   u"瑶族",     u"仫佬族",   u"毛南族", u"仡佬族", u"水族",   u"佤族",   u"拉祜族", u"布朗族",   u"纳西族",
    u"独龙族", u"怒族",     u"普米族",   u"土族",   u"撒拉族", u"保安族", u"东乡族", u"裕固族", u"黎族",     u"锡伯",
    u"塔吉克", u"达斡尔族", u"鄂温克族", u"各族",   u"维吾尔", u"阿昌族"};
constexpr std::array<QStringView, 12> kinds{u"特别行政区", u"自治区", u"自治州", u"自治县", u"自治旗", u"地区",
                                            u"省",         u"市",     u"盟",     u"区",     u"县",     u"旗"};
/// Words that stand where a city has none of its own.
constexpr std::array<QStringView, 7> noCity{u"省直辖县级行政区划",
                                            u"省直辖县级行政单位",
                                            u"自治区直辖县级行政区划",
                                            u"市辖区",
                                            u"自治区直辖县级行政单位",
                                            u"省直辖",
                                            u"县"};

bool isGap(QChar c) { return c.isSpace() || c == u',' || c == u'，' || c == u'/' || c == u'-' || c == u'、'; }

QStringView withoutGap(QStringView text)
{
    while (!text.isEmpty() && isGap(text.front()))
        text = text.sliced(1);
    return text;
}

/// Whether a short form that ends here is a name of its own, not the beginning of a street's.
bool endsName(QStringView rest)
{
    static constexpr QStringView streets(u"路街道巷弄村镇乡大东西南北中");
    return rest.isEmpty() || isGap(rest.front()) || !streets.contains(rest.front());
}

QString briefOf(const QString &name)
{
    QStringView brief(name);
    for (const QStringView kind : kinds) {
        if (brief.endsWith(kind) && brief.size() > kind.size() + 1) {
            brief.chop(kind.size());
            break;
        }
    }
    for (bool found = true; found;) {
        found = false;
        for (const QStringView people : peoples) {
            if (brief.endsWith(people) && brief.size() >= people.size() + 2) {
                brief.chop(people.size());
                found = true;
            }
        }
    }
    return brief.toString();
}

/// Takes the longest of the forms; true if one stood there.
bool takeForm(QStringView &text, const QStringList &forms)
{
    for (const QString &form : forms) {
        if (text.startsWith(form)) {
            text = text.sliced(form.size());
            return true;
        }
    }
    return false;
}

bool takeBrief(QStringView &text, const QString &brief)
{
    if (brief.size() < 2 || !text.startsWith(brief) || !endsName(text.sliced(brief.size())))
        return false;
    text = text.sliced(brief.size());
    return true;
}

} // namespace

const Regions &Regions::mainland()
{
    static const Regions regions =
        parse(QString::fromUtf8(QResource(u":/waydesk/regions/mainland.txt"_s).uncompressedData()));
    return regions;
}

Regions::Place Regions::place(const QString &name, bool isProvince)
{
    Place place{name, {name}, briefOf(name)};
    const auto also = [&place](QStringView kind) {
        const QString form = place.brief + kind.toString();
        if (!place.forms.contains(form))
            place.forms.append(form);
    };
    if (isProvince) {
        for (const QStringView kind : {QStringView(u"自治区"), QStringView(u"省"), QStringView(u"市")})
            also(kind);
    }
    if (name.endsWith(u"自治州"))
        also(u"州");
    if (name.endsWith(u"自治县"))
        also(u"县");
    return place;
}

Regions Regions::parse(const QString &text)
{
    Regions regions;
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.front() != u' ') {
            Province province;
            static_cast<Place &>(province) = place(line.trimmed().toString(), true);
            regions.m_provinces.push_back(std::move(province));
            continue;
        }
        if (regions.m_provinces.empty())
            continue;
        Province &province = regions.m_provinces.back();
        const auto words = line.trimmed().split(u' ', Qt::SkipEmptyParts);
        City city;
        city.isProvince = words.front() == withoutCity;
        static_cast<Place &>(city) = place(words.front().toString(), false);
        for (qsizetype i = 1; i < words.size(); ++i)
            city.districts.push_back(place(words[i].toString(), false));
        province.isCity = province.isCity || city.name == province.name;
        province.cities.push_back(std::move(city));
    }
    return regions;
}

qsizetype Regions::cityCount() const
{
    qsizetype count = 0;
    for (const Province &province : m_provinces)
        count += std::ranges::count_if(province.cities, [](const City &city) { return !city.isProvince; });
    return count;
}

qsizetype Regions::districtCount() const
{
    qsizetype count = 0;
    for (const Province &province : m_provinces) {
        for (const City &city : province.cities)
            count += qsizetype(city.districts.size());
    }
    return count;
}

bool Regions::takeFrom(QStringView &text, Address &address) const
{
    QStringView rest = withoutGap(text);
    Hit hit = takeAnywhere(rest);
    if (!hit.province)
        return false;
    takeInside(rest, hit);
    address.province = hit.province->name;
    address.city.clear();
    address.district = hit.district ? hit.district->name : QString();
    if (hit.city && !hit.city->isProvince)
        address.city = hit.city->name;
    else if (hit.city && hit.district)
        address.city = std::exchange(address.district, QString());
    text = rest;
    return true;
}

/// The province, or a city that stands without one.
Regions::Hit Regions::takeAnywhere(QStringView &text) const
{
    for (const Province &province : m_provinces) {
        if (takeForm(text, {province.name}))
            return {&province, nullptr, nullptr};
    }
    for (const Province &province : m_provinces) {
        for (const City &city : province.cities) {
            if (!city.isProvince && takeForm(text, city.forms))
                return {&province, &city, nullptr};
        }
    }
    for (const Province &province : m_provinces) {
        if (takeForm(text, province.forms) || takeBrief(text, province.brief))
            return {&province, nullptr, nullptr};
        const QStringView rest = text.startsWith(province.brief) ? text.sliced(province.brief.size()) : QStringView();
        if (!rest.isEmpty() && beginsInside(province, rest)) { // 云南大理州: no street begins like that
            text = rest;
            return {&province, nullptr, nullptr};
        }
    }
    for (const Province &province : m_provinces) {
        for (const City &city : province.cities) {
            Hit hit{&province, &city, nullptr};
            if (!city.isProvince && takeCityAndDistrict(text, hit))
                return hit;
        }
    }
    return {};
}

void Regions::takeInside(QStringView &text, Hit &hit) const
{
    for (int again = 0; again < 2 && !hit.city; ++again) {
        QStringView rest = withoutGap(text);
        for (const City &city : hit.province->cities) {
            if (!city.isProvince && takeForm(rest, city.forms)) {
                hit.city = &city;
                text = rest;
                break;
            }
        }
        if (!hit.city && std::ranges::any_of(noCity, [&](QStringView word) {
                return rest.startsWith(word) && (word.size() > 1 || (rest.size() > 1 && isGap(rest[1])));
            })) {
            const auto word = std::ranges::find_if(noCity, [&](QStringView w) { return rest.startsWith(w); });
            text = withoutGap(rest.sliced(word->size()));
        }
    }
    if (hit.province->isCity && !hit.city)
        hit.city = &hit.province->cities.front();
    if (hit.city && hit.province->isCity) { // 上海市市辖区浦东新区
        QStringView rest = withoutGap(text);
        if (rest.startsWith(noCity[3]))
            text = rest.sliced(noCity[3].size());
    }
    if (hit.district || (hit.city && takeDistrict(text, hit)) || hit.city)
        return;
    if (takeOnlyDistrict(text, hit))
        return;
    QStringView rest = withoutGap(text);
    for (const City &city : hit.province->cities) {
        Hit both{hit.province, &city, nullptr};
        if (!city.isProvince && takeCityAndDistrict(text, both)) {
            hit = both;
            return;
        }
        if (!city.isProvince && takeBrief(rest, city.brief)) {
            hit.city = &city;
            text = rest;
            return;
        }
    }
}

bool Regions::beginsInside(const Province &province, QStringView text)
{
    const auto begins = [text](const Place &place) {
        return std::ranges::any_of(place.forms, [text](const QString &form) { return text.startsWith(form); });
    };
    return std::ranges::any_of(province.cities, [&](const City &city) {
        Hit hit{&province, &city, nullptr};
        QStringView rest = text;
        return (!city.isProvince && (begins(city) || takeCityAndDistrict(rest, hit)))
            || std::ranges::any_of(city.districts, begins);
    });
}

/// A city in short with one of its districts behind it.
bool Regions::takeCityAndDistrict(QStringView &text, Hit &hit)
{
    const QString &brief = hit.city->brief;
    QStringView rest = withoutGap(text);
    if (brief.size() < 2 || !rest.startsWith(brief))
        return false;
    rest = rest.sliced(brief.size());
    if (!takeDistrict(rest, hit))
        return false;
    text = rest;
    return true;
}

/// A district of the city that is known. A short form must stand alone.
bool Regions::takeDistrict(QStringView &text, Hit &hit)
{
    QStringView rest = withoutGap(text);
    const Place *best = nullptr;
    for (const Place &district : hit.city->districts) {
        if (std::ranges::any_of(district.forms, [&](const QString &form) { return rest.startsWith(form); })
            && (!best || district.name.size() > best->name.size()))
            best = &district;
    }
    if (best) {
        takeForm(rest, best->forms);
    } else {
        for (const Place &district : hit.city->districts) {
            const qsizetype size = district.brief.size();
            if (size >= 2 && rest.startsWith(district.brief) && rest.size() > size && isGap(rest[size])) {
                best = &district;
                rest = rest.sliced(size);
                break;
            }
        }
    }
    if (!best)
        return false;
    hit.district = best;
    text = rest;
    return true;
}

/// A district that stands right behind its province; it tells the city if no other one has a district of that name.
bool Regions::takeOnlyDistrict(QStringView &text, Hit &hit)
{
    std::vector<Hit> hits;
    QStringView after;
    for (const City &city : hit.province->cities) {
        Hit one{hit.province, &city, nullptr};
        QStringView rest = withoutGap(text);
        const bool found = std::ranges::any_of(city.districts, [&](const Place &district) {
            if (!takeForm(rest, district.forms))
                return false;
            one.district = &district;
            return true;
        });
        if (found) {
            hits.push_back(one);
            after = rest;
        }
    }
    if (hits.size() != 1)
        return false;
    hit = hits.front();
    text = after;
    return true;
}

} // namespace waydesk
