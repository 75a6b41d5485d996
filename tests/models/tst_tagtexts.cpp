// SPDX-License-Identifier: Apache-2.0
#include "models/text/tagtexts.h"

#include "models/text/holdtexts.h"
#include "models/text/sentences.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestTagTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditions()
    {
        const std::array shops{Shop{ShopId(1), u"alpha"_s, u"taobao"_s}, Shop{ShopId(2), u"beta"_s, u"lazada"_s}};
        TagConditions when;
        QCOMPARE(TagTexts::conditions(when, shops), QString());
        when.shops = {ShopId(2), ShopId(9)};
        when.countries = {u"BR"_s, u"MX"_s};
        when.amountFrom = 30'000;
        when.currency = u"CNY"_s;
        when.buyer = TagBuyer::First;
        QCOMPARE(TagTexts::conditions(when, shops), u"beta · BR, MX · from 300.00 CNY · first order in the shop"_s);
        when = {};
        when.amountFrom = 1'000;
        when.amountUntil = 2'050;
        when.currency = u"USD"_s;
        when.goods = {u"tea"_s};
        when.notes = {u"gift"_s};
        QCOMPARE(TagTexts::conditions(when, shops), u"10.00 to 20.50 USD · goods: tea · notes: gift"_s);
        when = {};
        when.amountUntil = 5;
        when.currency = u"CNY"_s;
        QCOMPARE(TagTexts::conditions(when, shops), u"up to 0.05 CNY"_s);
    }

    void names()
    {
        std::vector<TagRule> tags(3);
        tags[0].name = u"a"_s;
        tags[1].name = u"b"_s;
        tags[2].name = u"c"_s;
        QCOMPARE(TagTexts::names(tags, 0b101), u"a, c"_s);
        QCOMPARE(TagTexts::names(tags, 0), QString());
        QCOMPARE(TagTexts::names(tags, 0b1000), QString());
    }

    void whyANewOrderWaits()
    {
        HoldFact fact;
        fact.reason = Reason::AwaitingReview;
        fact.text = u"no_rule"_s;
        QCOMPARE(HoldTexts::sentence(fact), u"New order: no tag lets it go on by itself."_s);
        fact.text = u"tag:3"_s;
        QCOMPARE(HoldTexts::sentence(fact), u"New order: orders with its tags are looked at first."_s);
        fact.text.clear();
        QCOMPARE(HoldTexts::sentence(fact), Sentences::reasonSentence(Reason::AwaitingReview));
    }

    /// Whatever is wrong with a tag has a sentence of its own.
    void problems()
    {
        QSet<QString> sentences;
        for (const QString &reason : {u"name"_s, u"reserved"_s, u"empty"_s, u"amount"_s, u"currency"_s, u"pieces"_s,
                                      u"earlier"_s, u"words"_s, u"many"_s, u"both"_s}) {
            const QString sentence = Sentences::errorSentence(
                {ErrorCode::InvalidArgument,
                 {{u"argument"_s, u"tag"_s}, {u"reason"_s, u"tag_"_s + reason}, {u"value"_s, u"x"_s}},
                 {}});
            QVERIFY2(!sentence.isEmpty() && !sentence.contains(u"tag_"), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), 10);
        QCOMPARE(TagTexts::problem(u"other"_s, {}), QString());
    }

    void everyColourAndBuyerHasAWord()
    {
        QSet<QString> words;
        for (const TagColour colour : tagColours)
            words.insert(TagTexts::colour(colour));
        for (const TagBuyer buyer : tagBuyers)
            words.insert(TagTexts::buyer(buyer));
        QCOMPARE(words.size(), qsizetype(tagColours.size() + tagBuyers.size()));
    }
};

QTEST_GUILESS_MAIN(TestTagTexts)
#include "tst_tagtexts.moc"
