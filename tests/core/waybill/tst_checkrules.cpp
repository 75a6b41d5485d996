// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/checkrules.h"
#include "core/waybill/decimaltext.h"

#include <QTest>

#include <limits>
#include <string>

using namespace waydesk;

class TestCheckRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workedExamples_data();
    void workedExamples();
    void unfitTextHasNoCheckCharacter_data();
    void unfitTextHasNoCheckCharacter();
    void namesGoBothWays();
    void countsOnDigitsOfAnyWidth();
    void overflowChangesNothing();
    void differences();
};

void TestCheckRules::workedExamples_data()
{
    QTest::addColumn<CheckRule>("rule");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("check");
    QTest::newRow("s10 47312482") << CheckRule::S10 << QByteArray("47312482") << '9';
    QTest::newRow("s10 12345678") << CheckRule::S10 << QByteArray("12345678") << '5';
    QTest::newRow("s10_numeric") << CheckRule::S10Numeric << QByteArray("85160751") << '1';
    QTest::newRow("sf 12") << CheckRule::SfCheck << QByteArray("48955921") << '9';
    QTest::newRow("sf 12 next") << CheckRule::SfCheck << QByteArray("48955922") << '8';
    QTest::newRow("sf 15") << CheckRule::SfCheck << QByteArray("443205598") << '2';
    QTest::newRow("mod7") << CheckRule::Mod7 << QByteArray("12345678901") << '3';
    QTest::newRow("gs1") << CheckRule::Gs1Mod10 << QByteArray("09528765432101234") << '6';
    QTest::newRow("ups 1Z") << CheckRule::UpsMod10 << QByteArray("5R8939035756712") << '7';
    QTest::newRow("ontrac") << CheckRule::UpsMod10 << QByteArray("41103150000187") << '9';
    QTest::newRow("fedex 3 1 7") << CheckRule::Fedex317 << QByteArray("98657878885") << '5';
    QTest::newRow("luhn") << CheckRule::Luhn << QByteArray("32059546393") << '8';
    QTest::newRow("iso 7064") << CheckRule::Iso7064Mod37_36 << QByteArray("09980000020033") << 'F';
}

void TestCheckRules::workedExamples()
{
    QFETCH(CheckRule, rule);
    QFETCH(QByteArray, text);
    QFETCH(char, check);
    QCOMPARE(checkCharacter(rule, text.toStdString()), check);
}

void TestCheckRules::unfitTextHasNoCheckCharacter_data()
{
    QTest::addColumn<CheckRule>("rule");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << CheckRule::Luhn << QByteArray();
    QTest::newRow("letter in digits") << CheckRule::Mod7 << QByteArray("12A4");
    QTest::newRow("s10 too short") << CheckRule::S10 << QByteArray("1234567");
    QTest::newRow("lower case") << CheckRule::UpsMod10 << QByteArray("5r89");
    QTest::newRow("hyphen") << CheckRule::Iso7064Mod37_36 << QByteArray("12-4");
    QTest::newRow("bytes above ASCII") << CheckRule::UpsMod10 << QByteArray("\xE5\x9C\x86");
    QTest::newRow("plain") << CheckRule::Plain << QByteArray("1234");
    QTest::newRow("api") << CheckRule::ApiAssigned << QByteArray("1234");
}

void TestCheckRules::unfitTextHasNoCheckCharacter()
{
    QFETCH(CheckRule, rule);
    QFETCH(QByteArray, text);
    QCOMPARE(checkCharacter(rule, text.toStdString()), '\0');
}

void TestCheckRules::namesGoBothWays()
{
    for (int i = 0; i <= static_cast<int>(CheckRule::Unknown); ++i) {
        const auto rule = static_cast<CheckRule>(i);
        QVERIFY(!checkRuleName(rule).isEmpty());
        QCOMPARE(checkRuleFromName(checkRuleName(rule)), rule);
    }
    QVERIFY(!checkRuleFromName(u"mod97"));
}

void TestCheckRules::countsOnDigitsOfAnyWidth()
{
    std::string digits = "0099999999999999999999999";
    QVERIFY(addToDigits(digits, 1));
    QCOMPARE(digits, std::string("0100000000000000000000000"));
    QVERIFY(addToDigits(digits, 12'345'678'901'234ULL));
    QCOMPARE(digits, std::string("0100000000012345678901234"));
    QVERIFY(addToDigits(digits, 0));
    QCOMPARE(digits, std::string("0100000000012345678901234"));
}

void TestCheckRules::overflowChangesNothing()
{
    for (const quint64 amount : {1ULL, 5ULL, 1000ULL, 123456ULL, 999999999999ULL}) {
        std::string digits = "9999";
        QVERIFY(!addToDigits(digits, amount));
        QCOMPARE(digits, std::string("9999"));
    }
}

void TestCheckRules::differences()
{
    QCOMPARE(differenceOfDigits("0999", "1000"), std::optional<qint64>(1));
    QCOMPARE(differenceOfDigits("1000", "0999"), std::optional<qint64>(-1));
    QCOMPARE(differenceOfDigits("123456789012345678901234567890", "123456789012345678901234667890"),
             std::optional<qint64>(100000));
    QCOMPARE(differenceOfDigits("0000000000000000000000000", "9999999999999999999999999"), std::nullopt);
    QCOMPARE(differenceOfDigits("10", "100"), std::nullopt);
    QCOMPARE(differenceOfDigits("", ""), std::optional<qint64>(0));
}

QTEST_GUILESS_MAIN(TestCheckRules)
#include "tst_checkrules.moc"
