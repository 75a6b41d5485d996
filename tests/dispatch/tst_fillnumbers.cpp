// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/linkshops.h"
#include "dispatch/takennumbers.h"
#include "dispatch/undolaststep.h"
#include "dispatch/voidnumber.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestFillNumbers : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void tableOrderIsTheSequence();
    void typedAndFromSegment();
    void takenOnesAreSkippedAndShown();
    void allOrNothing();
    void impossibleNumber();
    void unknownCarrier();
    void segmentCountsOn();
    void typedFurtherOnSkipsNothingSilently();
    void segmentUsedUp();
    void acrossSegments();
    void accountChoice();
    void otherCarrierAndHeldAreRefused();
    void refusedAloneNeedNoAccount();
    void dailyLimitLeavesTheRestOut();
    void dailyLimitIsOfTheDay();
    void previewChangesNothing();
    void foreseenIsWhatTheFillGives();
    void takenNumbersTellTheirUse();
    void undoGivesNumbersBack();
    void undoLeavesLaterNumbers();
    void undoCancelsQueuedLabels();
    void undoRefusedOncePrinted();
    void undoIsOfOneBench();
    void manyAtOnce();

private:
    Result<FillReport> fill(const std::vector<ParcelId> &parcels, const QString &first = {},
                            const QString &account = {}, const QString &carrier = u"YTO"_s)
    {
        return FillNumbers(b().place, b().book).run({parcels, carrier, first, account});
    }
    NumberSegment segment() { return b().raw.numbers.segments(accountId()).front(); }
    AccountId accountId() { return b().raw.numbers.accounts().front().id; }
};

void TestFillNumbers::tableOrderIsTheSequence()
{
    auto parcels = b().planned(4);
    std::ranges::reverse(parcels);
    const FillReport report = must(fill(parcels, u"YT8801234567001"_s));
    QVERIFY(report.isComplete() && report.fill.isValid());
    for (size_t i = 0; i < parcels.size(); ++i) {
        const Parcel parcel = b().parcel(parcels[i]);
        QCOMPARE(parcel.number, u"YT880123456700%1"_s.arg(i + 1));
        QCOMPARE(parcel.position, qint64(i) + 1);
        QCOMPARE(parcel.state, ParcelState::Numbered);
        QCOMPARE(parcel.fill, report.fill);
    }
    QCOMPARE(report.first, u"YT8801234567001"_s);
    QCOMPARE(report.last, u"YT8801234567004"_s);
}

void TestFillNumbers::typedAndFromSegment()
{
    const auto parcels = b().planned(3);
    QCOMPARE(must(fill({parcels[0]}, u"yt ８８０１２３４５６７００１"_s)).first, u"YT8801234567001"_s);
    QCOMPARE(must(fill({parcels[1]})).first, u"YT8801234567002"_s);
    const FillReport outside = must(fill({parcels[2]}, u"YT9900000000001"_s));
    QVERIFY(outside.outsideSegments);
    QCOMPARE(segment().used, 2);
    QVERIFY(!b().raw.numbers.byNumber(u"YT9900000000001"_s).at(0).segment.isValid());
    QCOMPARE(b().raw.numbers.byNumber(u"YT8801234567001"_s).at(0).segment, segment().id);
}

void TestFillNumbers::takenOnesAreSkippedAndShown()
{
    const auto parcels = b().planned(8);
    must(fill({parcels[0], parcels[1]}, u"YT8801234567003"_s));
    must(VoidNumber(b().place).run(u"YT8801234567004"_s, u"破损"_s));
    const FillReport report = must(fill({parcels[2], parcels[3], parcels[4]}, u"YT8801234567002"_s));
    QCOMPARE(report.last, u"YT8801234567006"_s);
    QCOMPARE(report.skipped.size(), size_t(2));
    QCOMPARE(report.skipped[0].number, u"YT8801234567003"_s);
    QCOMPARE(report.skipped[1].number, u"YT8801234567004"_s);
}

void TestFillNumbers::allOrNothing()
{
    const auto parcels = b().planned(3);
    const QStringList before = b().dump();
    const auto tooFew = fill(parcels, u"YT9999999999998"_s); // two are left of this serial
    QVERIFY(failsWith(tooFew, ErrorCode::SequenceExhausted));
    QCOMPARE(tooFew.error().values[u"fits"_s].toInt(), 2);
    QCOMPARE(tooFew.error().values[u"wanted"_s].toInt(), 3);
    QCOMPARE(b().dump(), before);
}

