// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/sequence.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
const CarrierBook &book() { return CarrierBook::builtIn(); }

QString reasonOf(const Error &error) { return error.values[u"reason"_s].toString(); }
} // namespace

class TestSequence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void next_data();
    void next();
    void noNext_data();
    void noNext();
    void upsAlphaPackageIsNotCounted();
    void hyphensOnlyForDisplay();
    void usedUpChangesNothing();
    void countsSegments_data();
    void countsSegments();
    void refusesUnreachableLast_data();
    void refusesUnreachableLast();
    void forbiddenSerialsEndTheSequence();
    void sfFollowsThePublishedStepsOverAllCarries();
    void outlivesItsBook();
};

void TestSequence::next_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("following");
    const auto row = [](QStringView carrier, QStringView number, QStringView following) {
        QTest::addRow("%s %s", qPrintable(carrier.toString()), qPrintable(number.toString()))
            << carrier.toString() << number.toString() << following.toString();
    };
    row(u"SF", u"243489559219", u"243489559228");
    row(u"SF", u"444003077898", u"444003077904");
    row(u"SF", u"444000009993", u"444000010003");
    row(u"SF", u"444099999999", u"444100000004");
    row(u"SF", u"243802161183", u"243802161192");
    row(u"EMS", u"1085160751132", u"1085160752532");
    row(u"EMS", u"EA123456785CN", u"EA123456799CN");
    row(u"YAMATO", u"2009-6118-5434", u"200961185445");
    row(u"DHL", u"3318810014", u"3318810025");
    row(u"DHL", u"3318810025", u"3318810036");
    row(u"DPD", u"0998 0000 0200 33F", u"09980000020034D");
    row(u"ZJS", u"1234567896", u"1234567900");
    row(u"ZJS", u"A006076150603", u"A006076150604");
    row(u"YTO", u"YT0000000000009", u"YT0000000000010");
    row(u"YTO", u"899999999999999998", u"899999999999999999");
    row(u"ZTO", u"73000000000009", u"73000000000010");
    row(u"STO", u"770000000000099", u"770000000000100");
    row(u"YUNDA", u"0000000000007", u"0000000000008");
    row(u"UPS", u"1Z5R89390357567127", u"1Z5R89390357567136");
    row(u"LASERSHIP", u"LX17635034", u"LX17635035");
    row(u"SSCC18", u"095287654321012346", u"095287654321012353");
    row(u"ONTRAC", u"C11031500001879", u"C11031500001887");
}

void TestSequence::next()
{
    QFETCH(QString, carrier);
    QFETCH(QString, number);
    QFETCH(QString, following);
    const auto found = nextNumber(book(), carrier, number);
    QVERIFY2(found, found ? "" : qPrintable(reasonOf(found.error())));
    QCOMPARE(*found, following);
}

void TestSequence::noNext_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("number");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("reason");
    using enum ErrorCode;
    QTest::newRow("SF area never changes") << u"SF"_s << u"444999999991"_s << SequenceExhausted << u"serial_used_up"_s;
    QTest::newRow("EMS does not saturate")
        << u"EMS"_s << u"EA999999995CN"_s << SequenceExhausted << u"serial_used_up"_s;
    QTest::newRow("YTO 18") << u"YTO"_s << u"699999999999999999"_s << SequenceExhausted << u"serial_used_up"_s;
    QTest::newRow("SSCC prefix unknown") << u"SSCC18"_s << u"095287654321099991"_s << SequenceExhausted
                                         << u"serial_used_up"_s;
    QTest::newRow("wrong check") << u"S10"_s << u"RB123456784GB"_s << NumberImpossible << u"check_digit_wrong"_s;
    QTest::newRow("shape") << u"YTO"_s << u"YT1"_s << NumberImpossible << u"shape_impossible"_s;
    QTest::newRow("after a warning") << u"SF"_s << u"444669873836"_s << NoRule << u"check_digit_unusual"_s;
    QTest::newRow("unknown prefix") << u"XFWL"_s << u"150115014056"_s << NoRule << u"prefix_unknown"_s;
    QTest::newRow("no format") << u"KYSY"_s << u"KY4000123456"_s << NoRule << u"formats_unknown"_s;
    QTest::newRow("platform") << u"SPX"_s << u"SPXVN06005175399A"_s << NoRule << u"platform_assigned"_s;
    QTest::newRow("no carrier") << u"ACME"_s << u"123456"_s << NumberImpossible << u"carrier_unknown"_s;
}

void TestSequence::noNext()
{
    QFETCH(QString, carrier);
    QFETCH(QString, number);
    QFETCH(ErrorCode, code);
    QFETCH(QString, reason);
    if (carrier == u"SSCC18"_s) {
        // The check digit depends on the rest: take the one that fits.
        number.chop(1);
        const QChar check = checkNumber(book(), carrier, number + u'0').expectedCheck;
        number += check.isNull() ? QChar(u'0') : check;
    }
    const auto found = nextNumber(book(), carrier, number);
    QVERIFY(!found);
    QCOMPARE(errorName(found.error().code), errorName(code));
    QCOMPARE(reasonOf(found.error()), reason);
    QCOMPARE(found.error().values[u"carrier"_s].toString(), carrier);
    QCOMPARE(found.error().values[u"number"_s].toString(), number);
}

void TestSequence::upsAlphaPackageIsNotCounted()
{
    QString number = u"1Z5R893903A56712"_s;
    const QChar check = checkNumber(book(), u"UPS", number + u"00"_s).expectedCheck;
    number += u'0';
    number += check.isNull() ? QChar(u'0') : check;
    QCOMPARE(checkNumber(book(), u"UPS", number).level, NumberLevel::Ok);
    const auto found = nextNumber(book(), u"UPS", number);
    QVERIFY(!found);
    QCOMPARE(reasonOf(found.error()), u"not_counted"_s);
}

