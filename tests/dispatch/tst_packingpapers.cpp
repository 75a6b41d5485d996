// SPDX-License-Identifier: Apache-2.0
#include "dispatch/packingpapers.h"
#include "dispatch/holdparcels.h"
#include "dispatch/setstock.h"
#include "dispatch/splitparcel.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what it was given.
class FakePapers final : public PaperWriter
{
public:
    bool fails = false;
    PickListData list;
    std::vector<PackingSlip> pages;

    Result<void> pickList(const PickListData &data, const QString &file) override
    {
        list = data;
        return done(file);
    }
    Result<void> report(const ReportPaper &, const QString &) override { return {}; }
    Result<void> slips(const std::vector<PackingSlip> &slips, const QString &file) override
    {
        pages = slips;
        return done(file);
    }

private:
    Result<void> done(const QString &file)
    {
        if (fails)
            return fail(ErrorCode::DiskFull, {{u"file"_s, file}});
        return {};
    }
};

} // namespace

class TestPackingPapers : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void goodsOfABatchInSequence();
    void slipsInSequence();
    void beforePrinting();
    void leftOut();
    void fullDisk();
    void giftsGoWithTheGoods();
    void onePartOfASplitOrderHasTheGift();
    void onlyTheSplitOrderIsAPart();

private:
    PackingPapers papers() { return {b().place, b().book, m_writer}; }

    FakePapers m_writer;
};

void TestPackingPapers::goodsOfABatchInSequence()
{
    const auto parcels = b().numbered(3);
    const BatchId batch = must(b().print({parcels[2], parcels[0], parcels[1]})).batch;
    const auto ofBatch = must(papers().parcelsOf(batch));
    QCOMPARE(ofBatch, parcels);
    const PaperReport report = must(papers().pickList({parcels[1], parcels[2], parcels[0]}, u"pick.pdf"_s));
    QCOMPARE(report.parcels, 3);
    QCOMPARE(report.goods, 1);
    QCOMPARE(report.pieces, 9);
    QCOMPARE(m_writer.list.goods.size(), size_t(1));
    QCOMPARE(m_writer.list.goods[0].quantity, 9);
    QCOMPARE(m_writer.list.goods[0].marks, (QStringList{u"001 ×3"_s, u"002 ×3"_s, u"003 ×3"_s}));
    QVERIFY(m_writer.list.name.endsWith(u"-01"_s));
    QVERIFY(failsWith(papers().parcelsOf(BatchId(4711)), ErrorCode::NotFound));
}

void TestPackingPapers::slipsInSequence()
{
    b().import({b().record(u"A1"_s, u"路"_s, 2), b().record(u"A2"_s, u"路"_s)});
    const ParcelId merged = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    const auto others = b().planned(1);
    b().number({others[0], merged});
    must(b().print({others[0], merged}));
    must(papers().slips({merged, others[0]}, u"slips.pdf"_s));
    QCOMPARE(m_writer.pages.size(), size_t(2));
    QCOMPARE(m_writer.pages[0].mark, u"01-001/2"_s);
    QCOMPARE(m_writer.pages[1].mark, u"01-002/2"_s);
    QCOMPARE(m_writer.pages[1].orders, (QStringList{u"A1"_s, u"A2"_s}));
    QCOMPARE(m_writer.pages[1].pieces, 9);
    QCOMPARE(m_writer.pages[1].goods.size(), size_t(3));
    QCOMPARE(m_writer.pages[1].receiver, u"王*例"_s); // nobody needs the whole name inside the parcel
}

void TestPackingPapers::beforePrinting()
{
    const auto parcels = b().numbered(2);
    must(papers().slips(parcels, u"slips.pdf"_s));
    QCOMPARE(m_writer.pages[1].mark, u"002/2"_s);
    must(papers().pickList(parcels, u"pick.pdf"_s));
    QCOMPARE(m_writer.list.goods[0].marks.first(), u"001 ×3"_s);
}

