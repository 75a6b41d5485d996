// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskvalues.h"
#include "dispatch/editparcels.h"
#include "models/ordertablemodel.h"
#include "support/deskspec.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/orders/checkset.h"
#include "ui/orders/orderquery.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderview.h"
#include "ui/print/printjobs.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <tuple>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

/// What looks at the whole table: beside the interface when that is much, and never more than has changed.
class tst_OrderQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void littleIsAnsweredAtOnceAndMuchBeside();
    void onlyTheNewestQuestionIsAsked();
    void changesWaitWhileTheTableIsRead();
    void aWornTableIsRenewedBeside();
    void aWornTableIsRenewedOnceAtATime();
    void aPageOfManyRowsWorksTheSame();
    void aQuestionIsMadeWhenItsReadingBegins();
    void whatIsTickedIsTakenFromTheTableAsItIs();
    void changesDoNotWaitForAPerson();
    void theTableIsExportedAsItIs();
    void allIsTickedInAReload();
    void laterThanAllIsNotTicked();
    void valuesAreNamedOnce();
};

void tst_OrderQuery::littleIsAnsweredAtOnceAndMuchBeside()
{
    WindowBench bench;
    bench.addSamples();
    bench.start();
    DeskFeed &feed = bench.desktop().feed();
    OrderQuery here(feed);
    int answers = 0;
    std::vector<RowHandle> rows;
    const auto take = [&](const DeskAnswer &answer) {
        ++answers;
        rows = answer.rows;
    };
    connect(&here, &OrderQuery::answered, this, take);
    here.ask({}, {});
    QCOMPARE(answers, 1);
    const std::vector<RowHandle> expected = rows;
    QCOMPARE(expected.size(), feed.table().size());
    rows.clear();

    OrderQuery beside(feed, 0);
    connect(&beside, &OrderQuery::answered, this, take);
    beside.ask({}, {});
    QVERIFY(beside.isAway());
    QCOMPARE(answers, 1);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 2, Patience);
    QVERIFY(!beside.isAway());
    QCOMPARE(rows, expected);
}

void tst_OrderQuery::onlyTheNewestQuestionIsAsked()
{
    WindowBench bench;
    bench.addSamples();
    bench.start();
    OrderQuery query(bench.desktop().feed(), 0);
    std::vector<size_t> answers;
    connect(&query, &OrderQuery::answered, this,
            [&](const DeskAnswer &answer) { answers.push_back(answer.rows.size()); });
    Selection nothing;
    nothing.search = u"nobody knows this"_s;
    query.ask({}, {});
    for (int i = 0; i < 5; ++i)
        query.ask({}, {});
    query.ask(nothing, {});
    QTRY_VERIFY_WITH_TIMEOUT(!query.isAway() && answers.size() == 2, Patience);
    QCOMPARE(answers.front(), bench.desktop().feed().table().size());
    QCOMPARE(answers.back(), 0u);
}

void tst_OrderQuery::changesWaitWhileTheTableIsRead()
{
    WindowBench bench;
    bench.addSamples();
    bench.start();
    DeskFeed &feed = bench.desktop().feed();
    QSemaphore hold;
    QThread *where = nullptr;
    QSignalSpy changed(&feed, &DeskFeed::changed);
    const quint64 before = feed.table().generation();
    const OrderId order = feed.table().order(0, 0).id;
    quint64 atEnd = 0;
    feed.read(
        this,
        [&](const OrderTable &table) {
            where = QThread::currentThread();
            hold.acquire();
            return table.generation();
        },
        [&](quint64 read) { atEnd = read == feed.table().generation() ? read : 0; });
    QVERIFY(EditParcels(bench.services().place).setNote(order, u"heavy"_s));
    QTRY_VERIFY_WITH_TIMEOUT(feed.isBehind(), Patience);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(feed.table().generation(), before);
    quint64 later = 0; // comes after the change that waits, so that nobody starves it
    feed.read(this, [](const OrderTable &table) { return table.generation(); }, [&](quint64 read) { later = read; });
    hold.release();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, Patience);
    QVERIFY(where != nullptr && where != QThread::currentThread());
    QCOMPARE(atEnd, before);
    QVERIFY(!feed.isBehind());
    QTRY_VERIFY_WITH_TIMEOUT(later != 0, Patience);
    QCOMPARE(later, feed.table().generation());
    QVERIFY(later > before);
}

