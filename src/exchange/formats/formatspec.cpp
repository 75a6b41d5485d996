// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/formatspec.h"

#include "core/support/names.h"
#include "exchange/formats/headingname.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fieldNames{
    EnumName{Field::Order, "order"},
    EnumName{Field::SubOrder, "subOrder"},
    EnumName{Field::UnitId, "unitId"},
    EnumName{Field::Shop, "shop"},
    EnumName{Field::Buyer, "buyer"},
    EnumName{Field::Receiver, "receiver"},
    EnumName{Field::Phone, "phone"},
    EnumName{Field::Phone2, "phone2"},
    EnumName{Field::Country, "country"},
    EnumName{Field::Province, "province"},
    EnumName{Field::City, "city"},
    EnumName{Field::District, "district"},
    EnumName{Field::Street, "street"},
    EnumName{Field::Address, "address"},
    EnumName{Field::Postcode, "postcode"},
    EnumName{Field::Message, "message"},
    EnumName{Field::Memo, "memo"},
    EnumName{Field::Status, "status"},
    EnumName{Field::Refund, "refund"},
    EnumName{Field::Presale, "presale"},
    EnumName{Field::PresaleStage, "presaleStage"},
    EnumName{Field::Review, "review"},
    EnumName{Field::CreatedAt, "createdAt"},
    EnumName{Field::PaidAt, "paidAt"},
    EnumName{Field::ShipBy, "shipBy"},
    EnumName{Field::Goods, "goods"},
    EnumName{Field::GoodsQuantity, "goodsQuantity"},
    EnumName{Field::Title, "title"},
    EnumName{Field::Sku, "sku"},
    EnumName{Field::Attributes, "attributes"},
    EnumName{Field::Quantity, "quantity"},
    EnumName{Field::Price, "price"},
    EnumName{Field::Amount, "amount"},
    EnumName{Field::Carrier, "carrier"},
    EnumName{Field::Tracking, "tracking"},
    EnumName{Field::Shipment, "shipment"},
    EnumName{Field::Payment, "payment"},
    EnumName{Field::Substatus, "substatus"},
    EnumName{Field::CancelledAt, "cancelledAt"},
    EnumName{Field::ShippedAt, "shippedAt"},
    EnumName{Field::NeedsShipping, "needsShipping"},
    EnumName{Field::PresaleDue, "presaleDue"},
    EnumName{Field::Item, "item"},
    EnumName{Field::Returned, "returned"},
    EnumName{Field::NetQuantity, "netQuantity"},
    EnumName{Field::GiftTitle, "giftTitle"},
    EnumName{Field::GiftQuantity, "giftQuantity"},
    EnumName{Field::Currency, "currency"},
    EnumName{Field::PaymentNumber, "paymentNumber"},
    EnumName{Field::PayMethod, "payMethod"},
};
constexpr std::array rowsNames{
    EnumName{FormatSpec::Rows::Order, "order"},
    EnumName{FormatSpec::Rows::Line, "line"},
    EnumName{FormatSpec::Rows::Unit, "unit"},
};
constexpr std::array refundsNames{
    EnumName{FormatSpec::Refunds::Stated, "stated"},
    EnumName{FormatSpec::Refunds::Elsewhere, "elsewhere"},
    EnumName{FormatSpec::Refunds::Never, "never"},
};
constexpr std::array dateNames{
    EnumName{DateStyle::YearFirst, "ymd"},        EnumName{DateStyle::DayMonthName, "d_mon_y"},
    EnumName{DateStyle::DayFirst, "dmy"},         EnumName{DateStyle::MonthFirst, "mdy"},
    EnumName{DateStyle::MonthNameDay, "mon_d_y"},
};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

/// Collects what is wrong with a data file, so that parsing can go on to the next key.
class Parser
{
public:
    explicit Parser(const QJsonObject &json)
        : m_json(json)
    { }

