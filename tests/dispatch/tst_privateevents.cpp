// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/recallparcel.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/teachwords.h"
#include "dispatch/voidnumber.h"
#include "dispatch/writeback.h"
#include "support/verbtest.h"

#include <QJsonDocument>

using namespace waydesk;
using namespace Qt::StringLiterals;

/// Events are never deleted, so what people type goes into rows that can expire, and never into an event.
class TestPrivateEvents : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void wordsStayOutOfEvents();
};

void TestPrivateEvents::wordsStayOutOfEvents()
{
    const QString words = u"王样例 19800001234 改址"_s;
    const auto parcels = b().printed(3);
    must(EditParcels(b().place).setNote(b().order(u"T1"_s).id, words));
    must(HoldParcels(b().place).add(parcels[0], words));
    must(HoldParcels(b().place).lift(parcels[0], words + u" 好了"_s));
    must(HoldParcels(b().place).add(b().order(u"T1"_s).id, words));
    must(HoldParcels(b().place).lift(b().order(u"T1"_s).id, words));
    const TaughtWord word{u"taobao"_s, words, OrderStatus::ToShip, {}};
    must(TeachWords(b().place).teach(word));
    must(TeachWords(b().place).forget(word));
    const QString number = b().numberOf(parcels[0]);
    must(ReprintLabel(b().place, b().kit).run(number, words, u"pdf:again.pdf"_s));
    must(VoidNumber(b().place).run(b().numberOf(parcels[1]), words));
    QCOMPARE(b().scan(b().numberOf(parcels[2])).kind, VerdictKind::Pass);
    b().closeAll();
    const QString file = b().folder.filePath(u"out.csv"_s);
    must(WriteBackOrders(b().place, b().writer).run(u"淘宝店"_s, file, {}));
    must(WriteBackOrders(b().place, b().writer).refused(b().numberOf(parcels[2]), words));
    must(RecallParcel(b().place).run(b().numberOf(parcels[2]), words));

    for (const Event &event : b().events()) {
        const QString detail = QString::fromUtf8(QJsonDocument(event.detail).toJson());
        for (const QString &part : {u"王样例"_s, u"19800001234"_s, u"改址"_s, u"样例路"_s})
            QVERIFY2(!detail.contains(part), qPrintable(event.verb + u": "_s + detail));
    }
    // They are kept where the event points to.
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE text LIKE '%改址'"), 2);
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE lift_reason LIKE '%好了'"), 1);
    QCOMPARE(b().count("SELECT COUNT(*) FROM label_copy WHERE reason LIKE '%改址'"), 1);
    QCOMPARE(b().count("SELECT COUNT(*) FROM assignment WHERE void_reason LIKE '%改址'"), 2);
}

QTEST_GUILESS_MAIN(TestPrivateEvents)
#include "tst_privateevents.moc"
