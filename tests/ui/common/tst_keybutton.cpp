// SPDX-License-Identifier: Apache-2.0
#include "ui/common/keybutton.h"

#include <QDialog>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace waydesk;

namespace {

/// As the print and the number dialog do: Enter is the main button, wherever the focus is.
class EnterDialog : public QDialog
{
public:
    int submitted = 0;

protected:
    void keyPressEvent(QKeyEvent *event) override { submitted += event->key() == Qt::Key_Return; }
};

} // namespace

class tst_KeyButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterIsTheFocusedButton()
    {
        EnterDialog dialog;
        QVBoxLayout column(&dialog);
        KeyButton cancel;
        column.addWidget(&cancel);
        QSignalSpy clicks(&cancel, &QPushButton::clicked);
        dialog.show();
        cancel.setFocus();
        QTest::keyClick(&cancel, Qt::Key_Return);
        QCOMPARE(clicks.size(), 1);
        QCOMPARE(dialog.submitted, 0);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.submitted, 1);
    }

    void aHeldEnterClicksOnce()
    {
        KeyButton button;
        QSignalSpy clicks(&button, &QPushButton::clicked);
        button.show();
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(&button, &held);
        QCOMPARE(clicks.size(), 0);
    }
};

QTEST_MAIN(tst_KeyButton)
#include "tst_keybutton.moc"
