// SPDX-License-Identifier: Apache-2.0
#include "core/label/scancode.h"

#include "core/label/labeldata.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waydesk;
using Kind = ScanCode::Kind;

class ScanCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void labelQr();
    void damagedLabelQr();
    void control();
    void other();
    void empty();
    void unusable_data();
    void unusable();
    void hugeInput();
    void asciiOnlyUpperCase();
    void randomBytes();
    void waybills_data();
    void waybills();
};

void ScanCodeTest::numbers_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("number");
    const QString yto = QStringLiteral("YT8800000000017");
    QTest::newRow("plain") << QByteArray("YT8800000000017") << yto;
    QTest::newRow("lower case") << QByteArray("yt8800000000017") << yto;
    QTest::newRow("line ending") << QByteArray("YT8800000000017\r\n") << yto;
    QTest::newRow("blanks") << QByteArray("\t  YT8800000000017  \n\n") << yto;
    QTest::newRow("code 128 prefix") << QByteArray("]C0YT8800000000017") << yto;
    QTest::newRow("qr prefix") << QByteArray("]Q1YT8800000000017\r") << yto;
    QTest::newRow("full width") << QString::fromUtf8("　ＹＴ８８０００００００００１７").toUtf8() << yto;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfYT8800000000017") << yto;
    QTest::newRow("no-break space") << QByteArray("\xc2\xa0YT8800000000017\xc2\xa0") << yto;
    QTest::newRow("control characters around") << QByteArray("\x02YT8800000000017\x03\x04\x1d") << yto;
    QTest::newRow("NULs around") << QByteArray("\0YT8800000000017\0\0", 18) << yto;
    QTest::newRow("hyphen") << QByteArray("jd0001-1-1") << QStringLiteral("JD0001-1-1");
    QTest::newRow("digits") << QByteArray("9400000000001") << QStringLiteral("9400000000001");
    QTest::newRow("prefix alone is a code") << QByteArray("C01") << QStringLiteral("C01");
    QTest::newRow("10,000 blanks before") << QByteArray(10'000, ' ') + "YT8800000000017" << yto;
}

void ScanCodeTest::numbers()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, number);
    const ScanCode code = parseScan(raw);
    QCOMPARE(code.kind, Kind::Number);
    QCOMPARE(code.number, number);
    QCOMPARE(code.text, number);
    QCOMPARE(code.copy, 0);
    QCOMPARE(parseScan(QString::fromUtf8(raw)).number, number);
    QCOMPARE(normaliseCode(number), number);
}

void ScanCodeTest::labelQr()
{
    const QString payload = labelQrPayload(QStringLiteral("YT8800000000017"), 3);
    for (const QString &raw :
         {payload, QStringLiteral("]Q1") + payload, payload.toLower(), payload + QLatin1Char('\r')}) {
        const ScanCode code = parseScan(raw);
        QCOMPARE(code.kind, Kind::LabelQr);
        QCOMPARE(code.number, QStringLiteral("YT8800000000017"));
        QCOMPARE(code.copy, 3);
        QCOMPARE(code.text, payload);
    }
}

void ScanCodeTest::damagedLabelQr()
{
    const QString payload = labelQrPayload(QStringLiteral("YT8800000000017"), 2);
    for (qsizetype at = 0; at < payload.size(); ++at) {
        QString damaged = payload;
        damaged[at] = damaged[at] == u'7' ? u'8' : u'7';
        QVERIFY2(parseScan(damaged).kind != Kind::LabelQr, qPrintable(damaged));
        QVERIFY(parseScan(damaged).number.isEmpty());
    }
    QCOMPARE(parseScan(QStringView(u"WD1:YT8800000000017:2:ZZZZ")).kind, Kind::Unusable);
    QCOMPARE(parseScan(QStringView(u"WD1:")).kind, Kind::Unusable);
}

void ScanCodeTest::control()
{
    const ScanCode code = parseScan(QStringView(u"]C0wdc:confirm\r"));
    QCOMPARE(code.kind, Kind::Control);
    QCOMPARE(code.text, QStringLiteral("CONFIRM"));
    QCOMPARE(parseScan(controlCode(QStringLiteral("UNDO_LAST"))).text, QStringLiteral("UNDO_LAST"));
    QCOMPARE(parseScan(QStringView(u"WDC:")).kind, Kind::Other);
    QCOMPARE(parseScan(QStringView(u"WDC:A B")).kind, Kind::Other);
}

