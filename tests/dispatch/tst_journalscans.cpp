// SPDX-License-Identifier: Apache-2.0
#include "dispatch/journalscans.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestJournalScans : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstWithTheBench()
    {
        std::vector<JournaledScan> scans;
        for (int i = 0; i < 120; ++i)
            scans.push_back({1000 + i, u"forged"_s, u"scanPage"_s, u"YT%1"_s.arg(i), u"taken"_s});
        must(JournalScans(b().place).run(scans));
        must(JournalScans(other()->place).run({{9000, {}, u"printPage"_s, QString(4000, u'9'), u"refused"_s}}));
        const auto seen = must(JournalScans(b().place).latest(200));
        QCOMPARE(seen.size(), size_t(121));
        const auto last = std::ranges::find(seen, 1119, &JournaledScan::at);
        QVERIFY(last != seen.end());
        QCOMPARE(last->code, u"YT119"_s);
        QCOMPARE(last->bench, u"b1"_s);
        const auto foreign = std::ranges::find(seen, 9000, &JournaledScan::at);
        QCOMPARE(foreign->bench, u"b2"_s);
        QCOMPARE(foreign->code.size(), 128);
        QCOMPARE(foreign->result, u"refused"_s);
    }

    void itIsNoHistory()
    {
        const size_t before = b().events().size();
        must(JournalScans(b().place).run({{1, {}, u"scanPage"_s, u"X"_s, u"torn"_s}}));
        must(JournalScans(b().place).run({}));
        QCOMPARE(b().events().size(), before);
        QCOMPARE(must(JournalScans(b().place).latest(5)).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestJournalScans)
#include "tst_journalscans.moc"
