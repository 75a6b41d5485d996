// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setreview.h"

#include "dispatch/setnotes.h"
#include "dispatch/setrisk.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSetReview : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void bothOrNeither_data();
    void bothOrNeither();
};

void TestSetReview::bothOrNeither_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("quantity");
    QTest::addColumn<bool>("known"); // the shop
    QTest::addColumn<bool>("set");
    QTest::newRow("good") << QStringList{u"gift"_s} << 12 << true << true;
    QTest::newRow("no word") << QStringList() << 12 << true << false;
    QTest::newRow("a limit that is none") << QStringList{u"gift"_s} << -1 << true << false;
    QTest::newRow("an unknown shop") << QStringList{u"gift"_s} << 12 << false << false;
}

void TestSetReview::bothOrNeither()
{
    QFETCH(QStringList, words);
    QFETCH(int, quantity);
    QFETCH(bool, known);
    QFETCH(bool, set);
    b().orders(1);
    std::vector<ShopId> shops{b().order(u"T1"_s).shop};
    if (!known)
        shops.push_back(ShopId(987654));
    const NotePolicy notes{NoteDemand::Words, words};
    RiskTerms risk;
    risk.of(RiskCheck::Quantity) = {RiskAction::Review, quantity};
    const size_t events = b().events().size();
    const auto done = SetReview(b().place).set(shops, notes, risk);
    QCOMPARE(done.has_value(), set);
    if (!set)
        QCOMPARE(done.error().code, known ? ErrorCode::InvalidArgument : ErrorCode::NotFound);
    QCOMPARE(must(SetNotes(b().place).all()).policyOf(shops.front()), set ? notes : NotePolicy());
    QCOMPARE(must(SetRisk(b().place).all()).termsOf(shops.front()), set ? risk : RiskTerms());
    QCOMPARE(b().events().size(), events + (set ? 2 : 0));
}

QTEST_GUILESS_MAIN(TestSetReview)
#include "tst_setreview.moc"
