// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/mappedformat.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;

Result<void> checked(const MappingProfile &profile, const QStringList &known)
{
    const auto off = [](const QString &argument, const QString &value) {
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}});
    };
    if (profile.name.trimmed().isEmpty() || profile.name.size() > longestName)
        return off(u"name"_s, profile.name);
    if (profile.platform.isEmpty())
        return off(u"platform"_s, profile.platform);
    for (auto it = profile.columns.cbegin(); it != profile.columns.cend(); ++it) {
        if (!known.contains(it.key()) || it->isEmpty())
            return off(u"column"_s, it.key());
    }
    for (const QStringList &group : neededFields(profile)) {
        const bool there =
            std::ranges::any_of(group, [&](const QString &field) { return profile.columns.contains(field); });
        if (!there)
            return off(u"column"_s, group.front());
    }
    return {};
}

template <class State, class Name> QJsonObject wordsBy(const QHash<QString, State> &words, Name &&nameOf)
{
    QHash<QString, QStringList> lists;
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        lists[nameOf(it.value())].append(it.key());
    QJsonObject json;
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        it->sort();
        json.insert(it.key(), QJsonArray::fromStringList(*it));
    }
    return json;
}

/// The words that every shipped format of the platform reads alike.
void addWords(QJsonObject &json, const QString &platform, const FormatCatalogue &shipped)
{
    QHash<QString, OrderStatus> statuses;
    QHash<QString, RefundState> refunds;
    for (const FormatSpec &format : shipped.formats()) {
        if (format.platform != platform)
            continue;
        statuses.insert(format.statusWords);
        refunds.insert(format.refundWords);
    }
    json.insert(u"statusWords"_s, wordsBy(statuses, orderStatusName));
    json.insert(u"refundWords"_s, wordsBy(refunds, refundName));
}

} // namespace

QString formatIdOf(const QString &name)
{
    QString id = name.trimmed().left(longestName).toLower();
    for (QChar &c : id) {
        if (!c.isLetterOrNumber())
            c = u'_';
    }
    return id;
}

QStringList mappedFields()
{
    static constexpr std::array offered{
        Field::Order,    Field::Receiver, Field::Phone,      Field::Address, Field::Province, Field::City,
        Field::District, Field::Street,   Field::Postcode,   Field::Country, Field::Phone2,   Field::Title,
        Field::Sku,      Field::Quantity, Field::Attributes, Field::Goods,   Field::Message,  Field::Memo,
        Field::Buyer,    Field::Status,   Field::Refund,     Field::ShipBy,  Field::PaidAt,   Field::CreatedAt,
        Field::Price,    Field::Amount,   Field::Presale,    Field::Shop,    Field::SubOrder, Field::Carrier,
        Field::Tracking, Field::PayMethod};
    QStringList names;
    for (const Field field : offered)
        names.append(fieldName(field));
    return names;
}

/// Without a quantity a line of goods cannot be read.
std::vector<QStringList> neededFields(const MappingProfile &profile)
{
    std::vector<QStringList> groups{{u"order"_s}, {u"receiver"_s, u"title"_s, u"sku"_s}};
    if (profile.severalRows || profile.columns.contains(u"title"_s) || profile.columns.contains(u"sku"_s))
        groups.push_back({u"quantity"_s});
    return groups;
}

Result<QJsonObject> mappedFormat(const MappingProfile &profile, const FormatCatalogue &shipped)
{
    QStringList known;
    for (size_t field = 0; field < fieldCount; ++field)
        known.append(fieldName(Field(field)));
    if (const auto fine = checked(profile, known); !fine)
        return std::unexpected(fine.error());
    QJsonObject columns;
    QJsonArray required;
    for (auto it = profile.columns.cbegin(); it != profile.columns.cend(); ++it) {
        columns.insert(it.key(), QJsonArray::fromStringList(*it));
        const bool needed = it.key() == u"order" || it.key() == u"receiver" || it.key() == u"quantity";
        if (needed)
            required.append(QJsonArray{it.key()});
    }
    QJsonObject json{{u"format"_s, formatIdOf(profile.name)},
                     {u"name"_s, profile.name.trimmed()},
                     {u"platform"_s, profile.platform},
                     {u"rows"_s, profile.severalRows ? u"line"_s : u"order"_s},
                     {u"refund"_s, profile.columns.contains(u"refund"_s) ? u"stated"_s : u"never"_s},
                     {u"currency"_s, u"CNY"_s},
                     {u"utcOffsetMinutes"_s, 480},
                     {u"dates"_s, QJsonArray{u"ymd"_s, u"dmy"_s, u"d_mon_y"_s, u"mon_d_y"_s}},
                     {u"empty"_s, QJsonArray{u"null"_s, u"NULL"_s, u"-"_s, u"--"_s}},
                     {u"marks"_s, QJsonArray::fromStringList(profile.columns[u"order"_s])},
                     {u"required"_s, required},
                     {u"columns"_s, columns},
                     {u"joined"_s, QJsonArray{u"street"_s, u"receiver"_s}},
                     {u"yes"_s, QJsonArray{u"是"_s, u"预售"_s, u"yes"_s, u"true"_s, u"Pre-order"_s}}};
    addWords(json, profile.platform, shipped);
    if (!profile.columns.contains(u"status"_s)) {
        json.insert(u"undated"_s, true);
        json.insert(u"rules"_s, QJsonArray{QJsonObject{{u"when"_s, QJsonObject()}, {u"status"_s, u"to_ship"_s}}});
    }
    return json;
}

} // namespace waydesk
