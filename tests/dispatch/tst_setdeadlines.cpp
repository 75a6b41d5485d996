// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setdeadlines.h"

#include "dispatch/orderdetails.h"
#include "dispatch/writeback.h"
#include "exchange/calendars/calendarfolder.h"
#include "support/verbtest.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <utility>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 hour = 3'600'000;
}

class TestSetDeadlines : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceCountsAlike();
    void aShopsTermsTouchItsOrdersAlone();
    void aLookThatFailedIsMadeAnew();
    void announcements();
    void announcementsThatCannotBe();
    void termsThatCannotBe();
    void whatIsGarbledCountsAsNotMade();
    void eventsHoldNoWords();
    void calendarsOfOnesOwn();
    void rulesEditedByHand();
    void anotherBenchCountsAlike();
    void setWhileTheOrdersAreRead();

private:
    SetDeadlines verb() { return SetDeadlines(b().place); }
    /// Deadlines of T1 and P1 as the table has them, in hours after they were paid; -1 = not known.
    QList<qint64> hours(const OrderTable &table)
    {
        QList<qint64> found;
        for (const QString &number : {u"T1"_s, u"P1"_s}) {
            const Order order = b().order(number);
            const qint64 at = table.deadline(table.rowsOf(order.id).at(0));
            found.append(at == 0 ? -1 : (at - order.paidAt) / hour);
        }
        return found;
    }
    /// T1 of the Taobao shop and P1 of the Pinduoduo shop, which state no time to ship.
    void twoOrders();
    qint64 paid() { return b().order(u"T1"_s).paidAt; }
    DeadlineOverride sale(const QString &platform = u"taobao"_s)
    {
        return {0, u"双11"_s, platform, {}, paid() - hour, paid() + hour, OverrideEffect::Term, {120, TermUnit::Hours},
                0};
    }
    ShopId shopOf(const QString &number) { return b().order(number).shop; }
};

void TestSetDeadlines::twoOrders()
{
    OrderRecord first = b().record(u"T1"_s);
    OrderRecord second = b().record(u"P1"_s, u"样例路 2 号"_s);
    for (OrderRecord *record : {&first, &second}) {
        record->order.shipBy = 0;
        record->order.createdAt = record->order.paidAt = b().clock.wallMs() - hour;
        record->stated |= FieldPaidAt | FieldCreatedAt | FieldShipBy;
    }
    b().import({first});
    b().import({second}, u"pinduoduo"_s);
}

void TestSetDeadlines::everyPlaceCountsAlike()
{
    twoOrders();
    must(verb().setShop({shopOf(u"T1"_s), {12, TermUnit::Hours}, {}}));
    const qint64 due = paid() + 12 * hour;
    const auto ids = b().idsOf({u"T1"_s, u"P1"_s});
    const auto details = must(detailsOf(b().place, ids));
    QCOMPARE(details[0].deadline.at, due);
    QCOMPARE(details[0].deadline.basis, DeadlineBasis::ShopTerm);
    QCOMPARE(details[1].deadline.at, paid() + 48 * hour);
    QCOMPARE(details[1].deadline.start, DeadlineStart::GroupComplete);
    Desk desk(b().place, store()->deskSource(), store()->feed());
    QCOMPARE(hours(must(desk.load()).table), (QList<qint64>{12, 48}));
    b().plan({u"T1"_s});
    const ParcelId parcel = b().live(u"T1"_s).at(0).id;
    b().number({parcel});
    must(b().print({parcel}));
    b().scan(b().numberOf(parcel));
    b().closeAll();
    QCOMPARE(must(WriteBackOrders(b().place, b().writer).queue(u"淘宝店"_s)).at(0).deadline, due);
}

