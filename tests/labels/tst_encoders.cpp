// SPDX-License-Identifier: Apache-2.0
#include "labels/dotlabelrenderer.h"
#include "labels/encoders.h"
#include "labels/templates.h"
#include "support/samplelabels.h"
#include "support/zpldecoder.h"

#include <QImage>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
DotImage randomImage(QRandomGenerator &random)
{
    DotImage image(8 * (1 + random.bounded(60)) - random.bounded(8), 2 + random.bounded(60), 8);
    for (int i = random.bounded(40); i > 0; --i)
        image.fill(random.bounded(image.width()), random.bounded(image.height()), random.bounded(400),
                   random.bounded(9), random.bounded(4) != 0);
    return image;
}
} // namespace

class TestEncoders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsSurviveEveryLanguage()
    {
        DotLabelRenderer renderer;
        for (const QString &id : builtinTemplateIds()) {
            const DotImage image = renderer.render(test::crowdedLabel(), id).value();
            const auto zpl = test::decodeZpl(toZpl(image), image.dotsPerMm());
            QCOMPARE(zpl.error, QString());
            QVERIFY(zpl.bands >= 2);
            QCOMPARE(zpl.labels.size(), size_t(1));
            QVERIFY(zpl.labels[0] == image);
            const auto tspl = test::decodeTspl(toTspl(image), image.dotsPerMm());
            QCOMPARE(tspl.error, QString());
            QCOMPARE(tspl.labels.size(), size_t(1));
            QVERIFY(tspl.labels[0] == image);
        }
    }

    void anyBitmapSurvives()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 500; ++round) {
            const DotImage image = randomImage(random);
            const auto zpl = test::decodeZpl(toZpl(image), 8);
            QCOMPARE(zpl.error, QString());
            QVERIFY(zpl.labels.at(0) == image);
            QVERIFY(test::decodeTspl(toTspl(image), 8).labels.at(0) == image);
        }
    }

    void severalLabelsInARow()
    {
        DotLabelRenderer renderer;
        const DotImage image = renderer.render(test::sampleLabel(), u"single-76x130-8"_s).value();
        QCOMPARE(test::decodeZpl(toZpl(image) + toZpl(image), 8).labels.size(), size_t(2));
        QCOMPARE(test::decodeTspl(toTspl(image) + toTspl(image), 8).labels.size(), size_t(2));
    }

    void aTunedPrinterIsTold()
    {
        DotLabelRenderer renderer;
        const DotImage image = renderer.render(test::sampleLabel(), u"single-76x130-8"_s).value();
        QVERIFY(toZpl(image).startsWith("^XA\n^PW608^LL1040^LH0,0^LT0^LS0^PON"));
        const QByteArray tuned = toZpl(image, {50, 6, -9});
        QVERIFY2(tuned.startsWith("~SD15\n^XA\n^PW608^LL1040^LH0,0^LT-9^LS-6^PON"), tuned.first(60));
        QVERIFY(toZpl(image, {0, 0, 0}).startsWith("~SD00\n^XA"));
        QVERIFY(toZpl(image, {100, 0, 0}).startsWith("~SD30\n^XA"));
        QCOMPARE(tuned.mid(tuned.indexOf("^PON")), toZpl(image).mid(toZpl(image).indexOf("^PON"))); // the same dots
    }

    void theJudgesAreStrict()
    {
        DotLabelRenderer renderer;
        const DotImage image = renderer.render(test::sampleLabel(), u"single-76x130-8"_s).value();
        const QByteArray zpl = toZpl(image);
        for (const qsizetype cut : {zpl.size() - 5, zpl.size() / 2, qsizetype(30)})
            QVERIFY(!test::decodeZpl(zpl.first(cut), 8).error.isEmpty());
        QByteArray other = zpl;
        other.replace("^PW608", "^PW800");
        QVERIFY(!test::decodeZpl(other, 8).error.isEmpty());
        other = zpl;
        other.replace("^PQ1", "^PQ2");
        QVERIFY(!test::decodeZpl(other, 8).error.isEmpty());
        QVERIFY(!test::decodeTspl(toTspl(image).first(5000), 8).error.isEmpty());
    }

    void pngKeepsDotsAndResolution()
    {
        DotLabelRenderer renderer;
        const DotImage image = renderer.render(test::sampleLabel(), u"standard-100x150-12"_s).value();
        QImage picture;
        QVERIFY(picture.loadFromData(toPng(image), "PNG"));
        QCOMPARE(picture.size(), QSize(image.width(), image.height()));
        QCOMPARE(picture.dotsPerMeterX(), 12'000);
        int different = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                different += (qGray(picture.pixel(x, y)) < 128) != image.dot(x, y);
        }
        QCOMPARE(different, 0);
    }

    void nothingGivesNothing()
    {
        QVERIFY(toZpl({}).isEmpty());
        QVERIFY(toTspl({}).isEmpty());
        QVERIFY(toPng({}).isEmpty());
    }
};

QTEST_MAIN(TestEncoders)
#include "tst_encoders.moc"
