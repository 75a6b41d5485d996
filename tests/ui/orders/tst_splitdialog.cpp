// SPDX-License-Identifier: Apache-2.0
#include "dispatch/addorder.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/setwarehouses.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/orders/splitdialog.h"
#include "ui/shell/language.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_SplitDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byWarehouse();
};

void tst_SplitDialog::byWarehouse()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    bench.addSamples();
    const Shop shop = inRead<Shop>(bench.services().place.store, [](UnitOfWork &unit) -> Result<Shop> {
                          return unit.orders().shops().front();
                      }).value();
    OwnOrder own;
    own.shop = shop.name;
    own.receiver = {u"林晓禾"_s, u"19800001001"_s, {}, {}, u"浙江省"_s, u"杭州市"_s,
                    u"西湖区"_s, u"云杉路398号"_s, {}, {}};
    for (const QString &sku : {u"EAST-1"_s, u"SOUTH-2"_s}) {
        OrderLine line;
        line.sku = line.title = sku;
        line.quantity = 2;
        own.lines.push_back(line);
    }
    const OrderId order = AddOrder(bench.services().place).run(own).value().id;
    SplitDialog dialog(bench.services(), {}, {order});
    dialog.show();
    QSignalSpy done(&dialog, &SplitDialog::splitDone);
    auto *button = WindowBench::child<QPushButton>(&dialog, "warehouseButton");
    auto *strip = WindowBench::child<Strip>(&dialog, "strip");
    button->click(); // nobody said where the goods lie
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), Patience);
    QCOMPARE(done.size(), 0);
    QVERIFY(SetWarehouses(bench.services().place).set(shop.id, {{u"EAST*"_s, u"East"_s}, {u"SOUTH*"_s, u"South"_s}}));
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QCOMPARE(done[0][0].toInt(), 2);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(tst_SplitDialog)
#include "tst_splitdialog.moc"
