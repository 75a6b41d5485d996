// SPDX-License-Identifier: Apache-2.0
#include "labels/dotlabelrenderer.h"

#include "codes/barcodereader.h"
#include "core/label/ruler.h"
#include "core/support/interfacethread.h"
#include "labels/fonttools.h"
#include "labels/rasteriser.h"
#include "labels/templates.h"

#include <map>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr int bands = 3;

/// A template with what all its labels share already drawn.
struct Stock {
    LabelTemplate form;
    DotImage background;
};

QString readCode(const DotImage &image, const DotRect &region, CodeFamily family)
{
    return BarcodeReader::read(image, region, family).value_or(QString());
}

/// Every band of the barcode says the number; else the first one that says something else.
QString readBarcode(const DotImage &image, const DotRect &rect, const QString &expected)
{
    for (int band = 0; band < bands; ++band) {
        const int top = rect.y + rect.h * band / bands;
        const int bottom = rect.y + rect.h * (band + 1) / bands;
        const QString text = readCode(image, {rect.x, top, rect.w, bottom - top}, CodeFamily::Code128);
        if (text != expected)
            return text;
    }
    return expected;
}

Result<void> compare(const DotImage &image, const LabelTemplate &form, const LabelData &data)
{
    const QString payload = labelQrPayload(data.waybill, data.copy);
    const QString number = readBarcode(image, form.box(LabelField::Barcode)->rect, data.waybill);
    const QString qr = readCode(image, form.box(LabelField::Qr)->rect, CodeFamily::Qr);
    if (number == data.waybill && qr == payload)
        return {};
    return fail(ErrorCode::ReadBackMismatch,
                {{u"waybill"_s, data.waybill},
                 {u"copy"_s, data.copy},
                 {u"barcode"_s, number},
                 {u"qr"_s, qr},
                 {u"expected_qr"_s, payload}});
}

} // namespace

class DotLabelRenderer::Engine
{
public:
    void add(const LabelTemplate &form)
    {
        m_own.insert_or_assign(form.id, form);
        m_stock.erase(form.id);
    }

    Result<DotImage> render(const LabelData &data, const QString &templateId)
    {
        const auto stock = this->stock(templateId);
        if (!stock)
            return std::unexpected(stock.error());
        const auto primitives = layoutLabel((*stock)->form, data, *m_tools);
        if (!primitives)
            return std::unexpected(primitives.error());
        DotImage image = (*stock)->background;
        rasterise(*primitives, m_tools->glyphs(), &image);
        m_lastUsed = templateId;
        return image;
    }

    Result<void> readBack(const DotImage &image, const LabelData &data)
    {
        Result<void> outcome = fail(ErrorCode::ReadBackMismatch, {{u"waybill"_s, data.waybill}, {u"copy"_s, data.copy}},
                                    u"no template has this size"_s);
        for (const LabelTemplate &form : candidates(image)) {
            Result<void> attempt = compare(image, form, data);
            if (attempt)
                return attempt;
            if (outcome.error().values.size() == 2)
                outcome = attempt;
        }
        return outcome;
    }

    void refuse(const QString &id, const Error &why) { m_refused.insert_or_assign(id, why); }

    Result<LabelTemplate> find(const QString &id) const
    {
        if (const auto refused = m_refused.find(id); refused != m_refused.end())
            return std::unexpected(refused->second);
        const auto own = m_own.find(id);
        return own == m_own.end() ? builtinTemplate(id) : Result<LabelTemplate>(own->second);
    }

    Result<DotImage> ruler(const LabelStock &stock, const QStringList &words)
    {
        if (auto ready = makeTools(); !ready)
            return std::unexpected(ready.error());
        DotImage image(stock.width(), stock.height(), stock.dotsPerMm);
        rasterise(layoutRuler(stock, words, *m_tools), m_tools->glyphs(), &image);
        return image;
    }

private:
    Result<void> makeTools()
    {
        if (m_tools)
            return {};
        auto tools = FontTools::create();
        if (!tools)
            return std::unexpected(tools.error());
        m_tools = std::move(*tools);
        return {};
    }

    Result<const Stock *> stock(const QString &id)
    {
        const auto known = m_stock.find(id);
        if (known != m_stock.end())
            return &known->second;
        if (auto ready = makeTools(); !ready)
            return std::unexpected(ready.error());
        const auto form = find(id);
        if (!form)
            return std::unexpected(form.error());
        const auto background = layoutBackground(*form, *m_tools);
        if (!background)
            return std::unexpected(background.error());
        DotImage image(form->width(), form->height(), form->dotsPerMm);
        rasterise(*background, m_tools->glyphs(), &image);
        return &m_stock.emplace(id, Stock{*form, std::move(image)}).first->second;
    }

    /// Templates of the image's size; the one used last first.
    std::vector<LabelTemplate> candidates(const DotImage &image) const
    {
        std::vector<LabelTemplate> found;
        const auto consider = [&](const LabelTemplate &form) {
            if (form.width() == image.width() && form.height() == image.height() && form.dotsPerMm == image.dotsPerMm())
                found.insert(form.id == m_lastUsed ? found.begin() : found.end(), form);
        };
        for (const auto &[id, form] : m_own)
            consider(form);
        for (const auto &[id, known] : m_stock) {
            if (!m_own.contains(id))
                consider(known.form);
        }
        if (!found.empty())
            return found;
        for (const QString &id : builtinTemplateIds()) {
            if (const auto form = builtinTemplate(id))
                consider(*form);
        }
        return found;
    }

    std::unique_ptr<FontTools> m_tools;
    std::map<QString, LabelTemplate> m_own;
    std::map<QString, Error> m_refused;
    std::map<QString, Stock> m_stock;
    QString m_lastUsed;
};

DotLabelRenderer::DotLabelRenderer()
    : m_engine(std::make_unique<Engine>())
{ }

DotLabelRenderer::~DotLabelRenderer() = default;

void DotLabelRenderer::add(const LabelTemplate &form) { m_engine->add(form); }

void DotLabelRenderer::refuse(const QString &id, const Error &why) { m_engine->refuse(id, why); }

Result<DotImage> DotLabelRenderer::render(const LabelData &data, const QString &templateId)
{
    InterfaceThread::keepOff("label rendering");
    return m_engine->render(data, templateId);
}

Result<void> DotLabelRenderer::readBack(const DotImage &image, const LabelData &data)
{
    InterfaceThread::keepOff("label decoding");
    return m_engine->readBack(image, data);
}

Result<LabelStock> DotLabelRenderer::stock(const QString &templateId)
{
    const auto form = m_engine->find(templateId);
    if (!form)
        return std::unexpected(form.error());
    return LabelStock{form->widthMm, form->heightMm, form->dotsPerMm};
}

Result<DotImage> DotLabelRenderer::ruler(const LabelStock &stock, const QStringList &words)
{
    InterfaceThread::keepOff("label rendering");
    return m_engine->ruler(stock, words);
}

} // namespace waydesk
