// SPDX-License-Identifier: Apache-2.0
#include "core/label/layout.h"

#include "core/label/goodstext.h"
#include "core/label/labeltext.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

std::unexpected<Error> doesNotFit(const FieldBox &box, const LabelTemplate &form, const LabelData &data)
{
    return fail(ErrorCode::LabelDoesNotFit,
                {{u"field"_s, labelFieldName(box.field)}, {u"template"_s, form.id}, {u"waybill"_s, data.waybill}});
}

DotRect centred(int w, int h, const DotRect &in) { return {in.x + (in.w - w) / 2, in.y + (in.h - h) / 2, w, h}; }

int startOf(const FieldBox &box, int width)
{
    switch (box.align) {
    case TextAlign::Center: return box.rect.x + (box.rect.w - width) / 2;
    case TextAlign::Right: return box.rect.right() - width;
    case TextAlign::Left: break;
    }
    return box.rect.x;
}

/// Room that a frame takes at each side of the words.
int framePad(const FieldBox &box) { return box.framed ? lineHeight(box.size) / 4 : 0; }

void place(const FittedText &fitted, const FieldBox &box, std::vector<Primitive> *out)
{
    const int step = lineHeight(fitted.size);
    const int height = step * static_cast<int>(fitted.lines.size());
    int y = box.rect.y + (box.valign == VerticalAlign::Middle ? (box.rect.h - height) / 2 : 0);
    for (const FittedLine &line : fitted.lines) {
        if (line.text.empty())
            continue;
        const DotRect rect{startOf(box, line.width), y, line.width, step};
        if (box.framed)
            out->emplace_back(Frame{{rect.x - framePad(box), rect.y, rect.w + 2 * framePad(box), rect.h},
                                    std::max(2, fitted.size / 12)});
        out->emplace_back(TextRun{rect, box.field, line.text, fitted.size, box.bold, box.inverted});
        y += step;
    }
}

Result<void> placeBarcode(const FieldBox &box, const LabelTemplate &form, const LabelData &data, LayoutTools &tools,
                          std::vector<Primitive> *out)
{
    auto widths = tools.code128(data.waybill);
    if (!widths)
        return std::unexpected(widths.error());
    const int modules = std::accumulate(widths->begin(), widths->end(), 0) + 2 * barcodeQuietModules;
    const int module = box.rect.w / modules;
    if (module < smallestModule(form.dotsPerMm))
        return doesNotFit(box, form, data);
    out->emplace_back(BarcodeRun{centred(modules * module, box.rect.h, box.rect), module, std::move(*widths)});
    return {};
}

Result<void> placeQr(const FieldBox &box, const LabelTemplate &form, const LabelData &data, LayoutTools &tools,
                     std::vector<Primitive> *out)
{
    auto qr = tools.qr(labelQrPayload(data.waybill, data.copy).toLatin1());
    if (!qr)
        return std::unexpected(qr.error());
    const int modules = qr->size + 2 * qrQuietModules;
    const int module = std::min(box.rect.w, box.rect.h) / modules;
    if (module < smallestModule(form.dotsPerMm))
        return doesNotFit(box, form, data);
    out->emplace_back(QrSquare{centred(modules * module, modules * module, box.rect), module, std::move(*qr)});
    return {};
}

Result<void> placeText(const FieldBox &box, const LabelTemplate &form, const LabelData &data, LayoutTools &tools,
                       std::vector<Primitive> *out)
{
    const std::u32string text = drawable(labelText(box, data, form.mask));
    FieldBox inner = box;
    inner.rect.x += framePad(box);
    inner.rect.w -= 2 * framePad(box);
    const auto fitted = fitText(text, inner, tools);
    if (!fitted)
        return doesNotFit(box, form, data);
    place(*fitted, inner, out);
    return {};
}

Result<void> placeField(const FieldBox &box, const LabelTemplate &form, const LabelData &data, LayoutTools &tools,
                        std::vector<Primitive> *out)
{
    switch (box.field) {
    case LabelField::Text: return {};
    case LabelField::Barcode: return placeBarcode(box, form, data, tools, out);
    case LabelField::Qr: return placeQr(box, form, data, tools, out);
    case LabelField::Goods: place(fitGoods(data.goods, box, tools), box, out); return {};
    default: return placeText(box, form, data, tools, out);
    }
}

QString rectText(const DotRect &rect) { return u"%1,%2 %3x%4"_s.arg(rect.x).arg(rect.y).arg(rect.w).arg(rect.h); }

} // namespace

Result<std::vector<Primitive>> layoutBackground(const LabelTemplate &form, LayoutTools &tools)
{
    std::vector<Primitive> primitives;
    for (const DotRect &box : form.boxes)
        primitives.emplace_back(FilledBox{box});
    for (const DiscShape &disc : form.discs)
        primitives.emplace_back(Disc{disc.rect, disc.line});
    for (const FieldBox &box : form.fields) {
        if (box.field != LabelField::Text)
            continue;
        if (auto placed = placeText(box, form, {}, tools, &primitives); !placed)
            return std::unexpected(placed.error());
    }
    return primitives;
}

Result<std::vector<Primitive>> layoutLabel(const LabelTemplate &form, const LabelData &data, LayoutTools &tools)
{
    std::vector<Primitive> primitives;
    for (const FieldBox &box : form.fields) {
        if (auto placed = placeField(box, form, data, tools, &primitives); !placed)
            return std::unexpected(placed.error());
    }
    return primitives;
}

QString describe(const Primitive &primitive)
{
    struct Describer {
        QString operator()(const FilledBox &box) const { return u"box "_s + rectText(box.rect); }
        QString operator()(const Disc &disc) const
        {
            return u"disc %1 line %2"_s.arg(rectText(disc.rect)).arg(disc.line);
        }
        QString operator()(const Frame &frame) const
        {
            return u"frame %1 line %2"_s.arg(rectText(frame.rect)).arg(frame.line);
        }
        QString operator()(const TextRun &run) const
        {
            return u"text %1 %2 size %3%4%5 \"%6\""_s.arg(rectText(run.rect), labelFieldName(run.field))
                .arg(run.size)
                .arg(run.bold ? u" bold"_s : QString(), run.inverted ? u" inverted"_s : QString(),
                     QString::fromStdU32String(run.text));
        }
        QString operator()(const BarcodeRun &run) const
        {
            QString widths;
            for (const auto width : run.widths)
                widths += QString::number(width);
            return u"code128 %1 module %2 %3"_s.arg(rectText(run.rect)).arg(run.module).arg(widths);
        }
        QString operator()(const QrSquare &qr) const
        {
            return u"qr %1 module %2 size %3"_s.arg(rectText(qr.rect)).arg(qr.module).arg(qr.modules.size);
        }
    };
    return std::visit(Describer(), primitive);
}

} // namespace waydesk
