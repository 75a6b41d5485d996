// SPDX-License-Identifier: Apache-2.0
#include "support/journey.h"

#include "app/sample/sampleshops.h"
#include "core/desk/ordertable.h"
#include "dispatch/linkshops.h"
#include "models/ordercolumns.h"
#include "ui/common/keybutton.h"
#include "ui/common/page.h"
#include "ui/common/taskrunner.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagecommands.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace waydesk::test {

using namespace Qt::StringLiterals;

Journey::Journey()
{
    m_bench.addSamples();
    m_bench.asker().takesFirst = true;
    m_bench.asker().saveTo = m_bench.path(u"saved.pdf"_s);
    auto parcels = m_bench.plan(4);
    parcels.pop_back();
    const QStringList numbers = m_bench.number(parcels);
    parcels.pop_back();
    m_unprinted = numbers.back();
    m_bench.print(parcels);
    m_bench.scan(numbers.first(3));
    Workstation &station = m_bench.desktop().station();
    if (!LinkShops(station.place(), station.carriers()).addShop(u"dy"_s, u"douyin"_s, false, {}))
        qFatal("no shop");
}

Journey::~Journey() = default;

void Journey::run(const std::function<void(const QString &)> &doing)
{
    m_doing = doing ? doing : [](const QString &) { };
    m_doing(u"starting"_s);
    if (prepare)
        prepare(m_bench.desktop().settings());
    Language words(m_bench.desktop().settings());
    words.use(language, false);
    MainWindow window(m_bench.services(), words);
    m_window = &window;
    window.resize(size);
    window.show();
    window.activateWindow();
    m_bench.start();
    window.orders().setView(View::All);
    if (begin)
        begin(window);
    askQuestions(window);
    // Once more the same file: it changes nothing, and offers to say so.
    window.orders().takeFiles(SampleShops::layDown(m_bench.path(u"again"_s)).value());
    settle();
    printOne(window);
    for (int page = 0; page < window.pageCount(); ++page)
        walk(window, page);
    for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>())
        runMenu(*menu);
    m_doing(u"closing"_s);
    window.close();
    settle();
}

void Journey::walk(MainWindow &window, int index)
{
    Page *page = window.page(index);
    m_doing(page->objectName());
    window.showPage(index);
    settle();
    for (auto *list : page->findChildren<QAbstractItemView *>()) {
        if (list->model())
            list->setCurrentIndex(list->model()->index(0, 0));
    }
    settle();
    if (index == 0) {
        window.orders().setView(View::All);
        settle();
        chooseSplittable(*page);
    }
    if (visit)
        visit(page->objectName(), window);
    const auto ready = [&] {
        window.showPage(index);
        if (index == 0)
            checkAll(window);
        return commandsOf(*page);
    };
    const QList<QPointer<QPushButton>> buttons = [page] {
        QList<QPointer<QPushButton>> found;
        for (QPushButton *button : page->findChildren<QPushButton *>())
            found.append(button);
        return found;
    }();
    for (const auto &button : buttons) {
        ready();
        if (button && button->isVisible() && button->isEnabled()
            && (button->isFlat() || !qobject_cast<KeyButton *>(button)))
            perform(page->objectName() + u'/' + button->objectName(), [button] { button->click(); });
    }
    // What leaves orders unsent comes last: the others would find nothing to do.
    for (const bool last : {false, true}) {
        for (size_t i = 0; i < ready().size(); ++i) {
            const PageCommand command = ready()[i];
            if (command.enabled && last == (command.action && command.action->objectName() == u"leaveUnsentAction"_s))
                perform(page->objectName() + u'/' + command.text, command.run);
        }
    }
}

/// A strip that was followed (parcels that are due) may have led to another view.
void Journey::checkAll(MainWindow &window)
{
    window.orders().setView(View::All);
    settle();
    window.orders().checkAll();
    settle();
}

