// SPDX-License-Identifier: Apache-2.0
#include "core/order/deadlinerules.h"

#include <QDateTime>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr ShopId tao{1};
constexpr ShopId group{2};
constexpr ShopId laz{3};
constexpr ShopId mall{4};
constexpr ShopId other{5};

/// A time by the clock of a country that is `offset` hours ahead.
qint64 at(const char *text, int offset = 8)
{
    const auto local = QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate);
    return local.isValid() ? local.toMSecsSinceEpoch() - offset * 3'600'000LL : 0;
}

QString local(qint64 ms, int offset = 8)
{
    return ms == 0 ? QString()
                   : QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, offset * 3600).toString(u"MM-dd HH:mm:ss"_s);
}

Shop shop(ShopId id, const QString &platform, bool isMall = false)
{
    return {id, platform + QString::number(id.value), platform, isMall, 1};
}

const std::vector<Shop> shops{shop(tao, u"taobao"_s), shop(group, u"pinduoduo"_s), shop(laz, u"lazada"_s),
                              shop(mall, u"lazada"_s, true), shop(other, u"etsy"_s)};

std::shared_ptr<const DeadlineBook> shipped() { return std::make_shared<const DeadlineBook>(DeadlineBook::builtIn()); }

DeadlineRules rules(std::vector<DeadlineOverride> overrides = {}, const std::vector<ShopTerms> &terms = {})
{
    return {shipped(), shops, terms, std::move(overrides)};
}

DeadlineFacts paid(ShopId shop, const char *when)
{
    DeadlineFacts facts;
    facts.shop = shop;
    facts.paidAt = at(when);
    facts.createdAt = facts.paidAt - 600'000;
    return facts;
}

DeadlineOverride sale(const QString &platform = {})
{
    return {7,
            u"双11"_s,
            platform,
            {},
            at("2026-11-10T20:00:00"),
            at("2026-11-12T00:00:00"),
            OverrideEffect::Term,
            {120, TermUnit::Hours},
            0};
}

} // namespace

class TestDeadlineRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terms_data();
    void terms();
    void counts_data();
    void counts();
    void startsFrom_data();
    void startsFrom();
    void overrides_data();
    void overrides();
    void moreParticularAnnouncementGoesFirst();
    void promisedTimeWins();
    void scanOfWhatIsPromised();
    void scanOfWhatIsAnnounced_data();
    void scanOfWhatIsAnnounced();
    void saysWhatIsMissing();
    void tellsWhichShopsDiffer();
    void rulesOfOnesOwn();
    void ruleOfBothKinds_data();
    void ruleOfBothKinds();
    void refusesRules_data();
    void refusesRules();
};

void TestDeadlineRules::terms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read"); // empty = refused
    for (const char *text : {"48h", "2d", "1wd", "4320h", "180wd"})
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(text);
    for (const char *text : {"", "h", "48", "0h", "-1h", "1.5h", "48H", "181d", "4321h", "99999999999h", "2 d", "１d"})
        QTest::newRow(qPrintable(u"no term: %1"_s.arg(QString::fromUtf8(text))))
            << QString::fromUtf8(text) << QString();
}

void TestDeadlineRules::terms()
{
    QFETCH(QString, text);
    const auto term = termFromText(text);
    QTEST(term ? termText(*term) : QString(), "read");
}

