// SPDX-License-Identifier: Apache-2.0
#include "support/engines.h"
#include "support/storebench.h"

#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSqlNumberRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup()
    {
        m_bench.reset();
        m_store.reset();
    }

    void accountsAndWhoSharesThem();
    void usageCounts();
    void segmentsComeBack();
    void segmentAtOnce();
    void usesComeBack();
    void takenOfMany();
    void liveCountsBeforeVoided();
    void tenThousandTaken();
    void takenNumberIsNamed();
    void voidedNumberStaysBlocked();
    void freedNumberMayBeGivenAgain();
    void twoNumbersForOneParcel();
    void updateNeedsTheVersion();
    void manyAtOnce();
    void sameNumberAtOnce();
    void sameNumberOfTwoCarriers();
    void fillComesBack();

private:
    StoreBench &bench() { return *m_bench; }
    std::optional<Error> insert(std::vector<Assignment> uses)
    {
        return bench().write([&] { bench().numbers.insert(uses); });
    }
    NumberSegment segment() const;

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<StoreBench> m_bench;
};

void TestSqlNumberRepository::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<StoreBench>(m_store->where());
    m_bench->open();
}

NumberSegment TestSqlNumberRepository::segment() const
{
    return {.id = SegmentId(StoreBench::newId()),
            .account = m_bench->account,
            .carrier = u"YTO"_s,
            .first = u"YT8800000000010"_s,
            .last = u"YT8800000000109"_s,
            .next = u"YT8800000000010"_s,
            .count = 100,
            .used = 0,
            .version = 1};
}

void TestSqlNumberRepository::accountsAndWhoSharesThem()
{
    WaybillAccount lonely;
    lonely.id = AccountId(StoreBench::newId());
    lonely.name = u"中通合同"_s;
    lonely.carrier = u"ZTO"_s;
    lonely.version = 4;
    QVERIFY(!bench().write([&] {
        bench().numbers.addAccount(lonely);
        bench().numbers.shareAccount(bench().account, bench().shop);
    }));
    const auto all = bench().numbers.accounts();
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].shops, std::vector{bench().shop});
    QCOMPARE(all[1].name, u"中通合同"_s);
    QCOMPARE(all[1].version, 4);
    QVERIFY(all[1].shops.empty());
    lonely.id = AccountId(StoreBench::newId());
    const auto twice = bench().write([&] { bench().numbers.addAccount(lonely); });
    QVERIFY(twice);
    QCOMPARE(twice->code, ErrorCode::Conflict);
    QCOMPARE(twice->values[u"account"_s].toString(), u"中通合同"_s);
}

void TestSqlNumberRepository::usageCounts()
{
    NumberSegment block = segment();
    block.used = 30;
    auto list = bench().addParcels(4);
    std::vector<Assignment> uses;
    for (const Parcel &parcel : list)
        uses.push_back(bench().use(parcel, u"YT%1"_s.arg(parcel.id.value)));
    uses[1].state = NumberState::Used;
    uses[2].state = NumberState::Voided;
    uses[3].state = NumberState::Free;
    QVERIFY(!bench().write([&] { bench().numbers.addSegment(block); }));
    QVERIFY(!insert(uses));
    const AccountUsage usage = bench().numbers.usage(bench().account);
    QCOMPARE(usage.free, 70);
    QCOMPARE(usage.used, 2);
    QCOMPARE(usage.voided, 1);
    QCOMPARE(bench().numbers.usage(AccountId(1)).used, 0);
}

void TestSqlNumberRepository::segmentsComeBack()
{
    NumberSegment block = segment();
    QVERIFY(!bench().write([&] { bench().numbers.addSegment(block); }));
    block.next.clear();
    block.used = 100;
    QVERIFY(!bench().write([&] { bench().numbers.updateSegment(block); }));
    const auto all = bench().numbers.segments(bench().account);
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].first, block.first);
    QCOMPARE(all[0].last, block.last);
    QVERIFY(all[0].next.isEmpty());
    QCOMPARE(all[0].count, 100);
    QCOMPARE(all[0].used, 100);
    QCOMPARE(all[0].version, 2);
    QVERIFY(bench().numbers.segments(AccountId(1)).empty());
}

