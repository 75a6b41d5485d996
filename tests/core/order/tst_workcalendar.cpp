// SPDX-License-Identifier: Apache-2.0
#include "core/order/deadlinebook.h"

#include <QDateTime>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestWorkCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysBeginByTheCountrysClock_data();
    void daysBeginByTheCountrysClock();
    void worksOn_data();
    void worksOn();
    void countsWorkingDays_data();
    void countsWorkingDays();
    void ownYearTakesThePlaceOfTheShippedOne();
    void refusesWhatIsNoCalendar_data();
    void refusesWhatIsNoCalendar();
    void shippedYearsAreWhole();
};

namespace {
qint64 utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate).toMSecsSinceEpoch();
}

const WorkCalendar &of(const char *country) { return DeadlineBook::builtIn().calendar(QString::fromLatin1(country)); }

/// The calendar's number of a date.
qint64 day(const WorkCalendar &calendar, const char *date)
{
    return calendar.dayOf(utc((QByteArray(date) + "T12:00:00").constData()));
}

QString dateOf(qint64 day) { return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate); }
} // namespace

void TestWorkCalendar::daysBeginByTheCountrysClock_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("date");
    QTest::newRow("last second in China") << u"CN"_s << u"2026-11-28T15:59:59"_s << u"2026-11-28"_s;
    QTest::newRow("midnight in China") << u"CN"_s << u"2026-11-28T16:00:00"_s << u"2026-11-29"_s;
    QTest::newRow("last second in Thailand") << u"TH"_s << u"2026-11-28T16:59:59"_s << u"2026-11-28"_s;
    QTest::newRow("midnight in Thailand") << u"TH"_s << u"2026-11-28T17:00:00"_s << u"2026-11-29"_s;
    QTest::newRow("same offset in July") << u"VN"_s << u"2026-07-01T17:00:00"_s << u"2026-07-02"_s;
    QTest::newRow("no country: as in China") << QString() << u"2026-11-28T16:00:00"_s << u"2026-11-29"_s;
    QTest::newRow("before 1970") << u"CN"_s << u"1969-12-31T15:59:59"_s << u"1969-12-31"_s;
}

void TestWorkCalendar::daysBeginByTheCountrysClock()
{
    QFETCH(QString, country);
    QFETCH(QString, at);
    QFETCH(QString, date);
    const WorkCalendar &calendar = DeadlineBook::builtIn().calendar(country);
    const qint64 number = calendar.dayOf(utc(at.toLatin1().constData()));
    QCOMPARE(dateOf(number), date);
    QCOMPARE(calendar.dayOf(calendar.startOf(number)), number);
    QCOMPARE(calendar.dayOf(calendar.endOf(number)), number);
    QCOMPARE(calendar.dayOf(calendar.endOf(number) + 1000), number + 1);
}

void TestWorkCalendar::worksOn_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("works");
    QTest::newRow("a Friday") << u"CN"_s << u"2026-11-27"_s << true;
    QTest::newRow("a Saturday") << u"CN"_s << u"2026-11-28"_s << false;
    QTest::newRow("a Sunday") << u"CN"_s << u"2026-11-29"_s << false;
    QTest::newRow("National Day, a Thursday") << u"CN"_s << u"2026-10-01"_s << false;
    QTest::newRow("moved to a Saturday") << u"CN"_s << u"2026-10-10"_s << true;
    QTest::newRow("moved to a Sunday") << u"CN"_s << u"2026-09-20"_s << true;
    QTest::newRow("that Saturday elsewhere") << u"SG"_s << u"2026-10-10"_s << false;
    QTest::newRow("a holiday on a Sunday goes to Monday") << u"SG"_s << u"2026-08-10"_s << false;
    QTest::newRow("National Heroes Day") << u"PH"_s << u"2026-08-31"_s << false;
    QTest::newRow("a year without a calendar, Monday") << u"CN"_s << u"2028-01-03"_s << true;
    QTest::newRow("a year without a calendar, Saturday") << u"CN"_s << u"2028-01-01"_s << false;
}

void TestWorkCalendar::worksOn()
{
    QFETCH(QString, country);
    QFETCH(QString, date);
    const WorkCalendar &calendar = DeadlineBook::builtIn().calendar(country);
    QTEST(calendar.isWorking(day(calendar, date.toLatin1().constData())), "works");
}

void TestWorkCalendar::countsWorkingDays_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("missingYear");
    QTest::addColumn<bool>("provisional");
    QTest::newRow("none") << u"CN"_s << u"2026-11-28"_s << 0 << u"2026-11-28"_s << 0 << false;
    QTest::newRow("the next") << u"CN"_s << u"2026-11-24"_s << 1 << u"2026-11-25"_s << 0 << false;
    QTest::newRow("over a weekend") << u"CN"_s << u"2026-11-27"_s << 1 << u"2026-11-30"_s << 0 << false;
    QTest::newRow("from a weekend") << u"CN"_s << u"2026-11-28"_s << 1 << u"2026-11-30"_s << 0 << false;
    QTest::newRow("over National Day") << u"CN"_s << u"2026-09-30"_s << 3 << u"2026-10-10"_s << 0 << false;
    QTest::newRow("over Spring Festival") << u"CN"_s << u"2026-02-13"_s << 2 << u"2026-02-24"_s << 0 << false;
    QTest::newRow("into a year not announced") << u"CN"_s << u"2026-12-31"_s << 1 << u"2027-01-04"_s << 0 << true;
    QTest::newRow("into a year without a calendar")
        << u"CN"_s << u"2027-12-31"_s << 1 << u"2028-01-03"_s << 2028 << false;
    QTest::newRow("in the Philippines") << u"PH"_s << u"2026-11-27"_s << 1 << u"2026-12-01"_s << 0 << false;
}

