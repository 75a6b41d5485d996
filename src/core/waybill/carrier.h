// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/checkrules.h"
#include "core/waybill/numberpattern.h"

#include <QString>

#include <string>
#include <vector>

namespace waydesk {

/// What a wrong check character means: documented rules forbid it, inferred ones only warn.
enum class CheckMismatch { Ignored, Warns, Forbids };

/// One shape that a carrier's numbers have.
struct NumberFormat {
    QString id;
    NumberPattern pattern;
    CheckRule rule = CheckRule::Unknown;
    CheckMismatch checkMismatch = CheckMismatch::Ignored;
    bool predict = false;
    /// How many characters before the check one it protects; 0: all that the rule protects.
    int checkDigits = 0;
    /// Put in front of the protected text unless that starts with one of the others.
    std::string checkPrefix;
    std::vector<std::string> checkPrefixUnless;

    QString regex() const { return pattern.text(); }
    /// The check character of a number whose parts are known; '\0' if there is none to verify.
    char expectedCheck(std::string_view number, const NumberParts &parts) const;
};

/// A carrier and the rules of its numbers, in the order in which they are tried.
struct Carrier {
    QString code;
    QString nameZh;
    QString nameEn;
    /// Numbers come from the carrier or a platform one by one: counting up is right only for blocks that the account
    /// owns and for pre-printed forms.
    bool apiAssigned = false;
    /// Its lists of prefixes are old snapshots: an unknown one is no proof against a number.
    bool prefixesMayBeOld = false;
    std::vector<NumberFormat> formats;
    std::vector<NumberPattern> stripPrefix; ///< routing that scanners read in front of the number
    std::vector<NumberPattern> stripSuffix; ///< parcel counts and the like behind it
};

} // namespace waydesk
