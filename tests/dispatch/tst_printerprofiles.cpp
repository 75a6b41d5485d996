// SPDX-License-Identifier: Apache-2.0
#include "dispatch/printerprofiles.h"
#include "dispatch/reprintlabel.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
const QString printer = u"cups:LABEL"_s;
PrinterProfile profile(int dotsPerMm = 8, int width = 100, int height = 150)
{
    return {printer, {width, height, dotsPerMm}, {60, 4, -8}};
}
} // namespace

class TestPrinterProfiles : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachBenchHasItsOwn();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void otherStockStopsBeforeAnythingBegins_data();
    void otherStockStopsBeforeAnythingBegins();
    void aBatchThatWaitsIsCheckedToo();
    void thePrinterIsToldItsTuning();
    void aRulerIsNoParcels();

private:
    PrinterProfiles profiles() { return PrinterProfiles(b().place); }
    Result<PrintReport> printTo(const std::vector<ParcelId> &parcels, const QString &target)
    {
        return PrintBatch(b().place, b().kit).start({parcels, target, u"standard-100x150-8"_s, {}});
    }
};

void TestPrinterProfiles::eachBenchHasItsOwn()
{
    QVERIFY(!must(profiles().of(printer)));
    must(profiles().keep(profile()));
    PrinterProfile second = profile(12);
    second.target = u"tcp:10.0.0.9:9100"_s;
    must(profiles().keep(second));
    must(profiles().keep(profile(12, 76, 130)));
    QCOMPARE(must(profiles().all()), (std::vector<PrinterProfile>{profile(12, 76, 130), second}));
    QVERIFY(must(profiles().of(printer)) == profile(12, 76, 130));
    const auto elsewhere = other();
    QVERIFY(must(PrinterProfiles(elsewhere->place).all()).empty());
    must(profiles().forget(printer));
    QVERIFY(!must(profiles().of(printer)));
    QVERIFY(failsWith(profiles().forget(printer), ErrorCode::NotFound));
}

void TestPrinterProfiles::whatCannotBeIsRefused_data()
{
    QTest::addColumn<PrinterProfile>("wrong");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, auto change) {
        PrinterProfile wrong = profile();
        change(wrong);
        QTest::newRow(name) << wrong << QString::fromLatin1(name);
    };
    row("dpi", [](PrinterProfile &one) { one.stock.dotsPerMm = 10; });
    row("paper", [](PrinterProfile &one) { one.stock.widthMm = 0; });
    row("darkness", [](PrinterProfile &one) { one.tuning.darkness = 101; });
    row("right", [](PrinterProfile &one) { one.tuning.right = -121; });
    row("down", [](PrinterProfile &one) { one.tuning.down = 121; });
    row("printer", [](PrinterProfile &one) { one.target = u"pdf:a.pdf"_s; });
}

void TestPrinterProfiles::whatCannotBeIsRefused()
{
    QFETCH(PrinterProfile, wrong);
    QFETCH(QString, part);
    const auto kept = profiles().keep(wrong);
    QVERIFY(failsWith(kept, ErrorCode::InvalidArgument));
    QCOMPARE(kept.error().values[u"argument"_s].toString(), part);
    QVERIFY(must(profiles().all()).empty());
}

void TestPrinterProfiles::otherStockStopsBeforeAnythingBegins_data()
{
    QTest::addColumn<PrinterProfile>("has");
    QTest::addColumn<QString>("reason");
    QTest::newRow("dpi") << profile(12) << u"printer_dpi"_s;
    QTest::newRow("dpi and paper") << profile(12, 76, 130) << u"printer_dpi"_s;
    QTest::newRow("narrower") << profile(8, 76) << u"printer_paper"_s;
    QTest::newRow("shorter") << profile(8, 100, 130) << u"printer_paper"_s;
    QTest::newRow("the same") << profile() << QString();
}

void TestPrinterProfiles::otherStockStopsBeforeAnythingBegins()
{
    QFETCH(PrinterProfile, has);
    QFETCH(QString, reason);
    must(profiles().keep(has));
    const auto parcels = b().numbered(2);
    const auto printed = printTo(parcels, printer);
    if (reason.isEmpty()) {
        QCOMPARE(must(printed).confirmed, 2);
        return;
    }
    QVERIFY(failsWith(printed, ErrorCode::Refused));
    QCOMPARE(printed.error().values[u"reason"_s].toString(), reason);
    QCOMPARE(b().targets.printer.opened, 0);
    QVERIFY(b().raw.batches.batches().empty());
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Numbered);
    QCOMPARE(must(printTo(parcels, u"pdf:a.pdf"_s)).confirmed, 2); // a file takes any label
    const auto again = ReprintLabel(b().place, b().kit).run(b().numberOf(parcels[0]), u"污损"_s, printer);
    QVERIFY(failsWith(again, ErrorCode::Refused));
    QCOMPARE(again.error().values[u"reason"_s].toString(), reason);
    QCOMPARE(b().count("SELECT COUNT(*) FROM label_copy"), 2);
}

void TestPrinterProfiles::aBatchThatWaitsIsCheckedToo()
{
    b().targets.printer.failOpen = ErrorCode::PrinterTimeout;
    const BatchId batch = must(printTo(b().numbered(2), printer)).batch;
    b().targets.printer.failOpen = ErrorCode::Internal;
    must(profiles().keep(profile(12)));
    PrintBatch verb(b().place, b().kit);
    QVERIFY(failsWith(verb.resume(batch, {}, {}), ErrorCode::Refused));
    must(profiles().keep(profile()));
    QCOMPARE(must(verb.resume(batch, {}, {})).confirmed, 2); // the lease was given back
}

void TestPrinterProfiles::thePrinterIsToldItsTuning()
{
    must(profiles().keep(profile()));
    must(printTo(b().numbered(1), printer));
    QVERIFY(b().targets.tuned == profile().tuning);
    must(printTo(b().numbered(1), u"cups:OTHER"_s));
    QVERIFY(b().targets.tuned.isNeutral());
}

void TestPrinterProfiles::aRulerIsNoParcels()
{
    PrintTestLabel verb(b().place, b().kit);
    must(verb.run(profile(12, 76, 130)));
    QCOMPARE(b().targets.printer.out, QStringList{u"test"_s});
    QVERIFY(b().targets.tuned == profile().tuning);
    QVERIFY(b().renderer.rulerWords.contains(u"76x130 mm"_s));
    QVERIFY(b().renderer.rulerWords.contains(u"300 dpi"_s));
    QVERIFY(b().raw.batches.batches().empty());
    QVERIFY(failsWith(verb.run(profile(9)), ErrorCode::InvalidArgument));
    b().targets.printer.failFinish = true;
    QVERIFY(failsWith(verb.run(profile()), ErrorCode::PrinterTimeout));
    QCOMPARE(b().targets.printer.abandoned, 1);
}

QTEST_GUILESS_MAIN(TestPrinterProfiles)
#include "tst_printerprofiles.moc"
