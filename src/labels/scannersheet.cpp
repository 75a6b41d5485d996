// SPDX-License-Identifier: Apache-2.0
#include "labels/scannersheet.h"

#include "labels/dotlabelrenderer.h"
#include "labels/durablefile.h"
#include "labels/pdflabelwriter.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

LabelTemplate sheetForm(const QString &words)
{
    LabelTemplate form;
    form.id = u"scanner-sheet"_s;
    form.widthMm = 100;
    form.heightMm = 60;
    FieldBox head;
    head.rect = {40, 40, 720, 100};
    head.text = words;
    head.size = 36;
    head.minSize = 20;
    head.maxLines = 3;
    head.bold = true;
    head.align = TextAlign::Center;
    head.overflow = Overflow::Elide;
    FieldBox bars;
    bars.field = LabelField::Barcode;
    bars.rect = {20, 160, 760, 200};
    FieldBox digits;
    digits.field = LabelField::BarcodeText;
    digits.rect = {40, 370, 720, 60};
    digits.size = 40;
    digits.minSize = 20;
    digits.align = TextAlign::Center;
    form.fields = {head, bars, digits};
    return form;
}

} // namespace

Result<void> writeScannerSheet(const QString &code, const QString &words, const QString &file)
{
    const LabelTemplate form = sheetForm(words);
    DotLabelRenderer renderer;
    renderer.add(form);
    LabelData data;
    data.waybill = code;
    const auto image = renderer.render(data, form.id);
    if (!image)
        return std::unexpected(image.error());
    DurableFile out(file);
    if (auto opened = out.open(); !opened)
        return opened;
    PdfLabelWriter pdf(out.device());
    if (auto done = pdf.open(code); !done)
        return done;
    if (auto done = pdf.add(*image); !done)
        return done;
    if (auto done = pdf.finish(); !done)
        return done;
    return out.commit();
}

} // namespace waydesk