void TestFillNumbers::impossibleNumber()
{
    const auto parcels = b().planned(1);
    for (const QString &bad : {u"YT88"_s, u"SF1234567890123"_s, u"'; DROP TABLE"_s, QString(5000, u'9')})
        QVERIFY(failsWith(fill(parcels, bad), ErrorCode::NumberImpossible));
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Planned);
}

void TestFillNumbers::unknownCarrier()
{
    QVERIFY(failsWith(fill(b().planned(1), {}, {}, u"NOBODY"_s), ErrorCode::NoRule));
    QVERIFY(failsWith(fill({}), ErrorCode::NothingToDo));
    QVERIFY(failsWith(fill({ParcelId(1)}), ErrorCode::NothingToDo));
}

void TestFillNumbers::segmentCountsOn()
{
    const auto parcels = b().planned(5);
    must(fill({parcels[0], parcels[1]}));
    QCOMPARE(segment().next, u"YT8801234567003"_s);
    QCOMPARE(must(fill({parcels[2], parcels[3], parcels[4]})).first, u"YT8801234567003"_s);
    QCOMPARE(segment().used, 5);
    QCOMPARE(b().raw.numbers.usage(accountId()).free, 995);
}

void TestFillNumbers::typedFurtherOnSkipsNothingSilently()
{
    const auto parcels = b().planned(5);
    must(fill({parcels[0], parcels[1]}, u"YT8801234567002"_s));
    QCOMPARE(segment().next, u"YT8801234567001"_s);
    const FillReport report = must(fill({parcels[2], parcels[3]}));
    QCOMPARE(report.assigned[0].number, u"YT8801234567001"_s);
    QCOMPARE(report.assigned[1].number, u"YT8801234567004"_s);
    QCOMPARE(report.skipped.size(), size_t(2));
    QCOMPARE(segment().next, u"YT8801234567005"_s);
}

void TestFillNumbers::segmentUsedUp()
{
    must(LinkShops(b().place, b().book).addSegment({u"中通账户"_s, u"75312345678901"_s, {}, 3}));
    const auto parcels = b().planned(4);
    const auto tooMany = fill(parcels, {}, {}, u"ZTO"_s);
    QVERIFY(failsWith(tooMany, ErrorCode::SegmentTooShort));
    QCOMPARE(tooMany.error().values[u"fits"_s].toInt(), 3);
    must(fill({parcels[0], parcels[1], parcels[2]}, {}, {}, u"ZTO"_s));
    const auto zto = b().raw.numbers.segments(b().raw.numbers.accounts().at(1).id).front();
    QCOMPARE(zto.next, QString());
    QCOMPARE(zto.used, 3);
    QVERIFY(failsWith(fill({parcels[3]}, {}, {}, u"ZTO"_s), ErrorCode::SegmentTooShort));
    must(VoidNumber(b().place).clear({parcels[1]}));
    QCOMPARE(must(fill({parcels[3]}, {}, {}, u"ZTO"_s)).first, u"75312345678902"_s);
}

void TestFillNumbers::acrossSegments()
{
    must(LinkShops(b().place, b().book).addSegment({u"中通账户"_s, u"75312345678901"_s, {}, 2}));
    must(LinkShops(b().place, b().book).addSegment({u"中通账户"_s, u"75399945678901"_s, {}, 2}));
    const FillReport report = must(fill(b().planned(3), {}, {}, u"ZTO"_s));
    QCOMPARE(report.assigned[1].number, u"75312345678902"_s);
    QCOMPARE(report.assigned[2].number, u"75399945678901"_s);
    QCOMPARE(report.assigned[2].position, 3);
}

void TestFillNumbers::accountChoice()
{
    LinkShops link(b().place, b().book);
    must(link.addAccount(u"圆通二号"_s, u"YTO"_s));
    must(link.addSegment({u"圆通二号"_s, u"YT7700000000001"_s, {}, 10}));
    const auto parcels = b().planned(3);
    must(fill({parcels[0]})); // the second one is not shared by the shop
    must(link.share(u"圆通二号"_s, u"淘宝店"_s));
    const auto choice = fill({parcels[1]});
    QVERIFY(failsWith(choice, ErrorCode::AccountAmbiguous));
    QCOMPARE(choice.error().values[u"accounts"_s].toStringList(), (QStringList{u"圆通主账户"_s, u"圆通二号"_s}));
    QCOMPARE(must(fill({parcels[1]}, {}, u"圆通二号"_s)).first, u"YT7700000000001"_s);
    QVERIFY(failsWith(fill({parcels[2]}, {}, u"没有这个"_s), ErrorCode::AccountAmbiguous));
    QVERIFY(failsWith(fill({parcels[2]}, {}, {}, u"STO"_s), ErrorCode::AccountAmbiguous));
}

