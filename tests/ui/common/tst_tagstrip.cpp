// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tagstrip.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

QVariantList tags(const QStringList &names)
{
    QVariantList all;
    for (const QString &name : names)
        all.append(QVariantMap{
            {u"name"_s, name}, {u"colour"_s, static_cast<int>(TagColour::Red)}, {u"urgent"_s, all.isEmpty()}});
    return all;
}

/// The columns that a strip paints in a room: first and last.
std::pair<int, int> painted(const TagStrip &strip, int room)
{
    QImage image(room + 80, 20, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    strip.paint(painter, QRect(0, 0, strip.width(), 20));
    painter.end();
    int last = -1;
    int first = image.width();
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (qAlpha(image.pixel(x, y)) > 0) {
                first = std::min(first, x);
                last = x;
            }
        }
    }
    return {first, last};
}

} // namespace

class TestTagStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursCanBeRead()
    {
        for (const Theme &look : {Theme::light(), Theme::darkHighContrast()}) {
            applyTheme(*qApp, look);
            for (const TagColour colour : tagColours)
                QVERIFY2(contrast(tagTone(colour).ink, tagTone(colour).tint) >= 4.5, qPrintable(tagColourName(colour)));
        }
        applyTheme(*qApp, Theme::light());
    }

    void staysWithinItsRoom_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("one") << QStringList{u"VIP"_s};
        QTest::newRow("long") << QStringList{QString(20, u'大')};
        QTest::newRow("many") << QStringList{u"VIP"_s, u"大客户"_s, u"big order"_s, u"gift"_s, u"remote"_s};
    }
    void staysWithinItsRoom()
    {
        QFETCH(QStringList, names);
        for (const int room : {0, 10, 30, 60, 90, 140, 400, 900}) {
            const TagStrip strip = TagStrip::of(tags(names), room);
            QVERIFY2(strip.width() <= room, qPrintable(u"%1 in %2"_s.arg(strip.width()).arg(room)));
            const auto [first, last] = painted(strip, room);
            if (room >= 30)
                QVERIFY(last >= first); // something of it is always there
            QVERIFY(last < std::max(room, 1));
        }
    }

    void nothingForNoTags() { QCOMPARE(TagStrip::of({}, 100).width(), 0); }
};

QTEST_MAIN(TestTagStrip)
#include "tst_tagstrip.moc"
