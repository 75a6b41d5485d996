// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"
#include "support/verbtest.h"

#include <QDir>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestHandover : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void scannedOfPrinted();
    void closes();
    void heldMustBeTakenOut();
    void takenOutWithoutHold();
    void takenOutAgainWithoutHold();
    void takeOutOfStrangers();
    void scanBetweenManifestAndClosing();
    void holdBetweenManifestAndClosing();
    void manifestCannotBeWritten();
    void manifestNameThatCannotBeTaken();
    void closedWithoutItsName();
    void missingAreVoided();
    void missingThatAreKeptAreNotVoided();
    void whatWasKeptIsDecidedAgain();
    void missingThatCameLateAreNotVoided();
    void sheetIsShownBeforeAndAfter();
    void signedSheetStaysAsItWasSigned();
    void closedBeforeSheetsWereKept();
    void missingGoToTheNext();
    void nothingToClose();
    void oneForEachCarrierAndRound();
    void lateScanOpensANewOne();

private:
    HandOver verb() { return HandOver(b().place, b().book, b().manifest); }
    HandoverId open() { return must(verb().list()).at(0).handover.id; }
    QString file() { return b().folder.filePath(u"manifest.pdf"_s); }
    Result<HandoverView> close(MissingPolicy missing = MissingPolicy::ToNext)
    {
        return verb().close(open(), file(), missing);
    }
    bool noFiles() { return QDir(b().folder.path()).isEmpty(); }
};

void TestHandover::scannedOfPrinted()
{
    const auto parcels = b().printed(5);
    b().scan(b().numberOf(parcels[3]));
    b().scan(b().numberOf(parcels[1]));
    const HandoverView view = must(verb().show(open()));
    QCOMPARE(view.scanned, 2);
    QCOMPARE(view.printed, 5);
    QCOMPARE(view.missing.size(), size_t(3));
    QCOMPARE(view.missing[1].number, b().numberOf(parcels[2]));
    QCOMPARE(view.missing[1].position, 3);
    QCOMPARE(view.missing[1].batchSize, 5);
    QVERIFY(failsWith(verb().show(HandoverId(1)), ErrorCode::NotFound));
}

void TestHandover::closes()
{
    const auto parcels = b().verified(3);
    const HandoverView view = must(close());
    QCOMPARE(view.handover.state, HandoverState::Closed);
    QCOMPARE(b().manifest.last.numbers.size(), 3);
    QVERIFY(QFile::exists(file()));
    QCOMPARE(QDir(b().folder.path()).entryList(QDir::Files).size(), 1);
    for (const ParcelId id : parcels) {
        QCOMPARE(b().parcel(id).state, ParcelState::HandedOver);
        QCOMPARE(b().scan(b().raw.numbers.liveOfParcel(id)->number).kind, VerdictKind::HandedOver);
    }
    QCOMPARE(b().count("SELECT COUNT(*) FROM write_back WHERE state = 'due'"), 3);
    QVERIFY(failsWith(verb().close(view.handover.id, file(), MissingPolicy::ToNext), ErrorCode::Refused));
    QCOMPARE(must(verb().show(view.handover.id)).scanned, 3);
}

void TestHandover::heldMustBeTakenOut()
{
    const auto parcels = b().verified(3);
    const QString number = b().numberOf(parcels[1]);
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"T2"_s, u"样例路 2 号"_s);
    refunded.order.lines[0].refund = RefundState::Running;
    b().import({refunded});
    const auto refused = close();
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"held"_s].toStringList(), QStringList{number});
    QVERIFY(noFiles());
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Verified);
    const HandoverView view = must(verb().takeOut(open(), number));
    QCOMPARE(view.held.at(0).reason, Reason::RefundPending);
    QVERIFY(view.held.at(0).takenOut);
    QCOMPARE(view.scanned, 2);
    const QStringList before = b().dump();
    QVERIFY(failsWith(verb().takeOut(open(), number), ErrorCode::NothingToDo));
    QCOMPARE(b().dump(), before);
    must(close());
    QCOMPARE(b().manifest.last.numbers.size(), 2);
    QCOMPARE(b().manifest.last.held, QStringList{number});
    QCOMPARE(b().parcel(parcels[1]).state, ParcelState::Printed);
    QCOMPARE(b().parcel(parcels[2]).state, ParcelState::HandedOver);
    QCOMPARE(b().count("SELECT COUNT(*) FROM write_back"), 2);
}

