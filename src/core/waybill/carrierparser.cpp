// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/carrierparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {
/// Where in the file the reader is, for its errors.
struct Place {
    QString carrier;
    QString format;

    std::unexpected<Error> refuse(const QString &reason, const QString &detail = {}) const
    {
        QVariantMap values{{u"reason"_s, reason}};
        QString where;
        if (!carrier.isEmpty()) {
            values.insert(u"carrier"_s, carrier);
            where = u"carrier %1"_s.arg(carrier);
        }
        if (!format.isEmpty()) {
            values.insert(u"format"_s, format);
            where += u", format %1"_s.arg(format);
        }
        QStringList parts{where, reason, detail};
        parts.removeAll(QString());
        return fail(ErrorCode::InvalidArgument, values, parts.join(u": "_s));
    }
};

Result<QStringList> stringList(const QJsonValue &value, const Place &place, const QString &key)
{
    QStringList texts;
    if (value.isUndefined())
        return texts;
    if (!value.isArray())
        return place.refuse(u"value_invalid"_s, key);
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString() || item.toString().isEmpty())
            return place.refuse(u"value_invalid"_s, key);
        texts.append(item.toString());
    }
    return texts;
}

Result<std::vector<NumberPattern>> stripPatterns(const QJsonObject &carrier, const QString &key, const Place &place)
{
    auto texts = stringList(carrier[key], place, key);
    if (!texts)
        return std::unexpected(texts.error());
    std::vector<NumberPattern> patterns;
    for (const QString &text : *texts) {
        patterns.emplace_back(u"^(?:"_s + text + u")$"_s);
        if (!patterns.back().isValid())
            return place.refuse(u"regex_invalid"_s, key + u": "_s + patterns.back().errorText());
    }
    return patterns;
}

Result<CheckMismatch> mismatch(const QJsonValue &value, const Place &place)
{
    if (value.isUndefined() || value.isNull())
        return CheckMismatch::Ignored;
    if (value.toString() == u"warn"_s)
        return CheckMismatch::Warns;
    if (value.toString() == u"error"_s)
        return CheckMismatch::Forbids;
    return place.refuse(u"check_mismatch_invalid"_s, value.toString());
}

/// What a pattern must have so that its rule can work.
Result<void> validate(const NumberFormat &format, const Place &place)
{
    if (!format.pattern.isValid())
        return place.refuse(u"regex_invalid"_s, format.pattern.errorText());
    if (!format.pattern.isAnchored())
        return place.refuse(u"regex_not_anchored"_s, format.regex());
    const bool needsCheck = verifies(format.rule) || format.rule == CheckRule::ZjsMod7Step;
    if (needsCheck && !format.pattern.hasGroup(u"check"_s))
        return place.refuse(u"check_group_missing"_s, format.regex());
    if (format.predict && !format.pattern.hasGroup(u"serial"_s))
        return place.refuse(u"serial_group_missing"_s, format.regex());
    const bool neverCounts = format.rule == CheckRule::ApiAssigned || format.rule == CheckRule::Unknown;
    if (format.predict && neverCounts)
        return place.refuse(u"rule_never_predicts"_s, checkRuleName(format.rule));
    return {};
}

Result<void> readCheckDetails(const QJsonObject &object, NumberFormat &format, const Place &place)
{
    format.checkDigits = object[u"check_digits"_s].toInt(0);
    if (format.checkDigits < 0 || (object.contains(u"check_digits"_s) && format.checkDigits == 0))
        return place.refuse(u"value_invalid"_s, u"check_digits"_s);
    const QJsonValue prefix = object[u"check_prefix"_s];
    if (!prefix.isUndefined() && !prefix.isString())
        return place.refuse(u"value_invalid"_s, u"check_prefix"_s);
    format.checkPrefix = prefix.toString().toStdString();
    const auto unless = stringList(object[u"check_prefix_unless"_s], place, u"check_prefix_unless"_s);
    if (!unless)
        return std::unexpected(unless.error());
    for (const QString &start : *unless)
        format.checkPrefixUnless.push_back(start.toStdString());
    return {};
}

