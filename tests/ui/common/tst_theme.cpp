// SPDX-License-Identifier: Apache-2.0
#include "ui/common/icons.h"
#include "ui/common/pill.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordCanBeRead_data();
    void everyWordCanBeRead();
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
    for (qint64 shop = 0; shop < 6; ++shop)
        QVERIFY(contrast(badgeTone(shop).ink, badgeTone(shop).tint) >= 4.5);
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

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