void TestDeadlineRules::counts_data()
{
    QTest::addColumn<qint64>("shop");
    QTest::addColumn<QString>("promise");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("ordered"); // by the clock of that country
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("scan");
    QTest::addColumn<QString>("basis");
    const auto row = [](const char *name, ShopId shop, const char *promise, const char *country, const char *ordered,
                        const char *due, const char *scan, const char *basis) {
        QTest::newRow(name) << shop.value << QString::fromLatin1(promise) << QString::fromLatin1(country)
                            << QString::fromLatin1(ordered) << QString::fromLatin1(due) << QString::fromLatin1(scan)
                            << QString::fromLatin1(basis);
    };
    row("Taobao", tao, "", "", "2026-11-27T10:00:00", "11-29 10:00:00", "", "platform");
    row("hours go over weekends and holidays", tao, "", "", "2026-09-30T10:00:00", "10-02 10:00:00", "", "platform");
    row("the shop's own promise", tao, "24h", "", "2026-11-27T10:00:00", "11-28 10:00:00", "", "shop_term");
    row("a promise in working days", tao, "1wd", "", "2026-11-27T10:00:00", "11-30 23:59:59", "", "shop_term");
    row("over a moved Saturday", tao, "2wd", "", "2026-10-08T23:59:59", "10-10 23:59:59", "", "shop_term");
    row("Pinduoduo", group, "", "", "2026-11-27T10:00:00", "11-29 10:00:00", "", "platform");
    row("Lazada", laz, "", "SG", "2026-11-24T10:00:00", "11-26 23:59:59", "11-29 23:59:59", "platform");
    row("a second before midnight", laz, "", "SG", "2026-11-24T23:59:59", "11-26 23:59:59", "11-29 23:59:59",
        "platform");
    row("at midnight", laz, "", "SG", "2026-11-25T00:00:00", "11-27 23:59:59", "11-30 23:59:59", "platform");
    row("midnight in Thailand", laz, "", "TH", "2026-11-25T00:00:00", "11-27 23:59:59", "11-30 23:59:59", "platform");
    row("LazMall", mall, "", "SG", "2026-11-24T10:00:00", "11-25 23:59:59", "11-27 23:59:59", "platform");
    row("LazMall on a Friday", mall, "", "SG", "2026-11-27T10:00:00", "11-30 23:59:59", "12-02 23:59:59", "platform");
    row("LazMall on a Sunday", mall, "", "SG", "2026-11-29T10:00:00", "11-30 23:59:59", "12-02 23:59:59", "platform");
    row("LazMall before a holiday", mall, "", "PH", "2026-11-27T10:00:00", "12-01 23:59:59", "12-03 23:59:59",
        "platform");
    row("LazMall that promises more", mall, "12h", "MY", "2026-11-27T10:00:00", "11-27 22:00:00", "12-02 23:59:59",
        "shop_term");
    row("a platform without a known rule", other, "", "", "2026-11-27T10:00:00", "11-29 10:00:00", "", "assumed");
    row("a shop that is not known", ShopId(99), "", "", "2026-11-27T10:00:00", "11-29 10:00:00", "", "assumed");
}

void TestDeadlineRules::counts()
{
    QFETCH(qint64, shop);
    QFETCH(QString, promise);
    QFETCH(QString, country);
    QFETCH(QString, ordered);
    const int offset = DeadlineBook::builtIn().calendar(country).utcOffsetMinutes() / 60;
    const ShopTerms own{ShopId(shop), termFromText(promise).value_or(Term()), country};
    DeadlineFacts facts;
    facts.shop = ShopId(shop);
    facts.createdAt = at(ordered.toLatin1().constData(), offset);
    const Deadline deadline = rules({}, {own}).deadlineOf(facts);
    QTEST(local(deadline.at, offset), "due");
    QTEST(local(deadline.scanBy, offset), "scan");
    QTEST(deadlineBasisName(deadline.basis), "basis");
    QCOMPARE(deadline.startAt, facts.createdAt);
}

