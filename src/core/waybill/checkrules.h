// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <string_view>

namespace waydesk {

/// How a number's check character is made. The names in the rule file are those of checkRuleName().
enum class CheckRule {
    S10, ///< weights 8 6 4 2 3 5 9 7 on eight serial digits, modulo 11
    S10Numeric, ///< the same digit in China Post's 13 digits
    SfCheck, ///< SF: odd weights from the right, tens number plus units
    Mod7, ///< the digits before it, modulo 7
    ZjsMod7Step, ///< ZJS: counts modulo 7 along with the serial; its absolute value is not known
    Gs1Mod10, ///< weights 3, 1 from the right, complement to ten
    UpsMod10, ///< weights 1, 2 from the left, letters as (ASCII - 3) mod 10, complement to ten
    Fedex317, ///< weights 3 1 7, modulo 11, 10 is 0
    Fedex173, ///< weights 1 7 3, modulo 11, 10 is 0
    Luhn,
    Iso7064Mod37_36, ///< check character 0-9, A-Z
    Plain, ///< no check character, counts up
    ApiAssigned, ///< given out one by one by a platform: never counts up
    Unknown
};

QString checkRuleName(CheckRule rule);
std::optional<CheckRule> checkRuleFromName(QStringView name);

/// Whether the rule can tell from a number alone that its check character is wrong.
bool verifies(CheckRule rule);
/// Whether only the serial is protected; else head and serial are.
bool protectsSerialOnly(CheckRule rule);

/// The check character of a protected text of ASCII digits and upper case letters; '\0' if the rule has none or
/// cannot take this text (a letter where it weighs digits, a length that it has no weights for).
char checkCharacter(CheckRule rule, std::string_view protectedText);

} // namespace waydesk
