// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeldata.h"
#include "dispatch/holdparcels.h"
#include "dispatch/reprintlabel.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestReprintLabel : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void copiesCountUp();
    void plainBarcodeAsksForTheQr();
    void verifiedGoesBackToPrinted();
    void refusals();
    void printerGoneChangesNothing();
    void aWaitingCopyNamesItsBatch();
    void holdInBetweenCancelsTheCopy();
    void recoverKeepsTheOthers();

private:
    Result<ReprintReport> reprint(const QString &number, const QString &reason = u"污损"_s)
    {
        return ReprintLabel(b().place, b().kit).run(number, reason, u"pdf:again.pdf"_s);
    }
};

void TestReprintLabel::copiesCountUp()
{
    const QString number = b().numberOf(b().printed(3).at(1));
    QCOMPARE(must(reprint(number)).copy, 2);
    QCOMPARE(must(reprint(labelQrPayload(number, 2))).copy, 3);
    QCOMPARE(b().targets.printer.out.mid(3), (QStringList{number + u"-2"_s, number + u"-3"_s}));
    QCOMPARE(b().renderer.rendered.back().copy, 3);
    QCOMPARE(b().renderer.rendered.back().sequence, u"01-002/3"_s);
    const auto copies = b().raw.batches.copies(b().labels(b().raw.batches.batches().front().id).at(1).id);
    QCOMPARE(copies.size(), size_t(3));
    QCOMPARE(copies[0].state, CopyState::Spoiled);
    QCOMPARE(copies[1].state, CopyState::Spoiled);
    QCOMPARE(copies[2].state, CopyState::Confirmed);
    QCOMPARE(copies[2].reason, u"污损"_s);
}

void TestReprintLabel::plainBarcodeAsksForTheQr()
{
    const QString number = b().numberOf(b().printed(1).front());
    must(reprint(number));
    QCOMPARE(b().scan(labelQrPayload(number, 1)).kind, VerdictKind::OldCopy);
    const Verdict plain = b().scan(number);
    QCOMPARE(plain.kind, VerdictKind::Incomplete);
    QCOMPARE(plain.reason, Reason::ScanQr);
    QCOMPARE(b().scan(labelQrPayload(number, 2)).kind, VerdictKind::Pass);
}

void TestReprintLabel::verifiedGoesBackToPrinted()
{
    const ParcelId id = b().verified(2).front();
    must(reprint(b().numberOf(id)));
    QCOMPARE(b().parcel(id).state, ParcelState::Printed);
    QVERIFY(!b().raw.parcels.openItemOf(id));
    QCOMPARE(b().scan(labelQrPayload(b().numberOf(id), 2)).kind, VerdictKind::Pass);
}

void TestReprintLabel::refusals()
{
    const auto parcels = b().numbered(1);
    const QString number = b().numberOf(parcels[0]);
    const auto reasonOf = [&](const Result<ReprintReport> &refused) {
        return failsWith(refused, ErrorCode::Refused) ? refused.error().values[u"reason"_s].toString() : u"?"_s;
    };
    QCOMPARE(reasonOf(reprint(number)), u"not_printed"_s);
    must(b().print(parcels));
    QVERIFY(failsWith(reprint(number, u" "_s), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(reprint(u"YT0000000000000"_s), ErrorCode::NotFound));
    must(HoldParcels(b().place).add(parcels[0], u"等"_s));
    QCOMPARE(reasonOf(reprint(number)), u"manual"_s);
    must(HoldParcels(b().place).lift(parcels[0], u"好"_s));
    b().scan(number);
    b().closeAll();
    QCOMPARE(reasonOf(reprint(number)), u"handed_over"_s);
    QCOMPARE(b().targets.printer.out.size(), 1);
}

void TestReprintLabel::printerGoneChangesNothing()
{
    const ParcelId id = b().verified(2).front();
    const QString number = b().numberOf(id);
    const QStringList before = b().dump();
    b().targets.printer.failOpen = ErrorCode::PrinterGone;
    int leased = -1;
    b().targets.printer.onOpen = [&] { leased = static_cast<int>(b().raw.batches.leased().size()); };
    QVERIFY(failsWith(reprint(number), ErrorCode::PrinterGone));
    b().targets.printer.onOpen = {};
    QCOMPARE(leased, 0); // dying there leaves nothing in doubt
    QCOMPARE(b().dump(), before);
    QCOMPARE(b().parcel(id).state, ParcelState::Verified);
    QCOMPARE(b().labels(b().raw.batches.batches().front().id).front().newest.state, CopyState::Confirmed);
    QVERIFY(b().raw.batches.leased().empty());
    b().targets.printer.failOpen = ErrorCode::Internal;
    QCOMPARE(must(reprint(number)).copy, 2);
    QCOMPARE(b().targets.printer.out.back(), number + u"-2"_s);
}

void TestReprintLabel::aWaitingCopyNamesItsBatch()
{
    const QString number = b().numberOf(b().printed(2).front());
    const BatchId batch = b().raw.batches.batches().front().id;
    b().renderer.misreadAt = static_cast<int>(b().renderer.rendered.size()) + 1;
    QCOMPARE(must(reprint(number)).print.stopped->code, ErrorCode::ReadBackMismatch);
    const auto refused = reprint(number);
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"in_batch"_s);
    QCOMPARE(refused.error().values[u"batch"_s].toLongLong(), batch.value);
    QCOMPARE(must(PrintBatch(b().place, b().kit).resume(batch, {}, {})).confirmed, 1);
    QCOMPARE(b().targets.printer.out.back(), number + u"-2"_s);
}

void TestReprintLabel::holdInBetweenCancelsTheCopy()
{
    const ParcelId id = b().printed(1).front();
    const QString number = b().numberOf(id);
    b().renderer.onRender = [&](const LabelData &) { must(HoldParcels(b().place).add(id, u"停"_s)); };
    QCOMPARE(must(reprint(number)).print.refused.size(), size_t(1));
    b().renderer.onRender = {};
    must(HoldParcels(b().place).lift(id, u"好"_s));
    QCOMPARE(b().scan(number).kind, VerdictKind::NotPrinted);
    QCOMPARE(must(reprint(number)).copy, 3);
    QCOMPARE(b().scan(labelQrPayload(number, 3)).kind, VerdictKind::Pass);
}

void TestReprintLabel::recoverKeepsTheOthers()
{
    b().targets.printer.confirmation = PrintTarget::Confirmation::ByScan;
    const QString number = b().numberOf(b().printed(3).at(1));
    const BatchId batch = b().raw.batches.batches().front().id;
    QString lease;
    b().targets.printer.onSend = [&](const QString &) { lease = b().raw.batches.batch(batch)->leaseBench; };
    must(reprint(number));
    QCOMPARE(lease.section(u'|', 2, 2).toLongLong(), b().labels(batch).at(1).id.value);
    QVERIFY(b().raw.batches.leased().empty());
}

QTEST_GUILESS_MAIN(TestReprintLabel)
#include "tst_reprintlabel.moc"
