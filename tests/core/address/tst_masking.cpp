// SPDX-License-Identifier: Apache-2.0
#include "core/address/masking.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void everyPartCounts();
    void maskedViewFits_data();
    void maskedViewFits();
    void longPatternIsHarmless();
};

void TestMasking::recognises_data()
{
    QTest::addColumn<QString>("receiver");
    QTest::addColumn<bool>("masked");
    QTest::newRow("clear") << u"林晓禾"_s << false;
    QTest::newRow("star") << u"林**"_s << true;
    QTest::newRow("full-width star") << u"林＊＊"_s << true;
    QTest::newRow("hash cipher") << u"##aGVsbG8="_s << true;
    QTest::newRow("full-width hash cipher") << u"＃＃aGVsbG8="_s << true;
    QTest::newRow("dollar cipher") << u" $$aGVsbG8=$"_s << true;
    QTest::newRow("tilde cipher") << u"~AgAAAAB~0~"_s << true;
    QTest::newRow("one hash") << u"#3"_s << false;
    QTest::newRow("range") << u"3~5"_s << false;
    QTest::newRow("virtual number") << u"林晓禾[6797]"_s << false;
    QTest::newRow("emoji") << u"梁橙🍊"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestMasking::recognises()
{
    QFETCH(QString, receiver);
    QFETCH(bool, masked);
    Address a;
    a.receiver = receiver;
    QCOMPARE(isMasked(a), masked);
}

void TestMasking::everyPartCounts()
{
    QString Address::*const parts[] = {&Address::receiver, &Address::phone,    &Address::phone2, &Address::province,
                                       &Address::city,     &Address::district, &Address::street};
    for (const auto part : parts) {
        Address a;
        a.*part = u"朝***"_s;
        QVERIFY(isMasked(a));
    }
}

void TestMasking::maskedViewFits_data()
{
    QTest::addColumn<Address>("masked");
    QTest::addColumn<bool>("fits");
    const Address clear{u"赵东城"_s, u"19800001014"_s, {}, {}, u"北京市"_s, u"北京市"_s,
                        u"朝阳区"_s, u"望京街道8号"_s, {}, {}};
    auto row = [&](const char *name, const QString &receiver, const QString &phone, const QString &street, bool fits) {
        Address a;
        a.receiver = receiver;
        a.phone = phone;
        a.street = street;
        QTest::newRow(name) << a << fits;
    };
    row("all masked", u"赵**"_s, u"*******1014"_s, u"北京市 北京市 朝***"_s, true);
    row("street alone", u"赵东城"_s, u"19800001014"_s, u"北京市北京市朝阳区望京＊＊"_s, true);
    row("nothing but a name", u"赵**"_s, QString(), QString(), true);
    row("other name", u"钱**"_s, u"*******1014"_s, u"北京市 北京市 朝***"_s, false);
    row("other phone", u"赵**"_s, u"*******1015"_s, u"北京市 北京市 朝***"_s, false);
    row("other city", u"赵**"_s, u"*******1014"_s, u"天津市 天***"_s, false);
    row("ciphertext", u"##abcd"_s, u"*******1014"_s, u"北京市 北京市 朝***"_s, false);
    QTest::newRow("not masked") << clear << false;
}

void TestMasking::maskedViewFits()
{
    QFETCH(Address, masked);
    QFETCH(bool, fits);
    const Address clear{u"赵东城"_s, u"19800001014"_s, {}, {}, u"北京市"_s, u"北京市"_s,
                        u"朝阳区"_s, u"望京街道8号"_s, {}, {}};
    QCOMPARE(isMaskedViewOf(masked, clear), fits);
}

void TestMasking::longPatternIsHarmless()
{
    Address masked;
    Address clear;
    masked.receiver = u"*甲"_s.repeated(2000) + u'乙';
    clear.receiver = u"甲"_s.repeated(4000);
    QVERIFY(!isMaskedViewOf(masked, clear));
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
