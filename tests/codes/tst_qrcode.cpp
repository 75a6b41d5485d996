// SPDX-License-Identifier: Apache-2.0
#include "codes/barcodereader.h"
#include "codes/qrcode.h"
#include "core/label/labeldata.h"
#include "support/codepictures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelPayloadIsSmallAndReadsBack()
    {
        for (const int module : {2, 3, 4, 5, 7}) {
            const QString payload = labelQrPayload(u"YT8801234567080"_s, 2);
            const auto qr = encodeQr(payload.toLatin1());
            QVERIFY(qr);
            QCOMPARE(qr->size, 25);
            const int side = (qr->size + 8) * module;
            DotImage image(side, side, 8);
            test::drawQr(*qr, 4 * module, 4 * module, module, &image);
            QCOMPARE(BarcodeReader::read(image, {0, 0, side, side}, CodeFamily::Qr).value_or(QString()), payload);
        }
    }

    void refusesWhatReadersWouldGuess()
    {
        for (const QByteArray &payload :
             {QByteArray(), QByteArray("\xe6\x9e\x97"), QByteArray("a\0b", 3), QByteArray(5000, 'A')}) {
            const auto qr = encodeQr(payload);
            QVERIFY(!qr);
            QCOMPARE(qr.error().code, ErrorCode::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestQrCode)
#include "tst_qrcode.moc"