void ScanCodeTest::other()
{
    const ScanCode code = parseScan(QStringView(u"https://shop.example/p?id=7"));
    QCOMPARE(code.kind, Kind::Other);
    QCOMPARE(code.text, QStringLiteral("HTTPS://SHOP.EXAMPLE/P?ID=7"));
    QVERIFY(code.number.isEmpty());
}

void ScanCodeTest::empty()
{
    for (const QByteArray &raw :
         {QByteArray(), QByteArray(" \t\r\n"), QByteArray(5000, '\0'), QByteArray("\xef\xbb\xbf")})
        QCOMPARE(parseScan(raw).kind, Kind::Empty);
}

void ScanCodeTest::unusable_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("Chinese") << QByteArray("圆通快递");
    QTest::newRow("emoji") << QByteArray("YT88📦");
    QTest::newRow("NUL inside") << QByteArray("YT88\0"
                                              "17",
                                              7);
    QTest::newRow("escape inside") << QByteArray("YT88\x1b[31m17");
    QTest::newRow("invalid UTF-8") << QByteArray("YT88\xff\xfe"
                                                 "17");
    QTest::newRow("cut UTF-8") << QByteArray("YT88\xe5\x9c");
    QTest::newRow("GBK") << QByteArray("\xd4\xb2\xcd\xa8");
    QTest::newRow("right-to-left override inside") << QString::fromUtf8("YT88\u202e17").toUtf8();
    QTest::newRow("129 digits") << QByteArray(129, '1');
}

void ScanCodeTest::unusable()
{
    QFETCH(QByteArray, raw);
    const ScanCode code = parseScan(raw);
    QCOMPARE(code.kind, Kind::Unusable);
    QVERIFY(code.number.isEmpty());
    QVERIFY(code.text.size() <= kLongestCode);
}

void ScanCodeTest::hugeInput()
{
    QCOMPARE(parseScan(QByteArray(128, '1')).kind, Kind::Number);
    for (const char fill : {'1', '\0', '\xff', ' '}) {
        const ScanCode code = parseScan(QByteArray("A") + QByteArray(10'000'000, fill) + "B");
        QCOMPARE(code.kind, Kind::Unusable);
        QVERIFY(code.text.size() <= kLongestCode);
    }
}

void ScanCodeTest::asciiOnlyUpperCase()
{
    QCOMPARE(parseScan(QStringView(u"s\u0131x")).kind, Kind::Unusable);
    QCOMPARE(parseScan(QStringView(u"\u017f1")).kind, Kind::Unusable);
    QCOMPARE(parseScan(QStringView(u"\u0661\u0662")).kind, Kind::Unusable);
}

void ScanCodeTest::randomBytes()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray raw(random.bounded(200), '\0');
        for (char &c : raw)
            c = static_cast<char>(random.bounded(256));
        const ScanCode code = parseScan(raw);
        QVERIFY(code.text.size() <= kLongestCode);
        QVERIFY(code.kind != Kind::LabelQr);
        for (const QChar c : code.number)
            QVERIFY(c.unicode() < 0x80 && (c.isUpper() || c.isDigit() || c == u'-'));
    }
}

void ScanCodeTest::waybills_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("waybill");
    const QString yto = QStringLiteral("YT8800000000017");
    QTest::newRow("label") << labelQrPayload(yto, 3) << yto;
    QTest::newRow("bar code") << QStringLiteral("yt8800000000017") << yto;
    QTest::newRow("typed with blanks") << QStringLiteral("YT 8800 0000 00017") << yto;
    QTest::newRow("copied with a zero width space") << QStringLiteral("YT88000\u200b00000017") << yto;
    QTest::newRow("copied with a zero width joiner at the end") << QStringLiteral("YT8800000000017\u2060") << yto;
    QTest::newRow("letters that only look so") << QStringLiteral("YT\u06618800000000017") << QString();
    QTest::newRow("command") << controlCode(QStringLiteral("CONFIRM")) << QString();
    QTest::newRow("damaged label") << QStringLiteral("WD1:YT8800000000017:3:AAAA") << QString();
    QTest::newRow("nothing") << QStringLiteral("  ") << QString();
}

void ScanCodeTest::waybills()
{
    QFETCH(QString, raw);
    QFETCH(QString, waybill);
    const ScanCode code = parseScan(QStringView(raw));
    QCOMPARE(code.waybill(), waybill);
    QCOMPARE(code.names(QStringLiteral("YT8800000000017")), !waybill.isEmpty());
    QVERIFY(!code.names({}));
    QCOMPARE(code.isCommand(u"CONFIRM"), code.kind == Kind::Control);
}

QTEST_GUILESS_MAIN(ScanCodeTest)
#include "tst_scancode.moc"