/// Its hold is gone, and it lies beside the cage: it waits for its scan like any other.
void TestHandover::takenOutAgainWithoutHold()
{
    const auto parcels = b().verified(1);
    const QString number = b().numberOf(parcels[0]);
    must(HoldParcels(b().place).add(parcels[0], u"look at it"_s));
    QVERIFY(must(verb().takeOut(open(), number)).held.at(0).takenOut);
    must(HoldParcels(b().place).lift(parcels[0], u"looked"_s));
    const HandoverView view = must(verb().takeOut(open(), number));
    QVERIFY(view.items.empty());
    QCOMPARE(view.missing.size(), size_t(1));
    QCOMPARE(b().scan(number).kind, VerdictKind::Pass);
}

void TestHandover::takenOutWithoutHold()
{
    const auto parcels = b().verified(2);
    const HandoverView view = must(verb().takeOut(open(), b().numberOf(parcels[0])));
    QCOMPARE(view.items.size(), size_t(1));
    QCOMPARE(view.missing.size(), size_t(1));
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Printed);
    QCOMPARE(b().scan(b().numberOf(parcels[0])).kind, VerdictKind::Pass);
}

void TestHandover::takeOutOfStrangers()
{
    b().verified(1);
    const ParcelId printed = b().printed(1).front();
    QVERIFY(failsWith(verb().takeOut(open(), b().numberOf(printed)), ErrorCode::Refused));
    QVERIFY(failsWith(verb().takeOut(open(), u"NONSENSE"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().takeOut(HandoverId(1), b().numberOf(printed)), ErrorCode::NotFound));
}

void TestHandover::scanBetweenManifestAndClosing()
{
    b().verified(2);
    const ParcelId late = b().printed(1).front();
    const auto bench2 = other();
    b().manifest.onWrite = [&] { bench2->scan(b().numberOf(late)); };
    QVERIFY(failsWith(close(), ErrorCode::Conflict));
    QVERIFY(noFiles());
    QCOMPARE(b().parcel(late).state, ParcelState::Verified);
    QCOMPARE(must(verb().show(open())).handover.state, HandoverState::Open);
    b().manifest.onWrite = {};
    must(close());
    QCOMPARE(b().manifest.last.numbers.size(), 3);
}

void TestHandover::holdBetweenManifestAndClosing()
{
    const auto parcels = b().verified(2);
    b().manifest.onWrite = [&] { must(HoldParcels(b().place).add(parcels[0], u"停"_s)); };
    QVERIFY(failsWith(close(), ErrorCode::Refused));
    QVERIFY(noFiles());
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Verified);
}

void TestHandover::manifestCannotBeWritten()
{
    const auto parcels = b().verified(1);
    b().manifest.fails = true;
    QVERIFY(failsWith(close(), ErrorCode::DiskFull));
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Verified);
    b().manifest.fails = false;
    const auto nowhere = verb().close(open(), u"/nowhere/at/all/m.pdf"_s, MissingPolicy::ToNext);
    QVERIFY(failsWith(nowhere, ErrorCode::FileUnwritable));
    QCOMPARE(nowhere.error().values[u"file"_s].toString(), u"/nowhere/at/all/m.pdf"_s); // as it was named
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Verified);
    must(close());
}

void TestHandover::manifestNameThatCannotBeTaken()
{
    const auto parcels = b().verified(1);
    QVERIFY(QDir().mkpath(file()));
    QVERIFY(failsWith(close(), ErrorCode::FileUnwritable));
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Verified);
    QVERIFY(b().manifest.last.numbers.isEmpty()); // asked before anything is written
    QVERIFY(QDir().rmdir(file()));
    QVERIFY(!must(close()).warning);
}

