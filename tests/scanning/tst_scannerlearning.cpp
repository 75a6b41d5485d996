// SPDX-License-Identifier: Apache-2.0
#include "scanning/scannerlearning.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
std::vector<WedgeKey> typed(const QString &text, qint64 gapMs, bool enter = true)
{
    std::vector<WedgeKey> keys;
    qint64 at = 5000;
    for (const QChar c : text) {
        WedgeKey key;
        key.text = c;
        key.atMs = at;
        keys.push_back(key);
        at += gapMs;
    }
    if (enter) {
        WedgeKey key;
        key.kind = WedgeKey::Kind::End;
        key.atMs = at;
        keys.push_back(key);
    }
    return keys;
}
const QString Code = QString::fromUtf16(LearningCode);
} // namespace

class TestScannerLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learned_data();
    void learned();
    void refused_data();
    void refused();
};

void TestScannerLearning::learned_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<qint64>("gap");
    QTest::addColumn<qint64>("limit");
    QTest::newRow("fast") << QString() << qint64(1) << qint64(15);
    QTest::newRow("usual, with a prefix") << u"~"_s << qint64(8) << qint64(24);
    QTest::newRow("slow") << u"##"_s << qint64(19) << qint64(57);
    QTest::newRow("slower than a limit may be") << QString() << qint64(40) << qint64(60);
}

void TestScannerLearning::learned()
{
    QFETCH(QString, prefix);
    QFETCH(qint64, gap);
    for (const bool enter : {true, false}) {
        const auto scanner = learnScanner(typed(prefix + Code, gap, enter));
        QVERIFY(scanner.has_value());
        QCOMPARE(scanner->prefix, prefix);
        QTEST(scanner->gapMs, "limit");
        QCOMPARE(scanner->endsWithEnter, enter);
    }
}

void TestScannerLearning::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another code") << u"YT8801234567001"_s;
    QTest::newRow("cut off") << Code.chopped(1);
    QTest::newRow("more behind it") << Code + u"!"_s;
    QTest::newRow("no prefix is that long") << u"123456789"_s + Code;
}

void TestScannerLearning::refused()
{
    QFETCH(QString, text);
    QVERIFY(!learnScanner(typed(text, 5)));
}

QTEST_APPLESS_MAIN(TestScannerLearning)
#include "tst_scannerlearning.moc"
