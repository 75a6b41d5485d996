// SPDX-License-Identifier: Apache-2.0
#include "dispatch/settags.h"

#include "core/desk/deskquery.h"
#include "core/tags/tagrulejson.h"
#include "dispatch/buyerhistory.h"
#include "dispatch/ports/settingsrepository.h"
#include "support/verbtest.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

/// Tags, where they are kept and where they show: the desk and explain() must say the same of every order.
class TestSetTags : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void keptInTheirOrder();
    void whatCannotBe();
    void garbledSettingsAreNone();
    void moreThanARowCanBear();
    void whatCannotBeReadIsKept();
    void whatCannotBeReadCanGo();
    void tornAcceptRules();
    void theModeAlone();
    void eventsHoldNoWords();
    void everyConditionShowsOnTheDesk();
    void aPartHasItsOrdersTags();
    void aMergedParcelHasAllTags();
    void urgentComesFirst();
    void theDeskFollows();
    void anEarlierOrderThatComesLate();
    void earlierOrders();
    void anOrderWithoutATime();
    void followsOnlyWhatCounts();
    void tagsSetWhileTheOrdersAreRead();

private:
    SetTags verb() { return SetTags(b().place); }
    static TagRule tag(const QString &name, const std::function<void(TagConditions &)> &change)
    {
        TagRule rule;
        rule.name = name;
        change(rule.when);
        return rule;
    }
    static TagRule goods(const QString &name, const QString &word)
    {
        return tag(name, [&](TagConditions &when) { when.goods = {word}; });
    }
    static TagRule first()
    {
        return tag(u"first"_s, [](TagConditions &when) { when.buyer = TagBuyer::First; });
    }
    QStringList names()
    {
        QStringList all;
        for (const TagRule &one : must(verb().all()).tags)
            all.append(one.name);
        return all;
    }
    OrderRecord record(const QString &number, const std::function<void(Order &)> &change = {})
    {
        OrderRecord one = b().record(number, u"样例路 %1 号"_s.arg(++m_street));
        if (change)
            change(one.order);
        one.stated |= FieldMessage | FieldMemo | FieldMoney | FieldTracking;
        return one;
    }
    QStringList tagsOf(const OrderTable &table, const QString &number)
    {
        QStringList found;
        for (const RowHandle row : table.rowsOf(b().order(number).id)) {
            for (size_t i = 0; i < table.tags().size(); ++i) {
                if (((table.tagBits(row) >> i) & 1u) != 0)
                    found.append(table.tags()[i].name);
            }
        }
        return found;
    }
    QStringList explained(const QString &number)
    {
        QStringList found;
        for (const TagRule &one : must(verb().explain(b().order(number).id)).tags)
            found.append(one.name);
        return found;
    }
    Desk desk() { return Desk(b().place, store()->deskSource(), store()->feed()); }
    QStringList onDesk(const QString &number)
    {
        Desk one = desk();
        return tagsOf(must(one.load()).table, number);
    }

    template <class Json> void keepRaw(const QString &key, const Json &json)
    {
        must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
            unit.settings().setValue(key, QString::fromUtf8(QJsonDocument(json).toJson()));
            return {};
        }));
    }
    static std::function<void(Order &)> of(const QString &buyer, qint64 laterMs)
    {
        return [=](Order &order) {
            order.buyer = buyer;
            order.createdAt += laterMs;
        };
    }

    int m_street = 0;
};

