// SPDX-License-Identifier: Apache-2.0
#include "ui/common/storedspinbox.h"

#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace waydesk;

class tst_StoredSpinBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWheelThatPassesChangesNothing();
};

void tst_StoredSpinBox::aWheelThatPassesChangesNothing()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *other = new QSpinBox(&window);
    auto *box = new StoredSpinBox(&window);
    column->addWidget(other);
    column->addWidget(box);
    box->setValue(50);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    const auto turn = [box] {
        QWheelEvent event(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &event);
        return event.isAccepted();
    };
    QVERIFY(!turn()); // the page turns
    QCOMPARE(box->value(), 50);
    QVERIFY(!box->hasFocus());
    box->setFocus();
    QVERIFY(turn());
    QCOMPARE(box->value(), 49);
}

QTEST_MAIN(tst_StoredSpinBox)
#include "tst_storedspinbox.moc"
