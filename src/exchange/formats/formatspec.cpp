// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/formatspec.h"

#include "core/support/names.h"
#include "exchange/formats/headingname.h"

#include <QJsonArray>
#include <QJsonObject>

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
    EnumName{DateStyle::YearFirst, "ymd"},
    EnumName{DateStyle::DayMonthName, "d_mon_y"},
    EnumName{DateStyle::DayFirst, "dmy"},
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
        m_spec.closedLinesAreRefunded = m_json[u"closedLinesAreRefunded"].toBool();
        for (const QString &yes : strings(m_json[u"yes"]))
            m_spec.yesWords.append(statusWord(yes));
        for (const QString &mark : strings(m_json[u"marks"]))
            m_spec.marks.append(headingName(mark));
        parseColumns();
        parseWords();
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
            for (const QString &name : f ? strings(it.value()) : QStringList())
                m_spec.columns[size_t(*f)].append(headingName(name));
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
        const QJsonObject status = m_json[u"statusWords"].toObject();
        for (auto it = status.begin(); it != status.end(); ++it) {
            const auto value = orderStatusFromName(it.key());
            if (!value)
                m_wrong.append(it.key());
            for (const QString &text : strings(it.value()))
                m_spec.statusWords.insert(statusWord(text), value.value_or(OrderStatus::Unknown));
        }
        const QJsonObject refunds = m_json[u"refundWords"].toObject();
        for (auto it = refunds.begin(); it != refunds.end(); ++it) {
            const auto value = refundFromName(it.key());
            if (!value)
                m_wrong.append(it.key());
            for (const QString &text : strings(it.value()))
                m_spec.refundWords.insert(statusWord(text), value.value_or(RefundState::Unknown));
        }
        for (const QString &name : strings(m_json[u"dates"])) {
            if (const auto style = valueIn(dateNames, name))
                m_spec.dates.push_back(*style);
            else
                m_wrong.append(name);
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
