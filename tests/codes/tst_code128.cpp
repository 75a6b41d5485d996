// SPDX-License-Identifier: Apache-2.0
#include "codes/barcodereader.h"
#include "codes/code128.h"
#include "support/codepictures.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
int modulesOf(const BarWidths &widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

/// Fewest symbols by trying every way, without the encoder's tables.
int fewest(const QString &text, qsizetype at, bool inC)
{
    if (at == text.size())
        return 0;
    const auto pair = [&](qsizetype i) { return i + 1 < text.size() && text[i].isDigit() && text[i + 1].isDigit(); };
    int best = (inC ? 2 : 1) + fewest(text, at + 1, false);
    if (pair(at))
        best = std::min(best, (inC ? 1 : 2) + fewest(text, at + 2, true));
    return best;
}
} // namespace

class TestCode128 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownSymbol()
    {
        // Start C, 12, 34, check (105 + 12 + 2 * 34) % 103 = 82, stop.
        const BarWidths expected{2, 1, 1, 2, 3, 2, 1, 1, 2, 2, 3, 2, 1, 3, 1, 1,
                                 2, 3, 1, 2, 1, 2, 4, 1, 2, 3, 3, 1, 1, 1, 2};
        QVERIFY(encodeCode128(u"1234"_s).value() == expected);
    }

    void courierNumbersAreAsShortAsCanBe()
    {
        QCOMPARE(modulesOf(encodeCode128(u"SF1234567890123"_s).value()), 145);
        QCOMPARE(modulesOf(encodeCode128(u"123456789012"_s).value()), 101);
    }

    void readsBackWhatWasEncoded()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 400; ++round) {
            QString text;
            for (int left = 1 + random.bounded(24); left > 0; --left)
                text += random.bounded(3) ? QChar(u'0' + random.bounded(10)) : QChar(u' ' + random.bounded(95));
            const auto widths = encodeCode128(text);
            QVERIFY(widths);
            QCOMPARE(widths->size() % 2, size_t(1));
            const int module = 2 + random.bounded(3);
            DotImage image((modulesOf(*widths) + 20) * module, 40, 8);
            test::drawBars(*widths, 10 * module, 0, module, 40, &image);
            const auto read = BarcodeReader::read(image, {0, 0, image.width(), image.height()}, CodeFamily::Code128);
            QCOMPARE(read.value_or(u"nothing"_s), text);
        }
    }

    void lengthIsOptimal()
    {
        QRandomGenerator random(128);
        for (int round = 0; round < 500; ++round) {
            QString text;
            for (int left = 1 + random.bounded(12); left > 0; --left)
                text += random.bounded(4) ? QChar(u'0' + random.bounded(10)) : QChar(u'A' + random.bounded(26));
            // start, symbols, check: 11 modules each; stop: 13. A start in either set costs the same.
            const int startB = fewest(text, 0, false);
            const int startC = fewest(text, 0, true);
            QCOMPARE(modulesOf(encodeCode128(text).value()), 11 * (std::min(startB, startC) + 2) + 13);
        }
    }

    void refusesWhatItCannotSay()
    {
        for (const QString &text : {u""_s, u"圆通123"_s, u"YT１２３"_s, u"a\nb"_s, QString(81, u'1')}) {
            const auto widths = encodeCode128(text);
            QVERIFY(!widths);
            QCOMPARE(widths.error().code, ErrorCode::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestCode128)
#include "tst_code128.moc"
