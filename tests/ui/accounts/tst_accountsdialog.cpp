// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/common/strip.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_AccountsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// From nothing to a shop that can take numbers.
    void aStrangerLinksAShop()
    {
        WindowBench bench;
        AccountsDialog dialog(bench.services());
        dialog.show();
        const auto edit = [&](const char *name) { return WindowBench::child<QLineEdit>(&dialog, name); };
        const auto press = [&](const char *name) { WindowBench::child<QPushButton>(&dialog, name)->click(); };
        const auto choose = [&](const char *name, const QString &data) {
            auto *combo = WindowBench::child<QComboBox>(&dialog, name);
            combo->setCurrentIndex(combo->findData(data));
            QCOMPARE(combo->currentData().toString(), data);
        };
        auto *accounts = WindowBench::child<QTreeWidget>(&dialog, "accountTree");
        auto *shops = WindowBench::child<QTreeWidget>(&dialog, "shopTree");
        QVERIFY(!WindowBench::child<QPushButton>(&dialog, "addSegmentButton")->isEnabled());
        edit("accountEdit")->setText(u"main"_s);
        choose("carrierCombo", u"YTO"_s);
        press("addAccountButton");
        QTRY_COMPARE_WITH_TIMEOUT(accounts->topLevelItemCount(), 1, Patience);
        edit("shopEdit")->setText(u"first"_s);
        choose("platformCombo", u"pinduoduo"_s);
        press("addShopButton");
        QTRY_COMPARE_WITH_TIMEOUT(shops->topLevelItemCount(), 1, Patience);
        QCOMPARE(shops->topLevelItem(0)->text(2), QString());
        choose("shareCombo", u"first"_s);
        press("shareButton");
        QTRY_COMPARE_WITH_TIMEOUT(shops->topLevelItem(0)->text(2), u"main"_s, Patience);
        edit("firstEdit")->setText(u"YT8801234567001"_s);
        edit("lastEdit")->setText(u"YT8801234567100"_s);
        press("addSegmentButton");
        QTRY_COMPARE_WITH_TIMEOUT(accounts->topLevelItem(0)->text(3), u"100"_s, Patience);
        edit("firstEdit")->setText(u"YT8801234567050"_s);
        press("addSegmentButton");
        QTRY_VERIFY_WITH_TIMEOUT(WindowBench::child<Strip>(&dialog, "strip")->text().contains(u"already"_s), Patience);
    }
};

QTEST_MAIN(tst_AccountsDialog)
#include "tst_accountsdialog.moc"