Result<NumberFormat> readFormat(const QJsonValue &value, Place place)
{
    const QJsonObject object = value.toObject();
    NumberFormat format;
    format.id = object[u"id"_s].toString();
    if (format.id.isEmpty())
        return place.refuse(u"format_id_missing"_s);
    place.format = format.id;
    const QString regex = object[u"regex"_s].toString();
    if (regex.isEmpty())
        return place.refuse(u"regex_missing"_s);
    format.pattern = NumberPattern(regex);
    const QString ruleName = object[u"rule"_s].toString();
    const auto rule = checkRuleFromName(ruleName);
    if (!rule)
        return place.refuse(u"rule_unknown"_s, ruleName);
    format.rule = *rule;
    const auto mismatched = mismatch(object[u"check_mismatch"_s], place);
    if (!mismatched)
        return std::unexpected(mismatched.error());
    format.checkMismatch = *mismatched;
    if (!object[u"predict"_s].isBool())
        return place.refuse(u"value_invalid"_s, u"predict"_s);
    format.predict = object[u"predict"_s].toBool();
    if (auto read = readCheckDetails(object, format, place); !read)
        return std::unexpected(read.error());
    if (auto valid = validate(format, place); !valid)
        return std::unexpected(valid.error());
    return format;
}

Result<void> readFormats(const QJsonObject &object, Carrier &carrier, const Place &place)
{
    const QJsonValue formats = object[u"formats"_s];
    if (!formats.isArray())
        return place.refuse(u"formats_missing"_s);
    QSet<QString> ids;
    for (const QJsonValue &item : formats.toArray()) {
        auto format = readFormat(item, place);
        if (!format)
            return std::unexpected(format.error());
        if (ids.contains(format->id))
            return Place{place.carrier, format->id}.refuse(u"format_twice"_s);
        ids.insert(format->id);
        carrier.formats.push_back(std::move(*format));
    }
    return {};
}

Result<Carrier> readCarrier(const QJsonValue &value, qsizetype position)
{
    const QJsonObject object = value.toObject();
    Carrier carrier;
    carrier.code = object[u"code"_s].toString();
    if (carrier.code.isEmpty())
        return Place{}.refuse(u"carrier_code_missing"_s, u"entry %1"_s.arg(position + 1));
    const Place place{carrier.code, {}};
    carrier.nameZh = object[u"name_zh"_s].toString();
    carrier.nameEn = object[u"name_en"_s].toString();
    if (carrier.nameZh.isEmpty() || carrier.nameEn.isEmpty())
        return place.refuse(u"carrier_name_missing"_s);
    if (!object[u"api_assigned"_s].isBool())
        return place.refuse(u"value_invalid"_s, u"api_assigned"_s);
    carrier.apiAssigned = object[u"api_assigned"_s].toBool();
    carrier.prefixesMayBeOld = object[u"confidence"_s].toString().startsWith(u"low"_s);
    if (auto read = readFormats(object, carrier, place); !read)
        return std::unexpected(read.error());
    auto prefixes = stripPatterns(object, u"strip_prefix"_s, place);
    if (!prefixes)
        return std::unexpected(prefixes.error());
    auto suffixes = stripPatterns(object, u"strip_suffix"_s, place);
    if (!suffixes)
        return std::unexpected(suffixes.error());
    carrier.stripPrefix = std::move(*prefixes);
    carrier.stripSuffix = std::move(*suffixes);
    return carrier;
}
} // namespace

Result<std::vector<Carrier>> parseCarriers(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return Place{}.refuse(u"json_invalid"_s, u"byte %1: %2"_s.arg(parse.offset).arg(parse.errorString()));
    if (!document.isArray() || document.array().isEmpty())
        return Place{}.refuse(u"carriers_missing"_s);
    std::vector<Carrier> carriers;
    QSet<QString> codes;
    const QJsonArray list = document.array();
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto carrier = readCarrier(list.at(i), i);
        if (!carrier)
            return std::unexpected(carrier.error());
        const QString key = carrier->code.toUpper();
        if (codes.contains(key))
            return Place{carrier->code, {}}.refuse(u"carrier_twice"_s);
        codes.insert(key);
        carriers.push_back(std::move(*carrier));
    }
    return carriers;
}

} // namespace waydesk