void TestWorkCalendar::countsWorkingDays()
{
    QFETCH(QString, country);
    QFETCH(QString, from);
    QFETCH(int, count);
    const WorkCalendar &calendar = DeadlineBook::builtIn().calendar(country);
    const auto counted = calendar.workingDaysAfter(day(calendar, from.toLatin1().constData()), count);
    QTEST(dateOf(counted.day), "to");
    QTEST(counted.missingYear, "missingYear");
    QTEST(counted.provisional, "provisional");
}

void TestWorkCalendar::ownYearTakesThePlaceOfTheShippedOne()
{
    DeadlineBook book = DeadlineBook::builtIn();
    const auto own = calendarFromJson(R"({"country": "CN", "year": 2027, "off": [{"date": "2027-03-01"}],
                                          "work": [{"date": "2027-03-06", "name": "调休"}]})");
    QVERIFY(own);
    QVERIFY(book.add(*own));
    const WorkCalendar &calendar = book.calendar(u"CN");
    QVERIFY(!calendar.isWorking(day(calendar, "2027-03-01")));
    QVERIFY(calendar.isWorking(day(calendar, "2027-03-06")));
    QVERIFY(calendar.isWorking(day(calendar, "2027-10-01"))); // only the shipped one knows it
    QVERIFY(!calendar.workingDaysAfter(day(calendar, "2027-03-01"), 1).provisional);
    QCOMPARE(calendar.years().size(), of("CN").years().size());
}

void TestWorkCalendar::refusesWhatIsNoCalendar_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const char *json, const QString &what) {
        QTest::newRow(name) << QByteArray(json) << what;
    };
    row("a list", "[]", u"JSON"_s);
    row("no country", R"({"year": 2026, "off": []})", u"country"_s);
    row("a country in words", R"({"country": "China", "year": 2026, "off": []})", u"country"_s);
    row("lower case", R"({"country": "cn", "year": 2026, "off": []})", u"country"_s);
    row("no year", R"({"country": "CN", "off": []})", u"year"_s);
    row("year of another age", R"({"country": "CN", "year": 99999999, "off": []})", u"year"_s);
    row("no days", R"({"country": "CN", "year": 2026})", u"off"_s);
    row("days of another kind", R"({"country": "CN", "year": 2026, "off": "2026-01-01"})", u"off"_s);
    row("another year's date", R"({"country": "CN", "year": 2026, "off": [{"date": "2025-01-01"}]})",
        u"date: 2025-01-01"_s);
    row("no date", R"({"country": "CN", "year": 2026, "off": [{"date": "2026-02-30"}]})", u"date: 2026-02-30"_s);
    row("half a range", R"({"country": "CN", "year": 2026, "off": [{"from": "2026-02-01"}]})", u"to: "_s);
    row("backwards", R"({"country": "CN", "year": 2026, "off": [{"from": "2026-02-03", "to": "2026-02-01"}]})",
        u"2026-02-03 - 2026-02-01"_s);
    row("half a year", R"({"country": "CN", "year": 2026, "off": [{"from": "2026-01-01", "to": "2026-06-30"}]})",
        u"2026-01-01 - 2026-06-30"_s);
    row("a holiday that is worked",
        R"({"country": "CN", "year": 2026, "off": [{"date": "2026-10-10"}], "work": [{"date": "2026-10-10"}]})",
        u"2026-10-10"_s);
    QByteArray all = R"({"country": "CN", "year": 2026, "off": [)";
    for (int month = 1; month <= 6; ++month)
        all +=
            QStringLiteral(R"({"from": "2026-%1-01", "to": "2026-%1-28"},)").arg(month, 2, 10, QChar(u'0')).toLatin1();
    all.chop(1);
    QTest::newRow("a year of holidays") << all + "]}" << u"off"_s;
}

void TestWorkCalendar::refusesWhatIsNoCalendar()
{
    QFETCH(QByteArray, json);
    const auto read = calendarFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(read.error().values[u"argument"_s], u"calendar"_s);
    QTEST(read.error().values[u"value"_s].toString(), "what");
    QVERIFY(!calendarFromJson("{torn"));
    QVERIFY(!DeadlineBook().add({u"XX"_s, 2026, false, {}, {}}));
}

void TestWorkCalendar::shippedYearsAreWhole()
{
    QCOMPARE(DeadlineBook::builtIn().calendars().size(), size_t(7));
    for (const WorkCalendar &calendar : DeadlineBook::builtIn().calendars()) {
        for (const int year : {2026, 2027}) {
            int off = 0;
            const qint64 first = QDate(1970, 1, 1).daysTo(QDate(year, 1, 1));
            for (qint64 day = first; day < first + 365; ++day)
                off += calendar.isWorking(day) ? 0 : 1;
            QVERIFY2(off > 104 && off < 140, qPrintable(u"%1 %2: %3"_s.arg(calendar.country()).arg(year).arg(off)));
            QVERIFY(!calendar.isWorking(first)); // New Year's Day everywhere
        }
    }
}

QTEST_GUILESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
