// SPDX-License-Identifier: Apache-2.0
#include "core/label/templatejson.h"

#include "core/support/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr std::array nameMasks{EnumName{NameMask::None, "none"}, EnumName{NameMask::Ends, "ends"},
                               EnumName{NameMask::All, "all"}};
constexpr std::array phoneMasks{EnumName{PhoneMask::None, "none"}, EnumName{PhoneMask::Middle, "middle"},
                                EnumName{PhoneMask::All, "all"}};
constexpr std::array streetMasks{EnumName{StreetMask::None, "none"}, EnumName{StreetMask::Numbers, "numbers"},
                                 EnumName{StreetMask::All, "all"}};
constexpr std::array aligns{EnumName{TextAlign::Left, "left"}, EnumName{TextAlign::Center, "center"},
                            EnumName{TextAlign::Right, "right"}};
constexpr std::array valigns{EnumName{VerticalAlign::Top, "top"}, EnumName{VerticalAlign::Middle, "middle"}};
constexpr std::array overflows{EnumName{Overflow::Refuse, "refuse"}, EnumName{Overflow::Elide, "elide"}};

constexpr int smallestMm = 20;
constexpr int largestMm = 300;
constexpr int smallestSize = 8;
constexpr int largestSize = 400;
constexpr int mostLines = 40;

/// Reads one template; remembers the first thing that is wrong and goes on harmlessly.
class Parser
{
public:
    Result<LabelTemplate> parse(const QByteArray &json)
    {
        QJsonParseError syntax;
        const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
        if (!document.isObject()) {
            const QString why = syntax.error == QJsonParseError::NoError ? u"not an object"_s : syntax.errorString();
            return fail(ErrorCode::TemplateInvalid, {}, u"not JSON: %1"_s.arg(why));
        }
        readHead(document.object());
        readShapes(document.object());
        for (const QJsonValue &value : document.object()[u"fields"].toArray())
            readField(value.toObject());
        m_field.clear();
        checkWhole();
        if (m_error)
            return std::unexpected(*m_error);
        return m_template;
    }

private:
    void wrong(const QString &what)
    {
        if (m_error)
            return;
        QVariantMap values{{u"template"_s, m_template.id}};
        if (!m_field.isEmpty())
            values.insert(u"field"_s, m_field);
        m_error = Error{ErrorCode::TemplateInvalid, values, what};
    }

    int integer(const QJsonValue &value, const QString &name, int low, int high)
    {
        const double number = value.toDouble(std::nan(""));
        if (!(number >= low && number <= high) || number != std::floor(number)) {
            wrong(u"%1 must be a whole number from %2 to %3"_s.arg(name).arg(low).arg(high));
            return low;
        }
        return static_cast<int>(number);
    }

    template <class E, size_t N>
    E word(const QJsonValue &value, const QString &name, const std::array<EnumName<E>, N> &table, E otherwise)
    {
        if (value.isUndefined())
            return otherwise;
        const auto found = valueIn(table, value.toString());
        if (!found)
            wrong(u"%1: unknown word \"%2\""_s.arg(name, value.toString()));
        return found.value_or(otherwise);
    }

    DotRect rectangle(const QJsonValue &value, const QString &name)
    {
        const QJsonArray numbers = value.toArray();
        if (numbers.size() != 4) {
            wrong(u"%1 must be [x, y, width, height] in dots"_s.arg(name));
            return {};
        }
        const int most = largestMm * 12;
        const DotRect rect{integer(numbers[0], name, 0, most), integer(numbers[1], name, 0, most),
                           integer(numbers[2], name, 1, most), integer(numbers[3], name, 1, most)};
        if (!DotRect{0, 0, m_template.width(), m_template.height()}.contains(rect))
            wrong(u"%1 is not on the label"_s.arg(name));
        return rect;
    }

