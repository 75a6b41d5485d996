// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/numbercheck.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
NumberVerdict judged(const char *carrier, const QString &typed)
{
    return checkNumber(CarrierBook::builtIn(), QString::fromLatin1(carrier), typed);
}
} // namespace

class TestNumberCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data();
    void levels();
    void normalises_data();
    void normalises();
    void hostileInput_data();
    void hostileInput();
    void groupingComesBack_data();
    void groupingComesBack();
    void saysTheExpectedCheck();
    void namesAreStable();
};

void TestNumberCheck::levels_data()
{
    QTest::addColumn<QByteArray>("carrier");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<NumberLevel>("level");
    QTest::addColumn<NumberReason>("reason");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *name, const char *carrier, QStringView typed, NumberLevel level,
                        NumberReason reason, QStringView format) {
        QTest::newRow(name) << QByteArray(carrier) << typed.toString() << level << reason << format.toString();
    };
    using enum NumberLevel;
    using R = NumberReason;
    row("YTO", "YTO", u"YT6645039545351", Ok, R::None, u"yto_yt13");
    row("YTO 18", "YTO", u"876699279603893699", Ok, R::None, u"yto_18");
    row("YTO short", "YTO", u"YT664503954535", Error, R::ShapeImpossible, u"");
    row("ZTO", "ZTO", u"75136378475307", Ok, R::None, u"zto_14");
    row("ZTO wrong prefix", "ZTO", u"85136378475307", Error, R::ShapeImpossible, u"");
    row("STO", "STO", u"773012345678901", Ok, R::None, u"sto_15");
    row("YUNDA", "YUNDA", u"1201207116091", Ok, R::None, u"yunda_13");
    row("SF 12", "SF", u"243489559219", Ok, R::None, u"sf_12");
    row("SF 15", "SF", u"SF7444432055982", Ok, R::None, u"sf_15");
    row("SF published misfit", "SF", u"444669873836", Warn, R::CheckDigitUnusual, u"sf_12");
    row("EMS letters", "EMS", u"EA473124829CN", Ok, R::None, u"ems_s10");
    row("EMS letters wrong", "EMS", u"EA473124828CN", Error, R::CheckDigitWrong, u"ems_s10");
    row("EMS 13", "EMS", u"1085160751132", Ok, R::None, u"ems_13");
    row("EMS 13 misfit", "EMS", u"1085160751232", Warn, R::CheckDigitUnusual, u"ems_13");
    row("POSTB 96 misfit", "POSTB", u"9630067620008", Warn, R::CheckDigitUnusual, u"postb_13");
    row("S10", "S10", u"RB123456785GB", Ok, R::None, u"s10");
    row("S10 no country", "S10", u"RB123456785XX", Error, R::ShapeImpossible, u"");
    row("S10 Kosovo", "S10", u"RB123456785XK", Ok, R::None, u"s10");
    row("YAMATO", "YAMATO", u"123456789013", Ok, R::None, u"jp_12");
    row("YAMATO wrong", "YAMATO", u"123456789014", Error, R::CheckDigitWrong, u"jp_12");
    row("DHL mod7", "DHL", u"3318810014", Ok, R::None, u"dhl_express");
    row("ZJS any check below 7", "ZJS", u"1234567893", Ok, R::None, u"zjs_10");
    row("ZJS 7 cannot be", "ZJS", u"1234567897", Error, R::CheckDigitWrong, u"zjs_10");
    row("low confidence prefix", "XFWL", u"150115014056", Warn, R::PrefixUnknown, u"");
    row("low confidence size", "XFWL", u"1301150140567", Error, R::ShapeImpossible, u"");
    row("no format known", "KYSY", u"KY4000123456", Warn, R::FormatsUnknown, u"");
    row("no format known, too short", "KYSY", u"12345", Error, R::ShapeImpossible, u"");
    row("platform number", "SPX", u"SPXVN06005175399A", Ok, R::None, u"spx");
    row("USPS scanned", "USPS", u"420926029261290336128704067248", Ok, R::None, u"usps_impb");
    row("unknown carrier", "ACME", u"123456", Error, R::CarrierUnknown, u"");
    row("leading zeros", "JNE", u"000000000000007", Ok, R::None, u"jne_15");
}

void TestNumberCheck::levels()
{
    QFETCH(QByteArray, carrier);
    QFETCH(QString, typed);
    QFETCH(NumberLevel, level);
    QFETCH(NumberReason, reason);
    QFETCH(QString, format);
    const NumberVerdict verdict = judged(carrier.constData(), typed);
    QCOMPARE(numberReasonName(verdict.reason), numberReasonName(reason));
    QCOMPARE(verdict.level, level);
    QCOMPARE(verdict.formatId(), format);
}