void TestDeadlineRules::startsFrom_data()
{
    QTest::addColumn<qint64>("shop");
    QTest::addColumn<QString>("created");
    QTest::addColumn<QString>("paid");
    QTest::addColumn<QString>("presale");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("due");
    const QString ten = u"2026-11-20T10:00:00"_s;
    const QString noon = u"2026-11-20T12:00:00"_s;
    const QString week = u"2026-11-27T00:00:00"_s;
    QTest::newRow("paid") << tao.value << ten << noon << QString() << u"paid"_s << u"11-22 12:00:00"_s;
    QTest::newRow("not known when paid") << tao.value << ten << QString() << QString() << u"created"_s
                                         << u"11-22 10:00:00"_s;
    QTest::newRow("group complete") << group.value << noon << ten << QString() << u"group_complete"_s
                                    << u"11-22 12:00:00"_s;
    QTest::newRow("group not known") << group.value << QString() << ten << QString() << u"paid"_s
                                     << u"11-22 10:00:00"_s;
    QTest::newRow("presale due later") << tao.value << ten << noon << week << u"presale_due"_s << u"11-29 00:00:00"_s;
    QTest::newRow("presale due before") << tao.value << ten << noon << ten << u"paid"_s << u"11-22 12:00:00"_s;
    QTest::newRow("nothing known") << tao.value << QString() << QString() << week << u"paid"_s << QString();
    QTest::newRow("a time of another age")
        << tao.value << ten << u"9999-01-01T00:00:00"_s << QString() << u"created"_s << u"11-22 10:00:00"_s;
}

void TestDeadlineRules::startsFrom()
{
    QFETCH(qint64, shop);
    QFETCH(QString, created);
    QFETCH(QString, paid);
    QFETCH(QString, presale);
    const auto time = [](const QString &text) { return at(text.toLatin1().constData()); };
    const Deadline deadline =
        rules().deadlineOf(DeadlineFacts{ShopId(shop), 0, time(paid), time(created), time(presale)});
    QTEST(deadlineStartName(deadline.start), "start");
    QTEST(local(deadline.at), "due");
    QCOMPARE(deadline.basis == DeadlineBasis::Unknown, deadline.at == 0);
}

void TestDeadlineRules::overrides_data()
{
    QTest::addColumn<QString>("effect");
    QTest::addColumn<QString>("paidAt");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("basis");
    QTest::addColumn<QString>("start");
    const auto row = [](const char *name, const char *effect, const char *paidAt, const char *due, const char *basis,
                        const char *start) {
        QTest::newRow(name) << QString::fromLatin1(effect) << QString::fromLatin1(paidAt) << QString::fromLatin1(due)
                            << QString::fromLatin1(basis) << QString::fromLatin1(start);
    };
    row("before it", "term", "2026-11-10T19:59:59", "11-12 19:59:59", "platform", "paid");
    row("its first second", "term", "2026-11-10T20:00:00", "11-15 20:00:00", "override", "paid");
    row("its last second", "term", "2026-11-11T23:59:59", "11-16 23:59:59", "override", "paid");
    row("when it is over", "term", "2026-11-12T00:00:00", "11-14 00:00:00", "platform", "paid");
    row("all by one time", "ship_by", "2026-11-11T10:00:00", "11-20 23:59:59", "override", "paid");
    row("counted from its end", "pause", "2026-11-11T10:00:00", "11-14 00:00:00", "platform", "pause_over");
}

void TestDeadlineRules::overrides()
{
    QFETCH(QString, effect);
    QFETCH(QString, paidAt);
    DeadlineOverride one = sale();
    one.effect = overrideEffectFromName(effect).value_or(OverrideEffect::Term);
    QCOMPARE(overrideEffectName(one.effect), effect);
    one.shipBy = at("2026-11-20T23:59:59");
    const DeadlineFacts facts = paid(tao, paidAt.toLatin1().constData());
    const Deadline deadline = rules({one}).deadlineOf(facts);
    QTEST(local(deadline.at), "due");
    QTEST(deadlineBasisName(deadline.basis), "basis");
    QTEST(deadlineStartName(deadline.start), "start");
    const bool within = facts.paidAt >= one.from && facts.paidAt < one.until;
    QCOMPARE(deadline.overrideName, within ? one.name : QString());
}

