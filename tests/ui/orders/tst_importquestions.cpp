// SPDX-License-Identifier: Apache-2.0
#include "dispatch/addorder.h"
#include "dispatch/linkshops.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/store.h"
#include "models/rejectedrowsmodel.h"
#include "support/windowbench.h"
#include "ui/common/taskrunner.h"
#include "ui/orders/folderwatch.h"
#include "ui/orders/importflow.h"
#include "ui/orders/importresultdialog.h"
#include "ui/orders/mappingdialog.h"
#include "ui/orders/ownorderdialog.h"
#include "ui/orders/rowdialog.h"
#include "ui/orders/wordsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20000;
const QByteArray sheet = "我的发货表,,,,,\n编号,收件人,电话号,送到,东西,几件\n"
                         "A-1,林晓禾,19800001001,浙江省杭州市西湖区云杉路1号,毛巾,2\n"
                         "A-2,周可,19800001005,江苏省南京市鼓楼区湖南路6号,杯子,1\n";

} // namespace

/// What an import asks a person, and what it does with the answers.
class tst_ImportQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anUnknownTableIsMappedAndRemembered();
    void theHeadingRowCanBeMoved();
    void decliningLeavesTheTableOut();
    void whatIsNoTableIsNotAskedFor();
    void unknownWordsAreAskedOnceAndReadAgain();
    void filesThatComeUnderAQuestionAreRead();
    void aQuestionWaitsForItsPage();
    void notNowLeavesTheOrdersWaiting();
    void aCellIsPutRightInTheList();
    void tornRowsArePutRight();
    void aListClosedMeanwhileSaysWhatCameOfIt_data();
    void aListClosedMeanwhileSaysWhatCameOfIt();
    void copiedCellsAreATable();
    void otherTextIsNoTable();
    void aPastedReceiverBecomesAnOrder();
    void newFilesOfTheWatchedFolderAreFound();
    void aFolderThatIsAwayIsNamed();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_bench->path(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
        return out.fileName();
    }
    void link(const QString &name, const QString &platform)
    {
        Workstation &station = m_bench->desktop().station();
        QVERIFY(LinkShops(station.place(), station.carriers()).addShop(name, platform, false, {}));
    }
    std::vector<Order> orders(const QString &number)
    {
        std::vector<Order> found;
        (void)m_bench->desktop().station().place().store.read([&](UnitOfWork &unit) -> Result<void> {
            found = unit.orders().byNumber(number);
            return {};
        });
        return found;
    }
    template <class Dialog> Dialog *dialog()
    {
        if (!QTest::qWaitFor([] { return openDialog<Dialog>() != nullptr; }, Patience))
            qFatal("no dialog");
        return openDialog<Dialog>();
    }
    static void choose(QWidget *in, const char *combo, const QVariant &data)
    {
        auto *box = WindowBench::child<QComboBox>(in, combo);
        QVERIFY2(box->findData(data) >= 0, combo);
        box->setCurrentIndex(box->findData(data));
    }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ImportFlow> m_flow;
};

void tst_ImportQuestions::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_window = std::make_unique<QWidget>();
    m_flow = std::make_unique<ImportFlow>(m_bench->services(), m_window.get());
}

void tst_ImportQuestions::cleanup()
{
    m_flow.reset();
    m_window.reset();
    m_bench.reset();
}

void tst_ImportQuestions::anUnknownTableIsMappedAndRemembered()
{
    link(u"own"_s, u"generic"_s);
    QSignalSpy done(m_flow.get(), &ImportFlow::imported);
    const QString path = file(u"sheet.csv"_s, sheet);
    m_flow->start({path});
    auto *mapping = dialog<MappingDialog>();
    auto *save = WindowBench::child<QPushButton>(mapping, "saveButton");
    QTRY_VERIFY(!save->isEnabled());
    QCOMPARE(WindowBench::child<QComboBox>(mapping, "fieldCombo1")->currentData().toString(), u"receiver"_s);
    choose(mapping, "fieldCombo0", u"order"_s);
    choose(mapping, "fieldCombo2", u"phone"_s);
    choose(mapping, "fieldCombo3", u"address"_s);
    choose(mapping, "fieldCombo4", u"title"_s);
    auto *preview = WindowBench::child<QTableView>(mapping, "previewTable");
    QCOMPARE(preview->model()->rowCount(), 0);
    choose(mapping, "fieldCombo5", u"quantity"_s);
    QTRY_COMPARE(preview->model()->rowCount(), 2);
    QCOMPARE(preview->model()->index(0, 0).data().toString(), u"A-1"_s);
    QVERIFY(preview->model()->index(1, 3).data().toString().contains(u"南京市"_s));
    QTRY_VERIFY(save->isEnabled());
    WindowBench::child<QLineEdit>(mapping, "nameEdit")->setText(u"our sheet"_s);
    save->click();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QCOMPARE(done.front().front().value<ImportReport>().files.front().ordersNew, 2);
    m_flow->start({file(u"tomorrow.csv"_s, sheet + "A-3,吴桐,19800001006,江苏省南京市鼓楼区湖南路8号,帽,1\n")});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, Patience);
    QCOMPARE(done.back().front().value<ImportReport>().files.front().ordersNew, 1);
}