void TestNumberCheck::normalises_data()
{
    QTest::addColumn<QByteArray>("carrier");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::newRow("full width") << QByteArray("SF") << u"４４４００３０７７８９８"_s << u"444003077898"_s;
    QTest::newRow("full-width letters") << QByteArray("YTO") << u"ｙＴ６６４５０３９５４５３５１"_s
                                        << u"YT6645039545351"_s;
    QTest::newRow("lower case") << QByteArray("S10") << u"rb 123 456 785 gb"_s << u"RB123456785GB"_s;
    QTest::newRow("ideographic space") << QByteArray("SF") << u"444　003　077898"_s << u"444003077898"_s;
    QTest::newRow("tab and newline around") << QByteArray("SF") << u"\t444003077898\r\n"_s << u"444003077898"_s;
    QTest::newRow("zero width and BOM") << QByteArray("SF") << u"\uFEFF444003\u200B077898"_s << u"444003077898"_s;
    QTest::newRow("hyphens") << QByteArray("JPPOST") << u"4055-4842-4886"_s << u"405548424886"_s;
    QTest::newRow("dashes") << QByteArray("JPPOST") << u"4055–4842－4886"_s << u"405548424886"_s;
    QTest::newRow("hyphen of the format")
        << QByteArray("LASERSHIP") << u"1LS7119013618127-1"_s << u"1LS7119013618127-1"_s;
    QTest::newRow("both kinds") << QByteArray("LASERSHIP") << u"1LS7-1190-1361-8127-1"_s << u"1LS7119013618127-1"_s;
    QTest::newRow("routing prefix") << QByteArray("USPS") << u"420 11213 92 6129098349792366623 8"_s
                                    << u"9261290983497923666238"_s;
    QTest::newRow("parcel suffix") << QByteArray("JD") << u"JDVA12345678901-1-1-"_s << u"JDVA12345678901"_s;
}

void TestNumberCheck::normalises()
{
    QFETCH(QByteArray, carrier);
    QFETCH(QString, typed);
    QFETCH(QString, number);
    const NumberVerdict verdict = judged(carrier.constData(), typed);
    QCOMPARE(verdict.number, number);
    QCOMPARE(verdict.level, NumberLevel::Ok);
}

void TestNumberCheck::hostileInput_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<NumberReason>("reason");
    QTest::newRow("empty") << QString() << NumberReason::Empty;
    QTest::newRow("blanks") << u" \t　"_s << NumberReason::Empty;
    QTest::newRow("hyphens") << u"---"_s << NumberReason::ShapeImpossible;
    QTest::newRow("emoji") << u"44400307789😀"_s << NumberReason::CharacterImpossible;
    QTest::newRow("Chinese") << u"单号444003077898"_s << NumberReason::CharacterImpossible;
    QTest::newRow("Arabic digits") << u"٤٤٤٠٠٣٠٧٧٨٩٨"_s << NumberReason::CharacterImpossible;
    QTest::newRow("dotless i") << u"ı44003077898"_s << NumberReason::CharacterImpossible;
    QTest::newRow("null inside") << QString(u"444003"_s + QChar(0) + u"77898"_s) << NumberReason::CharacterImpossible;
    QTest::newRow("scientific") << u"4.44003E+11"_s << NumberReason::CharacterImpossible;
    QTest::newRow("SQL") << u"1'; DROP TABLE parcel"_s << NumberReason::CharacterImpossible;
    QTest::newRow("long") << QString(65, u'4') << NumberReason::TooLong;
    QTest::newRow("very long") << QString(5'000'000, u'4') << NumberReason::TooLong;
    QTest::newRow("very many blanks") << QString(u"4"_s + QString(5'000'000, u' ') + u"4"_s) << NumberReason::TooLong;
}

void TestNumberCheck::hostileInput()
{
    QFETCH(QString, typed);
    QFETCH(NumberReason, reason);
    for (const Carrier &carrier : CarrierBook::builtIn().carriers()) {
        const NumberVerdict verdict = checkNumber(carrier, typed);
        QCOMPARE(verdict.level, NumberLevel::Error);
        QCOMPARE(numberReasonName(verdict.reason), numberReasonName(reason));
        QVERIFY(verdict.number.size() <= TypedNumber::maxSize);
    }
}

void TestNumberCheck::groupingComesBack_data()
{
    QTest::addColumn<QByteArray>("carrier");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("spaces") << QByteArray("SF") << u"444 003 077 898"_s << u"444 003 077 898"_s;
    QTest::newRow("hyphens") << QByteArray("JPPOST") << u"4055-4842-4886"_s << u"4055-4842-4886"_s;
    QTest::newRow("mixed") << QByteArray("JPPOST") << u"4055 -4842 4886 "_s << u"4055 -4842 4886"_s;
    QTest::newRow("behind a routing prefix")
        << QByteArray("USPS") << u"420 11213 92 6129098349792366623 8"_s << u"92 6129098349792366623 8"_s;
    QTest::newRow("none") << QByteArray("SF") << u"444003077898"_s << u"444003077898"_s;
}

void TestNumberCheck::groupingComesBack()
{
    QFETCH(QByteArray, carrier);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    const NumberVerdict verdict = judged(carrier.constData(), typed);
    QCOMPARE(verdict.grouping.apply(verdict.number), shown);
}

void TestNumberCheck::saysTheExpectedCheck()
{
    QCOMPARE(judged("S10", u"RB123456780GB"_s).expectedCheck, QChar(u'5'));
    QCOMPARE(judged("DPD", u"09980000020033A"_s).expectedCheck, QChar(u'F'));
    QVERIFY(judged("S10", u"RB123456785GB"_s).expectedCheck.isNull());
}

void TestNumberCheck::namesAreStable()
{
    QCOMPARE(numberLevelName(NumberLevel::Ok), u"ok"_s);
    QCOMPARE(numberLevelName(NumberLevel::Warn), u"warn"_s);
    QCOMPARE(numberLevelName(NumberLevel::Error), u"error"_s);
    for (int i = 0; i <= static_cast<int>(NumberReason::FormatsUnknown); ++i)
        QVERIFY(!numberReasonName(static_cast<NumberReason>(i)).isEmpty());
}

QTEST_GUILESS_MAIN(TestNumberCheck)
#include "tst_numbercheck.moc"