    Result<FormatSpec> parse()
    {
        m_spec.id = m_json[u"format"].toString();
        m_spec.platform = m_json[u"platform"].toString();
        word(rowsNames, u"rows", m_spec.rows);
        word(refundsNames, u"refund", m_spec.refunds);
        m_spec.home = region(m_json);
        m_spec.fileTime.setPattern(m_json[u"fileTime"].toString());
        for (const QString &word : strings(m_json[u"empty"]))
            m_spec.emptyWords.push_back(word.toLatin1());
        parseQuirks();
        m_spec.yesWords = words(m_json[u"yes"]);
        m_spec.noWords = words(m_json[u"no"]);
        if (auto pay = payWordsOf(m_json))
            m_spec.payWords = std::move(*pay);
        else
            m_wrong.append(pay.error().detail);
        m_spec.footers = words(m_json[u"footers"]);
        const QStringList unsure = words(m_json[u"unconfirmed"]);
        m_spec.unconfirmed = QSet<QString>(unsure.begin(), unsure.end());
        for (const QString &mark : strings(m_json[u"marks"]))
            m_spec.marks.append(headingName(mark));
        parseColumns();
        parseWords();
        parseRules();
        parseItems();
        parseRegions();
        if (m_spec.id.isEmpty() || m_spec.platform.isEmpty() || m_spec.dates.empty() || m_spec.required.empty())
            m_wrong.append(u"format, platform, dates, required"_s);
        if (!m_wrong.isEmpty())
            return fail(ErrorCode::InvalidArgument, {{u"format"_s, m_spec.id}}, m_wrong.join(u", "_s));
        return m_spec;
    }

private:
    template <class E, size_t N> void word(const std::array<EnumName<E>, N> &table, QStringView key, E &out)
    {
        const auto value = valueIn(table, m_json[key].toString());
        if (value)
            out = *value;
        else
            m_wrong.append(key.toString());
    }

    static QStringList words(const QJsonValue &value)
    {
        QStringList folded;
        for (const QString &text : strings(value))
            folded.append(statusWord(text));
        return folded;
    }

    QRegularExpression pattern(const QJsonValue &value)
    {
        QRegularExpression expression(value.toString(), QRegularExpression::UseUnicodePropertiesOption);
        if (!expression.isValid())
            m_wrong.append(value.toString());
        return expression;
    }

    void parseQuirks()
    {
        const std::pair<QStringView, bool *> flags[] = {
            {u"closedLinesAreRefunded", &m_spec.closedLinesAreRefunded},
            {u"continues", &m_spec.continues},
            {u"headerRows", &m_spec.headerRows},
            {u"described", &m_spec.described},
            {u"decimalComma", &m_spec.decimalComma},
            {u"lineIdsOfOrder", &m_spec.lineIdsOfOrder},
            {u"orderAmount", &m_spec.orderAmount},
            {u"undated", &m_spec.undated},
        };
        for (const auto &[key, flag] : flags)
            *flag = m_json[key].toBool();
        m_spec.quotes = m_json[u"quotes"].toBool(true);
        m_spec.shipment = pattern(m_json[u"shipment"]);
        if (m_json.contains(u"blankRefund"))
            m_spec.blankRefund = refund(m_json[u"blankRefund"]);
    }

    std::optional<OrderStatus> status(const QJsonValue &value)
    {
        const auto found = orderStatusFromName(value.toString());
        if (!found && !value.isUndefined())
            m_wrong.append(value.toString());
        return found;
    }

    std::optional<RefundState> refund(const QJsonValue &value)
    {
        const auto found = refundFromName(value.toString());
        if (!found && !value.isUndefined())
            m_wrong.append(value.toString());
        return found;
    }

    void parseRules()
    {
        for (const auto &entry : m_json[u"rules"].toArray()) {
            const QJsonObject json = entry.toObject();
            FormatSpec::Rule rule{{}, status(json[u"status"]), refund(json[u"refund"])};
            const QJsonObject when = json[u"when"].toObject();
            for (auto it = when.begin(); it != when.end(); ++it) {
                using Test = FormatSpec::Condition::Test;
                const QString test = it.value().toString();
                if (const auto f = field(it.key()))
                    rule.when.push_back({*f,
                                         it.value().isArray()   ? Test::Words
                                             : test == u"empty" ? Test::Empty
                                             : test == u"cash"  ? Test::Cash
                                                                : Test::Filled,
                                         words(it.value())});
            }
            std::ranges::stable_partition(rule.when, [](const FormatSpec::Condition &condition) {
                return condition.test != FormatSpec::Condition::Test::Cash; // it costs most, and is asked last
            });
            m_spec.rules.push_back(std::move(rule));
        }
        const QJsonObject prefixes = m_json[u"statusPrefixes"].toObject();
        for (auto it = prefixes.begin(); it != prefixes.end(); ++it) {
            const QJsonObject says = it.value().toObject();
            m_spec.statusPrefixes.push_back({statusWord(it.key()), status(says[u"status"]), refund(says[u"refund"])});
        }
    }