/// Most rows cannot be split, and a command that is not offered is not run.
void Journey::chooseSplittable(QWidget &page)
{
    auto *split = WindowBench::child<QPushButton>(&page, "splitButton");
    for (auto *table : page.findChildren<QTableView *>()) {
        for (int row = 0; row < table->model()->rowCount() && !split->isEnabled(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (index.data(PrintStateRole).toInt() > static_cast<int>(PrintState::Planned))
                continue; // it would ask why its number is given up
            table->setCurrentIndex(index);
            settle();
        }
    }
}

/// Dialogs that it opens are visited and given up.
void Journey::perform(const QString &name, const std::function<void()> &command)
{
    m_doing(name);
    command();
    ++m_done;
    settle();
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    giveUpDialogs();
    // A strip that says what came of it may offer more.
    for (QPushButton *more : m_window->findChildren<QPushButton *>(u"stripActionButton"_s)) {
        if (!more->isVisible())
            continue;
        more->click();
        settle();
        giveUpDialogs();
    }
}

void Journey::giveUpDialogs()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(top);
        if (!dialog || !dialog->isVisible())
            continue;
        if (visit && !m_seen.contains(dialog->objectName())) {
            m_seen.append(dialog->objectName());
            visit(dialog->objectName(), *dialog);
        }
        dialog->reject();
    }
    settle();
}

/// What has its number and no label yet.
void Journey::printOne(MainWindow &window)
{
    auto *search = WindowBench::child<QLineEdit>(&window, "searchEdit");
    search->setText(m_unprinted);
    checkAll(window);
    for (const PageCommand &command : commandsOf(window.orders())) {
        if (command.key == u"P")
            perform(u"print"_s, command.run);
    }
    search->clear();
}

/// What an import asks and says, and what a number leads to.
void Journey::askQuestions(MainWindow &window)
{
    const auto take = [this, &window](const QString &name, const QByteArray &bytes) {
        QFile file(m_bench.path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        window.orders().takeFiles({file.fileName()});
    };
    const auto asked = [] {
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 30'000))
            qFatal("nothing is asked");
    };
    auto *table = WindowBench::child<QTableView>(&window, "orderTable");
    perform(u"memo"_s, [&] {
        if (!QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, 30'000))
            qFatal("no rows");
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_E);
        asked();
    });
    perform(u"unknown table"_s, [&] {
        take(u"sheet.csv"_s,
             "编号,收件人,电话号,送到,东西,几件\n"
             "A-1,林晓禾,19800001001,浙江省杭州市西湖区云杉路1号,毛巾 三条装 灰蓝色,2\n");
        asked();
    });
    perform(u"unknown words"_s, [&] {
        take(u"words.csv"_s,
             "主订单编号,选购商品,商品数量,收件人,订单状态,售后状态\n"
             "1,杯,一,林晓禾,在路上,怪词\n2,杯,1,周可,待发货,怪词\n");
        asked();
    });
    perform(u"rejected rows"_s, [] { });
    auto *search = WindowBench::child<QLineEdit>(&window, "searchEdit");
    perform(u"a number's history"_s, [&] {
        search->setText(m_unprinted);
        QTest::keyClick(search, Qt::Key_Return);
        asked();
    });
    search->clear();
}

void Journey::runMenu(const QMenu &menu)
{
    for (QAction *action : menu.actions()) {
        const QString name = action->objectName();
        // Looks and language are the traveller's own; the others end the journey or wait for a hand.
        if (action->isEnabled() && !name.isEmpty() && !action->isCheckable() && name != u"quitAction"
            && name != u"aboutAction")
            perform(name, [action] { action->trigger(); });
    }
}

void Journey::settle()
{
    const TaskRunner &runner = m_bench.services().runner;
    const auto calm = [&runner] { return !runner.isBusy(); };
    QCoreApplication::processEvents();
    if (!QTest::qWaitFor(calm, 30'000))
        qFatal("work does not end");
    QCoreApplication::processEvents();
}

} // namespace waydesk::test
