// SPDX-License-Identifier: Apache-2.0
#include "dispatch/previewlabels.h"
#include "dispatch/reprintlabel.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestPreviewLabels : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSentIsDrawn();
    void aReprintIsItsOwnPrinting();
    void whatWaitsIsDrawnAsOfNow();
    void neighboursInSequence();

private:
    static std::vector<LabelData> shownAt(VerbBench &bench, BatchId batch, int position)
    {
        bench.renderer.rendered.clear();
        must(PreviewLabels(bench.place, bench.renderer, bench.book).around(batch, position));
        return bench.renderer.rendered;
    }
    BatchId batch() { return b().raw.batches.batches().front().id; }
};

void TestPreviewLabels::whatWasSentIsDrawn()
{
    b().printed(2);
    const LabelData sent = b().renderer.rendered.at(0);
    b().clock.advanceMs(7'200'000);
    const auto elsewhere = other();
    elsewhere->place.operatorName = u"Zhou"_s;
    const LabelData drawn = shownAt(*elsewhere, batch(), 1).at(0);
    QCOMPARE(drawn.printedAt, sent.printedAt);
    QCOMPARE(drawn.bench, sent.bench);
    QCOMPARE(drawn.operatorName, sent.operatorName);
    QVERIFY(drawn.bench != elsewhere->place.bench);
}

void TestPreviewLabels::aReprintIsItsOwnPrinting()
{
    const QString number = b().numberOf(b().printed(1).front());
    b().clock.advanceMs(7'200'000);
    const auto elsewhere = other();
    must(ReprintLabel(elsewhere->place, elsewhere->kit).run(number, u"污损"_s, u"pdf:again.pdf"_s));
    const LabelData sent = elsewhere->renderer.rendered.back();
    b().clock.advanceMs(7'200'000);
    const LabelData drawn = shownAt(b(), batch(), 1).at(0);
    QCOMPARE(drawn.copy, 2);
    QCOMPARE(drawn.printedAt, sent.printedAt);
    QCOMPARE(drawn.bench, elsewhere->place.bench);
}

void TestPreviewLabels::whatWaitsIsDrawnAsOfNow()
{
    b().targets.printer.failOpen = ErrorCode::PrinterTimeout;
    (void)b().print(b().numbered(1));
    const QString then = shownAt(b(), batch(), 1).at(0).printedAt;
    b().clock.advanceMs(7'200'000);
    const auto elsewhere = other();
    const LabelData drawn = shownAt(*elsewhere, batch(), 1).at(0);
    QVERIFY(drawn.printedAt != then);
    QCOMPARE(drawn.bench, elsewhere->place.bench);
}

void TestPreviewLabels::neighboursInSequence()
{
    b().printed(4);
    const auto all = must(PreviewLabels(b().place, b().renderer, b().book).around(batch(), 2));
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all.back().sequence, u"01-003/4"_s);
    QCOMPARE(must(PreviewLabels(b().place, b().renderer, b().book).around(batch(), 1)).size(), size_t(2));
    QVERIFY(failsWith(PreviewLabels(b().place, b().renderer, b().book).around(BatchId(1), 1), ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(TestPreviewLabels)
#include "tst_previewlabels.moc"