void TestHandover::closedWithoutItsName()
{
    const auto parcels = b().verified(1);
    b().manifest.onWrite = [&] { QVERIFY(QDir().mkpath(file())); };
    const HandoverView view = must(close());
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::HandedOver);
    QVERIFY(view.warning);
    QCOMPARE(view.warning->code, ErrorCode::FileUnwritable);
    QVERIFY(QFile::exists(view.warning->values.value(u"instead"_s).toString()));
}

void TestHandover::missingAreVoided()
{
    const auto parcels = b().printed(3);
    b().scan(b().numberOf(parcels[0]));
    const QString gone = b().numberOf(parcels[2]);
    must(close(MissingPolicy::Void));
    QCOMPARE(b().manifest.last.missing.size(), 2);
    QCOMPARE(b().parcel(parcels[2]).state, ParcelState::Planned);
    QCOMPARE(b().raw.numbers.byNumber(gone).at(0).state, NumberState::Voided);
    QCOMPARE(b().scan(gone).kind, VerdictKind::Voided);
}

void TestHandover::missingThatAreKeptAreNotVoided()
{
    const auto parcels = b().printed(3);
    b().scan(b().numberOf(parcels[0]));
    const QString kept = b().numberOf(parcels[1]);
    const auto left = must(verb().leaveForNext(open(), {kept, u"YT0"_s}));
    QCOMPARE(left.missing.at(0).toNext, true);
    QCOMPARE(left.missing.at(1).toNext, false);
    must(verb().leaveForNext(open(), {kept})); // said twice, noted once
    QCOMPARE(must(verb().show(open())).missing.at(0).toNext, true); // whoever looks, also after a restart
    QCOMPARE(b().count("SELECT COUNT(*) FROM event WHERE verb = 'missing_to_next'"), 1);
    QVERIFY(failsWith(verb().leaveForNext(open(), {b().numberOf(parcels[0])}), ErrorCode::NotFound)); // scanned
    must(verb().close(open(), file(), MissingPolicy::Void));
    QCOMPARE(b().parcel(parcels[1]).state, ParcelState::Printed);
    QCOMPARE(b().parcel(parcels[2]).state, ParcelState::Planned);
    QVERIFY(failsWith(verb().leaveForNext(HandoverId(1), {kept}), ErrorCode::NotFound));
}

void TestHandover::whatWasKeptIsDecidedAgain()
{
    const auto parcels = b().printed(2);
    b().scan(b().numberOf(parcels[0]));
    const QString kept = b().numberOf(parcels[1]);
    must(verb().leaveForNext(open(), {kept}));
    QCOMPARE(must(verb().decideAgain(open(), {kept})).missing.at(0).toNext, false);
    QCOMPARE(must(verb().show(open())).missing.at(0).toNext, false);
    must(verb().decideAgain(open(), {kept}));
    QCOMPARE(b().count("SELECT COUNT(*) FROM event WHERE verb = 'missing_undecided'"), 1);
    QVERIFY(failsWith(verb().decideAgain(open(), {u"YT0"_s}), ErrorCode::NotFound));
    must(verb().close(open(), file(), MissingPolicy::Void));
    QCOMPARE(b().parcel(parcels[1]).state, ParcelState::Planned); // no longer spared
}

void TestHandover::sheetIsShownBeforeAndAfter()
{
    const auto parcels = b().printed(3);
    b().scan(b().numberOf(parcels[0]));
    const HandoverId id = open();
    must(verb().preview(id, 0));
    QCOMPARE(b().manifest.shown.numbers, QStringList{b().numberOf(parcels[0])});
    QCOMPARE(b().manifest.shown.missing.size(), 2);
    const QString reference = b().manifest.shown.reference;
    const QString draft = b().folder.filePath(u"draft.pdf"_s);
    QVERIFY(verb().writeSheet(id, draft));
    QVERIFY(QFile::exists(draft));
    QCOMPARE(must(verb().show(id)).handover.state, HandoverState::Open);
    const qint64 closedAt = must(close()).handover.closedAt;
    b().clock.advanceMs(86'400'000);
    must(verb().preview(id, 0));
    QCOMPARE(b().manifest.shown.closedAt, closedAt);
    QCOMPARE(b().manifest.shown.reference, reference);
    QCOMPARE(b().manifest.shown.numbers.size(), 1);
    QVERIFY(failsWith(verb().preview(HandoverId(1), 0), ErrorCode::NotFound));
}