/// Notes of 18 kB leave as much behind each time they change; the table would tidy itself up from 64 kB on.
void tst_OrderQuery::aWornTableIsRenewedBeside()
{
    WindowBench bench;
    bench.addSamples();
    bench.start();
    DeskFeed &feed = bench.desktop().feed();
    const RowKey key = feed.table().key(0);
    const OrderId order = feed.table().order(0, 0).id;
    bool beside = false;
    connect(&bench.services().runner, &TaskRunner::busyChanged, this,
            [&](TaskRunner::Lane lane) { beside |= lane == TaskRunner::Lane::Table; });
    QTRY_VERIFY_WITH_TIMEOUT(!bench.services().runner.isBusy(), Patience);
    beside = false;
    QString note;
    for (int i = 0; i < 4; ++i) {
        note = QString::number(i) + QString(6000, u'记');
        QVERIFY(EditParcels(bench.services().place).setNote(order, note));
        QTRY_VERIFY_WITH_TIMEOUT(
            QString::fromUtf8(feed.table().order(0, 0).memo.data(), qsizetype(feed.table().order(0, 0).memo.size()))
                .contains(note),
            Patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(feed.table().texts().garbage() < 32'768, Patience);
    QVERIFY(beside);
    QCOMPARE(feed.table().key(0), key);
    QCOMPARE(feed.table().find(key).value(), 0u);
}

/// Changes that waited come one after the other to a table that is worn already, and which nobody has renewed yet.
void tst_OrderQuery::aWornTableIsRenewedOnceAtATime()
{
    WindowBench bench;
    bench.addSamples();
    bench.start();
    DeskFeed &feed = bench.desktop().feed();
    QTRY_VERIFY_WITH_TIMEOUT(!bench.services().runner.isBusy(), Patience);
    const OrderId order = feed.table().order(0, 0).id;
    const auto write = [&](int i) {
        return EditParcels(bench.services().place).setNote(order, QString::number(i) + QString(6700, u'记'));
    };
    QSignalSpy changed(&feed, &DeskFeed::changed);
    QSignalSpy renewed(&feed, &DeskFeed::renewed);
    QVERIFY(write(0));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, Patience);
    QSemaphore hold;
    feed.read(
        this,
        [&](const OrderTable &) {
            hold.acquire();
            return 0;
        },
        [](int) {});
    for (size_t i = 1; i <= 3; ++i) {
        QVERIFY(write(static_cast<int>(i)));
        QTRY_COMPARE_WITH_TIMEOUT(feed.waiting(), i, Patience);
    }
    hold.release();
    QTRY_VERIFY_WITH_TIMEOUT(!renewed.isEmpty() && !bench.services().runner.isBusy(), Patience);
    QCOMPARE(changed.count(), 4);
    QCOMPARE(renewed.count(), 1);
}

void tst_OrderQuery::aPageOfManyRowsWorksTheSame()
{
    WindowBench bench;
    bench.addSamples();
    PrintJobs jobs(bench.services());
    OrdersPage page(bench.services(), jobs, nullptr, 0);
    page.resize(1500, 900);
    page.show();
    bench.start();
    auto *view = WindowBench::child<OrderView>(&page, "orderTable");
    auto *label = WindowBench::child<QLabel>(&page, "selectionLabel");
    const auto rows = [view] { return view->model()->rowCount(); };
    QTRY_VERIFY_WITH_TIMEOUT(rows() > 20, Patience);
    page.setView(View::All);
    const auto all = static_cast<int>(bench.desktop().feed().table().size());
    QTRY_COMPARE_WITH_TIMEOUT(rows(), all, Patience);
    auto *search = WindowBench::child<QLineEdit>(&page, "searchEdit");
    search->setText(u"4326117919173883199"_s);
    QCOMPARE(rows(), all); // not here: it comes
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, Patience);
    search->clear();
    QTRY_COMPARE_WITH_TIMEOUT(rows(), all, Patience);
    page.checkAll();
    QCOMPARE(view->checkState(), Qt::Checked);
    QVERIFY(label->text() != u"Nothing selected"_s);
    bench.plan();
    QTRY_VERIFY_WITH_TIMEOUT(rows() < all, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(view->checkState(), Qt::Checked, Patience); // what became of them is ticked
    const auto parcels = static_cast<int>(bench.desktop().feed().table().size());
    QTRY_COMPARE_WITH_TIMEOUT(rows(), parcels, Patience);
}

/// Changes that came before it use handles again.
void tst_OrderQuery::aQuestionIsMadeWhenItsReadingBegins()
{
    WindowBench bench;
    bench.addSamples();
    bench.start();
    DeskFeed &feed = bench.desktop().feed();
    QSemaphore hold;
    feed.read(
        this,
        [&](const OrderTable &) {
            hold.acquire();
            return 0;
        },
        [](int) {});
    const quint64 before = feed.table().generation();
    QVERIFY(EditParcels(bench.services().place).setNote(feed.table().order(0, 0).id, u"heavy"_s));
    QTRY_VERIFY_WITH_TIMEOUT(feed.isBehind(), Patience);
    int asked = 0;
    quint64 question = 0;
    quint64 answer = 0;
    const auto ask = [&] {
        ++asked;
        return feed.table().generation();
    };
    const auto both = [](const OrderTable &table, quint64 of) { return std::pair(of, table.generation()); };
    feed.readOf(this, ask, both, [&](const auto &value) { std::tie(question, answer) = value; });
    {
        QObject gone;
        feed.readOf(&gone, ask, both, [](const auto &) { });
    }
    QCOMPARE(asked, 0);
    hold.release();
    QTRY_VERIFY_WITH_TIMEOUT(answer != 0, Patience);
    QVERIFY(question > before);
    QCOMPARE(question, answer);
    QCOMPARE(asked, 1); // nobody asks for who went away
}

namespace {

/// A page on which everything runs beside the interface; while held(), changes wait.
struct ManyRows {
    explicit ManyRows(const DeskLimits &limits = {})
        : bench(limits)
        , jobs((bench.addSamples(), bench.services()))
        , page(bench.services(), jobs, nullptr, 0)
    {
        page.resize(1500, 900);
        page.show();
        bench.start();
        page.setView(View::All);
    }
    ~ManyRows() { hold.release(100); }
    OrderView *view() { return WindowBench::child<OrderView>(&page, "orderTable"); }
    DeskFeed &feed() { return bench.desktop().feed(); }
    bool isCurrent()
    {
        return feed().table().size() > 0 && static_cast<size_t>(view()->model()->rowCount()) == feed().table().size();
    }
    void holdChanges()
    {
        feed().read(
            &page,
            [this](const OrderTable &) {
                hold.acquire();
                return 0;
            },
            [](int) {});
    }

    QSemaphore hold;
    WindowBench bench;
    PrintJobs jobs;
    OrdersPage page;
};

} // namespace

void tst_OrderQuery::whatIsTickedIsTakenFromTheTableAsItIs()
{
    ManyRows many;
    QTRY_VERIFY_WITH_TIMEOUT(many.isCurrent(), Patience);
    const OrderTable &table = many.feed().table();
    const auto orderAt = [&](int row) {
        return OrderId(many.view()->model()->index(row, 0).data(OrderIdsRole).toList().value(0).toLongLong());
    };
    int row = 0;
    while (row < many.view()->model()->rowCount() && table.isBlocked(table.rowsOf(orderAt(row)).front()))
        ++row;
    const OrderId order = orderAt(row);
    many.view()->setCurrentIndex(many.view()->model()->index(row, 0));
    QTest::keyClick(many.view(), Qt::Key_Space);
    many.holdChanges();
    many.bench.plan();
    QTRY_VERIFY_WITH_TIMEOUT(many.feed().isBehind(), Patience);
    many.bench.asker().takesFirst = true;
    QTest::keyClick(many.view(), Qt::Key_C);
    many.hold.release();
    const auto withCarrier = [&] {
        std::vector<RowHandle> rows;
        for (RowHandle handle = 0; handle < table.handleEnd(); ++handle) {
            if (table.isLive(handle) && !table.carrier(handle).empty())
                rows.push_back(handle);
        }
        return rows;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!withCarrier().empty(), Patience);
    QCOMPARE(withCarrier(), table.rowsOf(order));
}

void tst_OrderQuery::changesDoNotWaitForAPerson()
{
    ManyRows many;
    QTRY_VERIFY_WITH_TIMEOUT(many.isCurrent(), Patience);
    many.page.checkAll();
    const OrderId order = many.feed().table().order(0, 0).id;
    bool wentOn = false;
    many.bench.asker().meanwhile = [&] { // the choice of a carrier stands open
        QSignalSpy changed(&many.feed(), &DeskFeed::changed);
        QVERIFY(EditParcels(many.bench.services().place).setNote(order, u"heavy"_s));
        wentOn = QTest::qWaitFor([&] { return !changed.isEmpty(); }, Patience);
    };
    QTest::keyClick(many.view(), Qt::Key_C);
    QTRY_VERIFY_WITH_TIMEOUT(wentOn, Patience);
}

void tst_OrderQuery::theTableIsExportedAsItIs()
{
    ManyRows many;
    QTRY_VERIFY_WITH_TIMEOUT(many.isCurrent(), Patience);
    many.holdChanges();
    many.bench.plan();
    QTRY_VERIFY_WITH_TIMEOUT(many.feed().isBehind(), Patience);
    many.bench.asker().saveTo = many.bench.path(u"shown.csv"_s);
    WindowBench::child<QAction>(&many.page, "exportAction")->trigger();
    many.hold.release();
    QTRY_VERIFY_WITH_TIMEOUT(many.page.strip().isVisible(), Patience);
    QFile file(many.bench.path(u"shown.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    lines.removeFirst();
    QVERIFY(!lines.isEmpty());
    for (const QString &line : std::as_const(lines)) // a handle of nobody has no order
        QVERIFY2(std::ranges::any_of(line, [](QChar sign) { return sign.isDigit() && sign != u'0'; }),
                 qPrintable(line));
}

/// The new table is there, and what may be ticked in it is still asked of it.
void tst_OrderQuery::allIsTickedInAReload()
{
    ManyRows many({.changed = 0});
    QTRY_VERIFY_WITH_TIMEOUT(many.isCurrent() && !many.bench.services().runner.isBusy(), Patience);
    int before = 0;
    const auto pressed = connect(&many.feed(), &DeskFeed::loaded, &many.page, [&] {
        if (before == 0) {
            before = static_cast<int>(many.feed().table().size());
            many.page.checkAll();
        }
    });
    many.bench.plan();
    QTRY_VERIFY_WITH_TIMEOUT(before > 0 && many.isCurrent(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(many.view()->checkState(), Qt::Checked, Patience);
    QVERIFY(disconnect(pressed));
    many.page.checkNone();
    many.page.setView(View::Held);
    QTRY_VERIFY_WITH_TIMEOUT(!many.isCurrent() && !many.bench.services().runner.isBusy(), Patience);
    QCOMPARE(many.view()->checkState(), Qt::Unchecked); // it was said of what was shown then
}

void tst_OrderQuery::laterThanAllIsNotTicked()
{
    const auto row = [](qint64 order) {
        RowSpec spec;
        spec.orders.front().id = order;
        return spec;
    };
    RowSpec one = row(1);
    RowSpec two = row(2);
    RowSpec late = row(3);
    OrderTable table;
    const DeskRow first[] = {one.view(), two.view()};
    table.apply(first);
    OrderTableModel model;
    CheckSet checks;
    OrderView view;
    view.show(model, checks);
    const auto handle = [&table](qint64 order) { return table.rowsOf(OrderId(order)).front(); };
    const auto allOf = [&table, &handle](std::initializer_list<qint64> orders) {
        RowBits bits(table.handleEnd());
        for (const qint64 order : orders)
            bits.set(handle(order));
        return bits;
    };
    model.setTable(&table, {handle(1), handle(2)});
    view.forgetEligible(); // what may be ticked is being asked
    view.checkAll();
    QVERIFY(checks.contains(handle(1)) && checks.contains(handle(2)));
    view.setCurrentIndex(model.index(1, 0));
    QTest::keyClick(&view, Qt::Key_Space);
    QVERIFY(!checks.contains(handle(2)));
    const DeskRow more[] = {late.view()};
    table.apply(more);
    view.setEligible(allOf({1, 2, 3}));
    QVERIFY(checks.contains(handle(1)));
    QVERIFY(!checks.contains(handle(2))); // somebody said so
    QVERIFY(!checks.contains(handle(3))); // nobody saw it

    model.setTable(&table);
    checks.clear();
    view.forgetEligible();
    view.checkAll(); // of what is not shown yet
    view.setEligible(allOf({1, 2, 3}));
    QCOMPARE(checks.rows().count(), 3u);
}

void tst_OrderQuery::valuesAreNamedOnce()
{
    const auto row = [](qint64 order) {
        RowSpec spec;
        spec.orders.front().id = order;
        return spec;
    };
    OrderTable table;
    RowSpec one = row(1);
    one.province = "浙江省";
    one.carrier = "YTO";
    RowSpec two = row(2);
    two.province = "江苏省";
    RowSpec three = row(3);
    three.province = "浙江省";
    three.carrier = "ZTO";
    const DeskRow rows[] = {one.view(), two.view(), three.view()};
    table.apply(rows);
    const RowKey gone[] = {RowKey(OrderId(3))};
    table.apply({}, gone);
    const DeskValues values = DeskValues::of(table);
    QCOMPARE(values.carriers, QStringList{u"YTO"_s});
    QCOMPARE(values.provinces, (QStringList{u"江苏省"_s, u"浙江省"_s}));
}

QTEST_MAIN(tst_OrderQuery)
#include "tst_orderquery.moc"
