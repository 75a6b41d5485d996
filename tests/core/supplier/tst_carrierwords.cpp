// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/carrierwords.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestCarrierWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
};

void TestCarrierWords::words_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *name, const QString &word, const QStringList &codes) {
        QTest::newRow(name) << word << codes;
    };
    row("code", u"yto"_s, {u"YTO"_s});
    row("name", u"圆通速递"_s, {u"YTO"_s});
    row("short name", u"圆通"_s, {u"YTO"_s});
    row("another ending", u"圆通快递"_s, {u"YTO"_s});
    row("freight is another firm", u"中通快运"_s, {u"ZTOKY"_s});
    row("express", u"中通快递"_s, {u"ZTO"_s});
    row("english", u"SF Express"_s, {u"SF"_s});
    row("english, short", u"sf"_s, {u"SF"_s});
    row("wide", u"ＥＭＳ"_s, {u"EMS"_s});
    row("a platform's word", u"极兔快递（速递）"_s, {u"JT"_s});
    row("two firms", u"德邦"_s, {u"DBKD"_s, u"DBL"_s});
    row("the firm", u"德邦物流"_s, {u"DBL"_s});
    row("nobody", u"飞毛腿"_s, {});
    row("empty", u""_s, {});
    row("huge", QString(100000, u'x'), {});
}

void TestCarrierWords::words()
{
    QFETCH(QString, word);
    QFETCH(QStringList, codes);
    const CarrierWords known(CarrierBook::builtIn(), {{u"极兔快递（速递）"_s, u"JT"_s}, {u"圆通"_s, u"NOBODY"_s}});
    QCOMPARE(known.find(word), codes);
}

QTEST_APPLESS_MAIN(TestCarrierWords)
#include "tst_carrierwords.moc"
