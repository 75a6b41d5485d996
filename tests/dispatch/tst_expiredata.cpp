// SPDX-License-Identifier: Apache-2.0
#include "dispatch/expiredata.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 60 * 60 * 1000LL;

class FakeCopies final : public ExpiringCopies
{
public:
    QStringList olderThan(qint64 beforeMs) override
    {
        QStringList old;
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            if (it.value() < beforeMs)
                old.append(it.key());
        }
        return old;
    }
    QStringList removeOlderThan(qint64 beforeMs) override
    {
        const QStringList gone = olderThan(beforeMs);
        for (const QString &file : gone)
            files.remove(file);
        return gone;
    }
    QMap<QString, qint64> files;
};

} // namespace

class TestExpireData : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void planIsKept();
    void previewChangesNothing();
    void oldOnesGo();
    void whatWaitsKeepsItsReceiver();
    void manyInSmallSteps();
    void rejectedRowsAndCopies();
    void onceADay();
    void neverIfSo();

private:
    ExpireData verb() { return {b().place, m_copies}; }
    /// Every receiver is 181 days old from now on, and the default plan keeps 180.
    void age() { b().clock.advanceMs(181 * day); }
    qint64 withReceiver() { return b().count("SELECT COUNT(*) FROM shop_order WHERE receiver <> ''"); }

    FakeCopies m_copies;
};

void TestExpireData::planIsKept()
{
    QCOMPARE(must(verb().plan()).days, 180);
    must(verb().setDays(90));
    QCOMPARE(must(verb().plan()).days, 90);
    QCOMPARE(b().events().back().verb, u"retention_plan"_s);
    for (const qint64 days : {-1, 1, 29, 3651}) {
        const auto refused = verb().setDays(days);
        QVERIFY(failsWith(refused, ErrorCode::InvalidArgument));
        QVERIFY(refused.error().values[u"allowed"_s].toString().contains(u"30"_s));
    }
    QCOMPARE(must(verb().plan()).days, 90);
}

void TestExpireData::previewChangesNothing()
{
    b().orders(3);
    age();
    const auto before = b().events().size();
    const ExpiredData would = must(verb().preview());
    QCOMPARE(would.orders, 3);
    QCOMPARE(would.before, b().clock.wallMs() - 180 * day);
    QCOMPARE(withReceiver(), 3);
    QCOMPARE(b().events().size(), before);
}

void TestExpireData::oldOnesGo()
{
    b().orders(2);
    age();
    b().import({b().record(u"Fresh"_s)});
    const ExpiredData done = must(verb().run());
    QCOMPARE(done.orders, 2);
    QCOMPARE(withReceiver(), 1);
    QVERIFY(b().order(u"T1"_s).receiver.isEmpty());
    QCOMPARE(b().order(u"T1"_s).lines.size(), size_t(1));
    QVERIFY(!b().order(u"Fresh"_s).receiver.isEmpty());
    const Event told = b().events().back();
    QCOMPARE(told.verb, u"retention"_s);
    QCOMPARE(told.detail[u"orders"_s].toInt(), 2);
    QCOMPARE(must(verb().run()).orders, 0);
    QCOMPARE(b().violations(), QStringList());
}

/// What is on its way to the courier needs its receiver, what left does not.
void TestExpireData::whatWaitsKeepsItsReceiver()
{
    b().verified(2);
    b().closeAll();
    const auto waiting = b().numbered(1);
    age();
    QCOMPARE(must(verb().run()).orders, 2);
    QCOMPARE(withReceiver(), 1);
    QVERIFY(!b().parcel(waiting[0]).addressKey.isEmpty());
    QCOMPARE(b().count("SELECT COUNT(*) FROM parcel WHERE address_key <> ''"), 1);
    QCOMPARE(b().violations(), QStringList());
}

void TestExpireData::manyInSmallSteps()
{
    b().orders(450);
    age();
    const qint64 versions = b().count("SELECT SUM(version) FROM shop_order");
    QCOMPARE(must(verb().run()).orders, 450);
    QCOMPARE(withReceiver(), 0);
    QCOMPARE(b().count("SELECT SUM(version) FROM shop_order"), versions + 450);
}

void TestExpireData::rejectedRowsAndCopies()
{
    ParsedFile file = b().file({b().record(u"A1"_s)});
    file.rejected.push_back({});
    file.rejected.back().text = u"王样例,19800001234"_s;
    must(b().tryImport({file}));
    m_copies.files = {{u"old"_s, b().clock.wallMs()}, {u"new"_s, b().clock.wallMs() + 100 * day}};
    age();
    const ExpiredData would = must(verb().preview());
    QCOMPARE(would.rejectedRows, 1);
    QCOMPARE(would.copies, 1);
    const ExpiredData done = must(verb().run());
    QCOMPARE(done.rejectedRows, 1);
    QCOMPARE(done.copies, 1);
    QCOMPARE(m_copies.files.keys(), QStringList{u"new"_s});
    QCOMPARE(b().count("SELECT COUNT(*) FROM rejected_row"), 1);
    QCOMPARE(b().count("SELECT COUNT(*) FROM rejected_row WHERE text <> ''"), 0);
}

void TestExpireData::onceADay()
{
    b().orders(1);
    QVERIFY(must(verb().runDaily()));
    age();
    const auto done = must(verb().runDaily());
    QVERIFY(done);
    QCOMPARE(done->orders, 1);
    b().clock.advanceMs(day - 1);
    const auto bench2 = other();
    QVERIFY(!must(ExpireData(bench2->place, m_copies).runDaily()));
    b().clock.advanceMs(1);
    QVERIFY(must(verb().runDaily()));
    b().clock.advanceMs(-300 * day); // the clock was wrong
    QVERIFY(must(verb().runDaily()));
}

void TestExpireData::neverIfSo()
{
    b().orders(1);
    must(verb().setDays(0));
    age();
    QVERIFY(!must(verb().runDaily()));
    QCOMPARE(must(verb().run()).before, 0);
    QCOMPARE(withReceiver(), 1);
}

QTEST_GUILESS_MAIN(TestExpireData)
#include "tst_expiredata.moc"
