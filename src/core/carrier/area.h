// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace waydesk {

/// A place that carrier rules, prices, service areas and suspensions speak of. Each part narrows the one before it;
/// empty parts leave it open, all empty = everywhere. `country` is "CN" for the mainland, whose places have their full
/// official names; abroad it is the ISO 3166 code where one is known, and places are as the platform writes them,
/// compared without regard to case.
struct Area {
    QString country;
    QString province;
    QString city;
    QString district;

    bool isEverywhere() const { return country.isEmpty(); }
    /// A text that was kept and cannot be read as a place: it covers none.
    bool isUnread() const { return country == u"?"; }
    static Area unread(const QString &text) { return {QStringLiteral("?"), text, {}, {}}; }
    /// How narrow: 0 everywhere, 1 country, 2 province, 3 city, 4 district.
    int depth() const;

    friend bool operator==(const Area &, const Area &) = default;
};

size_t qHash(const Area &area, size_t seed = 0);

/// True if `place` lies in `wide`.
bool covers(const Area &wide, const Area &place);

/// The same place in the spelling of areaFromText(): "浙江" of the mainland is "浙江省". What names no known place
/// stays.
Area normalArea(const Area &area);

/// Where a parcel for this address goes. Mainland places are found in the split parts, else at the beginning of the
/// street; what is not found stays as it is written.
Area areaOf(const Address &address);

struct FoundArea {
    Area area;
    bool byParts = false; ///< the split parts tell it, whatever the street says
};
/// areaOf(), and what told it.
FoundArea findArea(const Address &address);

/// What people write: "*" everywhere, "全国" the mainland, "新疆", "浙江省杭州市", "浙江/杭州/西湖区", "CN/浙江", "MY",
/// "MY/Selangor". Nothing if the text names no known place.
std::optional<Area> areaFromText(QStringView text);
/// The same way back; areaFromText() reads it, but for what is unread.
QString areaText(const Area &area);

} // namespace waydesk