void TestSequence::hyphensOnlyForDisplay()
{
    const NumberVerdict verdict = checkNumber(book(), u"YAMATO", u"2009-6118-5434");
    auto sequence = NumberSequence::from(verdict);
    QVERIFY(sequence && sequence->advance());
    QCOMPARE(sequence->number(), u"200961185445"_s);
    QCOMPARE(verdict.grouping.apply(sequence->number()), u"2009-6118-5445"_s);
}

void TestSequence::usedUpChangesNothing()
{
    auto sequence = NumberSequence::from(book(), u"EMS", u"EA999999995CN");
    QVERIFY(sequence);
    QVERIFY(!sequence->advance());
    QVERIFY(!sequence->advance(1'000'000'000'000ULL));
    QCOMPARE(sequence->number(), u"EA999999995CN"_s);
}

void TestSequence::countsSegments_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<qint64>("count");
    QTest::newRow("one") << u"SF"_s << u"444003077898"_s << u"444003077898"_s << qint64(1);
    QTest::newRow("two") << u"SF"_s << u"444 003 077 898"_s << u"４４４００３０７７９０４"_s << qint64(2);
    QTest::newRow("all of YTO") << u"YTO"_s << u"YT0000000000000"_s << u"YT9999999999999"_s
                                << qint64(10'000'000'000'000);
    QTest::newRow("hyphens") << u"YAMATO"_s << u"2009-6118-5434"_s << u"2009-6118-5445"_s << qint64(2);
    QTest::newRow("ZJS") << u"ZJS"_s << u"1234567896"_s << u"1234567900"_s << qint64(2);
    QTest::newRow("USPS scanned") << u"USPS"_s << u"420926029261290336128704067248"_s << u"9261290336128704067255"_s
                                  << qint64(2);
}

void TestSequence::countsSegments()
{
    QFETCH(QString, carrier);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(qint64, count);
    const auto counted = countNumbers(book(), carrier, first, last);
    QVERIFY2(counted, counted ? "" : qPrintable(reasonOf(counted.error())));
    QCOMPARE(*counted, count);
}

void TestSequence::refusesUnreachableLast_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("reason");
    QTest::newRow("before") << u"SF"_s << u"444003077904"_s << u"444003077898"_s << u"last_before_first"_s;
    QTest::newRow("other area") << u"SF"_s << u"444003077898"_s << u"445003077904"_s << u"last_elsewhere"_s;
    QTest::newRow("other check") << u"SF"_s << u"444003077898"_s << u"444003077905"_s << u"last_impossible"_s;
    QTest::newRow("other country") << u"S10"_s << u"RB123456785GB"_s << u"RB123456799DE"_s << u"last_elsewhere"_s;
    QTest::newRow("other shape") << u"SF"_s << u"444003077898"_s << u"SF7444432055982"_s << u"last_impossible"_s;
    QTest::newRow("nonsense") << u"YTO"_s << u"YT0000000000009"_s << u"YT😀"_s << u"last_impossible"_s;
    QTest::newRow("other width") << u"DBKD"_s << u"33799444"_s << u"337994450"_s << u"last_impossible"_s;
    QTest::newRow("ZJS off beat") << u"ZJS"_s << u"1234567896"_s << u"1234567901"_s << u"last_impossible"_s;
}

void TestSequence::refusesUnreachableLast()
{
    QFETCH(QString, carrier);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, reason);
    const auto counted = countNumbers(book(), carrier, first, last);
    QVERIFY(!counted);
    QCOMPARE(counted.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(reasonOf(counted.error()), reason);
}

void TestSequence::forbiddenSerialsEndTheSequence()
{
    // FAST has no numbers that start with 440, 510, 520 or 5231.
    auto sequence = NumberSequence::from(book(), u"FAST", u"439999998");
    QVERIFY(sequence && sequence->advance());
    QVERIFY(!sequence->advance());
    QVERIFY(!sequence->advance(5));
    QCOMPARE(sequence->number(), u"439999999"_s);
    const auto counted = sequence->countTo(u"441000005");
    QVERIFY(!counted);
    QCOMPARE(reasonOf(counted.error()), u"last_elsewhere"_s);
}

void TestSequence::sfFollowsThePublishedStepsOverAllCarries()
{
    // The published difference rule holds except where the carry reaches the eighth digit or beyond: compare there
    // with the check digit's own definition only.
    auto sequence = NumberSequence::from(book(), u"SF", u"444003077898");
    QVERIFY(sequence);
    for (int i = 0; i < 20'000; ++i) {
        QVERIFY(sequence->advance());
        const QString number = sequence->number();
        const std::string serial = number.mid(3, 8).toStdString();
        QCOMPARE(number.back().toLatin1(), checkCharacter(CheckRule::SfCheck, serial));
        QVERIFY(number.startsWith(u"444"_s) && number.size() == 12);
    }
    QCOMPARE(sequence->number().mid(3, 8), u"00327789"_s);
}

void TestSequence::outlivesItsBook()
{
    auto own = std::make_unique<CarrierBook>(*CarrierBook::fromJson(CarrierBook::builtInJson()));
    auto sequence = NumberSequence::from(*own, u"SF", u"444003077898");
    own.reset();
    QVERIFY(sequence && sequence->advance());
    QCOMPARE(sequence->number(), u"444003077904"_s);
    QCOMPARE(sequence->carrier(), u"SF"_s);
}

QTEST_GUILESS_MAIN(TestSequence)
#include "tst_sequence.moc"