void tst_ImportQuestions::theHeadingRowCanBeMoved()
{
    link(u"own"_s, u"generic"_s);
    m_flow->start({file(u"sheet.csv"_s, sheet)});
    auto *mapping = dialog<MappingDialog>();
    auto *row = WindowBench::child<QSpinBox>(mapping, "headingSpinBox");
    QCOMPARE(row->value(), 2);
    QVERIFY(WindowBench::child<QComboBox>(mapping, "fieldCombo0"));
    row->setValue(3);
    QTRY_VERIFY(mapping->findChild<QComboBox *>(u"fieldCombo1"_s)->accessibleName().contains(u"林晓禾"_s));
    mapping->reject();
    QTRY_VERIFY(!m_flow->isRunning());
}

void tst_ImportQuestions::decliningLeavesTheTableOut()
{
    link(u"own"_s, u"generic"_s);
    QSignalSpy stopped(m_flow.get(), &ImportFlow::stopped);
    QSignalSpy settled(m_flow.get(), &ImportFlow::settled);
    const QString path = file(u"sheet.csv"_s, sheet);
    m_flow->start({path});
    dialog<MappingDialog>()->reject();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
    QVERIFY(ImportFlow::isDeclined(stopped.front().at(1).value<Error>()));
    QCOMPARE(stopped.front().at(2).toStringList(), QStringList{path});
    QCOMPARE(settled.front().front().toStringList(), QStringList{path}); // not offered again
    QVERIFY(orders(u"A-1"_s).empty());
}

void tst_ImportQuestions::whatIsNoTableIsNotAskedFor()
{
    QSignalSpy failed(m_flow.get(), &ImportFlow::failed);
    m_flow->start({file(u"letter.txt"_s, "Dear packer\nno table is in here\n")});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
    QVERIFY(!openDialog<MappingDialog>());
}

void tst_ImportQuestions::unknownWordsAreAskedOnceAndReadAgain()
{
    link(u"dy"_s, u"douyin"_s);
    QSignalSpy done(m_flow.get(), &ImportFlow::imported);
    m_flow->start({file(u"d.csv"_s,
                        "主订单编号,选购商品,商品数量,收件人,订单状态,售后状态\n"
                        "1,杯,1,林晓禾,在路上,怪词\n2,杯,1,周可,待发货,怪词\n")});
    auto *words = dialog<WordsDialog>();
    QVERIFY(done.isEmpty());
    QCOMPARE(WindowBench::child<QTableView>(words, "wordsTable")->model()->rowCount(), 2);
    auto *save = WindowBench::child<QPushButton>(words, "saveButton");
    QVERIFY(!save->isEnabled());
    choose(words, "meaningCombo0", static_cast<int>(OrderStatus::Shipped));
    choose(words, "meaningCombo1", static_cast<int>(RefundState::Running));
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    const auto report = done.front().front().value<ImportReport>();
    QCOMPARE(report.files.front().ordersNew, 2);
    QVERIFY(report.files.front().rejected.empty());
    QCOMPARE(orders(u"1"_s).front().status, OrderStatus::Shipped);
    QCOMPARE(orders(u"2"_s).front().lines.front().refund, RefundState::Running);
    m_flow->start({m_bench->path(u"d.csv"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, Patience); // remembered
}

void tst_ImportQuestions::filesThatComeUnderAQuestionAreRead()
{
    link(u"dy"_s, u"douyin"_s);
    QSignalSpy done(m_flow.get(), &ImportFlow::imported);
    const QString first = file(u"d.csv"_s, "主订单编号,选购商品,商品数量,收件人,订单状态\n1,杯,1,林晓禾,在路上\n");
    const QString second = file(u"e.csv"_s, "主订单编号,选购商品,商品数量,收件人,订单状态\n2,杯,1,周可,另一词\n");
    m_flow->start({first});
    auto *words = dialog<WordsDialog>();
    m_flow->start({second});
    words->reject();
    QTRY_VERIFY_WITH_TIMEOUT(dialog<WordsDialog>() != words, Patience); // the second file's own
    QVERIFY(done.isEmpty());
    dialog<WordsDialog>()->reject();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QCOMPARE(done.front().front().value<ImportReport>().files.size(), 2u);
    QVERIFY(!orders(u"1"_s).empty() && !orders(u"2"_s).empty());
}

/// Scans on another page are not taken by a question of an import.
void tst_ImportQuestions::aQuestionWaitsForItsPage()
{
    link(u"own"_s, u"generic"_s);
    QStackedWidget pages;
    pages.addWidget(new QWidget);
    auto *page = new QWidget;
    pages.addWidget(page);
    pages.show();
    ImportFlow flow(m_bench->services(), page);
    QSignalSpy waiting(&flow, &ImportFlow::waiting);
    flow.start({file(u"sheet.csv"_s, sheet)});
    QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 1, Patience);
    QVERIFY(pages.findChildren<MappingDialog *>().isEmpty());
    pages.setCurrentIndex(1);
    dialog<MappingDialog>()->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isRunning(), Patience);
}

