// SPDX-License-Identifier: Apache-2.0
#include "dispatch/teachwords.h"

#include "dispatch/importorders.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

TaughtWord status(const QString &word, OrderStatus meaning, const QString &platform = u"taobao"_s)
{
    return {platform, word, meaning, std::nullopt};
}

} // namespace

class TestTeachWords : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void remembered();
    void waitingOrdersAreReadAgain();
    void spellingsAreOneWord();
    void otherPlatformsAreLeftAlone();
    void parcelsFollow();
    void theImportHears();
    void unknownWordsAreListedOnce();
    void wrongWords();
};

void TestTeachWords::remembered()
{
    TeachWords words(b().place);
    QVERIFY(must(words.all()).empty());
    const TaughtWord odd = status(u"买家/在 想%"_s, OrderStatus::ToShip);
    const TaughtWord refund{u"pinduoduo"_s, u"也许退款"_s, std::nullopt, RefundState::Requested};
    must(words.teach(odd));
    must(words.teach(refund));
    QCOMPARE(must(words.all()), (TaughtWords{refund, odd}));
    must(words.teach(status(odd.word, OrderStatus::Shipped)));
    QCOMPARE(must(words.all()).back().status, OrderStatus::Shipped);
    must(words.forget(odd));
    QCOMPARE(must(words.all()), TaughtWords{refund});
    QVERIFY(failsWith(words.forget(odd), ErrorCode::NotFound));
}

void TestTeachWords::waitingOrdersAreReadAgain()
{
    auto waiting = b().record(u"T1"_s);
    waiting.order.status = OrderStatus::Unknown;
    waiting.order.statusText = u"买家在想"_s;
    b().import({waiting, b().record(u"T2"_s)});
    const auto report = must(TeachWords(b().place).teach(status(u"买家在想"_s, OrderStatus::ToShip)));
    QCOMPARE(report.orders, 1);
    QCOMPARE(b().order(u"T1"_s).status, OrderStatus::ToShip);
    QCOMPARE(must(TeachWords(b().place).teach(status(u"买家在想"_s, OrderStatus::ToShip))).orders, 0);
}

/// As an import reads them: blanks, width and case do not tell words apart.
void TestTeachWords::spellingsAreOneWord()
{
    std::vector<OrderRecord> waiting;
    for (const QString &text : {u"Awaiting pick-up（1）"_s, u"awaiting  PICK-UP(1)"_s, u"awaiting pick-up(2)"_s}) {
        waiting.push_back(b().record(u"T%1"_s.arg(waiting.size() + 1)));
        waiting.back().order.status = OrderStatus::Unknown;
        waiting.back().order.statusText = text;
    }
    b().import(waiting);
    TeachWords words(b().place);
    QCOMPARE(must(words.teach(status(u"Awaiting Pick-Up(1)"_s, OrderStatus::ToShip))).orders, 2);
    QCOMPARE(b().order(u"T1"_s).status, OrderStatus::ToShip);
    QCOMPARE(b().order(u"T2"_s).status, OrderStatus::ToShip);
    QCOMPARE(b().order(u"T3"_s).status, OrderStatus::Unknown);
    const TaughtWord other = status(u"awaiting pick-up (1)"_s, OrderStatus::Shipped);
    must(words.teach(other));
    QCOMPARE(must(words.all()), TaughtWords{other});
    must(words.forget(status(u"AWAITING PICK-UP (1)"_s, OrderStatus::Unknown)));
    QVERIFY(must(words.all()).empty());
}

void TestTeachWords::otherPlatformsAreLeftAlone()
{
    auto waiting = b().record(u"T1"_s);
    waiting.order.status = OrderStatus::Unknown;
    waiting.order.statusText = u"买家在想"_s;
    b().import({waiting});
    QCOMPARE(must(TeachWords(b().place).teach(status(u"买家在想"_s, OrderStatus::ToShip, u"pinduoduo"_s))).orders, 0);
    QCOMPARE(b().order(u"T1"_s).status, OrderStatus::Unknown);
}

void TestTeachWords::parcelsFollow()
{
    auto record = b().record(u"T1"_s);
    record.order.statusText = u"等"_s;
    b().import({record});
    b().plan({u"T1"_s});
    QCOMPARE(b().live(u"T1"_s).size(), 1u);
    QCOMPARE(must(TeachWords(b().place).teach(status(u"等"_s, OrderStatus::Cancelled))).orders, 1);
    QCOMPARE(b().live(u"T1"_s).size(), 0u);
    QCOMPARE(b().violations(), QStringList());
}

void TestTeachWords::theImportHears()
{
    must(TeachWords(b().place).teach(status(u"等"_s, OrderStatus::ToShip)));
    b().import({b().record(u"T1"_s)});
    QCOMPARE(b().source.last.words, TaughtWords{status(u"等"_s, OrderStatus::ToShip)});
}

void TestTeachWords::unknownWordsAreListedOnce()
{
    const QString status = u"status_word_unknown"_s;
    ImportReport report;
    report.files.resize(3);
    for (FileReport &file : report.files)
        file.platform = u"douyin"_s;
    report.files[0].rejected = {{u"a"_s, 3, u"状态"_s, status, u"在路上"_s},
                                {u"a"_s, 4, u"数量"_s, u"quantity_invalid"_s, u"two"_s}};
    report.files[1].rejected = {{u"b"_s, 2, u"状态"_s, status, u" 在路上"_s},
                                {u"b"_s, 5, u"售后"_s, u"refund_word_unknown"_s, u"在路上"_s}};
    report.files[2].platform = u"jd"_s;
    report.files[2].rejected = {{u"c"_s, 9, u"状态"_s, status, u"在路上"_s}};
    const auto words = unknownWords(report);
    QCOMPARE(words.size(), 3u);
    QCOMPARE(words[0].row, 3);
    QVERIFY(words[1].refund);
    QCOMPARE(words[1].column, u"售后"_s);
    QCOMPARE(words[2].platform, u"jd"_s);
}

void TestTeachWords::wrongWords()
{
    TeachWords words(b().place);
    const QStringList before = b().dump();
    QVERIFY(failsWith(words.teach(status(u" "_s, OrderStatus::ToShip)), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(words.teach(status(u"x"_s, OrderStatus::ToShip, {})), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(words.teach({u"taobao"_s, u"x"_s, {}, {}}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(words.teach({u"taobao"_s, u"x"_s, OrderStatus::Done, RefundState::Done}),
                      ErrorCode::InvalidArgument));
    QVERIFY(failsWith(words.teach(status(u"x"_s.repeated(300), OrderStatus::ToShip)), ErrorCode::InvalidArgument));
    QVERIFY(must(words.all()).empty());
    QCOMPARE(b().dump(), before);
}

QTEST_GUILESS_MAIN(TestTeachWords)
#include "tst_teachwords.moc"
