// SPDX-License-Identifier: Apache-2.0
#include "labels/dotlabelrenderer.h"

#include "codes/barcodereader.h"
#include "labels/templates.h"
#include "support/samplelabels.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
/// Lengths of the black and white runs of a row, within a rectangle.
std::vector<int> runs(const DotImage &image, const DotRect &rect, int y)
{
    std::vector<int> lengths;
    int start = rect.x;
    for (int x = rect.x + 1; x <= rect.right(); ++x) {
        if (x == rect.right() || image.dot(x, y) != image.dot(x - 1, y)) {
            lengths.push_back(x - start);
            start = x;
        }
    }
    return lengths;
}

void copyRows(const DotImage &from, int top, int bottom, DotImage *to)
{
    for (int y = top; y < bottom; ++y)
        std::copy_n(from.row(y), from.stride(), to->row(y));
}
} // namespace

class TestDotLabelRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRulerHasItsStocksSize()
    {
        DotLabelRenderer renderer;
        const LabelStock stock = renderer.stock(u"single-76x130-12"_s).value();
        QVERIFY((stock == LabelStock{76, 130, 12}));
        QVERIFY(!renderer.stock(u"no-such"_s));
        const DotImage image = renderer.ruler(stock, {u"cups:LABEL"_s}).value();
        QCOMPARE(image.width(), 912);
        QCOMPARE(image.height(), 1560);
        QVERIFY(image.dot(911, 1559));
        int ink = 0; // of the words
        for (int y = 24 * 12; y < 29 * 12; ++y) {
            for (int x = 24 * 12; x < 60 * 12; ++x)
                ink += image.dot(x, y);
        }
        QVERIFY2(ink > 300, qPrintable(QString::number(ink)));
    }

    void everyTemplateReadsBack_data() { templates(); }
    void everyTemplateReadsBack()
    {
        QFETCH(QString, id);
        DotLabelRenderer renderer;
        const LabelTemplate form = builtinTemplate(id).value();
        for (LabelData data : {test::sampleLabel(), test::crowdedLabel()}) {
            for (const QString &number : {u"YT8801234567080"_s, u"SF1234567890123"_s, u"773012345678901"_s,
                                          u"EA123456785CN"_s, u"JDVA00001234567-1-1-"_s}) {
                data.waybill = number;
                const auto image = renderer.render(data, id);
                QVERIFY2(image, qPrintable(number));
                QCOMPARE(image->width(), form.width());
                QCOMPARE(image->height(), form.height());
                QCOMPARE(image->dotsPerMm(), form.dotsPerMm);
                QVERIFY(renderer.readBack(*image, data));
                DotLabelRenderer other;
                QVERIFY2(other.readBack(*image, data), "a renderer that has drawn nothing");
            }
        }
    }

    void barsAreWholeModules_data() { templates(); }
    void barsAreWholeModules()
    {
        QFETCH(QString, id);
        DotLabelRenderer renderer;
        const LabelTemplate form = builtinTemplate(id).value();
        const DotImage image = renderer.render(test::sampleLabel(), id).value();
        const DotRect rect = form.box(LabelField::Barcode)->rect;
        for (const int y : {rect.y, rect.y + rect.h / 2, rect.bottom() - 1}) {
            std::vector<int> lengths = runs(image, rect, y);
            QVERIFY(lengths.size() > 50);
            const int module = *std::min_element(lengths.begin() + 1, lengths.end() - 1);
            QVERIFY(module >= smallestModule(form.dotsPerMm));
            QVERIFY(lengths.front() >= 10 * module && lengths.back() >= 10 * module);
            for (size_t i = 1; i + 1 < lengths.size(); ++i) {
                QCOMPARE(lengths[i] % module, 0);
                QVERIFY(lengths[i] / module >= 1 && lengths[i] / module <= 4);
            }
        }
    }

    void wrongBarcodeIsCaught_data() { templates(); }
    void wrongBarcodeIsCaught()
    {
        QFETCH(QString, id);
        DotLabelRenderer renderer;
        const DotRect rect = builtinTemplate(id).value().box(LabelField::Barcode)->rect;
        const LabelData data = test::sampleLabel();
        LabelData other = data;
        other.waybill = u"YT8801234567081"_s;
        const DotImage right = renderer.render(data, id).value();
        const DotImage wrong = renderer.render(other, id).value();

        const auto verdict = renderer.readBack(wrong, data);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, ErrorCode::ReadBackMismatch);
        QCOMPARE(verdict.error().values.value(u"barcode"_s).toString(), other.waybill);

        DotImage mixed = right;
        copyRows(wrong, rect.y, rect.bottom(), &mixed);
        QVERIFY2(!renderer.readBack(mixed, data), "barcode of another parcel, QR of this one");
        for (int third = 0; third < 3; ++third) {
            DotImage band = right;
            copyRows(wrong, rect.y + rect.h * third / 3, rect.y + rect.h * (third + 1) / 3, &band);
            QVERIFY2(!renderer.readBack(band, data), "one third of the barcode is another's");
        }
        DotImage blank = right;
        blank.fill(rect.x, rect.y, rect.w, rect.h, false);
        QVERIFY(!renderer.readBack(blank, data));
    }

    void wrongQrIsCaught()
    {
        DotLabelRenderer renderer;
        const auto id = u"standard-100x150-8"_s;
        const DotRect rect = builtinTemplate(id).value().box(LabelField::Qr)->rect;
        const LabelData data = test::sampleLabel();
        LabelData second = data;
        second.copy = 2;
        DotImage mixed = renderer.render(data, id).value();
        copyRows(renderer.render(second, id).value(), rect.y, rect.bottom(), &mixed);
        const auto verdict = renderer.readBack(mixed, data);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().values.value(u"qr"_s).toString(), labelQrPayload(data.waybill, 2));
        QVERIFY2(renderer.readBack(mixed, second), "it is a sound second copy");
    }

    void imagesOfNoTemplateAreRefused()
    {
        DotLabelRenderer renderer;
        QCOMPARE(renderer.readBack(DotImage(100, 100, 8), test::sampleLabel()).error().code,
                 ErrorCode::ReadBackMismatch);
        QVERIFY(!renderer.readBack(DotImage(), test::sampleLabel()));
        QVERIFY(!renderer.readBack(DotImage(800, 1200, 8), test::sampleLabel()));
    }

    void unknownTemplateIsNotFound()
    {
        DotLabelRenderer renderer;
        for (const QString &id : {u"none"_s, u""_s, u"../sql/0001"_s}) {
            const auto image = renderer.render(test::sampleLabel(), id);
            QVERIFY(!image);
            QCOMPARE(image.error().code, ErrorCode::NotFound);
            QCOMPARE(image.error().values.value(u"template"_s).toString(), id);
        }
    }

    void whatDoesNotFitIsNamed()
    {
        DotLabelRenderer renderer;
        LabelData data = test::sampleLabel();
        data.waybill = QString(60, u'X');
        const auto image = renderer.render(data, u"single-76x130-8"_s);
        QVERIFY(!image);
        QCOMPARE(image.error().code, ErrorCode::LabelDoesNotFit);
        QCOMPARE(image.error().values.value(u"field"_s).toString(), u"barcode"_s);
        data.waybill = u"圆通123"_s;
        QCOMPARE(renderer.render(data, u"single-76x130-8"_s).error().code, ErrorCode::InvalidArgument);
    }

    void ownTemplatesGoFirst()
    {
        DotLabelRenderer renderer;
        const auto id = u"standard-100x150-8"_s;
        const DotImage before = renderer.render(test::sampleLabel(), id).value();
        LabelTemplate form = builtinTemplate(id).value();
        form.boxes.clear();
        renderer.add(form);
        const DotImage after = renderer.render(test::sampleLabel(), id).value();
        QVERIFY(!(before == after));
        QVERIFY(renderer.readBack(after, test::sampleLabel()));
    }

    void sameDataSameDots()
    {
        DotLabelRenderer first;
        const DotImage expected = first.render(test::crowdedLabel(), u"single-76x130-12"_s).value();
        QVERIFY(first.render(test::crowdedLabel(), u"single-76x130-12"_s).value() == expected);
        bool same = false;
        bool sound = false;
        std::thread elsewhere([&] {
            DotLabelRenderer second;
            const auto image = second.render(test::crowdedLabel(), u"single-76x130-12"_s);
            same = image && *image == expected;
            sound = image && second.readBack(*image, test::crowdedLabel());
        });
        elsewhere.join();
        QVERIFY(same && sound);
    }

private:
    void templates()
    {
        QTest::addColumn<QString>("id");
        QCOMPARE(builtinTemplateIds().size(), 4);
        QVERIFY(builtinTemplateIds().contains(QString::fromUtf16(defaultTemplateId)));
        for (const QString &id : builtinTemplateIds())
            QTest::newRow(qPrintable(id)) << id;
    }
};

QTEST_MAIN(TestDotLabelRenderer)
#include "tst_dotlabelrenderer.moc"
