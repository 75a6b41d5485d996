// SPDX-License-Identifier: Apache-2.0
#include "dispatch/undoimport.h"

#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/joinparcel.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"
#include "support/watchedstore.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestUndoImport : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void newOrdersGo();
    void changedOrdersAreAsBefore_data();
    void changedOrdersAreAsBefore();
    void sharedParcelsStayTrue_data();
    void sharedParcelsStayTrue();
    void agesGoBack();
    void holdsTurn();
    void aLaterImportsGoodsStay();
    void aHoldThatALaterImportNeedsStays_data();
    void aHoldThatALaterImportNeedsStays();
    void aHoldThatAPersonLiftedStopsIt_data();
    void aHoldThatAPersonLiftedStopsIt();
    void aHoldThatAnImportLiftedDoesNot();
    void holdsOfWhatIsKeptStay_data();
    void holdsOfWhatIsKeptStay();
    void aPartThatItMadeGoes();
    void builtOn_data();
    void builtOn();
    void dissolvedParcelsDoNotStay();
    void builtWhileLooking();
    void laterImportFirst();
    void stoppedAtAnyWrite();
    void importedWhileItGoesBack();
    void shortWrites();
    void tableForgets();
    void onlyForTwoDays();
    void listed();

private:
    Result<TakenBackImport> takeBack(ImportRunId run) { return UndoImport(b().place).run(run); }
    /// The same, with a disk that is full at the second write.
    Result<TakenBackImport> stoppedHalfway(ImportRunId run);
    /// All facts of orders, parcels and open holds, apart from how often they were written and the holds' keys.
    QStringList facts();
    QString rows(const QByteArray &sql);
    /// T1..T4 known: T1 and T2 in one parcel, T3 numbered, T4 free.
    void someKnown();
};

Result<TakenBackImport> TestUndoImport::stoppedHalfway(ImportRunId run)
{
    WatchedStore watched(b().place.store);
    int writes = 0;
    watched.before = [&](Lane) {
        return ++writes == 2 ? std::optional(Error{ErrorCode::DiskFull, {}, {}}) : std::nullopt;
    };
    return UndoImport(Workplace{watched, b().clock, u"b1"_s, u"li"_s}).run(run);
}

QString TestUndoImport::rows(const QByteArray &sql)
{
    QStringList found;
    Statement row = b().raw.db.statement(sql);
    while (row.next())
        found.append(row.text(0));
    return found.join(u'\n');
}

QStringList TestUndoImport::facts()
{
    return {
        rows("SELECT o.id || '|' || o.number || '|' || o.receiver || '|' || o.street || '|' || o.status || '|' ||"
             " o.refund || '|' || o.memo || '|' || o.as_of || '|' || o.as_of_known || '|' || o.lines_as_of || '|' ||"
             " o.receiver_as_of || '|' || o.address_key || '|' || o.cash_on_delivery FROM shop_order o JOIN import_run "
             "r ON r.id = o.run_id"
             " WHERE r.published = 1 ORDER BY o.id"),
        rows("SELECT l.id || '|' || l.order_id || '|' || l.line_no || '|' || l.sub_order || '|' || l.quantity || '|'"
             " || l.refund || '|' || l.title FROM order_line l ORDER BY l.order_id, l.line_no"),
        rows("SELECT id || '|' || state || '|' || address_key || '|' || live FROM parcel ORDER BY id"),
        rows("SELECT parcel_id || '|' || order_id || '|' || line_id || '|' || quantity FROM parcel_line"
             " ORDER BY parcel_id, ordinal"),
        rows("SELECT parcel_id || '|' || order_id || '|' || live FROM parcel_order ORDER BY parcel_id, order_id"),
        rows("SELECT order_id || '|' || parcel_id || '|' || reason FROM hold WHERE lifted_at = 0"
             " ORDER BY order_id, parcel_id, reason")};
}

