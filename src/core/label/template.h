// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotrect.h"
#include "core/label/mask.h"

#include <QString>

#include <optional>
#include <vector>

namespace waydesk {

/// What a place on the label shows. Text is the template's own words.
enum class LabelField {
    Text,
    Carrier,
    Copy,
    PrintedAt,
    Contents,
    LastFour,
    Destination,
    Receiver,
    ReceiverAddress,
    Sender,
    SenderText,
    Barcode,
    BarcodeText,
    Qr,
    Goods,
    Note,
    Remark,
    Sequence,
    Shops,
    Station
};
enum class TextAlign { Left, Center, Right };
enum class VerticalAlign { Top, Middle };
/// What happens when the words do not fit at the smallest size: refuse the label, or shorten with an ellipsis.
enum class Overflow { Refuse, Elide };

/// One place for words or a code, in dots. Sizes are em heights in dots.
struct FieldBox {
    LabelField field = LabelField::Text;
    DotRect rect;
    QString text; ///< of LabelField::Text
    int size = 24;
    int minSize = 24;
    int maxLines = 1;
    bool bold = false;
    bool inverted = false; ///< white on black
    bool framed = false; ///< a frame around the words, only if there are any
    TextAlign align = TextAlign::Left;
    VerticalAlign valign = VerticalAlign::Middle;
    Overflow overflow = Overflow::Refuse;
};

/// A filled circle, or a ring if `line` is set.
struct DiscShape {
    DotRect rect;
    int line = 0;
};

/// The look of one label stock at one resolution; data, from JSON (templatejson.h). All rectangles lie on the label
/// and those of fields do not touch each other.
struct LabelTemplate {
    QString id;
    QString nameZh;
    QString nameEn;
    int widthMm = 0;
    int heightMm = 0;
    int dotsPerMm = 8;
    MaskPolicy mask;
    std::vector<DotRect> boxes; ///< filled: rules and the strip at the foot
    std::vector<DiscShape> discs;
    std::vector<FieldBox> fields;

    int width() const { return widthMm * dotsPerMm; }
    int height() const { return heightMm * dotsPerMm; }
    /// The one box of a code.
    const FieldBox *box(LabelField field) const
    {
        for (const FieldBox &candidate : fields) {
            if (candidate.field == field)
                return &candidate;
        }
        return nullptr;
    }
};

QString labelFieldName(LabelField field);
std::optional<LabelField> labelFieldFromName(QStringView name);

/// Dots from one base line to the next.
constexpr int lineHeight(int size) { return size + size / 4; }

/// Narrowest bar that a label may have: a quarter of a millimetre.
constexpr int smallestModule(int dotsPerMm) { return dotsPerMm / 4; }

} // namespace waydesk
