// SPDX-License-Identifier: Apache-2.0
#include "ui/common/icons.h"
#include "ui/common/pill.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QPainter>
#include <QSpinBox>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAndBoxesAreFlatAndSeen_data();
    void fieldsAndBoxesAreFlatAndSeen();
    void everyWordCanBeRead_data();
    void everyWordCanBeRead();
    void contrastIsAsInTheTable_data();
    void contrastIsAsInTheTable();
    void iconsAreThereInTheColourAsked();
    void aNumberEndsBold();
};

void tst_Theme::everyWordCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Theme::everyWordCanBeRead()
{
    QFETCH(bool, dark);
    const Theme t = dark ? Theme::darkHighContrast() : Theme::light();
    for (const QColor &ground : {t.base, t.panel, t.window, t.select}) {
        for (const QColor &ink : {t.text, t.text2, t.text3})
            QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u" on "_s + ground.name()));
    }
    for (const Tone &tone : {t.ok, t.danger, t.warn, t.hold, t.busy, t.verdictPass, t.verdictHold, t.verdictDuplicate})
        QVERIFY2(contrast(tone.ink, tone.tint) >= 4.5, qPrintable(tone.ink.name() + u" on "_s + tone.tint.name()));
    QVERIFY(contrast(t.heldText, t.panel) >= 4.5);
    QVERIFY(contrast(t.control, t.base) >= 3.0);
}

/// The table of the design: each colour on what it is read on, and the ratio that it promises there.
void tst_Theme::contrastIsAsInTheTable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("ratio");
    const Theme l = Theme::light();
    QTest::newRow("light control") << l.control << l.base << 3.2;
    QTest::newRow("light text") << l.text << l.base << 16.5;
    QTest::newRow("light text2") << l.text2 << l.base << 7.9;
    QTest::newRow("light text3") << l.text3 << l.select << 4.8;
    QTest::newRow("light accent") << l.accent << l.base << 6.1;
    QTest::newRow("light ghost") << l.ghost << l.select << 4.9;
    QTest::newRow("light ok") << l.ok.ink << l.ok.tint << 5.9;
    QTest::newRow("light danger") << l.danger.ink << l.danger.tint << 6.3;
    QTest::newRow("light warn") << l.warn.ink << l.warn.tint << 7.0;
    QTest::newRow("light hold") << l.hold.ink << l.hold.tint << 7.25;
    QTest::newRow("light held row") << l.heldText << l.hatch << 4.7;
    QTest::newRow("light pass") << l.verdictPass.ink << l.verdictPass.tint << 7.3;
    QTest::newRow("light stop") << l.verdictHold.ink << l.verdictHold.tint << 6.7;
    QTest::newRow("light duplicate") << l.verdictDuplicate.ink << l.verdictDuplicate.tint << 11.3;
    const Theme d = Theme::darkHighContrast();
    QTest::newRow("dark control") << d.control << d.panel << 4.2;
    QTest::newRow("dark text") << d.text << d.base << 16.9;
    QTest::newRow("dark text2") << d.text2 << d.panel << 10.0;
    QTest::newRow("dark text3") << d.text3 << d.select << 5.1;
    QTest::newRow("dark accent") << d.accent << d.panel << 7.8;
    QTest::newRow("dark ghost") << d.ghost << d.select << 6.6;
    QTest::newRow("dark ok") << d.ok.ink << d.ok.tint << 7.9;
    QTest::newRow("dark danger") << d.danger.ink << d.danger.tint << 6.4;
    QTest::newRow("dark warn") << d.warn.ink << d.warn.tint << 9.0;
    QTest::newRow("dark hold") << d.hold.ink << d.hold.tint << 7.6;
    QTest::newRow("dark held row") << d.heldText << d.panel << 6.9;
    QTest::newRow("dark pass") << d.verdictPass.ink << d.verdictPass.tint << 9.3;
    QTest::newRow("dark stop") << d.verdictHold.ink << d.verdictHold.tint << 5.8;
    QTest::newRow("dark duplicate") << d.verdictDuplicate.ink << d.verdictDuplicate.tint << 11.3;
}

void tst_Theme::contrastIsAsInTheTable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, ratio);
    const double found = contrast(ink, ground);
    QVERIFY2(found >= ratio - 0.05, qPrintable(QString::number(found)));
}

void tst_Theme::iconsAreThereInTheColourAsked()
{
    for (const QString &name :
         {u"orders"_s, u"print"_s, u"scan"_s, u"truck"_s, u"lock"_s, u"state-ok"_s, u"state-stop"_s, u"state-dup"_s,
          u"state-unk"_s, u"state-warn"_s, u"state-clock"_s, u"check"_s}) {
        const QImage image = iconPixmap(name, QColor(0x1B5FC1), 32).toImage();
        int coloured = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                coloured += image.pixelColor(x, y).alpha() == 255 && image.pixelColor(x, y).blue() > 150 ? 1 : 0;
        }
        QVERIFY2(coloured > 5, qPrintable(name));
    }
}

void tst_Theme::aNumberEndsBold()
{
    const auto ink = [](const QString &number) {
        QImage image(300, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintNumber(painter, image.rect(), number, QApplication::font(), Qt::black);
        painter.end();
        qint64 dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += 255 - image.pixelColor(x, y).lightness();
        }
        return dark;
    };
    QVERIFY(ink(u"11118888"_s) > ink(u"88881111"_s)); // the eights weigh more where they are bold
}

void tst_Theme::fieldsAndBoxesAreFlatAndSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Theme::fieldsAndBoxesAreFlatAndSeen()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? Theme::darkHighContrast() : Theme::light());
    const Theme &t = theme();
    QComboBox combo;
    combo.addItem(u"x"_s);
    QSpinBox spin;
    QCheckBox box;
    for (QWidget *field : {static_cast<QWidget *>(&combo), static_cast<QWidget *>(&spin)}) {
        field->resize(160, 30);
        const QImage picture = field->grab().toImage();
        for (const int y : {6, 15, 24}) // from top to bottom one colour
            QCOMPARE(picture.pixelColor(120, y), t.base);
        QCOMPARE(picture.pixelColor(80, 0), t.control);
    }
    box.resize(box.sizeHint());
    const QImage empty = box.grab().toImage();
    const QPoint middle(8, box.height() / 2);
    QCOMPARE(empty.pixelColor(middle.x(), middle.y() - 8), t.control); // its upper edge
    box.setChecked(true);
    QCOMPARE(box.grab().toImage().pixelColor(middle.x() + 6, middle.y() - 6), t.accent);
    applyTheme(*qApp, Theme::light());
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