void TestUndoImport::someKnown()
{
    b().import({b().record(u"T1"_s, u"同路"_s), b().record(u"T2"_s, u"同路"_s, 2), b().record(u"T3"_s, u"三路"_s),
                b().record(u"T4"_s, u"四路"_s)});
    b().plan({u"T1"_s, u"T2"_s, u"T3"_s});
    b().number({b().live(u"T3"_s).front().id});
    QCOMPARE(b().live(u"T1"_s).front().id, b().live(u"T2"_s).front().id);
    b().clock.advanceMs(60'000);
}

void TestUndoImport::newOrdersGo()
{
    b().import({b().record(u"A1"_s)});
    const QStringList before = facts();
    b().clock.advanceMs(60'000);
    const ParsedFile file = b().file({b().record(u"B1"_s), b().record(u"B2"_s, u"二路"_s, 3)});
    const ImportReport report = must(b().tryImport({file}));
    const TakenBackImport done = must(takeBack(report.run));
    QCOMPARE(done.removed, 2);
    QCOMPARE(done.restored, 0);
    QCOMPARE(facts(), before);
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order"), 1);
    QCOMPARE(b().violations(), QStringList());
    QVERIFY(failsWith(takeBack(report.run), ErrorCode::UndoRefused));
    QCOMPARE(must(b().tryImport({file})).files[0].ordersNew, 2);
    QCOMPARE(b().order(u"B2"_s).lines.size(), size_t(3));
}

void TestUndoImport::changedOrdersAreAsBefore_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"memo", "receiver", "quantity", "line gone", "line more", "refunded", "cancelled",
                             "on delivery", "paid", "all"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestUndoImport::changedOrdersAreAsBefore()
{
    QFETCH(QString, what);
    someKnown();
    const bool paid = what == u"paid"_s;
    if (paid)
        b().change("UPDATE shop_order SET cash_on_delivery = 1 WHERE number IN ('T3', 'T4')");
    const QStringList before = facts();
    std::vector<OrderRecord> records;
    for (const QString &number : {u"T1"_s, u"T2"_s, u"T3"_s, u"T4"_s}) {
        const Order known = b().order(number);
        OrderRecord record = b().record(number, known.receiver.street, static_cast<int>(known.lines.size()));
        if (what == u"memo"_s) {
            record.order.memo = u"加急 \x1f|;"_s;
            record.stated |= FieldMemo;
        }
        if (what == u"receiver"_s || what == u"all"_s)
            record.order.receiver.street = u"新路 9 号"_s;
        if (what == u"quantity"_s || what == u"all"_s)
            record.order.lines[0].quantity = 5;
        if (paid || what == u"on delivery"_s) {
            record.order.cashOnDelivery = !paid;
            record.stated |= FieldCashOnDelivery;
        }
        if (what == u"line gone"_s && record.order.lines.size() > 1)
            record.order.lines.pop_back();
        if (what == u"line more"_s)
            record = b().record(number, known.receiver.street, 3);
        if (what == u"refunded"_s)
            record.order.lines[0].refund = RefundState::Done;
        if (what == u"cancelled"_s)
            record.order.status = OrderStatus::Cancelled;
        records.push_back(record);
    }
    records.push_back(b().record(u"N1"_s));
    const ImportReport report = b().import(records);
    QVERIFY(facts() != before);
    QCOMPARE(b().order(u"T4"_s).cashOnDelivery, what == u"on delivery"_s);
    QCOMPARE(b().violations(), QStringList());
    const TakenBackImport done = must(takeBack(report.run));
    QCOMPARE(done.kept, QStringList());
    QCOMPARE(done.removed, 1);
    QCOMPARE(facts(), before);
    QCOMPARE(b().violations(), QStringList());
    QCOMPARE(b().import(records).files[0].ordersNew, 1);
}

void TestUndoImport::sharedParcelsStayTrue_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"joined meanwhile", "the other one lives again", "let go meanwhile", "the other one moved"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// What an order is again may have no business in the parcel that it stands in by now.
void TestUndoImport::sharedParcelsStayTrue()
{
    QFETCH(const QString, how);
    const auto word = [&](const QString &number, bool cash, const QString &street = u"同路"_s) {
        b().clock.advanceMs(60'000);
        OrderRecord record = b().record(number, street);
        record.order.cashOnDelivery = cash;
        record.stated |= FieldCashOnDelivery;
        return record;
    };
    const auto cancelled = [&](const QString &number) {
        OrderRecord record = word(number, false);
        record.order.status = OrderStatus::Cancelled;
        return record;
    };
    const auto parcelOf = [&](const QString &number) { return b().live(number).front().id; };
    ImportRunId run;
    Reason expected = Reason::CashOnDelivery;
    if (how == u"joined meanwhile"_s) {
        b().import({word(u"A2"_s, true)});
        b().plan({u"A2"_s});
        b().number({parcelOf(u"A2"_s)});
        run = b().import({word(u"A2"_s, false)}).run;
        b().import({word(u"A1"_s, false)});
        must(JoinParcel(b().place).run(parcelOf(u"A2"_s), {b().order(u"A1"_s).id}));
    } else {
        b().import({word(u"A1"_s, false), word(u"A2"_s, false)});
        b().plan({u"A1"_s, u"A2"_s});
        if (how == u"let go meanwhile"_s) {
            b().import({word(u"A1"_s, true)});
            run = b().import({word(u"A1"_s, false)}).run; // its hold went with that
        } else {
            run = b().import({cancelled(u"A1"_s)}).run;
            const bool moved = how == u"the other one moved"_s;
            b().import({word(u"A2"_s, !moved, moved ? u"别路"_s : u"同路"_s)});
            if (moved) {
                must(HoldParcels(b().place).lift(parcelOf(u"A2"_s), u"看过了"_s));
                expected = Reason::AddressChanged;
            }
        }
    }
    QCOMPARE(b().violations(), QStringList());
    must(takeBack(run));
    QCOMPARE(parcelOf(u"A1"_s), parcelOf(u"A2"_s));
    const auto holds = b().holds(parcelOf(u"A2"_s));
    QVERIFY(std::ranges::find(holds, expected) != holds.end());
    QCOMPARE(b().violations(), QStringList());
}

void TestUndoImport::agesGoBack()
{
    OrderRecord record = b().record(u"A1"_s);
    b().import({record});
    const QStringList before = facts();
    b().clock.advanceMs(60'000);
    record.order.asOf = b().clock.wallMs();
    const ImportReport report = b().import({record});
    QVERIFY(facts() != before);
    QCOMPARE(must(takeBack(report.run)).restored, 0);
    QCOMPARE(facts(), before);
}

/// A hold of a rejected row that an import set goes with it; one that it lifted stands again.
void TestUndoImport::holdsTurn()
{
    b().import({b().record(u"A1"_s)});
    const QStringList free = facts();
    b().clock.advanceMs(60'000);
    ParsedFile bad = b().file({});
    bad.stated = lineFields;
    bad.rejectedOrders = {u"A1"_s};
    const ImportReport holding = must(b().tryImport({bad}));
    const QStringList held = facts();
    QVERIFY(held != free);
    b().clock.advanceMs(60'000);
    const ImportReport lifting = b().import({b().record(u"A1"_s)});
    QVERIFY(facts() != held);
    must(takeBack(lifting.run));
    QCOMPARE(facts(), held);
    QCOMPARE(b().violations(), QStringList());
}

/// A refund of another order of the parcel that came later takes its goods out for good.
void TestUndoImport::aLaterImportsGoodsStay()
{
    someKnown();
    OrderRecord more = b().record(u"T1"_s, u"同路"_s);
    more.order.lines[0].quantity = 5;
    const ImportReport first = b().import({more});
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"T2"_s, u"同路"_s, 2);
    refunded.order.lines[0].refund = RefundState::Done;
    b().import({refunded});
    must(takeBack(first.run));
    const Parcel parcel = b().live(u"T1"_s).front();
    QCOMPARE(parcel.lines.size(), size_t(2));
    const auto ofFirst = std::ranges::find(parcel.lines, b().order(u"T1"_s).id, &ParcelLine::order);
    QCOMPARE(ofFirst->quantity, b().order(u"T1"_s).lines[0].quantity);
    QVERIFY(ofFirst->quantity != 5);
    QCOMPARE(std::ranges::count(parcel.lines, b().order(u"T2"_s).id, &ParcelLine::order), 1);
    QCOMPARE(b().violations(), QStringList());
}

void TestUndoImport::aHoldThatALaterImportNeedsStays_data()
{
    QTest::addColumn<bool>("rejected");
    QTest::addColumn<bool>("firstFirst");
    QTest::newRow("row rejected twice, older first") << true << true;
    QTest::newRow("row rejected twice, newer first") << true << false;
    QTest::newRow("both orders of a parcel moved, older first") << false << true;
    QTest::newRow("both orders of a parcel moved, newer first") << false << false;
}

/// Two imports hold for the same reason: the hold stands until both are taken back.
void TestUndoImport::aHoldThatALaterImportNeedsStays()
{
    QFETCH(const bool, rejected);
    QFETCH(const bool, firstFirst);
    someKnown();
    const auto again = [&](const QString &moved) {
        b().clock.advanceMs(60'000);
        if (!rejected)
            return b().import({b().record(moved, u"新路"_s, moved == u"T2"_s ? 2 : 1)}).run;
        ParsedFile bad = b().file({});
        bad.stated = lineFields;
        bad.rejectedOrders = {u"T4"_s};
        return must(b().tryImport({bad})).run;
    };
    const auto held = [&] { return b().count("SELECT COUNT(*) FROM hold WHERE lifted_at = 0"); };
    const ImportRunId first = again(u"T1"_s);
    const ImportRunId second = again(u"T2"_s);
    QCOMPARE(held(), 1);
    must(takeBack(firstFirst ? first : second));
    QCOMPARE(held(), 1);
    must(takeBack(firstFirst ? second : first));
    QCOMPARE(held(), 0);
}

void TestUndoImport::aHoldThatAPersonLiftedStopsIt_data()
{
    QTest::addColumn<bool>("isLast"); // it only needed the hold, which the one before had set
    QTest::newRow("of the import that set it") << false;
    QTest::newRow("of the import that needed it") << true;
}

/// Who lifted it took over the new receiver, and may have printed it.
void TestUndoImport::aHoldThatAPersonLiftedStopsIt()
{
    QFETCH(const bool, isLast);
    someKnown();
    const ParcelId parcel = b().live(u"T3"_s).front().id;
    ImportRunId run;
    for (const QString &street : isLast ? QStringList{u"新路"_s, u"更新路"_s} : QStringList{u"新路"_s}) {
        b().clock.advanceMs(60'000);
        run = b().import({b().record(u"T3"_s, street)}).run;
    }
    QCOMPARE(b().holds(parcel), std::vector{Reason::AddressChanged});
    must(HoldParcels(b().place).lift(parcel, u"看过了"_s));
    const auto back = takeBack(run);
    QVERIFY(failsWith(back, ErrorCode::UndoRefused));
    QCOMPARE(back.error().values[u"reason"_s].toString(), u"hold"_s);
    QCOMPARE(back.error().values[u"order"_s].toString(), u"T3"_s);
}

void TestUndoImport::aHoldThatAnImportLiftedDoesNot()
{
    someKnown();
    const ParcelId parcel = b().live(u"T1"_s).front().id;
    const auto word = [&](bool cash) {
        b().clock.advanceMs(60'000);
        OrderRecord record = b().record(u"T1"_s, u"同路"_s);
        record.order.cashOnDelivery = cash;
        record.stated |= FieldCashOnDelivery;
        return b().import({record}).run;
    };
    const ImportRunId first = word(true);
    const ImportRunId second = word(false);
    QCOMPARE(b().holds(parcel), std::vector<Reason>());
    must(takeBack(second));
    QCOMPARE(b().holds(parcel), std::vector{Reason::CashOnDelivery});
    QCOMPARE(b().violations(), QStringList());
    must(takeBack(first));
    QVERIFY(!b().order(u"T1"_s).cashOnDelivery);
    QCOMPARE(b().holds(parcel), std::vector<Reason>());
    QCOMPARE(b().violations(), QStringList());
}

void TestUndoImport::holdsOfWhatIsKeptStay_data()
{
    QTest::addColumn<bool>("lifted"); // else its memo changes
    QTest::newRow("an order that changed meanwhile") << false;
    QTest::newRow("an order whose hold a person lifted meanwhile") << true;
}

/// What somebody changed while it goes back is not as it was, so its hold has its reason still.
void TestUndoImport::holdsOfWhatIsKeptStay()
{
    QFETCH(const bool, lifted);
    someKnown();
    const ParcelId kept = b().live(u"T3"_s).front().id;
    const ParcelId other = b().live(u"T1"_s).front().id;
    const ImportRunId run = b().import({b().record(u"T3"_s, u"新路"_s), b().record(u"T1"_s, u"别路"_s)}).run;
    QCOMPARE(b().holds(kept), std::vector{Reason::AddressChanged});
    QVERIFY(!stoppedHalfway(run));
    if (lifted)
        must(HoldParcels(b().place).lift(kept, u"看过了"_s));
    else
        b().change("UPDATE shop_order SET memo = '改' WHERE number = 'T3'");
    QCOMPARE(must(takeBack(run)).kept, QStringList{u"T3"_s});
    QCOMPARE(b().order(u"T3"_s).receiver.street, u"新路"_s);
    QCOMPARE(b().holds(kept), lifted ? std::vector<Reason>() : std::vector{Reason::AddressChanged});
    QCOMPARE(b().holds(other), std::vector<Reason>());
    QCOMPARE(b().violations(), QStringList());
}

/// Goods beside a split order that left stood in a new part: nobody built on it, so it goes again.
void TestUndoImport::aPartThatItMadeGoes()
{
    const auto word = [&](int pieces) {
        b().clock.advanceMs(60'000);
        OrderRecord record = b().record(u"A1"_s);
        record.order.lines[0].quantity = pieces;
        return record;
    };
    b().import({word(5)});
    const auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
    b().number(parts);
    must(b().print(parts));
    for (const ParcelId part : parts)
        b().scan(b().numberOf(part));
    b().closeAll();
    const QStringList before = b().violations();
    const ImportReport report = b().import({word(6)});
    QCOMPARE(b().live(u"A1"_s).size(), parts.size() + 1);
    must(takeBack(report.run));
    QCOMPARE(b().live(u"A1"_s).size(), parts.size());
    QCOMPARE(b().order(u"A1"_s).lines[0].quantity, 5);
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE lifted_at = 0"), 0);
    QCOMPARE(b().violations(), before);
}

void TestUndoImport::builtOn_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("planned") << u"planned"_s << u"parcel"_s;
    QTest::newRow("numbered") << u"numbered"_s << u"parcel"_s;
    QTest::newRow("note") << u"note"_s << u"note"_s;
    QTest::newRow("hold") << u"hold"_s << u"hold"_s;
    QTest::newRow("later import") << u"import"_s << u"later_import"_s;
    QTest::newRow("known planned") << u"known planned"_s << u"parcel"_s;
    QTest::newRow("known numbered") << u"known numbered"_s << u"parcel"_s;
    QTest::newRow("known changed") << u"known changed"_s << u"changed"_s;
    QTest::newRow("hold lifted by hand") << u"lifted"_s << u"hold"_s;
}

void TestUndoImport::builtOn()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    someKnown();
    std::vector<OrderRecord> records{b().record(u"N1"_s), b().record(u"N2"_s, u"远路"_s)};
    for (const QString &number : {u"T2"_s, u"T4"_s}) {
        records.push_back(b().record(number, b().order(number).receiver.street + u"新"_s));
    }
    const ImportReport report = b().import(records);
    if (what == u"planned"_s)
        b().plan({u"N2"_s});
    if (what == u"numbered"_s)
        b().number({b().plan({u"N2"_s}).parcels.front().parcel});
    if (what == u"note"_s)
        must(EditParcels(b().place).setNote(b().order(u"N2"_s).id, u"轻放"_s));
    if (what == u"hold"_s)
        must(HoldParcels(b().place).add(b().order(u"N2"_s).id, u"等等"_s));
    b().clock.advanceMs(60'000);
    if (what == u"import"_s)
        b().import({b().record(u"N2"_s, u"远路"_s)});
    if (what == u"known planned"_s)
        b().plan({u"T4"_s});
    if (what == u"known numbered"_s)
        b().number({b().plan({u"T4"_s}).parcels.front().parcel});
    if (what == u"known changed"_s)
        b().import({b().record(u"T4"_s, u"更新路"_s)});
    if (what == u"lifted"_s)
        b().raw.breakBy("UPDATE hold SET lifted_at = 1, lifted_by = 'li@b1' WHERE reason = 'address_changed'");
    const QStringList before = facts();
    const auto refused = takeBack(report.run);
    QVERIFY(failsWith(refused, ErrorCode::UndoRefused));
    QCOMPARE(refused.error().values.value(u"reason"_s).toString(), reason);
    QCOMPARE(refused.error().values.value(u"verb"_s).toString(), u"import"_s);
    if (what != u"lifted"_s)
        QCOMPARE(refused.error().values.value(u"order"_s).toString(), what.startsWith(u"known"_s) ? u"T4"_s : u"N2"_s);
    QCOMPARE(refused.error().values.contains(u"number"_s), what.contains(u"numbered"_s));
    QCOMPARE(refused.error().values.contains(u"parcel"_s), reason == u"parcel"_s || what == u"lifted"_s);
    QCOMPARE(facts(), before);
    QVERIFY(!UndoImport(b().place).check(report.run));
}

/// What was planned and taken back again does not hold an import, though the store remembers it.
void TestUndoImport::dissolvedParcelsDoNotStay()
{
    const std::vector<OrderRecord> records{b().record(u"N1"_s), b().record(u"N2"_s, u"远路"_s)};
    const ImportReport report = b().import(records);
    b().number({b().plan({u"N1"_s}).parcels.front().parcel});
    const auto undo = [&] { must(UndoLastStep(b().place).run()); };
    undo();
    while (!must(UndoLastStep(b().place).next()).isEmpty())
        undo();
    QVERIFY(b().live(u"N1"_s).empty());
    QCOMPARE(must(takeBack(report.run)).removed, 2);
    QCOMPARE(b().raw.orders.byNumber(u"N1"_s).size(), size_t(0));
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order WHERE receiver <> '' OR phone <> '' OR street <> ''"), 0);
    QCOMPARE(b().violations(), QStringList());
    QCOMPARE(b().import(records).files[0].ordersNew, 2);
    QCOMPARE(b().plan({u"N1"_s}).parcels.size(), size_t(1));
}

/// Another bench plans between the look and the hiding.
void TestUndoImport::builtWhileLooking()
{
    const ImportReport report = b().import({b().record(u"N1"_s)});
    WatchedStore watched(b().place.store);
    bool planned = false;
    watched.before = [&](Lane) -> std::optional<Error> {
        if (!std::exchange(planned, true))
            b().plan({u"N1"_s});
        return std::nullopt;
    };
    const Workplace place{watched, b().clock, u"b1"_s, u"li"_s};
    const auto refused = UndoImport(place).run(report.run);
    QVERIFY(failsWith(refused, ErrorCode::UndoRefused));
    QCOMPARE(b().live(u"N1"_s).size(), size_t(1));
    QCOMPARE(b().violations(), QStringList());
}

void TestUndoImport::laterImportFirst()
{
    const ImportReport first = b().import({b().record(u"N1"_s)});
    b().clock.advanceMs(60'000);
    const ImportReport second = b().import({b().record(u"N1"_s, u"新路"_s)});
    QVERIFY(failsWith(takeBack(first.run), ErrorCode::UndoRefused));
    must(takeBack(second.run));
    QCOMPARE(b().order(u"N1"_s).receiver.street, u"样例路 1 号"_s);
    must(takeBack(first.run));
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order o JOIN import_run r ON r.id = o.run_id"
                       " WHERE r.published = 1"),
             0);
}

/// The program dies at any write: nothing is taken back, or the next start does the rest.
void TestUndoImport::stoppedAtAnyWrite()
{
    someKnown();
    std::vector<OrderRecord> known;
    for (int i = 0; i < 150; ++i)
        known.push_back(b().record(u"K%1"_s.arg(i)));
    b().import(known);
    b().clock.advanceMs(60'000);
    const QStringList before = facts();
    for (int stopAt = 1;; ++stopAt) {
        std::vector<OrderRecord> records{b().record(u"T3"_s, u"搬家路"_s)};
        for (int i = 0; i < 150; ++i)
            records.push_back(b().record(u"K%1"_s.arg(i), u"新路"_s));
        for (int i = 0; i < 600; ++i)
            records.push_back(b().record(u"N%1"_s.arg(i)));
        const ImportReport report = b().import(records);
        QCOMPARE(report.files[0].ordersNew, 600);
        WatchedStore watched(b().place.store);
        int writes = 0;
        watched.before = [&](Lane) {
            return ++writes == stopAt ? std::optional(Error{ErrorCode::DiskFull, {}, {}}) : std::nullopt;
        };
        const Workplace place{watched, b().clock, u"b1"_s, u"li"_s};
        const auto done = UndoImport(place).run(report.run);
        QCOMPARE(done.has_value(), writes < stopAt);
        const bool begun = b().count("SELECT COUNT(*) FROM import_run WHERE published = 3") > 0;
        QCOMPARE(begun, !done && stopAt > 1);
        QCOMPARE(must(UndoImport(b().place).resume()), 0); // its process lives
        if (stopAt % 2 == 0) {
            b().raw.breakBy("UPDATE import_run SET owner = 'machine:gone:1:1', alive_at = 0 WHERE published = 3");
            QCOMPARE(must(UndoImport(b().place).resume()), begun ? 1 : 0);
        } else if (begun) { // the same program, asked once more
            QCOMPARE(must(UndoImport(b().place).imports(1)).front().can, ImportView::Can::Halfway);
            must(takeBack(report.run));
        }
        if (!begun && !done)
            must(takeBack(report.run));
        QCOMPARE(facts(), before);
        QCOMPARE(b().violations(), QStringList());
        if (done)
            break;
    }
}

/// Its orders are hidden and not gone yet: their numbers are taken.
void TestUndoImport::importedWhileItGoesBack()
{
    const std::vector<OrderRecord> records{b().record(u"N1"_s), b().record(u"N2"_s)};
    const ImportReport report = b().import(records);
    QVERIFY(!stoppedHalfway(report.run));

    const auto meanwhile = b().tryImport({b().file(records)});
    QVERIFY(!meanwhile);
    QCOMPARE(meanwhile.error().code, ErrorCode::Refused);
    QCOMPARE(meanwhile.error().values[u"reason"_s].toString(), u"import_going_back"_s);
    QCOMPARE(b().count("SELECT COUNT(*) FROM import_run WHERE published = 0"), 0);

    b().raw.breakBy("UPDATE import_run SET owner = 'machine:gone:1:1', alive_at = 0 WHERE published = 3");
    const auto afterwards = must(b().tryImport({b().file(records)}));
    QCOMPARE(afterwards.files[0].ordersNew, 2);
    QCOMPARE(b().count("SELECT COUNT(*) FROM import_run WHERE published = 3"), 0);
    QCOMPARE(b().violations(), QStringList());
}

void TestUndoImport::shortWrites()
{
    std::vector<OrderRecord> records;
    for (int i = 0; i < 1201; ++i)
        records.push_back(b().record(u"N%1"_s.arg(i)));
    const ImportReport report = b().import(records);
    WatchedStore watched(b().place.store);
    QList<Lane> lanes;
    qint64 left = 1201;
    watched.committed = [&](Lane lane) {
        lanes.append(lane);
        const qint64 now = b().count("SELECT COUNT(*) FROM shop_order");
        QVERIFY(left - now <= 500);
        left = now;
    };
    const Workplace place{watched, b().clock, u"b1"_s, u"li"_s};
    QCOMPARE(must(UndoImport(place).run(report.run)).removed, 1201);
    QVERIFY(lanes.size() > 4);
    QCOMPARE(lanes.count(Lane::Bulk), lanes.size() - 1);
    QCOMPARE(left, 0);
}

void TestUndoImport::tableForgets()
{
    b().import({b().record(u"A1"_s)});
    const ImportReport report = b().import({b().record(u"N1"_s), b().record(u"N2"_s)});
    Desk desk(b().place, b().at->deskSource(), b().at->feed());
    auto loaded = must(desk.load(30));
    QCOMPARE(loaded.table.size(), size_t(3));
    must(takeBack(report.run));
    const DeskDelta delta = must(desk.fetch(loaded.seq));
    Desk::apply(loaded.table, delta);
    QCOMPARE(loaded.table.size(), size_t(1));
}

void TestUndoImport::onlyForTwoDays()
{
    b().import({b().record(u"A1"_s)});
    b().clock.advanceMs(60'000);
    const ImportReport report = b().import({b().record(u"A1"_s, u"新路"_s)});
    QVERIFY(b().count("SELECT COUNT(*) FROM import_change") > 0);
    b().clock.advanceMs(48LL * 3600 * 1000 + 1);
    const auto refused = takeBack(report.run);
    QVERIFY(failsWith(refused, ErrorCode::UndoRefused));
    QCOMPARE(refused.error().values.value(u"reason"_s).toString(), u"too_old"_s);
    b().import({b().record(u"B1"_s)});
    QCOMPARE(b().count("SELECT COUNT(*) FROM import_change"), 0); // receivers are not kept longer than that
    QVERIFY(failsWith(takeBack(report.run), ErrorCode::UndoRefused));
    QVERIFY(failsWith(takeBack(ImportRunId(999'999)), ErrorCode::NotFound));
}

void TestUndoImport::listed()
{
    b().import({b().record(u"A1"_s)});
    b().clock.advanceMs(60'000);
    const ImportReport second = b().import({b().record(u"A1"_s, u"新路"_s), b().record(u"B1"_s)});
    must(takeBack(second.run));
    const auto imports = must(UndoImport(b().place).imports(10));
    QCOMPARE(imports.size(), size_t(2));
    QCOMPARE(imports[0].id, second.run);
    QCOMPARE(imports[0].can, ImportView::Can::TakenBack);
    QCOMPARE(imports[0].ordersNew, 1);
    QCOMPARE(imports[0].ordersUpdated, 1);
    QCOMPARE(imports[0].formats, QStringList{u"scripted"_s});
    QCOMPARE(imports[1].can, ImportView::Can::Yes);
    QCOMPARE(imports[1].bench, u"b1"_s);
}

QTEST_GUILESS_MAIN(TestUndoImport)
#include "tst_undoimport.moc"
