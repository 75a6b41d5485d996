// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/orders/viewbar.h"
#include "ui/orders/viewtabs.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_ViewBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewsWithoutRoomStandInAMenu();
};

void tst_ViewBar::viewsWithoutRoomStandInAMenu()
{
    ViewBar bar;
    ViewTabs &views = bar.tabs();
    ViewCounts counts;
    counts.fill(12);
    views.showCounts(counts);
    auto *more = WindowBench::child<QPushButton>(&bar, "moreViewsButton");
    auto *add = WindowBench::child<QPushButton>(&bar, "addViewButton");
    const auto shown = [&] {
        int tabs = 0;
        for (int i = 0; i < views.count(); ++i)
            tabs += views.isTabVisible(i) ? 1 : 0;
        return tabs;
    };
    bar.resize(bar.sizeHint());
    bar.show();
    QCOMPARE(shown(), static_cast<int>(ViewCount));
    QVERIFY(!more->isVisible());
    const int width = bar.sizeHint().width() / 2;
    bar.resize(width, bar.height());
    QVERIFY(shown() > 1 && shown() < static_cast<int>(ViewCount));
    QVERIFY(more->isVisible());
    QVERIFY(add->geometry().right() < width);
    QVERIFY(views.sizeHint().width() <= more->x());
    QVERIFY(views.isTabVisible(0));
    more->click();
    auto *menu = bar.findChild<QMenu *>(u"moreViewsMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), static_cast<int>(ViewCount) - shown());
    QAction *last = menu->actions().back();
    QVERIFY(last->text().endsWith(u"12"_s));
    last->trigger();
    QCOMPARE(views.currentIndex(), static_cast<int>(ViewCount) - 1);
    QVERIFY(views.isTabVisible(views.currentIndex())); // the chosen one finds room
    QVERIFY(views.sizeHint().width() <= more->x() && add->geometry().right() < width);
    for (const int wanted : {static_cast<int>(ViewCount) - 3, static_cast<int>(ViewCount) - 2}) {
        more->click();
        const auto menus = bar.findChildren<QMenu *>(u"moreViewsMenu"_s);
        const auto actions = menus.back()->actions();
        const auto chosen =
            std::ranges::find_if(actions, [&](QAction *one) { return one->text() == views.wordsOf(wanted); });
        QVERIFY(chosen != actions.end());
        (*chosen)->trigger();
        QCOMPARE(views.currentIndex(), wanted);
        QVERIFY(!views.tabRect(wanted).isEmpty() && views.rect().contains(views.tabRect(wanted)));
        QVERIFY(add->geometry().right() < width);
    }
    counts.fill(123'456); // and longer counts find less of it
    views.showCounts(counts);
    QVERIFY(views.isTabVisible(views.currentIndex()));
    QVERIFY(add->geometry().right() < width);
}

QTEST_MAIN(tst_ViewBar)
#include "tst_viewbar.moc"
