// SPDX-License-Identifier: Apache-2.0
#include "core/support/numberedtexts.h"
#include "support/memoryspool.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestNumberedTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberedAsTheyCome_data();
    void numberedAsTheyCome();
    void aSpoolThatLosesThem();
};

void TestNumberedTexts::numberedAsTheyCome_data()
{
    QTest::addColumn<bool>("spooled");
    QTest::addColumn<bool>("full");
    QTest::newRow("memory") << false << false;
    QTest::newRow("spooled") << true << false;
    QTest::newRow("no room") << true << true;
}

void TestNumberedTexts::numberedAsTheyCome()
{
    QFETCH(bool, spooled);
    QFETCH(bool, full);
    constexpr int many = 20'000;
    const auto spool = std::make_shared<MemorySpool>();
    spool->full = full;
    NumberedTexts texts(spooled ? spool : nullptr, 1024);
    for (int i = 0; i < many; ++i) {
        QVERIFY(!texts.find(QString::number(i)));
        QVERIFY(!texts.add(QString::number(i)));
        QCOMPARE(texts.add(QString::number(i / 3)), std::optional<size_t>(i / 3)); // a row that stands far behind
    }
    QVERIFY(!texts.add({}));
    QCOMPARE(texts.add({}), std::optional<size_t>(many));
    QCOMPARE(texts.size(), size_t(many) + 1);
    for (int i = 0; i < many; ++i)
        QCOMPARE(texts.find(QString::number(i)), std::optional<size_t>(i));
    QCOMPARE(spool->size() > 0, spooled && !full);
    QVERIFY(!texts.isDamaged());
}

void TestNumberedTexts::aSpoolThatLosesThem()
{
    const auto spool = std::make_shared<MemorySpool>();
    NumberedTexts texts(spool, 1024);
    for (int i = 0; i < 5000; ++i)
        texts.add(QString::number(i));
    spool->torn = true;
    QVERIFY(!texts.find(u"1"_s));
    QVERIFY(texts.isDamaged());
}

QTEST_GUILESS_MAIN(TestNumberedTexts)
#include "tst_numberedtexts.moc"
