// SPDX-License-Identifier: Apache-2.0
// Nothing that may take its time runs on the interface thread: every port notices it, and no command of any page does.
#include "app/composition/workstation.h"
#include "codes/barcodereader.h"
#include "dispatch/ports/labelrenderer.h"
#include "dispatch/ports/printtarget.h"
#include "support/offthread.h"
#include "support/samplelabels.h"
#include "support/windowbench.h"
#include "ui/common/page.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagecommands.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_Ports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPortNotices();
    void noCommandOfAnyPageCallsOne();
};

void tst_Ports::everyPortNotices()
{
    QTemporaryDir folder;
    WorkstationOptions options;
    options.data = folder.filePath(u"data"_s);
    auto opened = Workstation::open(options);
    QVERIFY(opened);
    Workstation &station = **opened;
    const auto renderer = station.makeRenderer();
    const PrintKit &kit = station.printKit();
    const QString file = folder.filePath(u"out.pdf"_s);
    const Work nothing = [](UnitOfWork &) -> Result<void> { return {}; };
    const std::vector<std::pair<QString, std::function<void()>>> calls = {
        {u"store"_s, [&] { (void)station.place().store.read(nothing); }},
        {u"store"_s, [&] { (void)station.place().store.write(nothing); }},
        {u"store"_s, [&] { (void)station.desk().load(); }},
        {u"store"_s, [&] { (void)station.desk().waitForChange(0, 0); }},
        {u"store"_s, [&] { (void)station.invariants().violations(); }},
        {u"order files"_s, [&] { (void)station.orderSource().read(file, {}, 0, {}, {}); }},
        {u"formats"_s, [&] { (void)station.formatShelf().preview(file, 0); }},
        {u"tables"_s, [&] { (void)station.tableWriter().write({}, file); }},
        {u"upload files"_s, [&] { (void)station.dispatchWriter().write(u"taobao"_s, {}, file, {}); }},
        {u"manifests"_s, [&] { (void)station.manifestWriter().picture({}, 0); }},
        {u"papers"_s, [&] { (void)station.paperWriter().pickList({}, file); }},
        {u"label rendering"_s, [&] { (void)renderer->render(sampleLabel(), u"standard-100x150-8"_s); }},
        {u"label decoding"_s, [&] { (void)renderer->readBack({}, {}); }},
        {u"printing"_s, [&] { (void)kit.targets.make(u"pdf:"_s + file); }},
        {u"decoding"_s, [&] { (void)BarcodeReader::read(DotImage(), {}, CodeFamily::Qr); }},
    };
    for (const auto &[port, call] : calls) {
        const OffThread here;
        call();
        QVERIFY2(OffThread::entries().contains(u": "_s + port), qPrintable(port));
    }
}

namespace {

/// The window with work in every state, run from its menus.
class Journey
{
public:
    Journey()
    {
        m_bench.addSamples();
        m_bench.asker().takesFirst = true;
        m_bench.asker().saveTo = m_bench.path(u"saved.pdf"_s);
        auto parcels = m_bench.plan();
        parcels.pop_back();
        m_bench.number(parcels);
        parcels.pop_back();
        m_bench.print(parcels);
    }

    QStringList run()
    {
        OffThread here;
        here.doing(u"starting"_s);
        Language language(m_bench.desktop().settings());
        language.use(u"en"_s, false);
        MainWindow window(m_bench.services(), language);
        window.resize(1600, 1000);
        window.show();
        m_bench.start();
        window.orders().setView(View::All);
        for (int i = 0; i < window.pageCount(); ++i) {
            here.doing(window.page(i)->objectName());
            window.showPage(i);
            settle();
            for (auto *list : window.page(i)->findChildren<QAbstractItemView *>()) {
                if (list->model())
                    list->setCurrentIndex(list->model()->index(0, 0));
            }
            settle();
            for (const PageCommand &command : commandsOf(*window.page(i))) {
                here.doing(window.page(i)->title() + u'/' + command.text);
                if (i == 0)
                    window.orders().checkAll();
                if (command.enabled)
                    command.run();
                finish();
                window.showPage(i);
                ++m_done;
            }
        }
        for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>())
            runMenu(*menu, here);
        here.doing(u"closing"_s);
        window.close();
        settle();
        return OffThread::entries();
    }
    int done() const { return m_done; }

private:
    void settle()
    {
        const TaskRunner &runner = m_bench.services().runner;
        const auto calm = [&runner] {
            return !runner.isBusy(TaskRunner::Lane::Scan) && !runner.isBusy(TaskRunner::Lane::Short)
                && !runner.isBusy(TaskRunner::Lane::Job);
        };
        QCoreApplication::processEvents();
        if (!QTest::qWaitFor(calm, 30'000))
            qFatal("work does not end");
        QCoreApplication::processEvents();
    }
    void finish()
    {
        settle();
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible())
                dialog->reject();
        }
        settle();
    }
    void runMenu(const QMenu &menu, OffThread &here)
    {
        for (QAction *action : menu.actions()) {
            const QString name = action->objectName();
            if (!action->isEnabled() || name.isEmpty() || name == u"quitAction" || name == u"aboutAction")
                continue;
            here.doing(name);
            action->trigger();
            finish();
            ++m_done;
        }
    }

    WindowBench m_bench;
    int m_done = 0;
};

} // namespace

void tst_Ports::noCommandOfAnyPageCallsOne()
{
    applyTheme(*qApp, Theme::light());
    Journey journey;
    QCOMPARE(journey.run(), QStringList());
    QVERIFY2(journey.done() >= 40, qPrintable(QString::number(journey.done())));
}

QTEST_MAIN(tst_Ports)
#include "tst_ports.moc"
