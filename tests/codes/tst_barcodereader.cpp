// SPDX-License-Identifier: Apache-2.0
#include "codes/barcodereader.h"
#include "codes/code128.h"
#include "codes/qrcode.h"
#include "support/codepictures.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
const auto number = u"YT8801234567080"_s;

/// A label-like picture: two equal barcodes, another one, and a QR.
DotImage busyLabel()
{
    DotImage image(800, 1200, 8);
    test::drawBars(encodeCode128(number).value(), 100, 100, 4, 150, &image);
    test::drawBars(encodeCode128(number).value(), 100, 400, 2, 60, &image);
    test::drawQr(encodeQr("WD1").value(), 100, 800, 6, &image);
    return image;
}

std::vector<std::uint8_t> rotated(const std::vector<std::uint8_t> &from, int width, int height)
{
    std::vector<std::uint8_t> to(from.size());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            to[static_cast<size_t>(x * height + (height - 1 - y))] = from[static_cast<size_t>(y * width + x)];
    }
    return to;
}
} // namespace

class TestBarcodeReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyItsRegionAndFamily()
    {
        DotImage image = busyLabel();
        test::drawBars(encodeCode128(u"OTHER1"_s).value(), 100, 600, 3, 60, &image);
        const auto at = [&](DotRect rect, CodeFamily family) {
            return BarcodeReader::read(image, rect, family).value_or(u"-"_s);
        };
        QCOMPARE(at({60, 100, 700, 150}, CodeFamily::Code128), number);
        QCOMPARE(at({60, 600, 700, 60}, CodeFamily::Code128), u"OTHER1"_s);
        QCOMPARE(at({60, 780, 300, 300}, CodeFamily::Qr), u"WD1"_s);
        QCOMPARE(at({60, 100, 700, 150}, CodeFamily::Qr), u"-"_s);
        QCOMPARE(at({60, 780, 300, 300}, CodeFamily::Code128), u"-"_s);
        QCOMPARE(at({60, 270, 700, 100}, CodeFamily::Code128), u"-"_s);
    }

    void regionsOffTheImageAreHarmless()
    {
        const DotImage image = busyLabel();
        for (const DotRect &rect : {DotRect{-500, -500, 100, 100}, DotRect{0, 0, 0, 0}, DotRect{790, 1190, 500, 500},
                                    DotRect{0, 0, -5, 10}, DotRect{-10, -10, 5000, 5000}}) {
            for (const CodeFamily family : {CodeFamily::Code128, CodeFamily::Qr})
                BarcodeReader::read(image, rect, family);
        }
        QVERIFY(!BarcodeReader::read(DotImage(), {0, 0, 10, 10}, CodeFamily::Qr));
    }

    void severalLinearSymbolsDoNotAbort()
    {
        const DotImage image = busyLabel();
        const auto gray = test::grayOf(image);
        const GrayPicture picture{gray.data(), image.width(), image.height(), image.width()};
        QCOMPARE(BarcodeReader::read(picture, CodeFamily::Code128).value_or(QString()), number);
        QCOMPARE(BarcodeReader::read(picture, CodeFamily::Qr).value_or(QString()), u"WD1"_s);
    }

    void picturesOfTheWorldAreRead()
    {
        const DotImage image = busyLabel();
        auto gray = test::grayOf(image);
        QRandomGenerator random(7);
        for (auto &pixel : gray)
            pixel = static_cast<std::uint8_t>(std::clamp(70 + pixel / 3 + random.bounded(-30, 30), 0, 255));
        const GrayPicture dim{gray.data(), image.width(), image.height(), image.width()};
        QCOMPARE(BarcodeReader::read(dim, CodeFamily::Code128).value_or(QString()), number);
        const auto turned = rotated(gray, image.width(), image.height());
        const GrayPicture sideways{turned.data(), image.height(), image.width(), image.height()};
        QCOMPARE(BarcodeReader::read(sideways, CodeFamily::Code128).value_or(QString()), number);
        QCOMPARE(BarcodeReader::read(sideways, CodeFamily::Qr).value_or(QString()), u"WD1"_s);
        const auto upsideDown = rotated(turned, image.height(), image.width());
        const GrayPicture half{upsideDown.data(), image.width(), image.height(), image.width()};
        QCOMPARE(BarcodeReader::read(half, CodeFamily::Code128).value_or(QString()), number);
    }

    void noiseDoesNotAbort()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 60; ++round) {
            const int width = 8 + random.bounded(200), height = 8 + random.bounded(200);
            std::vector<std::uint8_t> gray(static_cast<size_t>(width * height));
            const int stripe = 1 + random.bounded(8);
            for (size_t i = 0; i < gray.size(); ++i)
                gray[i] = random.bounded(4) ? static_cast<std::uint8_t>(i / static_cast<size_t>(stripe) % 2 * 255)
                                            : static_cast<std::uint8_t>(random.bounded(256));
            const GrayPicture picture{gray.data(), width, height, width};
            BarcodeReader::read(picture, CodeFamily::Code128);
            BarcodeReader::read(picture, CodeFamily::Qr);
        }
        QVERIFY(!BarcodeReader::read(GrayPicture{}, CodeFamily::Qr));
    }
};

QTEST_GUILESS_MAIN(TestBarcodeReader)
#include "tst_barcodereader.moc"
