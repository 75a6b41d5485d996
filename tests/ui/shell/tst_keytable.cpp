// SPDX-License-Identifier: Apache-2.0
#include "models/ordercolumns.h"
#include "support/windowbench.h"
#include "ui/common/keybutton.h"
#include "ui/common/page.h"
#include "ui/common/taskrunner.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderview.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/keytable.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagecommands.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QShortcut>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20000;

/// Keys that a page could take for itself.
QStringList possibleKeys()
{
    QStringList keys{u"Space"_s, u"Del"_s, u"Ins"_s, u"Return"_s, u"Ctrl+Return"_s, u"Ctrl+Del"_s};
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        keys.append(QString(QChar(letter)));
        keys.append(u"Ctrl+"_s + QChar(letter));
    }
    for (int i = 2; i <= 12; ++i)
        keys += {u"F%1"_s.arg(i), u"Shift+F%1"_s.arg(i), u"Ctrl+F%1"_s.arg(i)};
    for (const auto &key : {u"Space"_s, u"Del"_s, u"Ins"_s, u"Return"_s}) // Shift and a letter is the letter
        keys.append(u"Shift+"_s + key);
    return keys;
}

} // namespace

/// The key table against the window: each says what the other does.
class tst_KeyTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyKeyOfTheTableWorks_data();
    void everyKeyOfTheTableWorks();
    void everyKeyThatWorksIsInTheTable_data();
    void everyKeyThatWorksIsInTheTable();
    void aKeyStandsOnceOnAPage();
    void dialogsTakeTheKeysOfTheTable_data();
    void dialogsTakeTheKeysOfTheTable();
    void detailsComeFromEveryPage();
    void theSheetIsTheTable_data();
    void theSheetIsTheTable();

private:
    void show(const QString &page);
    void addPages();
    void waitForAnswers();
    bool isShortcut(const QKeySequence &keys) const;
    /// It was pressed on the page, and something took it.
    bool press(QWidget *target, const QString &key);
    bool pressOnPage(const QString &key);
    static QStringList tableOf(const QString &page);

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
    Page *m_page = nullptr;
    ParcelId m_numbered; ///< and not printed
    ParcelId m_planned;
};

void tst_KeyTable::initTestCase()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->addSamples();
    const auto parcels = m_bench->plan(4);
    m_numbered = parcels.at(5);
    m_planned = parcels.back();
    m_bench->number({parcels.begin(), parcels.begin() + 6});
    m_bench->print({parcels.begin(), parcels.begin() + 3});
    m_language = std::make_unique<Language>(m_bench->desktop().settings());
    m_language->use(u"en"_s, false);
    m_window = std::make_unique<MainWindow>(m_bench->services(), *m_language);
    m_window->resize(1280, 720);
    m_window->show();
    m_bench->start();
    m_window->orders().setView(View::All);
    auto *orders = WindowBench::child<QAbstractItemView>(m_window.get(), "orderTable");
    for (int row = 0; row < orders->model()->rowCount(); ++row) { // one stands open, to be closed
        orders->setCurrentIndex(orders->model()->index(row, 0));
        if (orders->currentIndex().data(OrderCountRole).toInt() > 1)
            break;
    }
    QTest::keyClick(orders, Qt::Key_Right);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_KeyTable::cleanupTestCase()
{
    m_window.reset();
    m_language.reset();
    m_bench.reset();
}

void tst_KeyTable::addPages()
{
    QTest::addColumn<QString>("page");
    for (int i = 0; i < m_window->pageCount(); ++i)
        QTest::newRow(qPrintable(m_window->page(i)->objectName())) << m_window->page(i)->objectName();
}

void tst_KeyTable::show(const QString &page)
{
    for (int i = 0; i < m_window->pageCount(); ++i) {
        if (m_window->page(i)->objectName() == page || (page.isEmpty() && i == 0)) {
            m_window->showPage(i);
            m_page = m_window->page(i);
        }
    }
    waitForAnswers();
    m_window->activateWindow(); // dialogs were in front
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_KeyTable::waitForAnswers()
{
    const TaskRunner &runner = m_bench->services().runner;
    QTRY_VERIFY_WITH_TIMEOUT(!runner.isBusy(TaskRunner::Lane::Short) && !runner.isBusy(TaskRunner::Lane::Job),
                             Patience);
}

bool tst_KeyTable::isShortcut(const QKeySequence &keys) const
{
    return std::ranges::any_of(m_window->findChildren<QAction *>(),
                               [&](const QAction *action) { return action->shortcut() == keys; })
        || std::ranges::any_of(m_window->findChildren<QShortcut *>(),
                               [&](const QShortcut *shortcut) { return shortcut->key() == keys; });
}

bool tst_KeyTable::press(QWidget *target, const QString &key)
{
    const QKeyCombination keys = QKeySequence(key)[0];
    QKeyEvent event(QEvent::KeyPress, keys.key(), keys.keyboardModifiers(),
                    key.size() == 1 ? key.toLower() : QString());
    QCoreApplication::sendEvent(target, &event);
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            dialog->reject();
    }
    return event.isAccepted();
}

