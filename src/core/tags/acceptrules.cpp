// SPDX-License-Identifier: Apache-2.0
#include "core/tags/acceptrules.h"

#include <QJsonArray>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString noRule = QStringLiteral("no_rule");
const QString unreadable = QStringLiteral("unreadable");
const QString tagPrefix = QStringLiteral("tag:");

QJsonArray idsToJson(const std::vector<qint64> &ids)
{
    QJsonArray json;
    for (const qint64 id : ids)
        json.append(id);
    return json;
}

std::vector<qint64> idsFromJson(const QJsonValue &json)
{
    std::vector<qint64> ids;
    for (const auto &id : json.toArray()) {
        if (const qint64 value = id.toInteger(); value > 0 && std::ranges::find(ids, value) == ids.end())
            ids.push_back(value);
    }
    return ids;
}

bool has(const std::vector<qint64> &ids, qint64 id) { return std::ranges::find(ids, id) != ids.end(); }

} // namespace

QJsonObject acceptRulesToJson(const AcceptRules &rules)
{
    return {{u"on"_s, rules.on},
            {u"since"_s, rules.since},
            {u"others_go"_s, rules.othersGo},
            {u"wait"_s, idsToJson(rules.wait)},
            {u"go"_s, idsToJson(rules.go)},
            {u"changed"_s, rules.changed}};
}

AcceptRules acceptRulesFromJson(const QJsonObject &json)
{
    const auto isOf = [&](const QString &key, QJsonValue::Type type) {
        return !json.contains(key) || json[key].type() == type;
    };
    const auto areIds = [&](const QString &key) {
        return isOf(key, QJsonValue::Array)
            && std::ranges::all_of(json[key].toArray(), [](const auto &id) { return id.toInteger() > 0; });
    };
    const bool read = isOf(u"on"_s, QJsonValue::Bool) && isOf(u"since"_s, QJsonValue::Double)
        && isOf(u"others_go"_s, QJsonValue::Bool) && areIds(u"wait"_s) && areIds(u"go"_s)
        && isOf(u"changed"_s, QJsonValue::Double);
    return {json[u"on"].toBool(!read),
            json[u"since"].toInteger(),
            json[u"others_go"].toBool(),
            idsFromJson(json[u"wait"]),
            idsFromJson(json[u"go"]),
            json[u"changed"].toInteger(),
            !read};
}

TagEffect effectOf(const AcceptRules &rules, qint64 tag)
{
    return has(rules.wait, tag) ? TagEffect::Wait : has(rules.go, tag) ? TagEffect::Go : TagEffect::None;
}

AcceptRules withEffect(AcceptRules rules, qint64 tag, TagEffect effect)
{
    if (effectOf(rules, tag) == effect)
        return rules;
    std::erase(rules.wait, tag);
    std::erase(rules.go, tag);
    if (effect != TagEffect::None)
        (effect == TagEffect::Wait ? rules.wait : rules.go).push_back(tag);
    return rules;
}

AcceptRules withTags(AcceptRules rules, std::span<const TagRule> tags)
{
    const auto isGone = [&](qint64 id) { return std::ranges::find(tags, id, &TagRule::id) == tags.end(); };
    std::erase_if(rules.wait, isGone);
    std::erase_if(rules.go, isGone);
    return rules;
}

bool waitsForOthers(const AcceptRules &rules, std::span<const TagRule> tags)
{
    return withTags(rules, tags).wait != rules.wait;
}

QString waitsBecause(const AcceptRules &rules, std::span<const TagRule> tags, TagBits bits)
{
    QStringList codes;
    bool goes = rules.othersGo;
    for (size_t i = 0; i < std::min(tags.size(), TagLimits::tags); ++i) {
        if (((bits >> i) & 1u) == 0)
            continue;
        if (has(rules.wait, tags[i].id))
            codes.append(tagPrefix + QString::number(tags[i].id));
        goes |= has(rules.go, tags[i].id);
    }
    std::ranges::sort(codes); // another order of the tags makes no other text
    if (!codes.isEmpty())
        return codes.join(u' ');
    if (rules.unread)
        return unreadable;
    return goes ? QString() : noRule;
}

std::optional<WaitCodes> waitCodes(const QString &text)
{
    WaitCodes found;
    for (const QString &code : text.split(u' ', Qt::SkipEmptyParts)) {
        bool isId = false;
        const qint64 id = code.mid(tagPrefix.size()).toLongLong(&isId);
        if (code == noRule)
            found.noRule = true;
        else if (code == unreadable)
            found.unreadable = true;
        else if (code.startsWith(tagPrefix) && isId)
            found.tags.push_back(id);
        else
            return std::nullopt;
    }
    const bool saysAny = found.noRule || found.unreadable || !found.tags.empty();
    return saysAny ? std::optional(std::move(found)) : std::nullopt;
}

bool isAnswered(const QString &waits, const QStringList &accepted)
{
    if (accepted.isEmpty())
        return false;
    QStringList looked;
    for (const QString &text : accepted)
        looked += text.split(u' ', Qt::SkipEmptyParts);
    const QStringList codes = waits.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        codes, [&](const QString &code) { return !code.startsWith(tagPrefix) || looked.contains(code); });
}

} // namespace waydesk