void TestFillNumbers::otherCarrierAndHeldAreRefused()
{
    const auto parcels = b().planned(4);
    must(EditParcels(b().place).setCarrier({parcels[0]}, u"ZTO"_s));
    must(HoldParcels(b().place).add(parcels[1], u"等"_s));
    must(fill({parcels[2]}));
    const FillReport report = must(fill(parcels));
    QCOMPARE(report.assigned.size(), size_t(1));
    QCOMPARE(report.assigned[0].parcel, parcels[3]);
    QCOMPARE(report.assigned[0].position, 1);
    QCOMPARE(report.refused.size(), size_t(3));
    QCOMPARE(report.refused[0].reason, Reason::WrongCarrier);
    QCOMPARE(report.refused[1].reason, Reason::Manual);
    QCOMPARE(report.refused[2].reason, Reason::StateChanged);
}

void TestFillNumbers::refusedAloneNeedNoAccount()
{
    LinkShops link(b().place, b().book);
    must(link.addAccount(u"圆通二号"_s, u"YTO"_s));
    const auto parcels = b().planned(1);
    must(HoldParcels(b().place).add(parcels[0], u"等"_s));
    const QStringList before = b().dump();
    const FillReport report = must(fill(parcels));
    QCOMPARE(report.refused.size(), size_t(1));
    QVERIFY(!report.fill.isValid());
    QCOMPARE(b().dump(), before);
}

void TestFillNumbers::previewChangesNothing()
{
    const auto parcels = b().planned(3);
    must(fill({parcels[0]}, u"YT8801234567002"_s));
    FillNumbers verb(b().place, b().book);
    const QStringList before = b().dump();
    const FillDraft draft = must(verb.prepare({{parcels[1], parcels[2]}, u"yto"_s, {}, {}}));
    const FillReport typed = verb.preview(draft, u"YT8801234567001"_s);
    QCOMPARE(typed.last, u"YT8801234567003"_s);
    QCOMPARE(typed.skipped.size(), size_t(1));
    QVERIFY(typed.apiAssigned);
    QVERIFY(!verb.preview(draft, u"YT88"_s).isComplete());
    QVERIFY(verb.preview(draft, {}).isComplete());
    QCOMPARE(b().dump(), before);
    QCOMPARE(must(fill({parcels[1], parcels[2]}, u"YT8801234567001"_s)).last, typed.last);
}

void TestFillNumbers::foreseenIsWhatTheFillGives()
{
    const auto parcels = b().planned(5);
    must(fill({parcels[4]}, u"YT8801234567002"_s));
    const FillRequest request{{parcels[0], parcels[1], parcels[2]}, u"YTO"_s, u"YT8801234567001"_s, {}};
    const FillReport foreseen = must(FillNumbers(b().place, b().book).foresee(request));
    QVERIFY(!foreseen.fill.isValid());
    QCOMPARE(foreseen.skipped.size(), size_t(1));
    QCOMPARE(foreseen.fromSegments, qint64(3));
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Planned);
    const FillReport given = must(fill(request.parcels, request.first));
    for (size_t i = 0; i < given.assigned.size(); ++i)
        QCOMPARE(given.assigned[i].number, foreseen.assigned[i].number);
}

void TestFillNumbers::takenNumbersTellTheirUse()
{
    const auto parcels = b().planned(2);
    must(fill({parcels[0]}, u"YT8801234567002"_s));
    const auto taken = must(takenNumbers(b().place, u"YTO"_s, {u"YT8801234567001"_s, u"YT8801234567002"_s}));
    QCOMPARE(taken.size(), size_t(1));
    QCOMPARE(taken[0].number, u"YT8801234567002"_s);
    QCOMPARE(taken[0].state, NumberState::Reserved);
    QVERIFY(!taken[0].order.isEmpty());
}

void TestFillNumbers::undoGivesNumbersBack()
{
    const auto parcels = b().planned(3);
    must(EditParcels(b().place).setCarrier({parcels[1]}, u"YTO"_s));
    const QStringList before = b().dump();
    must(fill(parcels));
    QCOMPARE(must(UndoLastStep(b().place).run()), u"number"_s);
    QCOMPARE(b().dump(), before);
    QCOMPARE(must(fill(parcels)).first, u"YT8801234567001"_s);
    QCOMPARE(b().scan(u"YT8801234567001"_s).kind, VerdictKind::NotPrinted);
}