    void parseItems()
    {
        const QJsonObject items = m_json[u"items"].toObject();
        if (items.isEmpty())
            return;
        m_spec.items.split = pattern(items[u"split"]);
        const QJsonObject parts = items[u"parts"].toObject();
        for (auto it = parts.begin(); it != parts.end(); ++it) {
            if (const auto f = field(it.key()))
                m_spec.items.parts.emplace_back(*f, pattern(it.value()));
        }
    }

    std::optional<Field> field(const QString &name)
    {
        const auto value = valueIn(fieldNames, name);
        if (!value)
            m_wrong.append(name);
        return value;
    }

    void parseColumns()
    {
        const QJsonObject columns = m_json[u"columns"].toObject();
        for (auto it = columns.begin(); it != columns.end(); ++it) {
            const auto f = field(it.key());
            for (const QString &name : f ? strings(it.value()) : QStringList()) {
                m_spec.columns[size_t(*f)].append(headingName(name));
                m_spec.latin = m_spec.latin && QtPrivate::isAscii(name);
            }
        }
        flags(u"joined", m_spec.joined);
        flags(u"must", m_spec.must);
        flags(u"scanned", m_spec.scanned);
        const QJsonObject strip = m_json[u"strip"].toObject();
        for (auto it = strip.begin(); it != strip.end(); ++it) {
            if (const auto f = field(it.key()))
                m_spec.prefix[size_t(*f)] = it.value().toString();
        }
        for (const auto &group : m_json[u"required"].toArray()) {
            std::vector<Field> any;
            for (const QString &name : strings(group)) {
                if (const auto f = field(name))
                    any.push_back(*f);
            }
            m_spec.required.push_back(any);
        }
    }

    void flags(QStringView key, std::array<bool, fieldCount> &out)
    {
        for (const QString &name : strings(m_json[key])) {
            if (const auto f = field(name))
                out[size_t(*f)] = true;
        }
    }

    void parseWords()
    {
        const QJsonObject statuses = m_json[u"statusWords"].toObject();
        for (auto it = statuses.begin(); it != statuses.end(); ++it) {
            const auto value = status(it.key());
            for (const QString &text : words(it.value()))
                m_spec.statusWords.insert(text, value.value_or(OrderStatus::Unknown));
        }
        parseRefunds(u"refundWords", m_spec.refundWords);
        parseRefunds(u"statusRefunds", m_spec.statusRefunds);
        for (const QString &name : strings(m_json[u"dates"])) {
            if (const auto style = valueIn(dateNames, name))
                m_spec.dates.push_back(*style);
            else
                m_wrong.append(name);
        }
    }

    void parseRefunds(QStringView key, QHash<QString, RefundState> &out)
    {
        const QJsonObject refunds = m_json[key].toObject();
        for (auto it = refunds.begin(); it != refunds.end(); ++it) {
            const auto value = refund(it.key());
            for (const QString &text : words(it.value()))
                out.insert(text, value.value_or(RefundState::Unknown));
        }
    }

    static FormatSpec::Region region(const QJsonObject &json)
    {
        return {json[u"currency"].toString(), json[u"utcOffsetMinutes"].toInt()};
    }

    void parseRegions()
    {
        const QJsonObject regions = m_json[u"regions"].toObject();
        for (auto it = regions.begin(); it != regions.end(); ++it)
            m_spec.regions.insert(statusWord(it.key()), region(it.value().toObject()));
    }

    QJsonObject m_json;
    FormatSpec m_spec;
    QStringList m_wrong;
};

} // namespace

QString fieldName(Field field) { return nameIn(fieldNames, field); }

Result<FormatSpec> parseFormat(const QJsonObject &json) { return Parser(json).parse(); }

} // namespace waydesk