void TestDeadlineRules::moreParticularAnnouncementGoesFirst()
{
    const DeadlineFacts facts = paid(tao, "2026-11-11T10:00:00");
    const auto named = [](qint64 id, const QString &name, const QString &platform, ShopId shop) {
        DeadlineOverride one = sale(platform);
        one.id = id;
        one.name = name;
        one.shop = shop;
        return one;
    };
    std::vector<DeadlineOverride> all{named(1, u"own"_s, {}, tao),
                                      named(2, u"old"_s, u"taobao"_s, {}),
                                      named(3, u"new"_s, u"taobao"_s, {}),
                                      named(9, u"everybody"_s, {}, {}),
                                      named(10, u"elsewhere"_s, u"lazada"_s, {}),
                                      named(11, u"of another"_s, {}, laz)};
    for (const QString &first : {u"own"_s, u"new"_s, u"old"_s, u"everybody"_s}) {
        QCOMPARE(rules(all).deadlineOf(facts).overrideName, first);
        std::erase_if(all, [&](const DeadlineOverride &one) { return one.name == first; });
    }
    QCOMPARE(rules(all).deadlineOf(facts).overrideName, QString());
}

void TestDeadlineRules::promisedTimeWins()
{
    DeadlineFacts facts = paid(tao, "2026-11-11T10:00:00");
    facts.shipBy = at("2026-11-11T18:00:00");
    const Deadline deadline = rules({sale()}, {{tao, {24, TermUnit::Hours}, {}}}).deadlineOf(facts);
    QCOMPARE(local(deadline.at), u"11-11 18:00:00"_s);
    QCOMPARE(deadline.basis, DeadlineBasis::Promised);
    QCOMPARE(deadline.overrideName, QString());
    QCOMPARE(deadline.startAt, 0);
}

/// The platform's file says until when it ships; until when it is scanned is still the platform's rule.
void TestDeadlineRules::scanOfWhatIsPromised()
{
    const std::vector<ShopTerms> places{{laz, {}, u"SG"_s}, {mall, {}, u"SG"_s}};
    DeadlineFacts facts = paid(mall, "2026-11-27T10:00:00");
    facts.shipBy = at("2026-11-30T18:00:00");
    Deadline deadline = rules({}, places).deadlineOf(facts);
    QCOMPARE(local(deadline.at), u"11-30 18:00:00"_s);
    QCOMPARE(deadline.basis, DeadlineBasis::Promised);
    QCOMPARE(local(deadline.scanBy), u"12-02 23:59:59"_s);
    QCOMPARE(deadline.startAt, facts.createdAt);
    QCOMPARE(deadline.term.amount, 0);

    facts = paid(laz, "2026-11-11T10:00:00");
    facts.shipBy = at("2026-11-11T18:00:00");
    deadline = rules({sale()}, places).deadlineOf(facts);
    QCOMPARE(local(deadline.scanBy), u"11-16 23:59:59"_s);
    QCOMPARE(deadline.overrideName, QString());
    DeadlineOverride pause = sale();
    pause.effect = OverrideEffect::Pause;
    deadline = rules({pause}, places).deadlineOf(facts);
    QCOMPARE(local(deadline.at), u"11-11 18:00:00"_s);
    QCOMPARE(local(deadline.scanBy), u"11-17 23:59:59"_s);
    QCOMPARE(deadline.overrideName, pause.name);

    facts.paidAt = facts.createdAt = 0;
    QCOMPARE(rules({}, places).deadlineOf(facts).at, facts.shipBy);
    QCOMPARE(rules({}, places).deadlineOf(facts).scanBy, 0);
}

void TestDeadlineRules::scanOfWhatIsAnnounced_data()
{
    QTest::addColumn<qint64>("shop");
    QTest::addColumn<QString>("shipBy");
    QTest::addColumn<QString>("scan");
    QTest::newRow("the platform's own time") << laz.value << u"2026-11-12T18:00:00"_s << u"11-16 23:59:59"_s;
    QTest::newRow("never before it ships") << laz.value << u"2026-11-20T18:00:00"_s << u"11-20 18:00:00"_s;
    QTest::newRow("a platform without one") << tao.value << u"2026-11-20T18:00:00"_s << QString();
}