void TestFillNumbers::undoLeavesLaterNumbers()
{
    const auto parcels = b().planned(5);
    const auto bench2 = other();
    must(fill({parcels[0], parcels[1]}));
    bench2->number({parcels[2]});
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().numberOf(parcels[2]), u"YT8801234567003"_s);
    const FillReport report = must(fill({parcels[0], parcels[1], parcels[3]}));
    QCOMPARE(report.assigned[0].number, u"YT8801234567001"_s);
    QCOMPARE(report.assigned[2].number, u"YT8801234567004"_s);
    QCOMPARE(report.skipped.at(0).number, u"YT8801234567003"_s);
    QCOMPARE(segment().used, 4);
}

void TestFillNumbers::undoCancelsQueuedLabels()
{
    const auto parcels = b().numbered(3);
    b().targets.printer.failOpen = ErrorCode::PrinterGone;
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(b().counts(report.batch).unsent, 3);
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().counts(report.batch).cancelled, 3);
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Planned);
}

void TestFillNumbers::undoRefusedOncePrinted()
{
    const auto parcels = b().numbered(3);
    must(b().print({parcels[1]}));
    const QStringList before = b().dump();
    QVERIFY(failsWith(UndoLastStep(b().place).run(), ErrorCode::UndoRefused));
    QCOMPARE(b().dump(), before);
}

void TestFillNumbers::undoIsOfOneBench()
{
    b().numbered(2);
    QVERIFY(failsWith(UndoLastStep(other()->place).run(), ErrorCode::NothingToDo));
    QCOMPARE(must(UndoLastStep(b().place).next()), u"number"_s);
}

void TestFillNumbers::manyAtOnce()
{
    const auto parcels = b().planned(900);
    must(fill({parcels[0]}, u"YT8801234567005"_s));
    std::vector<ParcelId> rest(parcels.begin() + 1, parcels.end());
    const FillReport report = must(fill(rest));
    QCOMPARE(report.last, u"YT8801234567900"_s);
    QSet<QString> seen;
    for (const auto &one : report.assigned)
        seen.insert(one.number);
    QCOMPARE(seen.size(), 899);
    must(UndoLastStep(b().place).run());
    QCOMPARE(segment().next, u"YT8801234567001"_s);
    QCOMPARE(segment().used, 1);
}

void TestFillNumbers::dailyLimitLeavesTheRestOut()
{
    const auto parcels = b().planned(5);
    const QString shop = b().raw.orders.shops().front().name;
    must(LinkShops(b().place, b().book).setDailyLimit(u"圆通主账户"_s, shop, 3));
    const FillReport preview =
        FillNumbers(b().place, b().book)
            .preview(must(FillNumbers(b().place, b().book).prepare({parcels, u"YTO"_s, {}, {}})), u"YT8801234567001"_s);
    QCOMPARE(preview.refused.size(), size_t(2));
    const FillReport report = must(fill(parcels));
    QCOMPARE(report.assigned.size(), size_t(3));
    QCOMPARE(report.assigned[2].parcel, parcels[2]);
    QCOMPARE(report.refused.size(), size_t(2));
    QCOMPARE(report.refused[0].parcel, parcels[3]);
    QCOMPARE(report.refused[0].reason, Reason::DailyLimit);
    QCOMPARE(b().parcel(parcels[3]).state, ParcelState::Planned);
    const FillReport none = must(fill({parcels[3], parcels[4]}));
    QVERIFY(none.assigned.empty() && !none.fill.isValid());
    QCOMPARE(none.refused.size(), size_t(2));
    must(UndoLastStep(b().place).run()); // what was taken back may be taken again
    QCOMPARE(must(fill({parcels[3], parcels[4]})).assigned.size(), size_t(2));
}

void TestFillNumbers::dailyLimitIsOfTheDay()
{
    const auto parcels = b().planned(3);
    const QString shop = b().raw.orders.shops().front().name;
    must(LinkShops(b().place, b().book).setDailyLimit(u"圆通主账户"_s, shop, 1));
    QCOMPARE(must(fill(parcels)).assigned.size(), size_t(1));
    b().clock.advanceMs(24 * 3'600'000);
    QCOMPARE(must(fill({parcels[1], parcels[2]})).assigned.size(), size_t(1));
    must(LinkShops(b().place, b().book).setDailyLimit(u"圆通主账户"_s, shop, 0));
    QCOMPARE(must(fill({parcels[2]})).assigned.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestFillNumbers)
#include "tst_fillnumbers.moc"