void tst_ImportQuestions::notNowLeavesTheOrdersWaiting()
{
    link(u"dy"_s, u"douyin"_s);
    QSignalSpy done(m_flow.get(), &ImportFlow::imported);
    m_flow->start({file(u"d.csv"_s, "主订单编号,选购商品,商品数量,收件人,订单状态\n1,杯,1,林晓禾,在路上\n")});
    dialog<WordsDialog>()->reject();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QCOMPARE(done.front().front().value<ImportReport>().files.front().rejected.size(), 1u);
    QCOMPARE(orders(u"1"_s).front().status, OrderStatus::Unknown);
}

void tst_ImportQuestions::aCellIsPutRightInTheList()
{
    link(u"dy"_s, u"douyin"_s);
    QSignalSpy done(m_flow.get(), &ImportFlow::imported);
    const QString path = file(u"d.csv"_s,
                              "主订单编号,选购商品,商品数量,收件人,订单状态\n"
                              "1,杯,two,林晓禾,待发货\n2,杯,1,周可,待发货\n");
    m_flow->start({path});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    ImportResultDialog list(m_bench->services(), done.front().front().value<ImportReport>());
    QSignalSpy again(&list, &ImportResultDialog::readAgain);
    auto *model = WindowBench::child<QTableView>(&list, "rejectedTable")->model();
    auto *fix = WindowBench::child<QPushButton>(&list, "fixButton");
    const QModelIndex cell = model->index(0, RejectedRowsModel::FixColumn);
    QCOMPARE(cell.data(Qt::EditRole).toString(), u"two"_s);
    QVERIFY(!(model->index(0, RejectedRowsModel::TextColumn).flags() & Qt::ItemIsEditable));
    QVERIFY(!fix->isEnabled());
    QVERIFY(model->setData(cell, u"2"_s));
    QVERIFY(fix->isEnabled());
    fix->click();
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, Patience);
    QCOMPARE(model->rowCount(), 0);
    QCOMPARE(orders(u"1"_s).front().lines.front().quantity, 2);
    m_flow->start({path});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, Patience);
    QVERIFY(done.back().front().value<ImportReport>().files.front().rejected.empty()); // kept
}

