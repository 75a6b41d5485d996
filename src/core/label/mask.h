// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

enum class NameMask { None, Ends, All };
enum class PhoneMask { None, Middle, All };
enum class StreetMask { None, Numbers, All };

/// How a label shows its receiver. What is masked already (has a '*') stays as it is.
struct MaskPolicy {
    NameMask name = NameMask::Ends;
    PhoneMask phone = PhoneMask::Middle;
    StreetMask street = StreetMask::None;

    friend bool operator==(const MaskPolicy &, const MaskPolicy &) = default;
};

/// 林晓禾 -> 林*禾, 林禾 -> 林*, Maria Santos -> M***s: never more than three stars.
QString maskName(const QString &name, NameMask mask);
/// 19800001001 -> 198****1001: the four digits before the last four; an extension behind "-" or 转 stays.
QString maskPhone(const QString &phone, PhoneMask mask);
/// 文一西路188号6幢 -> 文一西路***号***幢.
QString maskStreet(const QString &street, StreetMask mask);

} // namespace waydesk
