// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include "support/emulatedprinter.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

/// What holds were set on, of this kind.
QStringList held(const CliBench &cli, const QString &kind)
{
    QStringList ids;
    for (const QJsonObject &event : cli.expect(0, {u"events"_s}).lines) {
        if (event[u"verb"_s].toString() == u"hold"_s && event[u"subject"_s][u"kind"_s].toString() == kind)
            ids.append(QString::number(event[u"subject"_s][u"id"_s].toInteger()));
    }
    return ids;
}

} // namespace

/// What was left out is named, why it was is told on stderr, and the exit code says it.
class TestCliAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberTakesOnlyPlannedParcels()
    {
        CliBench cli;
        const QStringList numbers = cli.numbered();
        const QString freed = QString::number(cli.parcelOf(numbers[4]));
        cli.expect(0, {u"unnumber"_s, freed});
        // The other fourteen have their numbers: that is no refusal.
        const auto again = cli.expect(0, {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s});
        QCOMPARE(column(again.object(), u"assigned"_s, u"parcel"_s), QStringList(freed));
        QCOMPARE(again.object()[u"refused"_s].toArray().size(), 0);
        cli.expect(3, {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s});
    }

    void paidOnDelivery()
    {
        CliBench cli;
        cli.linkShops();
        const auto add = [&](const QStringList &more) {
            return cli
                .expect(0,
                        QStringList{u"order"_s, u"add"_s, u"--shop"_s, u"Lotus"_s, u"--line"_s, u"Cup=2"_s,
                                    u"--receiver"_s, u"Ann Sample"_s, u"--phone"_s, u"19800001234"_s, u"--address"_s,
                                    u"浙江省杭州市西湖区样例路1号"_s}
                            + more)
                .object()[u"order"_s]
                .toString();
        };
        const QString cash = add({u"--cod"_s});
        const QString other = add({});
        for (const QJsonObject &order : cli.expect(0, {u"orders"_s}).lines)
            QCOMPARE(order[u"cash_on_delivery"_s].toBool(), order[u"order"_s].toString() == cash);
        const QJsonObject planned = cli.expect(0, {u"plan"_s}).object();
        QCOMPARE(planned[u"parcels"_s].toArray().size(), 2);
        const QJsonObject miss = planned[u"near_misses"_s].toArray().at(0).toObject();
        QCOMPARE(miss[u"why_not"_s].toString(), u"cash_on_delivery"_s);
        QVERIFY(miss[u"orders"_s].toArray().contains(other));
    }

    void numberOfAParcelAndAnOrder()
    {
        CliBench cli;
        const QString parcel = QString::number(cli.parcelOf(cli.numbered().front()));
        const auto hold = [&](int code, const QString &subject) {
            return cli.expect(code, {u"hold"_s, u"add"_s, subject, u"--reason"_s, u"等"_s});
        };
        cli.expect(0,
                   {u"order"_s, u"add"_s, u"--shop"_s, u"Lotus"_s, u"--number"_s, parcel, u"--line"_s, u"Cup=2"_s,
                    u"--receiver"_s, u"Ann Sample"_s, u"--phone"_s, u"19800001234"_s, u"--address"_s,
                    u"浙江省杭州市西湖区样例路1号"_s});
        const auto both = hold(2, parcel);
        QVERIFY2(both.err.contains(u"parcel:%1, order:%1"_s.arg(parcel)), qPrintable(both.err));
        hold(0, u"order:"_s + parcel);
        QCOMPARE(held(cli, u"order"_s).size(), 1);
        QCOMPARE(held(cli, u"parcel"_s).size(), 0);
        hold(0, u"parcel:"_s + parcel);
        QCOMPARE(held(cli, u"parcel"_s), QStringList(parcel));
        hold(3, u"parcel:1"_s);
        hold(3, u"order:1"_s);
        hold(3, u"parcel:one"_s);
    }

    void parcelsThatLiveNoMore()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        const auto planned = cli.expect(1, {u"plan"_s});
        const QString parcel = column(planned.object(), u"parcels"_s, u"parcel"_s).front();
        cli.expect(0, {u"undo"_s});
        const auto dead = cli.expect(3, {u"hold"_s, u"add"_s, parcel, u"--reason"_s, u"等"_s});
        QVERIFY2(dead.err.contains(u"parcel "_s + parcel), qPrintable(dead.err));
    }

    void orderNumberOfTwoShops()
    {
        CliBench cli;
        cli.linkShops();
        for (const QString &shop : {u"Lotus"_s, u"青禾拼多多店"_s})
            cli.expect(0,
                       {u"order"_s, u"add"_s, u"--shop"_s, shop, u"--number"_s, u"A1"_s, u"--line"_s, u"Cup=2"_s,
                        u"--receiver"_s, u"Ann Sample"_s, u"--phone"_s, u"19800001234"_s, u"--address"_s,
                        u"浙江省杭州市西湖区样例路1号"_s});
        for (const QStringList &words :
             {QStringList{u"split"_s, u"A1"_s, u"--lines"_s, u"A1-1=1"_s}, QStringList{u"memo"_s, u"A1"_s, u"先发"_s},
              QStringList{u"hold"_s, u"add"_s, u"A1"_s, u"--reason"_s, u"等"_s}}) {
            const auto which = cli.expect(2, words);
            QVERIFY2(which.err.contains(u"Lotus"_s) && which.err.contains(u"青禾拼多多店"_s), qPrintable(which.err));
            cli.expect(0, words + QStringList{u"--shop"_s, u"Lotus"_s});
            cli.expect(3, words + QStringList{u"--shop"_s, u"青禾日用旗舰店"_s});
        }
        QCOMPARE(held(cli, u"order"_s).size(), 1);
    }

    void namedParcelsThatAreNotThere()
    {
        CliBench cli;
        const QStringList numbers = cli.numbered();
        const QString freed = QString::number(cli.parcelOf(numbers[0]));
        const QString numbered = QString::number(cli.parcelOf(numbers[1]));

        const auto cleared = cli.expect(1, {u"unnumber"_s, freed, u"987654321"_s});
        QCOMPARE(strings(cleared.object(), u"freed"_s), QStringList(numbers[0]));
        QCOMPARE(column(cleared.object(), u"refused"_s, u"parcel"_s), QStringList(u"987654321"_s));
        QVERIFY2(cleared.err.contains(u"parcel 987654321"_s), qPrintable(cleared.err));
        cli.expect(3, {u"unnumber"_s, u"987654321"_s});
        const auto unfit = cli.expect(3, {u"unnumber"_s, freed});
        QVERIFY2(unfit.err.contains(u"parcel "_s + freed), qPrintable(unfit.err));

        const auto filled = cli.expect(1,
                                       {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s,
                                        u"--parcel"_s, freed, numbered, u"987654321"_s, u"-5"_s});
        QCOMPARE(column(filled.object(), u"assigned"_s, u"parcel"_s), QStringList(freed));
        QCOMPARE(column(filled.object(), u"refused"_s, u"parcel"_s), QStringList({numbered, u"987654321"_s, u"-5"_s}));
        QCOMPARE(column(filled.object(), u"refused"_s, u"reason"_s),
                 QStringList({u"state_changed"_s, u"not_found"_s, u"not_found"_s}));
        QVERIFY2(filled.err.contains(u"parcel "_s + numbered), qPrintable(filled.err));

        cli.expect(0, {u"print"_s, u"--parcel"_s, freed, u"--to"_s, u"pdf:"_s + cli.file(u"one.pdf"_s)});
        const auto printed = cli.expect(1,
                                        {u"print"_s, u"--parcel"_s, freed, numbered, u"987654321"_s, u"--to"_s,
                                         u"pdf:"_s + cli.file(u"two.pdf"_s)});
        QCOMPARE(printed.object()[u"confirmed"_s].toInt(), 1);
        QCOMPARE(column(printed.object(), u"refused"_s, u"parcel"_s), QStringList({freed, u"987654321"_s}));
        QVERIFY2(printed.err.contains(u"parcel 987654321"_s), qPrintable(printed.err));
        cli.check();
    }

    void refusedParcelsAreExplained()
    {
        CliBench cli;
        const QStringList numbers = cli.numbered();
        cli.expect(0, {u"hold"_s, u"add"_s, QString::number(cli.parcelOf(numbers[1])), u"--reason"_s, u"改地址"_s});
        const auto printed = cli.expect(1, {u"print"_s, u"--to"_s, u"pdf:"_s + cli.file(u"a.pdf"_s)});
        QCOMPARE(column(printed.object(), u"refused"_s, u"number"_s), QStringList(numbers[1]));
        QVERIFY2(printed.err.contains(numbers[1] + u": Held by hand"_s), qPrintable(printed.err));
    }

    void rehearsalSaysWhyItStops()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        cli.expect(1, {u"plan"_s});
        const auto rehearsed = cli.expect(3,
                                          {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s,
                                           u"--first"_s, u"YT9999999999995"_s, u"--dry-run"_s});
        QVERIFY2(rehearsed.err.contains(u"run out"_s), qPrintable(rehearsed.err));
        QVERIFY(rehearsed.object()[u"assigned"_s].toArray().size() < 17);
        const auto good = cli.expect(0,
                                     {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s, u"--first"_s,
                                      u"YT6012345678901"_s, u"--dry-run"_s});
        QCOMPARE(good.object()[u"assigned"_s].toArray().size(), 17);
    }

    void printerGoneAtOpen()
    {
        CliBench cli;
        cli.numbered();
        EmulatedPrinter printer;
        printer.switchOff();
        const auto refused = cli.expect(1, {u"print"_s, u"--to"_s, printer.target()}); // the batch is made, and waits
        const QString batch = QString::number(refused.object()[u"batch"_s].toInteger());
        QVERIFY2(refused.err.contains(u"print --batch %1 --to"_s.arg(batch)), qPrintable(refused.err));
        const auto printed =
            cli.expect(0, {u"print"_s, u"--batch"_s, batch, u"--to"_s, u"pdf:"_s + cli.file(u"a.pdf"_s)});
        QCOMPARE(printed.object()[u"confirmed"_s].toInt(), 17);
        cli.check();
    }

    void settleTellsTheLedgersRest()
    {
        CliBench cli;
        const QStringList numbers = cli.numbered();
        EmulatedPrinter printer({.answersHostStatus = false,
                                 .answersErrorStatus = false,
                                 .answersOdometer = false,
                                 .hangUpAfterLabels = 5});
        const auto printed = cli.expect(1, {u"print"_s, u"--to"_s, printer.target()});
        const QString batch = QString::number(printed.object()[u"batch"_s].toInteger());
        QVERIFY2(printed.err.contains(u"settle %1 --last"_s.arg(batch)), qPrintable(printed.err));
        EmulatedPrinter off;
        off.switchOff();
        const auto settled = cli.expect(1, {u"settle"_s, batch, u"--last"_s, numbers[2], u"--to"_s, off.target()});
        const QJsonObject ledger = cli.expect(0, {u"batch"_s, u"show"_s, batch}).object();
        QCOMPARE(settled.object()[u"remaining"_s].toInt(), ledger[u"unsent"_s].toInt());
        QVERIFY(ledger[u"unsent"_s].toInt() > 0);
        const auto cleared = cli.expect(
            0, {u"settle"_s, batch, u"--last"_s, numbers[2], u"--to"_s, u"pdf:"_s + cli.file(u"rest.pdf"_s)});
        QCOMPARE(cleared.object()[u"remaining"_s].toInt(), 0);
        cli.check();
    }

    void latestEvents()
    {
        CliBench cli;
        const QStringList numbers = cli.numbered();
        for (int i = 0; i < 3; ++i)
            cli.expect(0, {u"memo"_s, u"4326117919173883199"_s, u"note %1"_s.arg(i)});
        const auto all = cli.expect(0, {u"events"_s});
        QCOMPARE(all.lines.last()[u"verb"_s].toString(), u"memo"_s);
        for (qsizetype i = 1; i < all.lines.size(); ++i)
            QVERIFY(all.lines[i - 1][u"seq"_s].toInteger() <= all.lines[i][u"seq"_s].toInteger());
        QString wide = u" "_s + numbers[0].toLower();
        for (QChar &c : wide) {
            if (c.isDigit())
                c = QChar(c.unicode() + 0xfee0);
        }
        QCOMPARE(cli.expect(0, {u"events"_s, u"--number"_s, wide}).lines.size(),
                 cli.expect(0, {u"events"_s, u"--number"_s, numbers[0]}).lines.size());
        cli.expect(3, {u"events"_s, u"--number"_s, u"YT6099999999999"_s});
    }

    void cageIsACarrierThatIsKnown()
    {
        CliBench cli;
        const QStringList numbers = cli.printed();
        const auto unknown = cli.scan({u"WDC:CARRIER:MARS"_s, numbers[0]});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains(u"MARS"_s), qPrintable(unknown.err));
        QCOMPARE(unknown.lines.size(), 1);
        QCOMPARE(unknown.object()[u"verdict"_s].toString(), u"pass"_s);
        const auto small = cli.scan({u"WDC:CARRIER:yto"_s, numbers[1], u"WDC:CARRIER:sto"_s, numbers[2]});
        QCOMPARE(small.lines[0][u"verdict"_s].toString(), u"pass"_s);
        QCOMPARE(small.lines[1][u"verdict"_s].toString(), u"wrong_carrier"_s);
        QCOMPARE(cli.scan({numbers[3]}, {u"--carrier"_s, u"yto"_s}).code, 0);
        QCOMPARE(cli.scan({numbers[4]}, {u"--carrier"_s, u"mars"_s}).code, 2);
    }

    void aMissingParcelIsLeftAndDecidedAgain()
    {
        CliBench cli;
        const QStringList numbers = cli.printed();
        QCOMPARE(cli.scan({numbers[0]}).code, 0);
        const QString id =
            QString::number(cli.expect(0, {u"handover"_s, u"list"_s}).object()[u"handover"_s].toInteger());
        const auto next = [&](const QString &number) {
            const QJsonArray missing = cli.expect(0, {u"handover"_s, u"show"_s, id}).object()[u"missing"_s].toArray();
            const auto found = std::ranges::find_if(
                missing, [&](const QJsonValue &one) { return one[u"number"_s].toString() == number; });
            return found == missing.end() ? QJsonValue() : (*found)[u"next"_s];
        };
        QCOMPARE(next(numbers[1]), QJsonValue(false));
        cli.expect(0, {u"handover"_s, u"leave"_s, id, numbers[1]});
        QCOMPARE(next(numbers[1]), QJsonValue(true));
        QCOMPARE(next(numbers[2]), QJsonValue(false));
        cli.expect(0, {u"handover"_s, u"leave"_s, id, numbers[1], u"--again"_s});
        QCOMPARE(next(numbers[1]), QJsonValue(false));
        const auto scanned = cli.expect(3, {u"handover"_s, u"leave"_s, id, numbers[0]});
        QVERIFY2(scanned.err.contains(numbers[0]), qPrintable(scanned.err));
    }

    void handoverNamesWhatMustComeOut()
    {
        CliBench cli;
        const QStringList numbers = cli.printed();
        QCOMPARE(cli.scan(numbers).code, 0);
        cli.expect(0, {u"hold"_s, u"add"_s, QString::number(cli.parcelOf(numbers[1])), u"--reason"_s, u"改地址"_s});
        const auto list = cli.expect(0, {u"handover"_s, u"list"_s});
        QVERIFY(list.object()[u"weight_g"_s].isNull());
        const QString id = QString::number(list.object()[u"handover"_s].toInteger());
        const auto refused =
            cli.expect(3, {u"handover"_s, u"close"_s, id, u"--manifest"_s, u"pdf:"_s + cli.file(u"m.pdf"_s)});
        QVERIFY2(refused.err.contains(numbers[1]), qPrintable(refused.err));
        QVERIFY2(refused.err.contains(u"handover take-out "_s + id), qPrintable(refused.err));
    }
};

QTEST_GUILESS_MAIN(TestCliAnswers)
#include "tst_clianswers.moc"
