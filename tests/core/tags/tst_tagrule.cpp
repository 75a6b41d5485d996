// SPDX-License-Identifier: Apache-2.0
#include "core/tags/tagrulejson.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

TagRule rule(const QString &name)
{
    TagRule one;
    one.name = name;
    one.when.goods = {u"SKU"_s};
    return one;
}

QString problem(const Result<void> &done)
{
    if (done)
        return {};
    return done.error().code == ErrorCode::AlreadyExists ? u"exists"_s : done.error().values[u"reason"_s].toString();
}

} // namespace

class TestTagRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSound_data();
    void whatIsSound();
    void beside();
    void tidies();
    void keepsEverything();
    void readsNothingGarbled();
    void aConditionThatCannotBeReadVoidsTheTag_data();
    void aConditionThatCannotBeReadVoidsTheTag();
    void names();
};

void TestTagRule::whatIsSound_data()
{
    QTest::addColumn<std::function<void(TagRule &)>>("change");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QString &reason, std::function<void(TagRule &)> change) {
        QTest::newRow(name) << std::move(change) << reason;
    };
    row("as it is", {}, [](TagRule &) { });
    row("20 characters", {}, [](TagRule &r) { r.name = QString(20, u'大'); });
    row("21 characters", u"tag_name"_s, [](TagRule &r) { r.name = QString(21, u'大'); });
    row("no name", u"tag_name"_s, [](TagRule &r) { r.name = u"  "_s; });
    row("20 rare characters", {}, [](TagRule &r) { r.name = u"🎁"_s.repeated(20); });
    row("quotes that end a name in a search", u"tag_name"_s, [](TagRule &r) { r.name = u"a”b"_s; });
    row("a wide colon", u"tag_name"_s, [](TagRule &r) { r.name = u"a：b"_s; });
    row("comma", u"tag_name"_s, [](TagRule &r) { r.name = u"a,b"_s; });
    row("quote", u"tag_name"_s, [](TagRule &r) { r.name = u"a\"b"_s; });
    row("the word for none", u"tag_reserved"_s, [](TagRule &r) { r.name = u"NONE"_s; });
    row("no condition", u"tag_empty"_s, [](TagRule &r) { r.when = {}; });
    row("blank words are none", u"tag_empty"_s, [](TagRule &r) { r.when.goods = {u" "_s}; });
    row("amounts", {}, [](TagRule &r) { r.when.amountFrom = r.when.amountUntil = 5; });
    row("amounts turned round", u"tag_amount"_s, [](TagRule &r) {
        r.when.amountFrom = 6;
        r.when.amountUntil = 5;
    });
    row("negative amount", u"tag_amount"_s, [](TagRule &r) { r.when.amountFrom = -1; });
    row("currency", u"tag_currency"_s, [](TagRule &r) {
        r.when.amountFrom = 1;
        r.when.currency = u"元"_s;
    });
    row("negative pieces", u"tag_pieces"_s, [](TagRule &r) { r.when.piecesFrom = -1; });
    row("no earlier order", u"tag_earlier"_s, [](TagRule &r) {
        r.when.buyer = TagBuyer::Returning;
        r.when.earlierFrom = 0;
    });
    row("a very long word", u"tag_words"_s, [](TagRule &r) { r.when.notes = {QString(101, u'x')}; });
}

void TestTagRule::whatIsSound()
{
    QFETCH(std::function<void(TagRule &)>, change);
    QFETCH(QString, reason);
    TagRule one = rule(u"VIP"_s);
    change(one);
    QCOMPARE(problem(sound(tidied(one), {})), reason);
}

void TestTagRule::beside()
{
    std::vector<TagRule> others;
    for (int i = 1; i <= 32; ++i) {
        others.push_back(rule(u"tag %1"_s.arg(i)));
        others.back().id = i;
    }
    QCOMPARE(problem(sound(rule(u"ＴＡＧ 7"_s), others)), u"exists"_s);
    QCOMPARE(problem(sound(rule(u"other"_s), others)), u"tag_many"_s);
    TagRule again = rule(u"Tag 7"_s);
    again.id = 7;
    QCOMPARE(problem(sound(again, others)), QString());
}

