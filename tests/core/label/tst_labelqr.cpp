// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeldata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

class TestLabelQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payloadIsStable()
    {
        // Labels that are already on parcels must stay readable for ever. CRC-32("YT8801234567080:1") & 0xfffff.
        QCOMPARE(labelQrPayload(u"YT8801234567080"_s, 1), u"WD1:YT8801234567080:1:WQPX"_s);
    }

    void parsesItsOwn()
    {
        for (const QString &number : {u"YT8801234567080"_s, u"SF1234567890123"_s, u"JDVA00001234567-1-1-"_s, u"7"_s}) {
            for (const int copy : {1, 2, 9, 10, 99'999}) {
                LabelQr read;
                QVERIFY(parseLabelQr(labelQrPayload(number, copy), &read));
                QCOMPARE(read.number, number);
                QCOMPARE(read.copy, copy);
            }
        }
    }

    void everySingleWrongCharacterIsCaught()
    {
        const QString payload = labelQrPayload(u"YT8801234567080"_s, 2);
        LabelQr read;
        for (qsizetype i = 0; i < payload.size(); ++i) {
            for (char c = ' '; c <= '~'; ++c) {
                QString wrong = payload;
                wrong[i] = QLatin1Char(c);
                QCOMPARE(parseLabelQr(wrong, &read), wrong == payload);
            }
            QString swapped = payload;
            if (i + 1 < payload.size() && payload[i] != payload[i + 1]) {
                swapped[i] = payload[i + 1];
                swapped[i + 1] = payload[i];
                QVERIFY2(!parseLabelQr(swapped, &read), qPrintable(swapped));
            }
        }
    }

    void foreignAndHostileTextIsNotOurs()
    {
        LabelQr read;
        for (const QString &text :
             {u""_s, u"WD1"_s, u":::"_s, u"WD1:::"_s, u"https://example.com/a:b:c"_s, u"WD1:YT88:-1:0000"_s,
              u"WD1:YT88:1e3:0000"_s, u"WD1:YT88:01:0000"_s, u"WD1:ＹＴ88:1:0000"_s, u"WD1:YT88:99999999999999:0000"_s})
            QVERIFY2(!parseLabelQr(text, &read), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestLabelQr)
#include "tst_labelqr.moc"
