// SPDX-License-Identifier: Apache-2.0
#include "core/tags/acceptrules.h"

#include <QJsonArray>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestAcceptRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWaits_data();
    void whoWaits();
    void anotherOrderOfTheTagsIsNoOtherText();
    void codes();
    void keepsEverything();
    void whatCannotBeReadWaits_data();
    void whatCannotBeReadWaits();
    void whatIsAnswered();
    void forgetsTagsThatAreGone();
    void effects();

private:
    /// Ids 10, 11, 12 ... at the places 0, 1, 2 ...
    static std::vector<TagRule> tags(int count)
    {
        std::vector<TagRule> all(static_cast<size_t>(count));
        for (int i = 0; i < count; ++i)
            all[static_cast<size_t>(i)].id = 10 + i;
        return all;
    }
};

void TestAcceptRules::whoWaits_data()
{
    QTest::addColumn<bool>("othersGo");
    QTest::addColumn<quint32>("bits");
    QTest::addColumn<QString>("text");
    // The tags 10 and 11 wait, 12 goes, 13 says nothing.
    QTest::newRow("no tag, others wait") << false << 0u << u"no_rule"_s;
    QTest::newRow("no tag, others go") << true << 0u << QString();
    QTest::newRow("a tag that says nothing") << false << 0b1000u << u"no_rule"_s;
    QTest::newRow("a tag that goes") << false << 0b0100u << QString();
    QTest::newRow("a tag that waits") << true << 0b0001u << u"tag:10"_s;
    QTest::newRow("two that wait") << true << 0b0011u << u"tag:10 tag:11"_s;
    QTest::newRow("waiting weighs more") << true << 0b0110u << u"tag:11"_s;
    QTest::newRow("a bit without a tag") << false << 0b10000u << u"no_rule"_s;
}

void TestAcceptRules::whoWaits()
{
    QFETCH(bool, othersGo);
    QFETCH(quint32, bits);
    QFETCH(QString, text);
    QCOMPARE(waitsBecause({true, 1, othersGo, {10, 11}, {12}}, tags(4), bits), text);
}

void TestAcceptRules::anotherOrderOfTheTagsIsNoOtherText()
{
    auto turned = tags(2);
    std::swap(turned[0], turned[1]);
    const AcceptRules rules{true, 1, true, {10, 11}, {}};
    QCOMPARE(waitsBecause(rules, turned, 0b11), waitsBecause(rules, tags(2), 0b11));
}

void TestAcceptRules::codes()
{
    QCOMPARE(waitCodes(u"tag:10 tag:11"_s), (WaitCodes{false, {10, 11}}));
    QCOMPARE(waitCodes(u"no_rule"_s), (WaitCodes{true, {}}));
    for (const QString &other : {QString(), u"tag:"_s, u"tag:x"_s, u"look at it"_s})
        QVERIFY2(!waitCodes(other), qPrintable(other));
}

void TestAcceptRules::keepsEverything()
{
    const AcceptRules rules{true, 1'700'000'000'000, true, {3, 4}, {5}};
    QCOMPARE(acceptRulesFromJson(acceptRulesToJson(rules)), rules);
    QCOMPARE(acceptRulesFromJson({}), AcceptRules());
    QVERIFY(!AcceptRules().on);
}

/// Rules that cannot be read let nothing through, unless they say that they are off.
void TestAcceptRules::whatCannotBeReadWaits_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("on") << u"on"_s << QJsonValue(1);
    QTest::newRow("since") << u"since"_s << QJsonValue(u"today"_s);
    QTest::newRow("others") << u"others_go"_s << QJsonValue(u"no"_s);
    QTest::newRow("wait") << u"wait"_s << QJsonValue(u"all"_s);
    QTest::newRow("an id") << u"go"_s << QJsonValue(QJsonArray{u"x"_s});
}

void TestAcceptRules::whatCannotBeReadWaits()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = acceptRulesToJson({true, 1, true, {}, {}});
    json.insert(key, value);
    const AcceptRules rules = acceptRulesFromJson(json);
    QVERIFY(rules.on && rules.unread);
    QCOMPARE(waitsBecause(rules, {}, 0), u"unreadable"_s);
    QVERIFY(waitCodes(u"unreadable"_s)->unreadable);
    if (key != u"on"_s) {
        json.insert(u"on"_s, false);
        QVERIFY(!acceptRulesFromJson(json).on);
    }
}

void TestAcceptRules::whatIsAnswered()
{
    QVERIFY(!isAnswered(u"tag:1"_s, {}));
    QVERIFY(!isAnswered(u"no_rule"_s, {}));
    QVERIFY(isAnswered(u"tag:1"_s, {u"tag:1 tag:2"_s}));
    QVERIFY(isAnswered(u"tag:1 tag:2"_s, {u"tag:2"_s, u"tag:1"_s}));
    QVERIFY(!isAnswered(u"tag:1 tag:3"_s, {u"tag:1 tag:2"_s}));
    QVERIFY(!isAnswered(u"tag:1"_s, {u"no_rule"_s}));
    QVERIFY(isAnswered(u"no_rule"_s, {u"tag:1"_s}));
}

void TestAcceptRules::forgetsTagsThatAreGone()
{
    QCOMPARE(withTags({true, 1, false, {10, 99}, {98, 11}}, tags(2)), (AcceptRules{true, 1, false, {10}, {11}}));
}

void TestAcceptRules::effects()
{
    AcceptRules rules{true, 1, false, {10}, {11}};
    QCOMPARE(effectOf(rules, 10), TagEffect::Wait);
    QCOMPARE(effectOf(rules, 11), TagEffect::Go);
    QCOMPARE(effectOf(rules, 12), TagEffect::None);
    rules = withEffect(rules, 10, TagEffect::Go);
    QCOMPARE(rules.wait, std::vector<qint64>());
    QCOMPARE(rules.go, (std::vector<qint64>{11, 10}));
    QCOMPARE(withEffect(rules, 11, TagEffect::Go), rules);
    QCOMPARE(withEffect(rules, 11, TagEffect::None).go, std::vector<qint64>{10});
}

QTEST_APPLESS_MAIN(TestAcceptRules)
#include "tst_acceptrules.moc"
