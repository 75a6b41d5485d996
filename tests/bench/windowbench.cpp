// SPDX-License-Identifier: Apache-2.0
#include "bench/windowbench.h"

#include "app/desktop/desktop.h"
#include "bench/harness.h"
#include "bench/stores.h"
#include "dispatch/editparcels.h"
#include "dispatch/linkshops.h"
#include "dispatch/planparcels.h"
#include "models/numberpreviewmodel.h"
#include "models/ordercolumns.h"
#include "ui/common/deskfeed.h"
#include "ui/common/scanrouter.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/orders/numberdialog.h"
#include "ui/orders/orderheader.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderview.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

#include <ctime>

#include <unistd.h>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Orders = 100'000;
constexpr qint64 Noon = 1795320000000; // 2026-11-22 in China, the day of the invented orders

/// A window that knows when it has put pixels on the screen.
template <class Window> class TimedWidget : public Window
{
public:
    using Window::Window;

    /// Milliseconds from `act` until the window is painted at a time at which `happened` is true.
    double untilPainted(const std::function<void()> &act, const std::function<bool()> &happened)
    {
        m_happened = happened;
        m_painted = false;
        QElapsedTimer timer;
        timer.start();
        act();
        QDeadlineTimer limit(60'000);
        while (!m_painted && !limit.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

protected:
    bool event(QEvent *event) override
    {
        const bool done = Window::event(event);
        if (event->type() == QEvent::UpdateRequest && m_happened && m_happened())
            m_painted = true;
        return done;
    }

private:
    std::function<bool()> m_happened;
    bool m_painted = false;
};

using TimedWindow = TimedWidget<MainWindow>;

/// The program as its main() puts it together.
struct Program {
    explicit Program(const QString &data, const std::function<void(DeskFeed &)> &early = {})
    {
        WorkstationOptions options;
        options.data = data;
        options.bench = u"03"_s;
        options.operatorName = u"bench"_s;
        options.fixedNowMs = Noon;
        auto opened = Desktop::open(options, data + u"/window.ini"_s);
        if (!opened)
            qFatal("cannot open the store");
        desktop = std::move(*opened);
        language = std::make_unique<Language>(desktop->settings());
        language->use(u"zh_CN"_s, false);
        if (early)
            early(desktop->feed());
        window = std::make_unique<TimedWindow>(desktop->services(), *language);
        window->listenTo(desktop->scanRouter());
        desktop->feed().start();
        window->resize(1600, 960);
        window->show();
    }
    OrderView &table() { return *window->findChild<OrderView *>(u"orderTable"_s); }
    int rows() { return table().model()->rowCount(); }
    void waitUntilCalm()
    {
        QDeadlineTimer limit(60'000);
        QDeadlineTimer quiet(500);
        while (!limit.hasExpired() && !quiet.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            const TaskRunner &runner = desktop->services().runner;
            if (!desktop->feed().isLoaded() || runner.isBusy(TaskRunner::Lane::Short)
                || runner.isBusy(TaskRunner::Lane::Table))
                quiet.setRemainingTime(500);
        }
    }

    std::unique_ptr<Desktop> desktop;
    std::unique_ptr<Language> language;
    std::unique_ptr<TimedWindow> window;
};

void pressKey(int key, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &release);
}

/// Each key of some searches, typed and taken back; the field shows it and the table is painted anew.
std::vector<double> keystrokes(Program &program, int runs)
{
    program.window->showPage(0);
    program.window->orders().focusSearch();
    auto *field = program.window->findChild<QLineEdit *>(u"searchEdit"_s);
    std::vector<double> times;
    const auto type = [&](int key, const QString &text) {
        const QString before = field->text();
        times.push_back(
            program.window->untilPainted([&] { pressKey(key, text); }, [&] { return field->text() != before; }));
    };
    for (int run = 0; run < runs; ++run) {
        for (const QString &words : {u"2611"_s, u"7f"_s, u"310042"_s}) {
            for (const QChar key : words)
                type(key.unicode(), key);
            for (qsizetype i = 0; i < words.size(); ++i)
                type(Qt::Key_Backspace, {});
        }
    }
    return times;
}

/// Three rows a step, as a wheel does; then whole pages.
std::vector<double> frames(Program &program, int steps)
{
    program.window->showPage(0);
    QScrollBar *bar = program.table().verticalScrollBar();
    std::vector<double> times;
    for (int i = 0; i < steps; ++i) {
        const int by = i % 4 == 3 ? bar->pageStep() : 3;
        times.push_back(program.window->untilPainted([&] { bar->setValue(bar->value() + by); }, [] { return true; }));
    }
    return times;
}

/// Digits of the first number, typed into the number dialog over that many parcels; all previews are painted.
std::vector<double> previews(Program &program, int parcels, int runs)
{
    const UiServices &services = program.desktop->services();
    const OrderTable &table = services.feed.table();
    std::vector<OrderId> orders;
    for (RowHandle row = 0; row < table.handleEnd() && orders.size() < static_cast<size_t>(parcels) * 2; ++row) {
        if (table.isLive(row) && !table.isBlocked(row) && table.printState(row) == PrintState::Open)
            orders.push_back(table.order(row, 0).id);
    }
    const auto plan = PlanParcels(services.place).run({orders, false, false, false});
    LinkShops links(services.place, services.carriers);
    const QString account = u"bench"_s;
    if (!plan || !links.addAccount(account, u"YTO"_s) || !links.share(account, table.shops().front().name))
        qFatal("cannot plan for the number dialog");
    std::vector<ParcelId> chosen;
    for (const auto &parcel : plan->parcels) {
        if (chosen.size() < static_cast<size_t>(parcels))
            chosen.push_back(parcel.parcel);
    }
    program.waitUntilCalm();
    TimedWidget<NumberDialog> dialog(services, chosen, program.window.get());
    dialog.show();
    dialog.activateWindow();
    program.waitUntilCalm();
    auto *field = dialog.findChild<QLineEdit *>(u"firstEdit"_s);
    field->setFocus();
    field->setText(u"YT8801234567"_s);
    const QAbstractItemModel &rows = *dialog.findChild<QTableView *>(u"previewTable"_s)->model();
    std::vector<double> times;
    const auto type = [&](int key, const QString &text) {
        const QString before = field->text();
        times.push_back(dialog.untilPainted([&] { pressKey(key, text); }, [&] { return field->text() != before; }));
    };
    for (int run = 0; run < 20 * runs; ++run) {
        for (const QChar digit : u"001"_s)
            type(digit.unicode(), digit);
        if (rows.rowCount() < parcels || rows.index(0, NumberPreviewModel::NumberColumn).data().isNull())
            qFatal("the preview shows %d rows", rows.rowCount());
        for (int i = 0; i < 3; ++i)
            type(Qt::Key_Backspace, {});
    }
    return times;
}

std::vector<double> scans(Program &program, int count)
{
    program.window->showPage(2);
    program.waitUntilCalm();
    Page *page = program.window->page(2);
    int answers = 0;
    QObject::connect(page, &Page::stateChanged, program.window.get(), [&answers] { ++answers; });
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        answers = 0;
        times.push_back(program.window->untilPainted(
            [&] { Q_EMIT program.desktop->scanRouter().scanned(printedNumber(i * 7)); }, [&] { return answers > 0; }));
    }
    QObject::disconnect(page, &Page::stateChanged, program.window.get(), nullptr);
    return times;
}

Row lateRow(const QString &work, const std::vector<double> &times, double bound)
{
    const double late = percentile(times, 0.99);
    return {u"%1: p99 of %2"_s.arg(work).arg(times.size()),
            ms(late),
            {},
            u"median "_s + ms(median(times)),
            ms(bound),
            !times.empty() && late <= bound};
}

struct Start {
    double wall = 0;
    double paint = 0;
    double memory = 0;
    int rows = 0;
};

Start startOnce(const QString &folder)
{
    Start start;
    start.wall = millisecondsOf([&] {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--window-child"_s, folder});
        if (!child.waitForFinished(-1) || child.exitCode() != 0)
            qFatal("the child failed");
        const QList<QByteArray> words = child.readAllStandardOutput().trimmed().split(' ');
        start.rows = words.value(0).toInt();
        start.paint = words.value(1).toDouble();
        start.memory = words.value(2).toDouble();
    });
    return start;
}

void startRowsOf(const QString &folder, int runs, std::vector<Row> &rows)
{
    std::vector<double> walls;
    std::vector<double> paints;
    Start last;
    double memory = 0;
    for (int i = 0; i < runs; ++i) {
        last = startOnce(folder);
        walls.push_back(last.wall);
        paints.push_back(last.paint);
        memory = std::max(memory, last.memory);
    }
    const bool any = last.rows > Orders / 2;
    rows.push_back({u"whole window: start to a usable table, %1 rows"_s.arg(last.rows),
                    ms(median(walls)),
                    {},
                    {},
                    u"800 ms"_s,
                    any && median(walls) <= 800});
    rows.push_back({u"whole window: memory then"_s,
                    u"%1 MB"_s.arg(memory, 0, 'f', 0),
                    {},
                    {},
                    u"250 MB"_s,
                    memory > 0 && memory <= 250});
    rows.push_back({u"whole window: first paint once the data is there"_s,
                    ms(median(paints)),
                    {},
                    {},
                    u"100 ms"_s,
                    any && median(paints) <= 100});
}

/// Milliseconds that this thread has computed so far: what a busy machine does meanwhile is not in them.
double computed()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// How long the interface thread gave no answer at most, until everything is calm again; and what of it it computed.
class Stall
{
public:
    explicit Stall(Program &program)
        : m_program(program)
    { }
    void row(std::vector<Row> &rows, const QString &work, const std::function<void()> &act, int awaited = 0)
    {
        m_longest = m_most = 0;
        watch(act);
        QDeadlineTimer limit(120'000);
        QDeadlineTimer quiet(1000);
        int changes = 0;
        const auto count = QObject::connect(&m_program.desktop->feed(), &DeskFeed::changed, qApp, [&] { ++changes; });
        while (!limit.hasExpired() && !quiet.hasExpired()) {
            watch([] { QCoreApplication::processEvents(); });
            const TaskRunner &runner = m_program.desktop->services().runner;
            if (changes < awaited || runner.isBusy(TaskRunner::Lane::Short) || runner.isBusy(TaskRunner::Lane::Table))
                quiet.setRemainingTime(1000);
            usleep(500);
        }
        QObject::disconnect(count);
        rows.push_back({u"1,000,000 rows, longest stall: "_s + work,
                        ms(m_longest),
                        {},
                        u"computed "_s + ms(m_most),
                        ms(20),
                        m_longest <= 20});
    }

private:
    void watch(const std::function<void()> &act)
    {
        const double before = computed();
        m_longest = std::max(m_longest, millisecondsOf(act));
        m_most = std::max(m_most, computed() - before);
    }

    Program &m_program;
    double m_longest = 0;
    double m_most = 0;
};

/// What a person does to a table of a million rows, and what the store does to it meanwhile.
void stallRows(const QString &folder, std::vector<Row> &rows)
{
    Program program(folder);
    program.waitUntilCalm();
    OrdersPage &page = program.window->orders();
    const UiServices &services = program.desktop->services();
    Stall stall(program);
    const auto change = [&](int n) {
        const OrderTable &table = services.feed.table();
        const RowHandle row = static_cast<RowHandle>(n) * 977;
        const OrderId order = table.order(row, 0).id;
        const QString note = u"bench %1, %2"_s.arg(n).arg(QDateTime::currentMSecsSinceEpoch()); // the store is kept
        services.runner.run(
            TaskRunner::Lane::Short, program.window.get(),
            [&services, order, note] { return EditParcels(services.place).setNote(order, note); },
            [](const auto &done) {
                if (!done)
                    qFatal("cannot change an order");
            });
    };
    stall.row(rows, u"one order changed"_s, [&] { change(1); }, 1);
    stall.row(rows, u"a view"_s, [&] { page.setView(View::Unprinted); });
    stall.row(rows, u"another view"_s, [&] { page.setView(View::All); });
    auto *field = program.window->findChild<QLineEdit *>(u"searchEdit"_s);
    stall.row(rows, u"a key of a search"_s, [&] { field->setText(u"26"_s); });
    stall.row(rows, u"the search taken back"_s, [&] { field->clear(); });
    stall.row(rows, u"select all"_s, [&] { page.checkAll(); });
    stall.row(rows, u"one order changed, all selected"_s, [&] { change(2); }, 1);
    stall.row(rows, u"select none"_s, [&] { page.checkNone(); });
    stall.row(rows, u"sorted by address"_s,
              [&] { Q_EMIT program.table().header().sortWanted(static_cast<int>(OrderColumn::Address)); });
}

} // namespace

bool isWindowChild(int argc, char **argv) { return argc == 3 && std::strcmp(argv[1], "--window-child") == 0; }

/// The program from its first instruction to the first frame with rows in it.
int runWindowChild(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Theme::light());
    QElapsedTimer sinceData;
    Program program(QString::fromLocal8Bit(argv[2]), [&](DeskFeed &feed) {
        QObject::connect(&feed, &DeskFeed::loaded, &feed, [&] { sinceData.start(); });
    });
    program.window->untilPainted([] {}, [&] { return sinceData.isValid() && program.rows() > 0; });
    std::printf("%d %.2f %.1f\n", program.rows(), static_cast<double>(sinceData.nsecsElapsed()) / 1e6, peakMemory());
    std::fflush(stdout);
    _exit(0);
}

std::vector<Row> millionRows(const Options &options)
{
    applyTheme(*qApp, Theme::light());
    std::vector<Row> rows;
    if (!options.large)
        return rows;
    const QString folder = options.store.isEmpty() ? options.folder + u"/million"_s : options.store;
    if (!QFile::exists(folder))
        fillWithOpen(folder, options.folder, 1'000'000);
    stallRows(folder, rows);
    return rows;
}

std::vector<Row> windowRows(const Options &options)
{
    applyTheme(*qApp, Theme::light());
    std::vector<Row> rows;
    const QString open = options.folder + u"/window-open"_s;
    fillWithOpen(open, options.folder, Orders);
    startRowsOf(open, options.runs, rows);
    {
        Program program(open);
        program.waitUntilCalm();
        rows.push_back(lateRow(u"whole window: keystroke to pixels"_s, keystrokes(program, options.runs), 16));
        rows.push_back(lateRow(u"whole window: a frame of scrolling"_s, frames(program, 100 * options.runs), 16));
        rows.push_back(
            lateRow(u"whole window: keystroke to preview, 2,000 parcels"_s, previews(program, 2000, options.runs), 16));
    }
    const QString printed = options.folder + u"/window-printed"_s;
    WorkstationOptions words;
    words.data = printed;
    words.fixedNowMs = Noon;
    if (auto station = Workstation::open(words))
        fillWithPrinted((*station)->place(), Orders);
    Program program(printed);
    program.waitUntilCalm();
    rows.push_back(lateRow(u"whole window: scan to painted verdict"_s, scans(program, 100 * options.runs), 20));
    return rows;
}

} // namespace waydesk::bench
