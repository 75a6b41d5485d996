// SPDX-License-Identifier: Apache-2.0
#include "core/risk/riskterms.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class tst_RiskTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asMadeNothingIsHeld();
    void whatIsSetIsReadBack();
    void whatCannotBeReadIsAsMade_data();
    void whatCannotBeReadIsAsMade();
};

void tst_RiskTerms::asMadeNothingIsHeld()
{
    const RiskTerms terms;
    for (const RiskCheck check : riskChecks) {
        QCOMPARE(terms.of(check).action, RiskAction::Remark);
        QVERIFY(riskLimits(check).holds(terms.of(check).limit));
        QCOMPARE(riskCheckFromName(riskCheckName(check)), check);
    }
    QVERIFY(!terms.isOff());
    RiskTerms off;
    for (const RiskCheck check : riskChecks)
        off.of(check).action = RiskAction::Off;
    QVERIFY(off.isOff());
}

void tst_RiskTerms::whatIsSetIsReadBack()
{
    RiskTerms terms;
    int limit = 7;
    for (const RiskCheck check : riskChecks)
        terms.of(check) = {check == RiskCheck::SamePhone ? RiskAction::Off : RiskAction::Review, limit++};
    terms.surgeLeast = 12;
    QCOMPARE(riskTermsFromJson(riskTermsToJson(terms)), terms);
    QVERIFY(terms != RiskTerms());
}

void tst_RiskTerms::whatCannotBeReadIsAsMade_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("no such action") << QJsonObject{{u"quantity"_s, QJsonObject{{u"action"_s, u"shout"_s}}}};
    QTest::newRow("limit 1") << QJsonObject{{u"quantity"_s, QJsonObject{{u"limit"_s, 1}}}};
    QTest::newRow("limit as a word") << QJsonObject{{u"same_address"_s, QJsonObject{{u"limit"_s, u"many"_s}}}};
    QTest::newRow("surge by 101") << QJsonObject{{u"day_surge"_s, QJsonObject{{u"limit"_s, 101}}}};
    QTest::newRow("least below 1") << QJsonObject{{u"day_surge_least"_s, -3}};
}

void tst_RiskTerms::whatCannotBeReadIsAsMade()
{
    QFETCH(QJsonObject, json);
    QCOMPARE(riskTermsFromJson(json), RiskTerms());
}

QTEST_GUILESS_MAIN(tst_RiskTerms)
#include "tst_riskterms.moc"