bool tst_KeyTable::pressOnPage(const QString &key)
{
    if (press(m_page, key))
        return true;
    QList<QAbstractItemView *> views = m_page->findChildren<QAbstractItemView *>();
    views.removeIf([](const QAbstractItemView *view) { return !view->isVisible(); });
    for (QAbstractItemView *view : views) {
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        waitForAnswers(); // another table may be about this row
    }
    for (QAbstractItemView *view : views) {
        waitForAnswers();
        view->setFocus();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            view->setCurrentIndex(view->model()->index(row, 0));
            if (press(view, key))
                return true;
        }
    }
    return false;
}

QStringList tst_KeyTable::tableOf(const QString &page)
{
    QStringList keys;
    for (const KeyRow &row : KeyTable::rows()) {
        if (page == QLatin1StringView(row.page))
            keys += KeyTable::keys(row);
    }
    return keys;
}

void tst_KeyTable::everyKeyOfTheTableWorks_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("key");
    for (const KeyRow &row : KeyTable::rows()) {
        if (KeyTable::isDialog(QString::fromLatin1(row.page)))
            continue;
        for (const QString &key : KeyTable::keys(row))
            QTest::addRow("%s %s", row.page, qPrintable(key)) << QString::fromLatin1(row.page) << key;
    }
}

void tst_KeyTable::everyKeyOfTheTableWorks()
{
    QFETCH(QString, page);
    QFETCH(QString, key);
    const QKeySequence keys(key);
    QVERIFY2(keys.count() == 1 && keys[0].key() != Qt::Key_unknown, qPrintable(key));
    show(page);
    QVERIFY(m_page);
    QVERIFY2(isShortcut(keys) || pressOnPage(key), qPrintable(key));
}

void tst_KeyTable::everyKeyThatWorksIsInTheTable_data() { addPages(); }

void tst_KeyTable::everyKeyThatWorksIsInTheTable()
{
    QFETCH(QString, page);
    show(page);
    QStringList table = tableOf(page) + tableOf({});
    for (const QString &key : possibleKeys()) {
        if (!isShortcut(QKeySequence(key)) && press(m_page, key))
            QVERIFY2(table.contains(key), qPrintable(key));
    }
    for (const QShortcut *shortcut : m_page->findChildren<QShortcut *>())
        QVERIFY2(table.contains(shortcut->key().toString()), qPrintable(shortcut->key().toString()));
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        const QString key = action->shortcut().toString();
        const bool isMenu = !qobject_cast<Page *>(action->parent());
        QVERIFY2(key.isEmpty() || !(isMenu || action->parent() == m_page) || table.contains(key)
                     || tableOf(u"ordersPage"_s).contains(key),
                 qPrintable(key));
    }
    for (QString &key : table)
        key = KeyTable::cap(key);
    for (const KeyButton *button : m_page->findChildren<KeyButton *>())
        QVERIFY2(button->window() != m_window.get() || button->keyCap().isEmpty() || table.contains(button->keyCap()),
                 qPrintable(button->keyCap()));
}

void tst_KeyTable::aKeyStandsOnceOnAPage()
{
    for (int i = 0; i < m_window->pageCount(); ++i) {
        QStringList keys = tableOf(m_window->page(i)->objectName()) + tableOf({});
        QCOMPARE(keys.removeDuplicates(), 0);
    }
    for (const KeyRow &row : KeyTable::rows()) {
        const QString page = QString::fromLatin1(row.page);
        QVERIFY2(page.isEmpty() || KeyTable::isDialog(page) || m_window->findChild<Page *>(page), row.page);
    }
}

void tst_KeyTable::dialogsTakeTheKeysOfTheTable_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("opening");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("numbers") << u"ordersPage"_s << u"N"_s << u"numberDialog"_s;
    QTest::newRow("memo") << u"ordersPage"_s << u"E"_s << u"memoDialog"_s;
    QTest::newRow("print") << u"ordersPage"_s << u"P"_s << u"printDialog"_s;
    QTest::newRow("end of the day") << u"reportsPage"_s << u"D"_s << u"dayDialog"_s;
}