void TestSqlNumberRepository::segmentAtOnce()
{
    const NumberSegment block = segment();
    QVERIFY(!bench().write([&] { bench().numbers.addSegment(block); }));
    const auto failures = race(m_store->where(), [&](StoreBench &at) {
        NumberSegment mine = block;
        mine.used = 1;
        return at.write([&] { at.numbers.updateSegment(mine); });
    });
    QCOMPARE(failures, std::vector{ErrorCode::Conflict});
    QCOMPARE(bench().numbers.segments(bench().account).front().version, 2);
}

void TestSqlNumberRepository::usesComeBack()
{
    const Parcel parcel = bench().addParcels(1).front();
    Assignment use = bench().use(parcel, u"YT1"_s);
    use.segment = SegmentId(7);
    QVERIFY(!insert({use}));
    const Assignment back = *bench().numbers.byId(use.id);
    QCOMPARE(back.parcel, parcel.id);
    QCOMPARE(back.account, bench().account);
    QCOMPARE(back.segment, SegmentId(7));
    QCOMPARE(back.carrier, u"YTO"_s);
    QCOMPARE(back.number, u"YT1"_s);
    QCOMPARE(back.state, NumberState::Reserved);
    QCOMPARE(back.at, use.at);
    QCOMPARE(back.version, 1);
    QCOMPARE(bench().numbers.liveOfParcel(parcel.id)->id, use.id);
    QVERIFY(!bench().numbers.liveOfParcel(ParcelId(1)));
    QVERIFY(!bench().numbers.byId(AssignmentId(1)));
    QVERIFY(bench().numbers.byNumber(u"YT2"_s).empty());
}

void TestSqlNumberRepository::takenOfMany()
{
    auto list = bench().addParcels(1200);
    bench().number(list);
    QStringList asked;
    for (const Parcel &parcel : list)
        asked.append(parcel.number);
    asked.append(asked.first());
    asked.append(u"YT4"_s);
    const auto taken = bench().numbers.taken(u"YTO"_s, asked);
    QCOMPARE(taken.size(), 1200);
    QCOMPARE(taken[list[1100].number].parcel, list[1100].id);
    QVERIFY(bench().numbers.taken(u"ZTO"_s, asked).isEmpty());
    QVERIFY(bench().numbers.taken(u"YTO"_s, {}).isEmpty());
}

void TestSqlNumberRepository::liveCountsBeforeVoided()
{
    const auto list = bench().addParcels(3);
    Assignment freed = bench().use(list[0], u"YT9"_s);
    Assignment voided = bench().use(list[1], u"YT8"_s);
    freed.state = NumberState::Free;
    freed.at += 50;
    Assignment live = bench().use(list[2], u"YT9"_s);
    voided.state = NumberState::Voided;
    QVERIFY(!insert({freed, voided, live}));
    const auto taken = bench().numbers.taken(u"YTO"_s, {u"YT9"_s, u"YT8"_s});
    QCOMPARE(taken[u"YT9"_s].id, live.id);
    QCOMPARE(taken[u"YT8"_s].state, NumberState::Voided);
    const auto uses = bench().numbers.byNumber(u"YT9"_s);
    QCOMPARE(uses.size(), size_t(2));
    QCOMPARE(uses[0].id, freed.id);
}