void TestSetTags::keptInTheirOrder()
{
    QVERIFY(names().isEmpty());
    const qint64 a = must(verb().put(goods(u"a"_s, u"x"_s)));
    const qint64 c = must(verb().put(goods(u"c"_s, u"x"_s)));
    must(verb().put(goods(u"b"_s, u"x"_s)));
    QCOMPARE(names(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    must(verb().move(c, 99));
    QCOMPARE(names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    must(verb().move(c, 0));
    QCOMPARE(names(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    TagRule renamed = goods(u"A2"_s, u"y"_s);
    renamed.id = a;
    QCOMPARE(must(verb().put(renamed)), a);
    QCOMPARE(names(), (QStringList{u"c"_s, u"A2"_s, u"b"_s}));
    must(verb().setAccept({true, 0, false, {c}, {a}}));
    must(verb().remove(c));
    QCOMPARE(names(), (QStringList{u"A2"_s, u"b"_s}));
    QVERIFY(must(verb().all()).accept.wait.empty());
    QCOMPARE(must(verb().all()).accept.go, std::vector{a});
}

void TestSetTags::whatCannotBe()
{
    const qint64 a = must(verb().put(goods(u"a"_s, u"x"_s)));
    QVERIFY(failsWith(verb().put(goods(u"A"_s, u"x"_s)), ErrorCode::AlreadyExists));
    QVERIFY(failsWith(verb().put(tag(u"b"_s, [](auto &) { })), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().put(tag(u"b"_s, [](auto &when) { when.shops = {ShopId(987654)}; })), ErrorCode::NotFound));
    TagRule gone = goods(u"b"_s, u"x"_s);
    gone.id = 987654;
    QVERIFY(failsWith(verb().put(gone), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().remove(987654), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().move(987654, 0), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().setAccept({true, 0, false, {987654}, {}}), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().setAccept({true, 0, false, {a}, {a}}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().explain(OrderId(987654)), ErrorCode::NotFound));
    QCOMPARE(names(), QStringList{u"a"_s});
    QVERIFY(!must(verb().all()).accept.on);
}

void TestSetTags::garbledSettingsAreNone()
{
    must(verb().put(goods(u"a"_s, u"x"_s)));
    b().change("UPDATE setting SET value = '[{\"id\":1},7,{\"id\":2,\"name\":\"b\",\"goods\":[\"x\"]}]'"
               " WHERE key = 'tags/rules'");
    QCOMPARE(names(), QStringList{u"b"_s});
    b().change("UPDATE setting SET value = 'torn' WHERE key = 'tags/rules'");
    QVERIFY(names().isEmpty());
}

void TestSetTags::moreThanARowCanBear()
{
    QJsonArray all;
    for (int i = 1; i <= 40; ++i)
        all.append(QJsonObject{{u"id"_s, i}, {u"name"_s, u"t%1"_s.arg(i)}, {u"goods"_s, QJsonArray{u"SKU1"_s}}});
    all.insert(1, QJsonObject{{u"id"_s, 1}, {u"name"_s, u"same id"_s}, {u"goods"_s, QJsonArray{u"x"_s}}});
    all.insert(2, QJsonObject{{u"id"_s, 99}, {u"name"_s, u"T1"_s}, {u"goods"_s, QJsonArray{u"x"_s}}});
    keepRaw(u"tags/rules"_s, all);
    QCOMPARE(names().size(), int(TagLimits::tags));
    QCOMPARE(names().mid(0, 2), (QStringList{u"t1"_s, u"t2"_s}));
    b().import({record(u"A"_s)});
    QCOMPARE(explained(u"A"_s).size(), int(TagLimits::tags));
}

/// An edit beside it loses nothing that only another program can read.
void TestSetTags::whatCannotBeReadIsKept()
{
    const qint64 readable = must(verb().put(goods(u"a"_s, u"x"_s)));
    const QJsonObject newer{{u"id"_s, 7}, {u"name"_s, u"b"_s}, {u"buyer"_s, u"lapsed"_s}};
    TagRule other = goods(u"a"_s, u"x"_s);
    other.id = readable;
    keepRaw(u"tags/rules"_s, QJsonArray{newer, tagRuleToJson(other)});
    keepRaw(u"tags/accept"_s, acceptRulesToJson({true, 5, true, {7}, {}}));
    const auto isKept = [&] {
        const TagSettings set = must(verb().all());
        return set.unread == QJsonArray{newer} && set.accept.unread && set.accept.wait.front() == 7;
    };
    QVERIFY(isKept());
    must(verb().put(other, TagEffect::Wait));
    QVERIFY(isKept());
    must(verb().move(readable, 0));
    QVERIFY(isKept());
    must(verb().setAccept(must(verb().all()).accept));
    QVERIFY(isKept());
    must(verb().remove(readable));
    QVERIFY(isKept());
    must(verb().setAccept({}));
    QVERIFY(!must(verb().all()).accept.unread);
}

void TestSetTags::whatCannotBeReadCanGo()
{
    QVERIFY(failsWith(verb().removeUnread(), ErrorCode::NothingToDo));
    const qint64 id = must(verb().put(goods(u"a"_s, u"x"_s)));
    TagRule readable = goods(u"a"_s, u"x"_s);
    readable.id = id;
    const QJsonObject newer{{u"id"_s, 7}, {u"name"_s, u"b"_s}, {u"buyer"_s, u"lapsed"_s}};
    keepRaw(u"tags/rules"_s, QJsonArray{newer, tagRuleToJson(readable), u"torn"_s});
    keepRaw(u"tags/accept"_s, acceptRulesToJson({true, 5, true, {7, 9, id}, {}})); // 9 may have been the torn one
    QVERIFY(must(verb().all()).accept.unread);
    QCOMPARE(must(verb().removeUnread()), 2);
    const TagSettings set = must(verb().all());
    QVERIFY(set.unread.isEmpty() && set.accept.on && !set.accept.unread);
    QCOMPARE(set.accept.wait, std::vector<qint64>{id});
    QCOMPARE(names(), QStringList{u"a"_s});
    QVERIFY(failsWith(verb().removeUnread(), ErrorCode::NothingToDo));
    b().change("UPDATE setting SET value = 'torn' WHERE key = 'tags/rules'");
    QCOMPARE(must(verb().all()).unread.size(), 1);
    must(verb().put(goods(u"b"_s, u"y"_s))); // beside it
    QCOMPARE(must(verb().all()).unread.size(), 1);
    QCOMPARE(must(verb().removeUnread()), 1);
    QCOMPARE(names(), QStringList{u"b"_s});
    b().change("UPDATE setting SET value = 'torn' WHERE key = 'tags/accept'");
    keepRaw(u"tags/rules"_s, QJsonArray{newer});
    QVERIFY(failsWith(verb().removeUnread(), ErrorCode::InvalidArgument));
    QCOMPARE(must(verb().all()).unread.size(), 1);
}

void TestSetTags::tornAcceptRules()
{
    const qint64 id = must(verb().put(goods(u"a"_s, u"x"_s)));
    must(verb().setAccept({true, 0, true, {id}, {}}));
    b().change("UPDATE setting SET value = 'torn' WHERE key = 'tags/accept'");
    const TagSettings set = must(verb().all());
    QVERIFY(set.accept.on && set.accept.unread);
    TagRule one = goods(u"a"_s, u"y"_s);
    one.id = id;
    must(verb().put(one, TagEffect::None));
    QVERIFY(failsWith(verb().put(one, TagEffect::Go), ErrorCode::InvalidArgument));
    QVERIFY(must(verb().all()).isAcceptTorn);
    QVERIFY(failsWith(verb().setAccept({true, 0, true, {}, {}}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().setMode(true, true), ErrorCode::InvalidArgument));
    must(verb().setAccept({}));
    QVERIFY(!must(verb().all()).accept.on);
}

/// What another bench said of tags meanwhile stays.
void TestSetTags::theModeAlone()
{
    const qint64 id = must(verb().put(goods(u"a"_s, u"x"_s)));
    must(verb().setAccept({true, 0, true, {id}, {}}));
    QVERIFY(!must(verb().setMode(true, false)).othersGo);
    QCOMPARE(must(verb().all()).accept.wait, std::vector<qint64>{id});
    QVERIFY(!must(verb().setMode(false, true)).on);
    QCOMPARE(must(verb().all()).accept.wait, std::vector<qint64>{id});
}

void TestSetTags::eventsHoldNoWords()
{
    must(verb().put(tag(u"秘密客户"_s, [](TagConditions &when) { when.notes = {u"王小姐"_s}; })));
    for (const Event &event : b().events()) {
        const QString detail = QString::fromUtf8(QJsonDocument(event.detail).toJson());
        QVERIFY(!detail.contains(u"秘密"_s) && !detail.contains(u"王小姐"_s));
    }
}

/// One order that meets each, one that meets none.
void TestSetTags::everyConditionShowsOnTheDesk()
{
    b().import({record(u"FITS"_s,
                       [](Order &order) {
                           order.receiver.country = u"Brazil"_s;
                           order.platformCarrier = u"LEX PH"_s;
                           order.amountMinor = 50'000;
                           order.currency = u"USD"_s;
                           order.message = u"加急"_s;
                           order.lines[0].sku = u"TEA-礼盒"_s;
                           order.lines[0].quantity = 8;
                       }),
                record(u"NOT"_s)});
    const ShopId shop = b().order(u"FITS"_s).shop;
    const std::vector<std::pair<QString, std::function<void(TagConditions &)>>> all{
        {u"country"_s, [](auto &when) { when.countries = {u"brazil"_s}; }},
        {u"service"_s, [](auto &when) { when.services = {u"lex"_s}; }},
        {u"amount"_s,
         [](auto &when) {
             when.amountFrom = 50'000;
             when.currency = u"USD"_s;
         }},
        {u"sku"_s, [](auto &when) { when.goods = {u"tea-礼盒"_s}; }},
        {u"pieces"_s, [](auto &when) { when.piecesFrom = 8; }},
        {u"note"_s, [](auto &when) { when.notes = {u"加急"_s}; }},
    };
    QStringList expected;
    for (const auto &[name, change] : all) {
        must(verb().put(tag(name, change)));
        expected.append(name);
    }
    for (const auto &[name, change] : std::vector<std::pair<QString, std::function<void(TagConditions &)>>>{
             {u"title"_s, [](auto &when) { when.goods = {u"样品"_s}; }},
             {u"shop"_s, [shop](auto &when) { when.shops = {shop}; }},
             {u"first"_s, [](auto &when) { when.buyer = TagBuyer::First; }}})
        must(verb().put(tag(name, change)));
    const QStringList both{u"title"_s, u"shop"_s, u"first"_s};
    QCOMPARE(onDesk(u"FITS"_s), expected + both);
    QCOMPARE(onDesk(u"NOT"_s), both);
    for (const QString &number : {u"FITS"_s, u"NOT"_s})
        QCOMPARE(explained(number), onDesk(number));
}

void TestSetTags::aPartHasItsOrdersTags()
{
    must(verb().put(goods(u"two"_s, u"SKU2"_s)));
    OrderRecord one = b().record(u"A"_s, u"样例路 1 号"_s, 2);
    b().import({one});
    b().plan({u"A"_s});
    QCOMPARE(onDesk(u"A"_s), QStringList{u"two"_s});
}

void TestSetTags::aMergedParcelHasAllTags()
{
    must(verb().put(goods(u"tea"_s, u"TEA"_s)));
    must(verb().put(goods(u"cup"_s, u"CUP"_s)));
    OrderRecord tea = b().record(u"A"_s);
    OrderRecord cup = b().record(u"B"_s);
    tea.order.buyer = cup.order.buyer = u"买家"_s;
    tea.order.lines[0].sku = u"TEA"_s;
    cup.order.lines[0].sku = u"CUP"_s;
    b().import({tea, cup});
    b().plan({u"A"_s, u"B"_s});
    QCOMPARE(b().live(u"A"_s).at(0).id, b().live(u"B"_s).at(0).id);
    QCOMPARE(onDesk(u"A"_s), (QStringList{u"tea"_s, u"cup"_s}));
}

void TestSetTags::urgentComesFirst()
{
    TagRule rule = goods(u"急"_s, u"TEA"_s);
    rule.urgent = true;
    must(verb().put(rule));
    b().import({record(u"A"_s), record(u"B"_s, [](Order &order) {
                    order.lines[0].sku = u"TEA"_s;
                    order.paidAt += 60'000; // it is due later
                })});
    Desk one = desk();
    const Desk::Loaded loaded = must(one.load());
    const auto firstOf = [&](const char16_t *sort) {
        const auto rows = DeskQuery().run(loaded.table, {}, *sortKeyFromName(QStringView(sort)), b().clock.wallMs());
        return loaded.table.order(rows.front(), 0).id;
    };
    QCOMPARE(firstOf(u"deadline"), b().order(u"B"_s).id);
    QCOMPARE(firstOf(u"paid"), b().order(u"A"_s).id);
    QCOMPARE(firstOf(u"tag"), b().order(u"B"_s).id);
}

void TestSetTags::theDeskFollows()
{
    b().import({record(u"A"_s)});
    Desk one = desk();
    Desk::Loaded loaded = must(one.load());
    QVERIFY(must(one.fetch(loaded.seq)).isEmpty());
    const qint64 id = must(verb().put(goods(u"x"_s, u"SKU1"_s)));
    QVERIFY(must(one.fetch(loaded.seq)).reload);
    loaded = must(one.load());
    QCOMPARE(tagsOf(loaded.table, u"A"_s), QStringList{u"x"_s});
    b().import({record(u"B"_s)}); // a change that comes alone is tagged too
    const DeskDelta delta = must(one.fetch(loaded.seq));
    QVERIFY(!delta.reload);
    Desk::apply(loaded.table, delta);
    QCOMPARE(tagsOf(loaded.table, u"B"_s), QStringList{u"x"_s});
    must(verb().remove(id));
    QVERIFY(must(one.fetch(delta.seq)).reload);
}

void TestSetTags::anEarlierOrderThatComesLate()
{
    must(verb().put(first()));
    b().import({record(u"B"_s, [](Order &order) { order.buyer = u"老客"_s; })});
    Desk one = desk();
    Desk::Loaded loaded = must(one.load());
    QCOMPARE(tagsOf(loaded.table, u"B"_s), QStringList{u"first"_s});
    b().import({record(u"A"_s, [](Order &order) {
        order.buyer = u"老客"_s;
        order.createdAt -= 60'000;
    })});
    Desk::apply(loaded.table, must(one.fetch(loaded.seq)));
    QCOMPARE(tagsOf(loaded.table, u"A"_s), QStringList{u"first"_s});
    QCOMPARE(tagsOf(loaded.table, u"B"_s), QStringList());
    QCOMPARE(explained(u"B"_s), QStringList());
}

void TestSetTags::earlierOrders()
{
    const auto of = [](const QString &buyer, qint64 laterMs, OrderStatus status = OrderStatus::ToShip) {
        return [=](Order &order) {
            order.buyer = buyer;
            order.createdAt += laterMs;
            order.status = status;
        };
    };
    b().import({record(u"A"_s, of(u"老客"_s, 0)), record(u"B"_s, of(u"老客"_s, 1'000)),
                record(u"C"_s, of(u"老客"_s, 2'000)), record(u"X"_s, of(u"老客"_s, 500, OrderStatus::Cancelled)),
                record(u"U"_s, of(u"老客"_s, 600, OrderStatus::Unpaid)),
                record(u"S"_s, of(u"老客"_s, 700, OrderStatus::Done)), record(u"M"_s, of(u"老**"_s, 0)),
                record(u"N"_s, of({}, 0))});
    b().import({record(u"P"_s, of(u"老客"_s, 9'000))}, u"pinduoduo"_s);
    must(b().place.store.read([&](UnitOfWork &unit) -> Result<void> {
        BuyerHistory buyers;
        buyers.load(unit);
        const auto earlier = [&](const QString &number) {
            const Order order = b().order(number);
            return buyers.earlier(order.id, order.shop, order.buyer, order.createdAt);
        };
        [&] {
            QCOMPARE(earlier(u"A"_s), 0);
            QCOMPARE(earlier(u"S"_s), 1);
            QCOMPARE(earlier(u"B"_s), 2);
            QCOMPARE(earlier(u"C"_s), 3);
            QCOMPARE(earlier(u"P"_s), 0); // another shop
            QVERIFY(!earlier(u"M"_s) && !earlier(u"N"_s));
            for (const QString &number : {u"A"_s, u"S"_s, u"B"_s, u"C"_s, u"P"_s, u"M"_s, u"X"_s}) {
                const Order order = b().order(number);
                QCOMPARE(BuyerHistory::earlierIn(unit, order.id, order.shop, order.buyer, order.createdAt),
                         earlier(number));
            }
        }();
        return {};
    }));
}

/// It is not before all others, and nobody's first.
void TestSetTags::anOrderWithoutATime()
{
    must(verb().put(first()));
    b().import({record(u"A"_s, of(u"老客"_s, 0)), record(u"N"_s, [](Order &order) {
                    order.buyer = u"老客"_s;
                    order.createdAt = order.paidAt = 0;
                })});
    QCOMPARE(onDesk(u"A"_s), QStringList{u"first"_s});
    QCOMPARE(onDesk(u"N"_s), QStringList());
}

void TestSetTags::followsOnlyWhatCounts()
{
    std::vector<OrderRecord> all;
    for (int i = 0; i < 20; ++i)
        all.push_back(record(u"T%1"_s.arg(i), of(u"批发"_s, 1'000 * i)));
    b().import(all);
    BuyerHistory buyers;
    must(b().place.store.read([&](UnitOfWork &unit) -> Result<void> {
        buyers.load(unit);
        return {};
    }));
    const auto touched = [&](const QStringList &numbers, qint64 most) {
        std::vector<OrderId> ids = b().idsOf(numbers);
        must(b().place.store.read([&](UnitOfWork &unit) -> Result<void> {
            const auto others = buyers.follow(unit, ids, most);
            ids.insert(ids.end(), others.begin(), others.end());
            return {};
        }));
        std::ranges::sort(ids);
        const auto twice = std::ranges::unique(ids);
        ids.erase(twice.begin(), twice.end());
        return ids;
    };
    const auto sorted = [&](const QStringList &numbers) {
        std::vector<OrderId> ids = b().idsOf(numbers);
        std::ranges::sort(ids);
        return ids;
    };
    QCOMPARE(touched({u"T3"_s}, 5), sorted({u"T3"_s})); // a scan changes no count
    b().import({record(u"E"_s, of(u"批发"_s, 2'500))});
    QCOMPARE(touched({u"E"_s}, 5), sorted({u"E"_s, u"T3"_s, u"T4"_s})); // T5 has more than five either way
    QCOMPARE(touched({u"E"_s}, 5), sorted({u"E"_s}));
    b().import({record(u"H"_s, of(u"团购"_s, 3'000))});
    touched({u"H"_s}, 1);
    b().import({record(u"F"_s, of(u"团购"_s, 1'000)), record(u"G"_s, of(u"团购"_s, 2'000))});
    const auto two = touched({u"F"_s, u"G"_s}, 1); // H had none before, and has two at once
    QVERIFY(std::ranges::includes(two, sorted({u"F"_s, u"G"_s, u"H"_s})));
    all.resize(10);
    for (OrderRecord &one : all) { // many at once
        one.order.status = OrderStatus::Cancelled;
        one.order.asOf = b().clock.wallMs() + 60'000;
    }
    b().clock.advanceMs(60'000);
    b().import(all);
    QStringList gone;
    for (int i = 0; i < 10; ++i)
        gone.append(u"T%1"_s.arg(i));
    const auto after = touched(gone, 2);
    must(b().place.store.read([&](UnitOfWork &unit) -> Result<void> {
        BuyerHistory fresh;
        fresh.load(unit);
        const Order order = b().order(u"T10"_s);
        [&] {
            QCOMPARE(buyers.earlier(order.id, order.shop, order.buyer, order.createdAt),
                     fresh.earlier(order.id, order.shop, order.buyer, order.createdAt));
            QCOMPARE(fresh.earlier(order.id, order.shop, order.buyer, order.createdAt), 1);
        }();
        return {};
    }));
    QVERIFY(std::ranges::find(after, b().order(u"T10"_s).id) != after.end());
    QVERIFY(std::ranges::find(after, b().order(u"T15"_s).id) == after.end());
}

namespace {

/// A source during whose reading something happens.
class SlowSource final : public DeskSource
{
public:
    SlowSource(DeskSource &source, std::function<void()> meanwhile)
        : m_source(source)
        , m_meanwhile(std::move(meanwhile))
    { }
    Result<qint64> loadAll(qint64 sinceMs, DeskDetail detail, const Sink &sink) override
    {
        m_meanwhile();
        return m_source.loadAll(sinceMs, detail, sink);
    }
    Result<void> loadOrders(std::span<const OrderId> orders, DeskDetail detail, const Sink &sink) override
    {
        return m_source.loadOrders(orders, detail, sink);
    }
    Result<std::vector<OrderId>> ordersOf(std::span<const Change> changes) override
    {
        return m_source.ordersOf(changes);
    }

private:
    DeskSource &m_source;
    std::function<void()> m_meanwhile;
};

} // namespace

void TestSetTags::tagsSetWhileTheOrdersAreRead()
{
    b().import({record(u"A"_s)});
    SlowSource source(store()->deskSource(), [this] { must(verb().put(goods(u"x"_s, u"SKU1"_s))); });
    Desk one(b().place, source, store()->feed());
    const Desk::Loaded loaded = must(one.load());
    QVERIFY(must(store()->feed().head()) > loaded.seq); // whoever waits for a change is woken
    QVERIFY(must(one.fetch(loaded.seq)).reload);
}

QTEST_GUILESS_MAIN(TestSetTags)
#include "tst_settags.moc"