/// A line break tore the one row in two; the other has a quote too many.
void tst_ImportQuestions::tornRowsArePutRight()
{
    link(u"dy"_s, u"douyin"_s);
    QSignalSpy done(m_flow.get(), &ImportFlow::imported);
    const QString path = file(u"d.csv"_s,
                              "主订单编号,子订单编号,选购商品,商品数量,收件人,订单状态\n1,11,杯\n 大,2,林晓禾,待发货\n"
                              "2,21,\"盘,1,周可,待发货\n3,31,杯,1,沈一,待发货\n");
    m_flow->start({path});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QCOMPARE(orders(u"3"_s).size(), 1u);
    ImportResultDialog list(m_bench->services(), done.front().front().value<ImportReport>());
    list.show();
    QSignalSpy again(&list, &ImportResultDialog::readAgain);
    auto *table = WindowBench::child<QTableView>(&list, "rejectedTable");
    QCOMPARE(table->model()->rowCount(), 3);
    const auto open = [&](int row) {
        table->setCurrentIndex(table->model()->index(row, RejectedRowsModel::FixColumn));
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(list.findChild<RowDialog *>(), Patience);
    };
    open(0);
    auto *row = list.findChild<RowDialog *>();
    QCOMPARE(row->text(), u"1,11,杯"_s);
    WindowBench::child<QPushButton>(row, "joinButton")->click(); // by mistake: cut out again, it is an order still
    WindowBench::child<QPlainTextEdit>(row, "rowEdit")->setPlainText(u"1,11,杯"_s);
    row->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!list.findChild<RowDialog *>(), Patience);
    QVERIFY(table->model()->index(1, RejectedRowsModel::FixColumn).data().toString() != u"(left out)"_s);
    open(0);
    row = list.findChild<RowDialog *>();
    WindowBench::child<QPushButton>(row, "joinButton")->click();
    QCOMPARE(row->text(), u"1,11,杯 大,2,林晓禾,待发货"_s);
    QTest::keyClick(WindowBench::child<QPlainTextEdit>(row, "rowEdit"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!list.findChild<RowDialog *>(), Patience);
    QCOMPARE(table->model()->index(1, RejectedRowsModel::FixColumn).data().toString(), u"(left out)"_s);
    open(1); // what was left out can be looked at
    row = list.findChild<RowDialog *>();
    QVERIFY(row->text().contains(u"林晓禾"_s));
    row->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!list.findChild<RowDialog *>(), Patience);
    open(2);
    row = list.findChild<RowDialog *>();
    WindowBench::child<QPlainTextEdit>(row, "rowEdit")->setPlainText(row->text().remove(u'"'));
    row->accept();
    WindowBench::child<QPushButton>(&list, "fixButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, Patience);
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(orders(u"1"_s).front().lines.front().quantity, 2);
    QCOMPARE(orders(u"2"_s).front().receiver.receiver, u"周可"_s);
}

void tst_ImportQuestions::aListClosedMeanwhileSaysWhatCameOfIt_data()
{
    QTest::addColumn<bool>("fileIsThere");
    QTest::newRow("it came in") << true;
    QTest::newRow("the file is gone") << false;
}