void TestSqlNumberRepository::tenThousandTaken()
{
    auto list = bench().addParcels(10'000, 1);
    bench().number(list);
    const auto taken = bench().numbers.allTaken(u"YTO"_s);
    QCOMPARE(taken.size(), 10'000);
    QVERIFY(taken.contains(list.back().number));
    QVERIFY(bench().numbers.allTaken(u"ZTO"_s).isEmpty());
}

void TestSqlNumberRepository::takenNumberIsNamed()
{
    const auto list = bench().addParcels(3);
    QVERIFY(!insert({bench().use(list[0], u"YT5"_s)}));
    const auto clash = insert({bench().use(list[1], u"YT6"_s), bench().use(list[2], u"YT5"_s)});
    QVERIFY(clash);
    QCOMPARE(clash->code, ErrorCode::Conflict);
    QCOMPARE(clash->values[u"number"_s].toString(), u"YT5"_s);
    QCOMPARE(clash->values[u"carrier"_s].toString(), u"YTO"_s);
    QVERIFY(bench().numbers.byNumber(u"YT6"_s).empty());
    const auto inside = insert({bench().use(list[1], u"YT7"_s), bench().use(list[2], u"YT7"_s)});
    QVERIFY(inside);
    QCOMPARE(inside->values[u"number"_s].toString(), u"YT7"_s);
}

void TestSqlNumberRepository::voidedNumberStaysBlocked()
{
    const auto list = bench().addParcels(2);
    Assignment use = bench().use(list[0], u"YT5"_s);
    QVERIFY(!insert({use}));
    use.state = NumberState::Voided;
    use.voidReason = u"破损"_s;
    QVERIFY(!bench().write([&] { bench().numbers.update(use); }));
    QCOMPARE(bench().numbers.byId(use.id)->voidReason, u"破损"_s);
    QVERIFY(!bench().numbers.liveOfParcel(list[0].id));
    QVERIFY(bench().numbers.allTaken(u"YTO"_s).contains(u"YT5"_s));
    const auto clash = insert({bench().use(list[1], u"YT5"_s)});
    QVERIFY(clash);
    QCOMPARE(clash->code, ErrorCode::Conflict);
}

void TestSqlNumberRepository::freedNumberMayBeGivenAgain()
{
    const auto list = bench().addParcels(2);
    Assignment use = bench().use(list[0], u"YT5"_s);
    QVERIFY(!insert({use}));
    use.state = NumberState::Free;
    QVERIFY(!bench().write([&] { bench().numbers.update(use); }));
    QVERIFY(bench().numbers.taken(u"YTO"_s, {u"YT5"_s}).isEmpty());
    QVERIFY(bench().numbers.allTaken(u"YTO"_s).isEmpty());
    QVERIFY(!insert({bench().use(list[1], u"YT5"_s)}));
    use.version = 2;
    use.state = NumberState::Reserved;
    const auto clash = bench().write([&] { bench().numbers.update(use); });
    QVERIFY(clash);
    QCOMPARE(clash->code, ErrorCode::Conflict);
    QCOMPARE(clash->values[u"number"_s].toString(), u"YT5"_s);
}

void TestSqlNumberRepository::twoNumbersForOneParcel()
{
    const Parcel parcel = bench().addParcels(1).front();
    QVERIFY(!insert({bench().use(parcel, u"YT1"_s)}));
    const auto clash = insert({bench().use(parcel, u"YT2"_s)});
    QVERIFY(clash);
    QCOMPARE(clash->code, ErrorCode::Conflict);
    QCOMPARE(clash->values[u"parcel"_s].toLongLong(), parcel.id.value);
}

void TestSqlNumberRepository::updateNeedsTheVersion()
{
    const Parcel parcel = bench().addParcels(1).front();
    Assignment use = bench().use(parcel, u"YT1"_s);
    QVERIFY(!insert({use}));
    use.state = NumberState::Used;
    QVERIFY(!bench().write([&] { bench().numbers.update(use); }));
    const auto stale = bench().write([&] { bench().numbers.update(use); });
    QVERIFY(stale);
    QCOMPARE(stale->code, ErrorCode::Conflict);
    QCOMPARE(stale->values[u"number"_s].toString(), u"YT1"_s);
    QCOMPARE(bench().numbers.byId(use.id)->version, 2);
    QCOMPARE(bench().numbers.liveOfParcel(parcel.id)->state, NumberState::Used);
}

void TestSqlNumberRepository::manyAtOnce()
{
    std::vector<Assignment> uses;
    for (const Parcel &parcel : bench().addParcels(260, 1))
        uses.push_back(bench().use(parcel, u"YT%1"_s.arg(parcel.id.value)));
    QVERIFY(!insert(uses));
    for (size_t i = 0; i < uses.size(); ++i) {
        uses[i].state = i % 3 == 0 ? NumberState::Voided : NumberState::Used;
        uses[i].voidReason = i % 3 == 0 ? u"错发 😀"_s : QString();
    }
    QVERIFY(!bench().write([&] { bench().numbers.updateMany(uses); }));
    std::vector<AssignmentId> ids;
    for (const Assignment &use : uses)
        ids.push_back(use.id);
    std::ranges::reverse(ids);
    ids.insert(ids.begin(), AssignmentId(987654321));
    const auto back = bench().numbers.byIds(ids);
    QCOMPARE(back.size(), uses.size());
    for (size_t i = 0; i < uses.size(); ++i) {
        const Assignment &was = uses[uses.size() - 1 - i];
        QCOMPARE(back[i].id, was.id);
        QCOMPARE(back[i].state, was.state);
        QCOMPARE(back[i].voidReason, was.voidReason);
        QCOMPARE(back[i].version, 2);
        QCOMPARE(bench().numbers.liveOfParcel(was.parcel).has_value(), was.state == NumberState::Used);
    }
    const auto stale = bench().write([&] { bench().numbers.updateMany(uses); });
    QVERIFY(stale);
    QCOMPARE(stale->code, ErrorCode::Conflict);
    QVERIFY(!bench().write([&] { bench().numbers.updateMany({}); }));
}

void TestSqlNumberRepository::sameNumberAtOnce()
{
    const auto list = bench().addParcels(2);
    std::atomic<size_t> next = 0;
    const auto failures = race(m_store->where(), [&](StoreBench &at) {
        at.account = bench().account;
        const Assignment use = at.use(list[next++], u"YT1"_s);
        return at.write([&] { at.numbers.insert(std::span(&use, 1)); });
    });
    QCOMPARE(failures, std::vector{ErrorCode::Conflict});
    QCOMPARE(bench().numbers.byNumber(u"YT1"_s).size(), size_t(1));
}

void TestSqlNumberRepository::sameNumberOfTwoCarriers()
{
    const auto list = bench().addParcels(2);
    Assignment other = bench().use(list[1], u"123456789012"_s);
    other.carrier = u"ZTO"_s;
    QVERIFY(!insert({bench().use(list[0], u"123456789012"_s), other}));
    QCOMPARE(bench().numbers.byNumber(u"123456789012"_s).size(), size_t(2));
    QCOMPARE(bench().numbers.taken(u"ZTO"_s, {u"123456789012"_s}).begin()->id, other.id);
}

void TestSqlNumberRepository::fillComesBack()
{
    const Fill fill{.id = FillId(StoreBench::newId()),
                    .carrier = u"YTO"_s,
                    .account = bench().account,
                    .first = u"YT1"_s,
                    .last = u"YT9"_s,
                    .count = 9,
                    .at = 12,
                    .bench = u"工位一"_s,
                    .operatorName = u"li"_s};
    QVERIFY(!bench().write([&] { bench().numbers.insertFill(fill); }));
    const Fill back = *bench().numbers.fill(fill.id);
    QCOMPARE(back.carrier, fill.carrier);
    QCOMPARE(back.account, fill.account);
    QCOMPARE(back.first, fill.first);
    QCOMPARE(back.last, fill.last);
    QCOMPARE(back.count, 9);
    QCOMPARE(back.at, 12);
    QCOMPARE(back.bench, fill.bench);
    QCOMPARE(back.operatorName, fill.operatorName);
    QVERIFY(!bench().numbers.fill(FillId(1)));
}

QTEST_GUILESS_MAIN(TestSqlNumberRepository)
#include "tst_sqlnumberrepository.moc"