/// One time by which all ship; the first scan is the platform's rule as before.
void TestDeadlineRules::scanOfWhatIsAnnounced()
{
    QFETCH(qint64, shop);
    QFETCH(QString, shipBy);
    DeadlineOverride one = sale();
    one.effect = OverrideEffect::ShipBy;
    one.shipBy = at(shipBy.toLatin1().constData());
    const std::vector<ShopTerms> places{{laz, {}, u"SG"_s}};
    const Deadline deadline = rules({one}, places).deadlineOf(paid(ShopId(shop), "2026-11-11T10:00:00"));
    QCOMPARE(deadline.at, one.shipBy);
    QCOMPARE(deadline.basis, DeadlineBasis::Override);
    QTEST(deadline.scanBy == 0 ? QString() : local(deadline.scanBy), "scan");
}

void TestDeadlineRules::saysWhatIsMissing()
{
    const std::vector<ShopTerms> inChina{{mall, {}, u"CN"_s}};
    QCOMPARE(rules({}, inChina).deadlineOf(paid(mall, "2027-12-30T10:00:00")).missingYear, 2028);
    QCOMPARE(rules({}, inChina).deadlineOf(paid(mall, "2026-11-24T10:00:00")).missingYear, 0);
    QVERIFY(rules({}, inChina).deadlineOf(paid(mall, "2027-03-01T10:00:00")).provisional);
    QVERIFY(!rules({}, inChina).deadlineOf(paid(mall, "2026-11-24T10:00:00")).provisional);
    const Deadline nowhere = rules().deadlineOf(paid(mall, "2026-11-27T10:00:00"));
    QVERIFY(nowhere.countryMissing);
    QCOMPARE(nowhere.missingYear, 0);
    QCOMPARE(local(nowhere.at), u"11-30 23:59:59"_s);
    QVERIFY(!rules().deadlineOf(paid(tao, "2026-11-27T10:00:00")).countryMissing);
}

void TestDeadlineRules::tellsWhichShopsDiffer()
{
    using Ids = std::vector<ShopId>;
    QCOMPARE(rules().differing(rules()), Ids());
    QCOMPARE(rules({sale()}).differing(rules()), (Ids{tao, group, laz, mall, other}));
    QCOMPARE(rules({sale(u"lazada"_s)}).differing(rules()), (Ids{laz, mall}));
    QCOMPARE(rules({}, {{group, {24, TermUnit::Hours}, {}}}).differing(rules()), (Ids{group}));
    QCOMPARE(rules().differing(DeadlineRules()), (Ids{tao, group, laz, mall})); // the usual term is the same
    DeadlineBook later = DeadlineBook::builtIn();
    QVERIFY(later.add({u"SG"_s, 2028, false, {}, {}}));
    const std::vector<ShopTerms> places{{laz, {}, u"SG"_s}, {mall, {}, u"MY"_s}};
    const DeadlineRules before(shipped(), shops, places, {});
    const DeadlineRules after(std::make_shared<const DeadlineBook>(later), shops, places, {});
    QCOMPARE(after.differing(before), (Ids{laz}));
}