void tst_ImportQuestions::aListClosedMeanwhileSaysWhatCameOfIt()
{
    QFETCH(bool, fileIsThere);
    link(u"dy"_s, u"douyin"_s);
    QSignalSpy done(m_flow.get(), &ImportFlow::imported);
    const QString path = file(u"d.csv"_s, "主订单编号,选购商品,商品数量,收件人,订单状态\n1,杯,two,林晓禾,待发货\n");
    m_flow->start({path});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QPointer<ImportResultDialog> list =
        new ImportResultDialog(m_bench->services(), done.front().front().value<ImportReport>());
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->open();
    QSignalSpy again(list, &ImportResultDialog::readAgain);
    QSignalSpy failed(list, &ImportResultDialog::notReadAgain);
    auto *model = WindowBench::child<QTableView>(list, "rejectedTable")->model();
    QVERIFY(model->setData(model->index(0, RejectedRowsModel::FixColumn), u"2"_s));
    if (!fileIsThere)
        QVERIFY(QFile::remove(path));
    WindowBench::child<QPushButton>(list, "fixButton")->click();
    list->close();
    QVERIFY(!list->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(again.size() + failed.size(), 1, Patience);
    QCOMPARE(again.size(), fileIsThere ? 1 : 0);
    QTRY_VERIFY_WITH_TIMEOUT(!list, Patience);
    if (fileIsThere)
        QCOMPARE(orders(u"1"_s).front().lines.front().quantity, 2);
}

void tst_ImportQuestions::copiedCellsAreATable()
{
    link(u"dy"_s, u"douyin"_s);
    QSignalSpy done(m_flow.get(), &ImportFlow::imported);
    QMimeData copied;
    copied.setText(u"主订单编号\t选购商品\t商品数量\t收件人\t订单状态\n7\t杯\t3\t林晓禾\t待发货\n"_s);
    QVERIFY(m_flow->paste(copied));
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QCOMPARE(orders(u"7"_s).front().lines.front().quantity, 3);
}

void tst_ImportQuestions::otherTextIsNoTable()
{
    QMimeData copied;
    QVERIFY(!m_flow->paste(copied));
    copied.setText(u"林晓禾 19800001001\n浙江省杭州市西湖区云杉路1号"_s);
    QVERIFY(!m_flow->paste(copied));
    QVERIFY(!m_flow->isRunning());
}

void tst_ImportQuestions::aPastedReceiverBecomesAnOrder()
{
    link(u"own"_s, u"generic"_s);
    OwnOrderDialog typed(m_bench->services(), QString(), u"浙江省杭州市西湖区云杉路1号 林晓禾 19800001001"_s);
    QSignalSpy added(&typed, &OwnOrderDialog::added);
    QTRY_COMPARE(WindowBench::child<QComboBox>(&typed, "shopCombo")->count(), 1);
    QCOMPARE(WindowBench::child<QLineEdit>(&typed, "receiverEdit")->text(), u"林晓禾"_s);
    QCOMPARE(WindowBench::child<QLineEdit>(&typed, "phoneEdit")->text(), u"19800001001"_s);
    auto *lines = WindowBench::child<QTableView>(&typed, "linesTable")->model();
    lines->setData(lines->index(0, 0), u"毛巾"_s);
    lines->setData(lines->index(0, 1), u"2"_s);
    WindowBench::child<QPushButton>(&typed, "addButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, Patience);
    const QString number = added.front().front().value<AddedOrder>().number;
    QCOMPARE(orders(number).front().receiver.city, u"杭州市"_s);
    QCOMPARE(orders(number).front().lines.front().quantity, 2);
    QVERIFY(!orders(number).front().cashOnDelivery);
    WindowBench::child<QCheckBox>(&typed, "cashCheck")->click();
    WindowBench::child<QPushButton>(&typed, "addButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 2, Patience);
    QVERIFY(orders(added.back().front().value<AddedOrder>().number).front().cashOnDelivery);
    OwnOrderDialog gift(m_bench->services(), number, QString());
    QSignalSpy given(&gift, &OwnOrderDialog::added);
    choose(&gift, "kindCombo", static_cast<int>(OwnOrder::Kind::Gift));
    lines = WindowBench::child<QTableView>(&gift, "linesTable")->model();
    lines->setData(lines->index(0, 0), u"贴纸"_s);
    WindowBench::child<QPushButton>(&gift, "addButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(given.size(), 1, Patience);
    QCOMPARE(orders(number + u"-G1"_s).front().receiver.receiver, u"林晓禾"_s);
}

void tst_ImportQuestions::newFilesOfTheWatchedFolderAreFound()
{
    const QString folder = m_bench->path(u"watched"_s);
    QVERIFY(QDir().mkpath(folder));
    m_bench->services().settings.setValue(FolderWatch::settingKey(), folder);
    FolderWatch watch(m_bench->services(), m_window.get());
    QSignalSpy found(&watch, &FolderWatch::found);
    m_window->show();
    watch.look(); // what lies there is old
    QTRY_VERIFY(!m_bench->services().runner.isBusy());
    const QString path = file(u"watched/new.csv"_s, sheet);
    const bool seen = QTest::qWaitFor(
        [&] {
            watch.look();
            return !found.isEmpty();
        },
        Patience);
    QVERIFY(seen);
    QCOMPARE(found.front().front().toStringList(), QStringList{path});
    watch.settle({}); // it could not be read just now: the next start tries again
    QTRY_VERIFY(!m_bench->services().runner.isBusy());
    FolderWatch next(m_bench->services(), m_window.get());
    QSignalSpy again(&next, &FolderWatch::found);
    const auto offered = [&] {
        next.look();
        return !again.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(offered, Patience));
    next.settle({path});
    QTRY_VERIFY(!m_bench->services().runner.isBusy());
}

/// What comes back with a share that was away is old, and that it is away is said.
void tst_ImportQuestions::aFolderThatIsAwayIsNamed()
{
    const QString folder = m_bench->path(u"share"_s);
    m_bench->services().settings.setValue(FolderWatch::settingKey(), folder);
    FolderWatch watch(m_bench->services(), m_window.get());
    QSignalSpy failed(&watch, &FolderWatch::failed);
    QSignalSpy found(&watch, &FolderWatch::found);
    m_window->show();
    watch.look();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
    QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::FileNotFound);
    QVERIFY(QDir().mkpath(folder));
    file(u"share/old.csv"_s, sheet);
    watch.look();
    QTRY_VERIFY(!m_bench->services().runner.isBusy());
    const QString fresh = file(u"share/new.csv"_s, sheet);
    const auto seen = [&] {
        watch.look();
        return !found.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(seen, Patience));
    QCOMPARE(found.front().front().toStringList(), QStringList{fresh});
}

QTEST_MAIN(tst_ImportQuestions)
#include "tst_importquestions.moc"
