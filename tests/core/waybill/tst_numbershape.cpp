// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/carrierbook.h"
#include "core/waybill/numbercheck.h"
#include "core/waybill/numbershape.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

NumberFormat formatOf(const QString &regex)
{
    NumberFormat format;
    format.pattern = NumberPattern(regex);
    return format;
}

QString told(const NumberShape &shape)
{
    QStringList parts;
    for (const ShapePart &part : shape.parts) {
        const char *kinds[] = {"text", "one of", "digits", "letters", "characters"};
        QString words = QString::fromLatin1(kinds[static_cast<int>(part.kind)]);
        words += part.choices.isEmpty() ? u" %1-%2"_s.arg(part.least).arg(part.most) : u' ' + part.choices.join(u'/');
        parts.append(part.least == 0 ? u'?' + words : words);
    }
    return parts.join(u", "_s);
}

} // namespace

class TestNumberShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void whatIsNotKnownIsNotTold_data();
    void whatIsNotKnownIsNotTold();
    void everyFormatHasItsShapeAndExample_data();
    void everyFormatHasItsShapeAndExample();
};

void TestNumberShape::shapes_data()
{
    QTest::addColumn<QString>("regex");
    QTest::addColumn<QString>("shape");
    QTest::addColumn<int>("shortest");
    QTest::addColumn<int>("longest");
    QTest::newRow("letters in front") << u"^(?<head>YT)(?<serial>\\d{13})$"_s << u"text YT, digits 13-13"_s << 15 << 15;
    QTest::newRow("digits run together") << u"^(?<head>SF\\d{3})(?<serial>\\d{9})(?<check>\\d)$"_s
                                         << u"text SF, digits 13-13"_s << 15 << 15;
    QTest::newRow("a few beginnings") << u"^(?<head>(?:3[679]|4\\d|63|7[3-5]))(?<serial>\\d{10})$"_s
                                      << u"one of 36/37/39/40–49/63/73–75, digits 10-10"_s << 12 << 12;
    QTest::newRow("one of some digits") << u"^(?<head>[6-9])(?<serial>\\d{17})$"_s << u"one of 6–9, digits 17-17"_s
                                        << 18 << 18;
    QTest::newRow("may be missing") << u"^(?<head>JJ?D)(?<serial>\\d{16})$"_s
                                    << u"text J, ?text J, text D, digits 16-16"_s << 18 << 19;
    QTest::newRow("from to") << u"^(?<head>)(?<serial>\\d{8,10})$"_s << u"digits 8-10"_s << 8 << 10;
    QTest::newRow("letters or digits") << u"^(?<head>1Z[A-Z0-9]{8})(?<serial>\\d{7})(?<check>\\d)$"_s
                                       << u"text 1Z, characters 8-8, digits 8-8"_s << 18 << 18;
    QTest::newRow("looking ahead says nothing")
        << u"^(?!440|5231)(?<serial>\\d{9,13})$"_s << u"digits 9-13"_s << 9 << 13;
    QTest::newRow("its length is said beforehand")
        << u"^(?=.{8,9}$)(?<head>[A-Z]{0,3})(?<serial>\\d{5,9})$"_s << u"?letters 0-3, digits 5-9"_s << 8 << 9;
    QTest::newRow("too different to list") << u"^(?:\\d{7}|\\d{10})X$"_s << u"digits 7-10, text X"_s << 8 << 11;
    QTest::newRow("two whole numbers") << u"^(?:TH\\d{2}[0-9A-Z]{8}|FLA\\d{9})$"_s << u"characters 12-12"_s << 12 << 12;
}

void TestNumberShape::shapes()
{
    QFETCH(QString, regex);
    QFETCH(QString, shape);
    const auto found = NumberShape::of(formatOf(regex));
    QVERIFY(found);
    QCOMPARE(told(*found), shape);
    QTEST(found->shortest, "shortest");
    QTEST(found->longest, "longest");
}

void TestNumberShape::whatIsNotKnownIsNotTold_data()
{
    QTest::addColumn<QString>("regex");
    for (const char *regex :
         {"^(?<=A)\\d$", "^\\w{3}$", "^[^A]$", "^(\\d$", "^\\d)$", "^[A-$", "^A{2$", "^(?<head\\d$", ""})
        QTest::newRow(regex) << QString::fromLatin1(regex);
}

void TestNumberShape::whatIsNotKnownIsNotTold()
{
    QFETCH(QString, regex);
    const auto shape = NumberShape::of(formatOf(regex));
    QVERIFY(!shape || shape->parts.empty());
    QCOMPARE(exampleNumber(formatOf(regex)), QString());
}

void TestNumberShape::everyFormatHasItsShapeAndExample_data()
{
    QTest::addColumn<QString>("carrier");
    for (const Carrier &carrier : CarrierBook::builtIn().carriers())
        QTest::newRow(qPrintable(carrier.code)) << carrier.code;
}

void TestNumberShape::everyFormatHasItsShapeAndExample()
{
    QFETCH(QString, carrier);
    const CarrierBook &book = CarrierBook::builtIn();
    for (const NumberFormat &format : book.find(carrier)->formats) {
        const auto shape = NumberShape::of(format);
        QVERIFY2(shape && !shape->parts.empty(), qPrintable(format.id));
        const QString example = exampleNumber(format);
        QVERIFY2(format.pattern.match(example), qPrintable(format.id + u' ' + example));
        QVERIFY2(example.size() >= shape->shortest && example.size() <= shape->longest, qPrintable(example));
        QVERIFY2(checkNumber(book, carrier, example).level != NumberLevel::Error, qPrintable(example));
    }
}

QTEST_GUILESS_MAIN(TestNumberShape)
#include "tst_numbershape.moc"
