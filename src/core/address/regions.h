// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace waydesk {

/// The administrative places of mainland China: provinces, cities (prefectures, 自治州, 盟, 地区) and districts
/// (counties, 旗, county-level cities), with the short forms that people write. Read-only once made: any thread.
class Regions
{
public:
    /// The places that the program ships (resources/regions), parsed once.
    static const Regions &mainland();
    /// A line per province; below it, indented by a blank, a line per city with its districts. "-" stands where the
    /// districts belong to the province itself.
    static Regions parse(const QString &text);

    /// Takes the places off the beginning of `text` and writes their full names into province, city and district:
    /// "浙江杭州市西湖区…" as well as "浙江省 杭州市 西湖区 …". A part that is left out is filled in where the next one
    /// tells it. False, and nothing touched, if the text begins with no place that is known.
    bool takeFrom(QStringView &text, Address &address) const;

    qsizetype provinceCount() const { return qsizetype(m_provinces.size()); }
    qsizetype cityCount() const;
    qsizetype districtCount() const;

private:
    struct Place {
        QString name;
        QStringList forms; ///< what people write for it, longest first
        QString brief; ///< without what kind of place it is
    };
    struct City : Place {
        std::vector<Place> districts;
        bool isProvince = false; ///< stands for a province whose districts have no city
    };
    struct Province : Place {
        std::vector<City> cities;
        bool isCity = false; ///< 直辖市
    };
    struct Hit {
        const Province *province = nullptr;
        const City *city = nullptr;
        const Place *district = nullptr;
    };

    static Place place(const QString &name, bool isProvince);
    Hit takeAnywhere(QStringView &text) const;
    void takeInside(QStringView &text, Hit &hit) const;
    static bool beginsInside(const Province &province, QStringView text);
    static bool takeCityAndDistrict(QStringView &text, Hit &hit);
    static bool takeDistrict(QStringView &text, Hit &hit);
    static bool takeOnlyDistrict(QStringView &text, Hit &hit);

    std::vector<Province> m_provinces;
};

} // namespace waydesk
