// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/checkrules.h"

#include "core/support/names.h"

#include <algorithm>

namespace waydesk {

namespace {
constexpr std::array ruleNames{
    EnumName{CheckRule::S10, "s10"},
    EnumName{CheckRule::S10Numeric, "s10_numeric"},
    EnumName{CheckRule::SfCheck, "sf_check"},
    EnumName{CheckRule::Mod7, "mod7"},
    EnumName{CheckRule::ZjsMod7Step, "zjs_mod7_step"},
    EnumName{CheckRule::Gs1Mod10, "gs1_mod10"},
    EnumName{CheckRule::UpsMod10, "ups_mod10"},
    EnumName{CheckRule::Fedex317, "fedex_3_1_7"},
    EnumName{CheckRule::Fedex173, "fedex_1_7_3"},
    EnumName{CheckRule::Luhn, "luhn"},
    EnumName{CheckRule::Iso7064Mod37_36, "iso7064_mod37_36"},
    EnumName{CheckRule::Plain, "plain"},
    EnumName{CheckRule::ApiAssigned, "api_assigned"},
    EnumName{CheckRule::Unknown, "unknown"},
};

int digitOf(char c) { return c - '0'; }

char digitFor(int value) { return static_cast<char>('0' + value); }

char complementToTen(int sum) { return digitFor((10 - sum % 10) % 10); }

bool onlyDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

char s10(std::string_view text)
{
    constexpr std::array weights{8, 6, 4, 2, 3, 5, 9, 7};
    if (text.size() != weights.size())
        return '\0';
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += digitOf(text[i]) * weights[i];
    const int check = 11 - sum % 11;
    return digitFor(check == 10 ? 0 : check == 11 ? 5 : check);
}

char sfCheck(std::string_view text)
{
    int sum = 0;
    int weight = 1;
    for (size_t i = text.size(); i-- > 0; weight += 2) {
        const int product = digitOf(text[i]) * weight;
        sum += product / 10 + product % 10;
    }
    return complementToTen(sum);
}

char mod7(std::string_view text)
{
    int rest = 0;
    for (char c : text)
        rest = (rest * 10 + digitOf(c)) % 7;
    return digitFor(rest);
}

char gs1Mod10(std::string_view text)
{
    int sum = 0;
    int weight = 3;
    for (size_t i = text.size(); i-- > 0; weight = 4 - weight)
        sum += digitOf(text[i]) * weight;
    return complementToTen(sum);
}

char upsMod10(std::string_view text)
{
    int sum = 0;
    int weight = 1;
    for (char c : text) {
        const int value = c >= 'A' ? (c - 3) % 10 : digitOf(c);
        sum += value * weight;
        weight = 3 - weight;
    }
    return complementToTen(sum);
}

char weighedMod11(std::string_view text, std::array<int, 3> weights)
{
    int sum = 0;
    for (size_t i = 0; i < text.size(); ++i)
        sum += digitOf(text[i]) * weights[i % 3];
    return digitFor(sum % 11 % 10);
}

char luhn(std::string_view text)
{
    int sum = 0;
    bool doubled = true;
    for (size_t i = text.size(); i-- > 0; doubled = !doubled) {
        const int value = digitOf(text[i]) * (doubled ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return complementToTen(sum);
}

char iso7064Mod37_36(std::string_view text)
{
    int p = 36;
    for (char c : text) {
        int s = p + (c >= 'A' ? c - 'A' + 10 : digitOf(c));
        if (s > 36)
            s -= 36;
        p = 2 * s % 37;
    }
    const int check = (37 - p) % 36;
    return check < 10 ? digitFor(check) : static_cast<char>('A' + check - 10);
}

bool takesLetters(CheckRule rule) { return rule == CheckRule::UpsMod10 || rule == CheckRule::Iso7064Mod37_36; }

bool acceptable(CheckRule rule, std::string_view text)
{
    if (text.empty())
        return false;
    if (!takesLetters(rule))
        return onlyDigits(text);
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}
} // namespace

QString checkRuleName(CheckRule rule) { return nameIn(ruleNames, rule); }

std::optional<CheckRule> checkRuleFromName(QStringView name) { return valueIn(ruleNames, name); }

bool verifies(CheckRule rule)
{
    switch (rule) {
    case CheckRule::ZjsMod7Step:
    case CheckRule::Plain:
    case CheckRule::ApiAssigned:
    case CheckRule::Unknown: return false;
    default: return true;
    }
}

bool protectsSerialOnly(CheckRule rule)
{
    return rule == CheckRule::S10 || rule == CheckRule::S10Numeric || rule == CheckRule::SfCheck;
}

char checkCharacter(CheckRule rule, std::string_view protectedText)
{
    if (!verifies(rule) || !acceptable(rule, protectedText))
        return '\0';
    switch (rule) {
    case CheckRule::S10:
    case CheckRule::S10Numeric: return s10(protectedText);
    case CheckRule::SfCheck: return sfCheck(protectedText);
    case CheckRule::Mod7: return mod7(protectedText);
    case CheckRule::Gs1Mod10: return gs1Mod10(protectedText);
    case CheckRule::UpsMod10: return upsMod10(protectedText);
    case CheckRule::Fedex317: return weighedMod11(protectedText, {3, 1, 7});
    case CheckRule::Fedex173: return weighedMod11(protectedText, {1, 7, 3});
    case CheckRule::Luhn: return luhn(protectedText);
    case CheckRule::Iso7064Mod37_36: return iso7064Mod37_36(protectedText);
    default: return '\0';
    }
}

} // namespace waydesk