void TestPackingPapers::leftOut()
{
    const auto parcels = b().numbered(2);
    const auto planned = b().planned(1);
    must(HoldParcels(b().place).add(parcels[0], u"等一等"_s));
    const PaperReport report = must(papers().pickList({parcels[0], parcels[1], planned[0]}, u"pick.pdf"_s));
    QCOMPARE(report.parcels, 1);
    QCOMPARE(report.refused.size(), size_t(2));
    QCOMPARE(report.refused[0].reason, Reason::Manual);
    QCOMPARE(report.refused[1].reason, Reason::StateChanged);
    QVERIFY(failsWith(papers().pickList({}, u"pick.pdf"_s), ErrorCode::NothingToDo));
}

void TestPackingPapers::fullDisk()
{
    m_writer.fails = true;
    QVERIFY(failsWith(papers().slips(b().numbered(1), u"slips.pdf"_s), ErrorCode::DiskFull));
    m_writer.fails = false;
}

void TestPackingPapers::giftsGoWithTheGoods()
{
    must(SetStock(b().place).replaceGifts({{1, {u"name"_s, u"gift"_s, u"title"_s, u"quantity"_s, u"per"_s}},
                                           {2, {u"a"_s, u"SKU1"_s, u"小样"_s, u"2"_s, u"order"_s}},
                                           {3, {u"b"_s, u"CARD"_s, u"卡"_s, u"1"_s, u"parcel"_s}}}));
    b().import({b().record(u"A1"_s, u"路"_s), b().record(u"A2"_s, u"路"_s)});
    const ParcelId merged = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    b().number({merged});
    const PaperReport report = must(papers().slips({merged}, u"slips.pdf"_s));
    QCOMPARE(report.pieces, 11); // twice three of the goods, twice two samples, a card
    const auto &goods = m_writer.pages.at(0).goods;
    QCOMPARE(goods.size(), size_t(4));
    QVERIFY(!goods[1].gift);
    QVERIFY(goods[2].gift);
    QCOMPARE(goods[2].title, u"小样"_s);
    QCOMPARE(goods[2].quantity, 4);
    QCOMPARE(goods[3].quantity, 1);
    must(papers().pickList({merged}, u"pick.pdf"_s));
    QCOMPARE(m_writer.list.goods.size(), size_t(3)); // the article as goods and as a gift stand apart
    QVERIFY(m_writer.list.goods[1].gift);
    QCOMPARE(m_writer.list.goods[1].quantity, 4);
}

void TestPackingPapers::onePartOfASplitOrderHasTheGift()
{
    must(SetStock(b().place).replaceGifts({{1, {u"name"_s, u"gift"_s}}, {2, {u"a"_s, u"CARD"_s}}}));
    b().planned(1);
    must(SplitParcel(b().place).split({b().order(u"T1"_s).id, {{u"SKU1"_s, 1}}}));
    std::vector<ParcelId> parts;
    for (const Parcel &part : b().live(u"T1"_s))
        parts.push_back(part.id);
    b().number(parts);
    must(papers().slips(parts, u"slips.pdf"_s));
    int cards = 0;
    for (const PackingSlip &slip : m_writer.pages) {
        for (const SlipGoods &goods : slip.goods)
            cards += goods.gift ? 1 : 0;
    }
    QCOMPARE(m_writer.pages.size(), size_t(2));
    QCOMPARE(cards, 1);
}

/// Two orders of one receiver, of which one leaves goods for another parcel: the other is no part of anything.
void TestPackingPapers::onlyTheSplitOrderIsAPart()
{
    b().import({b().record(u"A1"_s, u"一路 1 号"_s, 2), b().record(u"A2"_s, u"一路 1 号"_s)});
    b().plan({u"A1"_s, u"A2"_s});
    const Order split = b().order(u"A1"_s);
    must(SplitParcel(b().place).split({split.id, {{split.lines.front().sku, 1}}}));
    QStringList named;
    for (const Parcel &part : b().live(u"A1"_s)) {
        b().number({part.id});
        must(papers().slips({part.id}, u"slips.pdf"_s));
        named += m_writer.pages.front().orders;
    }
    named.sort();
    QCOMPARE(named, QStringList({u"A1 (1/2)"_s, u"A1 (2/2)"_s, u"A2"_s}));
}

QTEST_GUILESS_MAIN(TestPackingPapers)
#include "tst_packingpapers.moc"
