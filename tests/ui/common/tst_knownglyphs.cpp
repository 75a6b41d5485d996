// SPDX-License-Identifier: Apache-2.0
#include "ui/common/knownglyphs.h"

#include <QApplication>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class tst_KnownGlyphs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNoFontHasIsADot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const QString none = u"\U000F0000"_s; // private: no font has it
        QTest::newRow("letters") << u"林小禾 Lin ×2"_s << u"林小禾 Lin ×2"_s;
        QTest::newRow("in front") << none + u"小禾"_s << u"·小禾"_s;
        QTest::newRow("several are one") << u"小"_s + none + none + u"禾"_s << u"小·禾"_s;
        QTest::newRow("joined ones too") << none + u"\u200d"_s + none + u"\ufe0f"_s << u"·"_s;
        QTest::newRow("half of a pair") << QString(QChar(0xd83d)) << u"·"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void whatNoFontHasIsADot()
    {
        QFETCH(QString, text);
        const QFontMetrics font(QApplication::font());
        const QString shown = withKnownGlyphs(text, font);
        if (text.size() == 1 && text.at(0).isSurrogate())
            QVERIFY(shown.size() <= 1); // what is no sign at all is some one sign
        else
            QTEST(shown, "shown");
    }

    void numbersKeepTheirLastDigits()
    {
        const QFontMetrics font(QApplication::font());
        const QString number = u"261120-071634636000684"_s;
        const int tight = font.horizontalAdvance(number) * 2 / 3;
        QVERIFY(fitted(number, font, tight).endsWith(u"84"_s));
        QVERIFY(fitted(number, font, tight).startsWith(u"26"_s));
        const QString words = u"Tea box 250 g, classic tin"_s;
        QVERIFY(fitted(words, font, font.horizontalAdvance(words) / 2).startsWith(u"Tea"_s));
        QVERIFY(!fitted(words, font, font.horizontalAdvance(words) / 2).endsWith(u"tin"_s));
        QCOMPARE(fitted(number, font, 2 * tight), number);
    }

    void emojiStayWhereAFontHasThem()
    {
        const QFontMetrics font(QApplication::font());
        const QString shown = withKnownGlyphs(u"🦌小禾"_s, font);
        QCOMPARE(shown, font.inFontUcs4(0x1f98c) ? u"🦌小禾"_s : u"·小禾"_s);
    }
};

QTEST_MAIN(tst_KnownGlyphs)
#include "tst_knownglyphs.moc"