void TestSetDeadlines::aShopsTermsTouchItsOrdersAlone()
{
    twoOrders();
    Desk desk(b().place, store()->deskSource(), store()->feed());
    Desk::Loaded loaded = must(desk.load());
    QCOMPARE(hours(loaded.table), (QList<qint64>{48, 48}));
    const auto follow = [&] {
        const DeskDelta delta = must(desk.fetch(loaded.seq));
        loaded.seq = delta.seq;
        const TableChange change = Desk::apply(loaded.table, delta);
        return std::pair(delta.redated, change);
    };
    const Shop shop = must(verb().setShop({shopOf(u"P1"_s), {24, TermUnit::Hours}, {}}, true));
    QVERIFY(shop.mall);
    auto [redated, change] = follow();
    QCOMPARE(redated, std::vector{shop.id});
    QCOMPARE(change.updated, loaded.table.rowsOf(b().order(u"P1"_s).id));
    QCOMPARE(hours(loaded.table), (QList<qint64>{48, 24}));
    QVERIFY(loaded.table.shop(shop.id)->mall);
    QCOMPARE(must(verb().all()).termsOf(shop.id).promise, (Term{24, TermUnit::Hours}));
    must(verb().setShop({shop.id, {}, {}}, false)); // back to the platform's
    std::tie(redated, change) = follow();
    QCOMPARE(hours(loaded.table), (QList<qint64>{48, 48}));
    QVERIFY(must(verb().all()).terms.empty());
    must(verb().setShop({shop.id, {}, {}}, false));
    QVERIFY(follow().second.isEmpty()); // nothing changed, nothing is counted
}

namespace {

/// Fails once where the changed orders are asked for.
class BrokenOnce final : public DeskSource
{
public:
    explicit BrokenOnce(DeskSource &sound)
        : m_sound(sound)
    { }
    Result<qint64> loadAll(qint64 sinceMs, DeskDetail detail, const Sink &sink) override
    {
        return m_sound.loadAll(sinceMs, detail, sink);
    }
    Result<void> loadOrders(std::span<const OrderId> orders, DeskDetail detail, const Sink &sink) override
    {
        return m_sound.loadOrders(orders, detail, sink);
    }
    Result<std::vector<OrderId>> ordersOf(std::span<const Change> changes) override
    {
        if (!std::exchange(m_broke, true))
            return fail(ErrorCode::StoreUnavailable);
        return m_sound.ordersOf(changes);
    }

private:
    DeskSource &m_sound;
    bool m_broke = false;
};

} // namespace

void TestSetDeadlines::aLookThatFailedIsMadeAnew()
{
    twoOrders();
    BrokenOnce source(store()->deskSource());
    Desk desk(b().place, source, store()->feed());
    Desk::Loaded loaded = must(desk.load());
    must(verb().setShop({shopOf(u"P1"_s), {24, TermUnit::Hours}, {}}));
    QVERIFY(failsWith(desk.fetch(loaded.seq), ErrorCode::StoreUnavailable));
    Desk::apply(loaded.table, must(desk.fetch(loaded.seq)));
    QCOMPARE(hours(loaded.table), (QList<qint64>{48, 24}));
}

void TestSetDeadlines::announcements()
{
    twoOrders();
    Desk desk(b().place, store()->deskSource(), store()->feed());
    Desk::Loaded loaded = must(desk.load());
    const auto follow = [&] {
        const DeskDelta delta = must(desk.fetch(loaded.seq));
        loaded.seq = delta.seq;
        Desk::apply(loaded.table, delta);
        return hours(loaded.table);
    };
    const DeadlineOverride first = must(verb().add(sale()));
    QCOMPARE(follow(), (QList<qint64>{120, 48}));
    DeadlineOverride all = sale({});
    all.effect = OverrideEffect::ShipBy;
    all.shipBy = paid() + 72 * hour;
    all.name = u" 春节 "_s;
    const DeadlineOverride second = must(verb().add(all));
    QCOMPARE(second.name, u"春节"_s);
    QCOMPARE(follow(), (QList<qint64>{120, 72}));
    const auto kept = must(verb().all()).overrides;
    QCOMPARE(kept, (std::vector{second, first})); // as they were given, the newest first
    must(verb().remove(first.id));
    QCOMPARE(follow(), (QList<qint64>{72, 72}));
    must(verb().remove(second.id));
    QCOMPARE(follow(), (QList<qint64>{48, 48}));
    QVERIFY(failsWith(verb().remove(second.id), ErrorCode::NotFound));
}