void TestHandover::signedSheetStaysAsItWasSigned()
{
    const auto parcels = b().printed(4);
    b().scan(b().numberOf(parcels[0]));
    b().scan(b().numberOf(parcels[1]));
    const HandoverId id = open();
    must(HoldParcels(b().place).add(parcels[1], u"停"_s));
    must(verb().takeOut(id, b().numberOf(parcels[1])));
    must(close());
    const ManifestData written = b().manifest.last;
    QCOMPARE(written.missing.size(), 2);
    QCOMPARE(written.held, QStringList{b().numberOf(parcels[1])});
    b().clock.advanceMs(86'400'000);
    b().scan(b().numberOf(parcels[2])); // no longer missing, but it was when the courier signed
    const auto elsewhere = other();
    HandOver there(elsewhere->place, elsewhere->book, elsewhere->manifest);
    must(there.preview(id, 0));
    QVERIFY(elsewhere->manifest.shown == written);
    QVERIFY(there.writeSheet(id, b().folder.filePath(u"copy.pdf"_s)));
    QVERIFY(elsewhere->manifest.last == written);
}

void TestHandover::closedBeforeSheetsWereKept()
{
    b().verified(1);
    const HandoverId id = must(close()).handover.id;
    QCOMPARE(b().count("SELECT COUNT(*) FROM signed_sheet"), 1);
    b().raw.breakBy("DELETE FROM signed_sheet");
    const auto shown = verb().preview(id, 0);
    QVERIFY(failsWith(shown, ErrorCode::NotFound));
    QCOMPARE(shown.error().values[u"file"_s].toString(), file());
}

void TestHandover::missingThatCameLateAreNotVoided()
{
    b().verified(1);
    const auto late = b().numbered(1);
    b().manifest.onWrite = [&] { must(b().print(late)); };
    QVERIFY(failsWith(close(MissingPolicy::Void), ErrorCode::Conflict));
    QCOMPARE(b().parcel(late[0]).state, ParcelState::Printed);
    QVERIFY(noFiles());
}

void TestHandover::missingGoToTheNext()
{
    const auto parcels = b().printed(2);
    b().scan(b().numberOf(parcels[0]));
    must(close());
    QCOMPARE(b().parcel(parcels[1]).state, ParcelState::Printed);
    const Verdict verdict = must(VerifyParcel(b().place, u"1122-2"_s).run(b().numberOf(parcels[1])));
    QCOMPARE(verdict.kind, VerdictKind::Pass);
    QCOMPARE(must(verb().show(verdict.handover)).printed, 1);
}

void TestHandover::nothingToClose()
{
    const auto parcels = b().verified(1);
    must(verb().takeOut(open(), b().numberOf(parcels[0])));
    QVERIFY(failsWith(close(), ErrorCode::NothingToDo));
    QVERIFY(noFiles());
}

void TestHandover::oneForEachCarrierAndRound()
{
    const auto yto = b().printed(1);
    const auto parcels = b().planned(1);
    must(FillNumbers(b().place, b().book).run({parcels, u"ZTO"_s, u"75312345678901"_s, {}}));
    must(b().print(parcels));
    b().scan(b().numberOf(yto[0]));
    b().scan(b().numberOf(parcels[0]));
    const auto views = must(verb().list());
    QCOMPARE(views.size(), size_t(2));
    QVERIFY(views[0].handover.carrier != views[1].handover.carrier);
    for (const HandoverView &view : views) {
        QCOMPARE(view.scanned, 1);
        QCOMPARE(view.printed, 1);
    }
}

void TestHandover::lateScanOpensANewOne()
{
    const auto parcels = b().printed(2);
    b().scan(b().numberOf(parcels[0]));
    const HandoverId first = open();
    must(close());
    const Verdict verdict = b().scan(b().numberOf(parcels[1]));
    QCOMPARE(verdict.kind, VerdictKind::Pass);
    QVERIFY(verdict.handover != first);
}

QTEST_GUILESS_MAIN(TestHandover)
#include "tst_handover.moc"