/// Its buttons, its letters behind Alt, and the sheet that Ctrl+/ shows over it.
void tst_KeyTable::dialogsTakeTheKeysOfTheTable()
{
    QFETCH(QString, page);
    QFETCH(QString, opening);
    QFETCH(QString, dialog);
    show(page);
    if (page == u"ordersPage") {
        m_window->orders().checkNone();
        auto *orders = WindowBench::child<OrderView>(m_window.get(), "orderTable");
        orders->setCurrentKey(RowKey(opening == u"P" ? m_numbered : m_planned));
        QTest::keyClick(orders, Qt::Key_Space);
    }
    QKeyEvent event(QEvent::KeyPress, QKeySequence(opening)[0].key(), Qt::NoModifier, opening.toLower());
    QCoreApplication::sendEvent(m_page, &event);
    const auto shown = [&]() -> QDialog * {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == dialog && widget->isVisible())
                return qobject_cast<QDialog *>(widget);
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), Patience);
    QPointer<QDialog> open = shown();
    waitForAnswers();
    QStringList table;
    QStringList caps;
    for (const KeyRow &row : KeyTable::rowsOf(dialog)) {
        table += KeyTable::keys(row);
        for (const QString &key : KeyTable::keys(row))
            caps.append(KeyTable::cap(key));
    }
    for (const KeyButton *button : open->findChildren<KeyButton *>())
        QVERIFY2(button->keyCap().isEmpty() || caps.contains(button->keyCap()), qPrintable(button->keyCap()));
    QTest::keyClick(open->focusWidget() ? open->focusWidget() : open.get(), Qt::Key_Slash, Qt::ControlModifier);
    auto *sheet = openDialog<KeySheet>();
    QVERIFY(sheet);
    QStringList texts;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        texts.append(label->text());
    for (const KeyRow &row : KeyTable::rowsOf(dialog))
        QVERIFY2(texts.contains(KeyTable::caps(row)) && texts.contains(KeyTable::text(row)), row.keys);
    QVERIFY(!texts.contains(u"Everywhere"_s)); // nothing of the window works under a dialog
    sheet->reject();
    for (const QString &key : table) {
        if (key.startsWith(u"Alt+")) {
            const auto labels = open->findChildren<QLabel *>();
            QVERIFY2(std::ranges::any_of(labels,
                                         [&](const QLabel *label) {
                                             return label->buddy() && label->isVisible()
                                                 && QKeySequence::mnemonic(label->text()) == QKeySequence(key);
                                         }),
                     qPrintable(key));
        } else if (!key.endsWith(u"Return") && key != u"Esc" && key != u"P") { // these close it or ask
            QKeyEvent typed(QEvent::KeyPress, QKeySequence(key)[0].key(), QKeySequence(key)[0].keyboardModifiers());
            QCoreApplication::sendEvent(open, &typed);
            QVERIFY2(typed.isAccepted() || KeyTable::cap(key) != key, qPrintable(key)); // arrows are buttons' keys
        }
    }
    QTest::keyClick(open, Qt::Key_Escape);
    QTRY_VERIFY(!open || !open->isVisible());
}

void tst_KeyTable::detailsComeFromEveryPage()
{
    show(u"reportsPage"_s);
    if (m_window->orders().showsDetails())
        m_window->orders().toggleDetails();
    m_window->findChild<QAction *>(u"detailsAction"_s)->trigger();
    QVERIFY(m_window->orders().isVisible());
    QVERIFY(m_window->orders().showsDetails());
    show(u"reportsPage"_s);
    m_window->findChild<QAction *>(u"detailsAction"_s)->trigger(); // open already: it stays
    QVERIFY(m_window->orders().showsDetails());
    m_window->findChild<QAction *>(u"detailsAction"_s)->trigger();
    QVERIFY(!m_window->orders().showsDetails());
}

void tst_KeyTable::theSheetIsTheTable_data() { addPages(); }

void tst_KeyTable::theSheetIsTheTable()
{
    QFETCH(QString, page);
    show(page);
    m_window->openKeySheet();
    auto *sheet = openDialog<KeySheet>();
    QVERIFY(sheet);
    QStringList texts;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        texts.append(label->text());
    for (const KeyRow &row : KeyTable::rows()) {
        const bool here = QLatin1StringView(row.page).isEmpty() || page == QLatin1StringView(row.page);
        const qsizetype at = texts.indexOf(KeyTable::caps(row));
        QVERIFY2(!here || (at >= 0 && texts.contains(KeyTable::text(row))), row.keys);
    }
    QVERIFY2(sheet->sizeHint().height() <= 720 && sheet->sizeHint().width() <= 1280,
             qPrintable(u"%1 x %2"_s.arg(sheet->sizeHint().width()).arg(sheet->sizeHint().height())));
    sheet->reject();
}

QTEST_MAIN(tst_KeyTable)
#include "tst_keytable.moc"
