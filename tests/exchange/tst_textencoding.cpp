// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/gb18030.h"
#include "exchange/codecs/textencoding.h"

#include <QRandomGenerator>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

const QString sample = u"订单编号,收货人姓名,订单状态\n1,林晓禾,买家已付款，等待卖家发货\n"_s.repeated(20);

QByteArray as(const char *encoding, const QString &text)
{
    QStringEncoder encode(encoding);
    return encode(text);
}

} // namespace

class TestTextEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data();
    void detects();
    void refuses_data();
    void refuses();
    void cutOffCharacterPasses();
    void tableAgreesWithTheConverter();
    void decodesAnything();
};

void TestTextEncoding::detects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-8") << sample.toUtf8() << u"UTF-8"_s << sample;
    QTest::newRow("bom") << "\xEF\xBB\xBF" + sample.toUtf8() << u"UTF-8-BOM"_s << sample;
    QTest::newRow("gbk") << as("GB18030", sample) << u"GBK"_s << sample;
    QTest::newRow("short gbk") << as("GB18030", u"订单编号"_s) << u"GBK"_s << u"订单编号"_s;
    QTest::newRow("gb18030") << as("GB18030", sample + u"🍊"_s) << u"GB18030"_s << sample + u"🍊"_s;
    QTest::newRow("utf-16le") << "\xFF\xFE" + as("UTF-16LE", sample) << u"UTF-16"_s << sample;
    QTest::newRow("utf-16be") << "\xFE\xFF" + as("UTF-16BE", sample) << u"UTF-16"_s << sample;
    QTest::newRow("utf-16le bare") << as("UTF-16LE", sample) << u"UTF-16"_s << sample;
    QTest::newRow("ascii") << QByteArray("a,b\n") << u"UTF-8"_s << u"a,b\n"_s;
}

void TestTextEncoding::detects()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, text);
    const auto found = detectText(bytes);
    QVERIFY(found);
    QCOMPARE(found->name, name);
    QCOMPARE(decodeText(found->bytes, found->encoding), text);
}

void TestTextEncoding::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("binary") << QByteArray("\x01\x02\x00\x03\x00\x00\x07", 7).repeated(99);
    QTest::newRow("bom, then no utf-8") << QByteArray("\xEF\xBB\xBF abc \xFF\xFE abc");
    QTest::newRow("gbk with a broken byte")
        << as("GB18030", sample) + QByteArray("\xFF\xFF,x\n") + as("GB18030", sample);
}

void TestTextEncoding::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto found = detectText(bytes);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::UnknownEncoding);
}

void TestTextEncoding::cutOffCharacterPasses()
{
    QByteArray utf8 = sample.toUtf8() + u"号"_s.toUtf8();
    utf8.chop(1);
    QCOMPARE(detectText(utf8)->name, u"UTF-8"_s);
    QByteArray gbk = as("GB18030", sample + u"号"_s);
    gbk.chop(1);
    QCOMPARE(detectText(gbk)->name, u"GBK"_s);
}

void TestTextEncoding::tableAgreesWithTheConverter()
{
    for (int lead = 0x81; lead <= 0xFE; ++lead) {
        for (int trail = 0x40; trail <= 0xFE; ++trail) {
            if (trail == 0x7F)
                continue;
            const char pair[] = {char(lead), char(trail)};
            QStringDecoder decoder("GB18030");
            QCOMPARE(fromGb18030(QByteArrayView(pair, 2)), QString(decoder(QByteArrayView(pair, 2))));
        }
    }
    const QString wide = u"𠮷🍊😊ÿ€㐀"_s;
    QCOMPARE(fromGb18030(as("GB18030", wide)), wide);
}

void TestTextEncoding::decodesAnything()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes(random.bounded(40), '\0');
        for (char &c : bytes)
            c = char(random.bounded(256));
        QVERIFY(fromGb18030(bytes).size() <= bytes.size());
        if (const auto found = detectText(bytes))
            QVERIFY(decodeText(found->bytes, found->encoding).size() <= found->bytes.size());
    }
}

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "tst_textencoding.moc"