void TestTagRule::tidies()
{
    TagRule one = rule(u"  big   order "_s);
    one.when.goods = {u" a "_s, {}, u"A"_s, u"b"_s};
    one.when.shops = {ShopId(2), ShopId(1), ShopId(2)};
    one.when.currency = u"usd"_s;
    one.when.earlierFrom = 7;
    TagRule plain = tidied(one);
    QCOMPARE(plain.name, u"big order"_s);
    QCOMPARE(plain.when.goods, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(plain.when.shops, (std::vector{ShopId(1), ShopId(2)}));
    QCOMPARE(plain.when.currency, QString()); // there is no amount
    QCOMPARE(plain.when.earlierFrom, 1);
    one.when.amountUntil = 100;
    QCOMPARE(tidied(one).when.currency, u"USD"_s);
    one.when.currency.clear();
    QCOMPARE(tidied(one).when.currency, u"CNY"_s);
}

void TestTagRule::keepsEverything()
{
    TagRule one = rule(u"大客户"_s);
    one.id = 1'000'000'000'007;
    one.colour = TagColour::Purple;
    one.urgent = true;
    one.when = {{ShopId(3)}, {u"US"_s}, {u"LEX"_s},          100, 900'000'000'000,     u"USD"_s,
                {u"礼盒"_s}, 5,         TagBuyer::Returning, 3,   {u"急"_s, u"gift"_s}};
    QCOMPARE(tagRuleFromJson(tagRuleToJson(one)), one);
    QCOMPARE(tagRuleFromJson(tagRuleToJson([] {
                 TagRule least = rule(u"x"_s);
                 least.id = 1;
                 return least;
             }()))
                 ->when.goods,
             QStringList{u"SKU"_s});
}

void TestTagRule::readsNothingGarbled()
{
    TagRule one = rule(u"x"_s);
    one.id = 1;
    const QJsonObject good = tagRuleToJson(one);
    QVERIFY(tagRuleFromJson(good));
    for (const auto &[key, value] :
         {std::pair(u"id"_s, QJsonValue()), std::pair(u"name"_s, QJsonValue(7)),
          std::pair(u"goods"_s, QJsonValue(u"SKU"_s)), std::pair(u"amount_from_minor"_s, QJsonValue(u"much"_s))}) {
        QJsonObject json = good;
        json.insert(key, value);
        QVERIFY2(!tagRuleFromJson(json), qPrintable(key));
    }
}

/// Without that condition the tag would take in more than somebody meant.
void TestTagRule::aConditionThatCannotBeReadVoidsTheTag_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("buyer of a newer program") << u"buyer"_s << QJsonValue(u"lapsed"_s);
    QTest::newRow("buyer of another kind") << u"buyer"_s << QJsonValue(1);
    QTest::newRow("countries") << u"countries"_s << QJsonValue(u"BR"_s);
    QTest::newRow("services") << u"services"_s << QJsonValue(QJsonObject());
    QTest::newRow("a word that is none") << u"notes"_s << QJsonValue(QJsonArray{u"x"_s, 7});
    QTest::newRow("shops") << u"shops"_s << QJsonValue(QJsonArray{u"1"_s});
    QTest::newRow("pieces") << u"pieces_from"_s << QJsonValue(u"5"_s);
    QTest::newRow("half a piece") << u"pieces_from"_s << QJsonValue(2.5);
    QTest::newRow("earlier orders") << u"earlier_from"_s << QJsonValue(true);
    QTest::newRow("currency") << u"currency"_s << QJsonValue(7);
    QTest::newRow("a condition of a newer program") << u"weight_from"_s << QJsonValue(5);
}

void TestTagRule::aConditionThatCannotBeReadVoidsTheTag()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    TagRule one = rule(u"x"_s); // its goods can be read
    one.id = 1;
    QJsonObject json = tagRuleToJson(one);
    json.insert(key, value);
    QVERIFY(!tagRuleFromJson(json));
}

void TestTagRule::names()
{
    for (const TagColour colour : tagColours)
        QCOMPARE(tagColourFromName(tagColourName(colour)), colour);
    for (const TagBuyer buyer : tagBuyers)
        QCOMPARE(tagBuyerFromName(tagBuyerName(buyer)), buyer);
    QVERIFY(!tagColourFromName(u"pink"));
}

QTEST_APPLESS_MAIN(TestTagRule)
#include "tst_tagrule.moc"
