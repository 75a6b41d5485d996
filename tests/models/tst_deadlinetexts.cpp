// SPDX-License-Identifier: Apache-2.0
#include "models/text/deadlinetexts.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestDeadlineTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terms()
    {
        QCOMPARE(DeadlineTexts::term({}), QString());
        QCOMPARE(DeadlineTexts::term({48, TermUnit::Hours}), u"48 hour(s)"_s); // without a translation
        QVERIFY(DeadlineTexts::term({2, TermUnit::CalendarDays}).contains(u"calendar"_s));
        QVERIFY(DeadlineTexts::term({2, TermUnit::WorkingDays}).contains(u"working"_s));
        QCOMPARE(DeadlineTexts::country(u"VN"_s), u"Vietnam"_s);
        QCOMPARE(DeadlineTexts::country(u"QQ"_s), u"QQ"_s);
    }

    void why_data()
    {
        QTest::addColumn<Deadline>("deadline");
        QTest::addColumn<QStringList>("says");
        Deadline one;
        const auto row = [&](const char *name, const QStringList &says) { QTest::newRow(name) << one << says; };
        row("nothing known", {u"No file tells"_s});
        one.at = 1'795'000'000'000;
        one.basis = DeadlineBasis::Promised;
        row("promised", {u"file states"_s});
        one.scanBy = one.at + 86'400'000;
        row("promised, to be scanned",
            {u"file states"_s, u"first scan is wanted by "_s + DeadlineTexts::time(one.scanBy)});
        one.scanBy = 0;
        one.startAt = one.at - 48 * 3'600'000;
        one.term = {48, TermUnit::Hours};
        const QString start = DeadlineTexts::time(one.startAt);
        one.basis = DeadlineBasis::Platform;
        row("platform", {u"48 hour"_s, u"after payment"_s, start, u"platform demands"_s});
        one.basis = DeadlineBasis::ShopTerm;
        row("shop", {u"48 hour"_s, start, u"shop promises"_s});
        one.basis = DeadlineBasis::Assumed;
        row("assumed", {u"48 hour"_s, u"assumed"_s, u"not known"_s});
        one.start = DeadlineStart::PauseOver;
        one.overrideName = u"春节"_s;
        one.basis = DeadlineBasis::Platform;
        row("pause", {u"the end of the pause"_s, u"春节"_s});
        one.start = DeadlineStart::GroupComplete;
        one.basis = DeadlineBasis::Override;
        row("announced", {u"48 hour"_s, u"group"_s, u"“春节”"_s});
        one.term = {};
        row("announced time", {u"Set by the announcement “春节”"_s});
        one.basis = DeadlineBasis::Platform;
        one.term = {1, TermUnit::WorkingDays};
        one.country = u"CN"_s;
        one.missingYear = 2028;
        one.scanBy = one.at;
        row("no calendar",
            {u"no calendar of China for 2028: counted without its holidays"_s,
             u"first scan is wanted by "_s + DeadlineTexts::time(one.at)});
        one.missingYear = 0;
        one.provisional = true;
        row("provisional", {u"The calendar of China is not announced in full"_s});
        one.provisional = false;
        one.countryMissing = true;
        row("no country", {u"country is not set"_s, u"without holidays"_s});
    }

    void why()
    {
        QFETCH(Deadline, deadline);
        QFETCH(QStringList, says);
        const QString words = DeadlineTexts::why(deadline);
        for (const QString &part : says)
            QVERIFY2(words.contains(part), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestDeadlineTexts)
#include "tst_deadlinetexts.moc"
