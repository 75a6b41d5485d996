// SPDX-License-Identifier: Apache-2.0
#include "models/text/numbershapetexts.h"

#include <QStringList>

namespace waydesk {

using namespace Qt::StringLiterals;

QString NumberShapeTexts::part(const ShapePart &part, qsizetype most)
{
    const bool ranges = part.least != part.most;
    switch (part.kind) {
    case ShapePart::Kind::Digits:
        return ranges ? tr("%1 to %2 digits").arg(part.least).arg(part.most) : tr("%n digit(s)", nullptr, part.most);
    case ShapePart::Kind::Letters:
        return ranges ? tr("%1 to %2 letters").arg(part.least).arg(part.most) : tr("%n letter(s)", nullptr, part.most);
    case ShapePart::Kind::Characters:
        return ranges ? tr("%1 to %2 letters or digits").arg(part.least).arg(part.most)
                      : tr("%n letter(s) or digit(s)", nullptr, part.most);
    case ShapePart::Kind::Text:
    case ShapePart::Kind::OneOf: break;
    }
    QString words = part.choices.first(std::min(most, part.choices.size())).join(u" / "_s);
    if (part.choices.size() > most)
        words += u" …"_s;
    return part.least == 0 ? tr("perhaps %1").arg(words) : words;
}

QString NumberShapeTexts::shape(const NumberShape &shape, qsizetype most)
{
    QStringList parts;
    for (const ShapePart &one : shape.parts)
        parts.append(part(one, most));
    return parts.join(u" + "_s);
}

QString NumberShapeTexts::length(const NumberShape &shape)
{
    return shape.shortest == shape.longest ? QString::number(shape.longest)
                                           : tr("%1 to %2").arg(shape.shortest).arg(shape.longest);
}

} // namespace waydesk