void TestSetDeadlines::announcementsThatCannotBe()
{
    twoOrders();
    const auto argument = [&](auto change) {
        DeadlineOverride one = sale();
        change(one);
        const auto added = verb().add(one);
        return added ? QString() : added.error().values[u"argument"_s].toString();
    };
    QCOMPARE(argument([](auto &one) { one.name = u"  "_s; }), u"name"_s);
    QCOMPARE(argument([](auto &one) { one.name = QString(61, u'x'); }), u"name"_s);
    QCOMPARE(argument([](auto &one) { one.from = 0; }), u"from"_s);
    QCOMPARE(argument([](auto &one) { one.until = one.from; }), u"until"_s);
    QCOMPARE(argument([](auto &one) { one.term = {}; }), u"term"_s);
    QCOMPARE(argument([](auto &one) { one.effect = OverrideEffect::ShipBy; }), u"ship_by"_s);
    DeadlineOverride one = sale();
    one.shop = ShopId(424242);
    QVERIFY(failsWith(verb().add(one), ErrorCode::NotFound));
    QVERIFY(must(verb().all()).overrides.empty());
}

void TestSetDeadlines::termsThatCannotBe()
{
    twoOrders();
    const ShopId shop = shopOf(u"T1"_s);
    QVERIFY(failsWith(verb().setShop({ShopId(424242), {}, {}}), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().setShop({shop, {-1, TermUnit::Hours}, {}}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().setShop({shop, {200, TermUnit::WorkingDays}, {}}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().setShop({shop, {}, u"QQ"_s}), ErrorCode::InvalidArgument));
    QVERIFY(must(verb().all()).terms.empty());
}

void TestSetDeadlines::whatIsGarbledCountsAsNotMade()
{
    twoOrders();
    const auto put = [&](const QString &key, const QString &value) {
        b().change("INSERT INTO setting (key, value) VALUES ('" + key.toUtf8() + "', '" + value.toUtf8() + "')");
    };
    put(u"deadline/shop/%1"_s.arg(shopOf(u"T1"_s).value), u"{torn"_s);
    put(u"deadline/override/1"_s, u"[]"_s);
    put(u"deadline/override/x"_s, u"{\"effect\": \"pause\"}"_s);
    put(u"deadline/override/2"_s, u"{\"effect\": \"term\", \"term\": \"1y\"}"_s);
    const DeadlineSettings all = must(verb().all());
    QVERIFY(all.overrides.empty());
    QCOMPARE(all.termsOf(shopOf(u"T1"_s)).promise, Term());
    Desk desk(b().place, store()->deskSource(), store()->feed());
    QCOMPARE(hours(must(desk.load()).table), (QList<qint64>{48, 48}));
    must(verb().remove(1)); // it can be got rid of
}

void TestSetDeadlines::eventsHoldNoWords()
{
    twoOrders();
    must(verb().add(sale()));
    must(verb().setShop({shopOf(u"T1"_s), {12, TermUnit::Hours}, u"CN"_s}));
    const auto events = b().events();
    QCOMPARE(events.back().verb, u"deadline_shop"_s);
    QCOMPARE(events.back().detail[u"promise"_s].toString(), u"12h"_s);
    for (const Event &event : events)
        QVERIFY(!QString::fromUtf8(QJsonDocument(event.detail).toJson()).contains(u"双11"_s));
    QCOMPARE(b().violations(), QStringList());
}

void TestSetDeadlines::calendarsOfOnesOwn()
{
    twoOrders();
    CalendarFolder folder(b().folder.path());
    Workplace place = b().place;
    place.calendars = &folder;
    const SetDeadlines here(place);
    must(here.setShop({shopOf(u"T1"_s), {1, TermUnit::WorkingDays}, u"SG"_s}));
    Desk desk(place, store()->deskSource(), store()->feed());
    Desk::Loaded loaded = must(desk.load());
    const QDate day = QDateTime::fromMSecsSinceEpoch(paid(), Qt::OffsetFromUTC, 8 * 3600).date();
    QDate next = day.addDays(1);
    while (next.dayOfWeek() > 5)
        next = next.addDays(1);
    const qint64 before = loaded.table.deadline(loaded.table.rowsOf(b().order(u"T1"_s).id).at(0));
    const QString path = b().folder.filePath(u"holiday.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"{\"country\": \"SG\", \"year\": %1, \"off\": [{\"date\": \"%2\"}]}"_s.arg(next.year())
                   .arg(next.toString(Qt::ISODate))
                   .toUtf8());
    file.close();
    const QString id = must(here.addCalendar(folder, path));
    QCOMPARE(id, u"SG-%1"_s.arg(next.year()));
    const DeskDelta delta = must(desk.fetch(loaded.seq));
    QCOMPARE(delta.redated, std::vector{shopOf(u"T1"_s)});
    Desk::apply(loaded.table, delta);
    const qint64 after = loaded.table.deadline(loaded.table.rowsOf(b().order(u"T1"_s).id).at(0));
    QVERIFY2(after > before, qPrintable(u"%1 %2"_s.arg(before).arg(after)));
    must(here.removeCalendar(folder, id));
    QVERIFY(failsWith(here.removeCalendar(folder, id), ErrorCode::NotFound));
    QVERIFY(failsWith(here.addCalendar(folder, u"/nowhere"_s), ErrorCode::FileNotFound));
}

/// No verb wrote them: nothing is in the change feed.
void TestSetDeadlines::rulesEditedByHand()
{
    twoOrders();
    CalendarFolder folder(b().folder.path());
    Workplace place = b().place;
    place.calendars = &folder;
    Desk desk(place, store()->deskSource(), store()->feed());
    QVERIFY(!desk.filesChanged()); // nothing was counted yet
    Desk::Loaded loaded = must(desk.load());
    QVERIFY(!desk.filesChanged());
    QVERIFY(must(desk.fetch(loaded.seq)).isEmpty());
    QFile file(b().folder.filePath(u"deadlines.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"rules": [{"platform": "taobao", "start": "paid", "ship": "24h"}]})");
    file.close();
    QVERIFY(desk.filesChanged());
    const DeskDelta delta = must(desk.fetch(loaded.seq));
    QVERIFY(!delta.isEmpty());
    Desk::apply(loaded.table, delta);
    QCOMPARE(hours(loaded.table).front(), 24);
    QVERIFY(!desk.filesChanged());
    QVERIFY(must(desk.fetch(delta.seq)).isEmpty());
    QVERIFY(file.remove());
    Desk::apply(loaded.table, must(desk.fetch(delta.seq)));
    QCOMPARE(hours(loaded.table).front(), 48);
}

void TestSetDeadlines::anotherBenchCountsAlike()
{
    twoOrders();
    const auto second = other();
    Desk desk(second->place, store()->deskSource(), store()->feed());
    Desk::Loaded loaded = must(desk.load());
    must(verb().add(sale()));
    Desk::apply(loaded.table, must(desk.fetch(loaded.seq)));
    QCOMPARE(hours(loaded.table), (QList<qint64>{120, 48}));
}

/// A source during whose reading somebody makes an announcement.
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

void TestSetDeadlines::setWhileTheOrdersAreRead()
{
    twoOrders();
    SlowSource source(store()->deskSource(), [this] { must(verb().add(sale())); });
    Desk desk(b().place, source, store()->feed());
    const Desk::Loaded loaded = must(desk.load());
    QVERIFY(must(desk.fetch(loaded.seq)).isEmpty()); // nobody tells of it any more
    QCOMPARE(hours(loaded.table), (QList<qint64>{120, 48}));
}

QTEST_GUILESS_MAIN(TestSetDeadlines)
#include "tst_setdeadlines.moc"
