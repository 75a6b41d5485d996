// SPDX-License-Identifier: Apache-2.0
#include "core/desk/searchtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("lower case") << QByteArray("YT880 momoZ") << QByteArray("yt880 momoz");
        QTest::newRow("full width") << QByteArray("ＹＴ８８０－Ａ　ｂ") << QByteArray("yt880-a b");
        QTest::newRow("Chinese stays") << QByteArray("林小禾") << QByteArray("林小禾");
        QTest::newRow("emoji stays") << QByteArray("🦌云边") << QByteArray("🦌云边");
        QTest::newRow("variation selector") << QByteArray("❤\xEF\xB8\x8F") << QByteArray("❤");
        QTest::newRow("accents fold") << QByteArray("Élodie") << QByteArray("élodie");
        QTest::newRow("composed") << QByteArray("e\xCC\x81") << QByteArray("é");
        QTest::newRow("ligature") << QByteArray("oﬃce Ⅳ") << QByteArray("office iv");
        QTest::newRow("half width kana") << QByteArray("ｱ") << QByteArray("ア");
        QTest::newRow("controls") << QByteArray("a\tb\nc\x1f") << QByteArray("a b c ");
        QTest::newRow("zero width") << QByteArray("云\xE2\x80\x8B边") << QByteArray("云边");
        QTest::newRow("no-break space") << QByteArray("a\xC2\xA0z") << QByteArray("a z");
        QTest::newRow("broken") << QByteArray("a\xFFz") << QByteArray("a\xEF\xBF\xBDz");
    }

    void normalises()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(searchText(text.toStdString())), expected);
    }

    /// The short cut for common characters gives what the full treatment gives.
    void shortCutAgrees()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        const QString alphabet = u"aZ09 -ＡｚＧ０～　一龥禾、。「‘”·×…é゙カﾊ丂"_s;
        for (int round = 0; round < 5000; ++round) {
            QString text;
            for (int i = random.bounded(8); i > 0; --i)
                text += alphabet[random.bounded(alphabet.size())];
            const QString full = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
            QCOMPARE(QString::fromStdString(searchText(text.toStdString())), full);
        }
    }

    void idempotent()
    {
        const std::string once = searchText("ＭＯＭＯ（２）號①ß");
        QCOMPARE(searchText(once), once);
    }

    void words()
    {
        const auto words = searchWords(u"  198　0000   阳光 "_s);
        QCOMPARE(words.size(), size_t(3));
        QCOMPARE(words[0].text, std::string("198"));
        QCOMPARE(words[2].text, std::string("阳光"));
        QVERIFY(words[0].other.empty());
        QVERIFY(searchWords(u" \t "_s).empty());
    }

    void longNumbersAlsoWithoutDashes()
    {
        QCOMPARE(searchWords(u"198-0000-1001"_s)[0].other, std::string("19800001001"));
        QVERIFY(searchWords(u"12-34"_s)[0].other.empty());
        QVERIFY(searchWords(u"abc-1234567"_s)[0].other.empty());
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