    void readHead(const QJsonObject &object)
    {
        m_template.id = object[u"id"].toString();
        if (m_template.id.isEmpty())
            wrong(u"id is missing"_s);
        const QJsonObject name = object[u"name"].toObject();
        m_template.nameZh = name[u"zh"].toString();
        m_template.nameEn = name[u"en"].toString();
        if (m_template.nameZh.isEmpty() || m_template.nameEn.isEmpty())
            wrong(u"name needs zh and en"_s);
        const QJsonArray size = object[u"size_mm"].toArray();
        m_template.widthMm = integer(size.at(0), u"size_mm"_s, smallestMm, largestMm);
        m_template.heightMm = integer(size.at(1), u"size_mm"_s, smallestMm, largestMm);
        m_template.dotsPerMm = integer(object[u"dots_per_mm"], u"dots_per_mm"_s, 8, 12);
        if (m_template.dotsPerMm != 8 && m_template.dotsPerMm != 12)
            wrong(u"dots_per_mm must be 8 or 12"_s);
        const QJsonObject mask = object[u"mask"].toObject();
        m_template.mask.name = word(mask[u"name"], u"mask.name"_s, nameMasks, NameMask::Ends);
        m_template.mask.phone = word(mask[u"phone"], u"mask.phone"_s, phoneMasks, PhoneMask::Middle);
        m_template.mask.street = word(mask[u"street"], u"mask.street"_s, streetMasks, StreetMask::None);
    }

    void readShapes(const QJsonObject &object)
    {
        for (const QJsonValue &value : object[u"boxes"].toArray())
            m_template.boxes.push_back(rectangle(value, u"boxes"_s));
        for (const QJsonValue &value : object[u"discs"].toArray()) {
            const QJsonObject disc = value.toObject();
            const DotRect rect = rectangle(disc[u"rect"], u"discs"_s);
            const int line = disc.contains(u"line") ? integer(disc[u"line"], u"discs.line"_s, 1, 40) : 0;
            m_template.discs.push_back({rect, line});
        }
    }

    void readField(const QJsonObject &object)
    {
        m_field = object[u"field"].toString();
        const auto field = labelFieldFromName(m_field);
        if (!field)
            return wrong(u"unknown field \"%1\""_s.arg(m_field));
        FieldBox box;
        box.field = *field;
        box.rect = rectangle(object[u"rect"], u"rect"_s);
        if (*field != LabelField::Barcode && *field != LabelField::Qr)
            readStyle(object, &box);
        m_template.fields.push_back(box);
    }

    void readStyle(const QJsonObject &object, FieldBox *box)
    {
        box->text = object[u"text"].toString();
        if ((box->field == LabelField::Text) == box->text.isEmpty())
            wrong(u"text stands in fields \"text\" and only there"_s);
        box->size = integer(object[u"size"], u"size"_s, smallestSize, largestSize);
        box->minSize = object.contains(u"min_size")
            ? integer(object[u"min_size"], u"min_size"_s, smallestSize, box->size)
            : box->size;
        box->maxLines = object.contains(u"lines") ? integer(object[u"lines"], u"lines"_s, 1, mostLines) : 1;
        box->bold = object[u"bold"].toBool();
        box->inverted = object[u"inverted"].toBool();
        box->framed = object[u"framed"].toBool();
        box->align = word(object[u"align"], u"align"_s, aligns, TextAlign::Left);
        box->valign = word(object[u"valign"], u"valign"_s, valigns, VerticalAlign::Middle);
        box->overflow = word(object[u"overflow"], u"overflow"_s, overflows, Overflow::Refuse);
        if (lineHeight(box->minSize) > box->rect.h)
            wrong(u"rect is lower than one line of min_size"_s);
        const int frame = box->framed ? lineHeight(box->size) / 2 : 0;
        if (box->rect.w < lineHeight(box->minSize) + frame)
            wrong(u"rect is narrower than one character"_s);
    }

    void checkWhole()
    {
        for (const LabelField needed : {LabelField::Barcode, LabelField::Qr, LabelField::Sequence, LabelField::Receiver,
                                        LabelField::ReceiverAddress, LabelField::Copy, LabelField::Remark}) {
            const auto count = std::count_if(m_template.fields.begin(), m_template.fields.end(),
                                             [&](const FieldBox &box) { return box.field == needed; });
            if (count != 1)
                wrong(u"needs exactly one field \"%1\""_s.arg(labelFieldName(needed)));
        }
        for (size_t i = 0; i < m_template.fields.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                if (m_template.fields[i].rect.intersects(m_template.fields[j].rect))
                    wrong(u"fields \"%1\" and \"%2\" overlap"_s.arg(labelFieldName(m_template.fields[j].field),
                                                                    labelFieldName(m_template.fields[i].field)));
            }
        }
    }

    LabelTemplate m_template;
    QString m_field;
    std::optional<Error> m_error;
};

} // namespace

Result<LabelTemplate> parseLabelTemplate(const QByteArray &json) { return Parser().parse(json); }

} // namespace waydesk
