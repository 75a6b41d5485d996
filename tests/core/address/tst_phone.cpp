// SPDX-License-Identifier: Apache-2.0
#include "core/address/addresskey.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data();
    void normalises();
};

void TestPhone::normalises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString mobile = u"19800001001"_s;
    QTest::newRow("plain") << mobile << mobile;
    QTest::newRow("full width") << u"１９８００００１００１"_s << mobile;
    QTest::newRow("tab") << u"19800001001\t"_s << mobile;
    QTest::newRow("grouped") << u"198-0000-1001"_s << mobile;
    QTest::newRow("spaced") << u"198 0000 1001"_s << mobile;
    QTest::newRow("+86") << u"+8619800001001"_s << mobile;
    QTest::newRow("+86 apart") << u"+86 198 0000 1001"_s << mobile;
    QTest::newRow("(86)") << u"(86)19800001001"_s << mobile;
    QTest::newRow("86") << u"8619800001001"_s << mobile;
    QTest::newRow("86-") << u"86-19800001001"_s << mobile;
    QTest::newRow("0086") << u"008619800001001"_s << mobile;
    QTest::newRow("extension") << u"19800001001-0319"_s << mobile;
    QTest::newRow("full-width extension") << u"１９８００００１００１－０３１９"_s << mobile;
    QTest::newRow("86 and extension") << u"+86-19800001001-0319"_s << mobile;
    QTest::newRow("grouped and extension") << u"198-0000-1001-0319"_s << mobile;
    QTest::newRow("tail") << u"19800001001[6797]"_s << mobile;
    QTest::newRow("transfer") << u"19800001001转0319"_s << mobile;
    QTest::newRow("landline") << u"0769-0000015"_s << u"07690000015"_s;
    QTest::newRow("landline with extension") << u"0769-0000015-801"_s << u"07690000015"_s;
    QTest::newRow("two-part code, 8 digits") << u"021-00000015-8"_s << u"02100000015"_s;
    QTest::newRow("unbroken landline with extension") << u"076900000150-12"_s << u"076900000150"_s;
    QTest::newRow("Japan") << u"090-0000-5678"_s << u"09000005678"_s;
    QTest::newRow("USA") << u"+1 202-555-0123 ext. 12345"_s << u"12025550123"_s;
    QTest::newRow("USA local") << u"(202) 555-0123x9"_s << u"2025550123"_s;
    QTest::newRow("Philippines") << u"639175550101"_s << u"639175550101"_s;
    QTest::newRow("86 of another length") << u"8612345"_s << u"8612345"_s;
    QTest::newRow("not a mobile after 86") << u"8607690000015"_s << u"8607690000015"_s;
    QTest::newRow("Arabic digits") << u"٠١٢٣"_s << u"0123"_s;
    QTest::newRow("words") << u"无"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestPhone::normalises()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(normalisedPhone(text), expected);
    QCOMPARE(normalisedPhone(normalisedPhone(text)), expected);
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