void TestDeadlineRules::rulesOfOnesOwn()
{
    DeadlineBook book = DeadlineBook::builtIn();
    QVERIFY(book.addRules(R"({"rules": [{"platform": "taobao", "mall": true, "start": "paid", "ship": "24h"},
                                        {"platform": "lazada", "mall": false, "start": "created", "ship": "3d"}]})"));
    QCOMPARE(book.rules().size(), DeadlineBook::builtIn().rules().size() + 1);
    QCOMPARE(termText(book.rule(u"taobao", true).ship), u"24h"_s);
    QCOMPARE(termText(book.rule(u"taobao", false).ship), u"48h"_s);
    QCOMPARE(termText(book.rule(u"lazada", false).ship), u"3d"_s);
    QVERIFY(!book.rule(u"lazada", false).scan);
    QVERIFY(book.rule(u"nobody", false).assumed);
    QVERIFY(book.addRules(R"({"rules": [{"platform": "jd", "mall": null, "start": "paid", "ship": "1d", "scan": null,
                                         "country": "CN", "assumed": false}]})")); // as the program lists them
    QCOMPARE(termText(book.rule(u"jd", true).ship), u"1d"_s);
    QCOMPARE(termText(DeadlineBook().rule(u"taobao", false).ship), u"48h"_s);
}

void TestDeadlineRules::ruleOfBothKinds_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("shop");
    QTest::addColumn<QString>("mall");
    const QByteArray both = R"({"platform": "lazada", "start": "created", "ship": "3d"})";
    const QByteArray malls = R"({"platform": "lazada", "mall": true, "start": "created", "ship": "12h"})";
    QTest::newRow("alone") << both << u"3d"_s << u"3d"_s;
    QTest::newRow("before one of malls") << QByteArray(both + ',' + malls) << u"3d"_s << u"12h"_s;
    QTest::newRow("after one of malls") << QByteArray(malls + ',' + both) << u"3d"_s << u"12h"_s;
    QTest::newRow("of malls alone") << malls << u"2d"_s << u"12h"_s;
    QTest::newRow("twice") << QByteArray(QByteArray(both).replace("3d", "9d") + ',' + both) << u"3d"_s << u"3d"_s;
}

void TestDeadlineRules::ruleOfBothKinds()
{
    QFETCH(QByteArray, rules);
    DeadlineBook book = DeadlineBook::builtIn();
    QVERIFY(book.addRules("{\"rules\": [" + rules + "]}"));
    QTEST(termText(book.rule(u"lazada", false).ship), "shop");
    QTEST(termText(book.rule(u"lazada", true).ship), "mall");
    QCOMPARE(termText(book.rule(u"taobao", true).ship), u"48h"_s);
    QVERIFY(book.rule(u"nobody", false).assumed);
}

void TestDeadlineRules::refusesRules_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("torn") << QByteArray("{\"rules\": [");
    QTest::newRow("no rules") << QByteArray("{}");
    QTest::newRow("no start") << QByteArray(R"({"rules": [{"ship": "48h"}]})");
    QTest::newRow("no such start") << QByteArray(R"({"rules": [{"start": "presale_due", "ship": "48h"}]})");
    QTest::newRow("no term") << QByteArray(R"({"rules": [{"start": "paid", "ship": "soon"}]})");
    QTest::newRow("no scan term") << QByteArray(R"({"rules": [{"start": "paid", "ship": "1d", "scan": 5}]})");
    QTest::newRow("no such country") << QByteArray(R"({"rules": [{"start": "paid", "ship": "1d", "country": "QQ"}]})");
    QTest::newRow("mall in words") << QByteArray(R"({"rules": [{"start": "paid", "ship": "1d", "mall": "yes"}]})");
    QTest::newRow("assumed by number") << QByteArray(R"({"rules": [{"start": "paid", "ship": "1d", "assumed": 1}]})");
    QTest::newRow("the second is wrong") << QByteArray(
        R"({"rules": [{"platform": "taobao", "start": "paid", "ship": "1h"}, {}]})");
}

void TestDeadlineRules::refusesRules()
{
    QFETCH(QByteArray, json);
    DeadlineBook book = DeadlineBook::builtIn();
    const auto added = book.addRules(json);
    QVERIFY(!added);
    QCOMPARE(added.error().values[u"argument"_s], u"deadlines"_s);
    QCOMPARE(book.rules(), DeadlineBook::builtIn().rules()); // all or nothing
}

QTEST_GUILESS_MAIN(TestDeadlineRules)
#include "tst_deadlinerules.moc"
