// SPDX-License-Identifier: Apache-2.0
#include "printing/rawtargetfactory.h"
#include "printing/targetwords.h"

#include "printing/fakelabels.h"

#include <QTest>

using namespace waydesk;
using Kind = TargetWords::Kind;

class TargetWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void factoryMakesEveryKind();
    void factoryPassesTheErrorOn();
};

void TargetWordsTest::good_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("port");
    const auto row = [](const char *words, Kind kind, const QString &place, int port = 9100) {
        QTest::newRow(words) << QString::fromUtf8(words) << static_cast<int>(kind) << place << port;
    };
    row("pdf:/tmp/a.pdf", Kind::Pdf, QStringLiteral("/tmp/a.pdf"));
    row("pdf:a:b.pdf", Kind::Pdf, QStringLiteral("a:b.pdf"));
    row("png:out 面单", Kind::Png, QStringLiteral("out 面单"));
    row("zpl:x.zpl", Kind::Zpl, QStringLiteral("x.zpl"));
    row("tspl:x", Kind::Tspl, QStringLiteral("x"));
    row("cups:Zebra_1", Kind::Cups, QStringLiteral("Zebra_1"));
    row("tcp:192.0.2.7", Kind::Tcp, QStringLiteral("192.0.2.7"));
    row("tcp:printer.lan:6101", Kind::Tcp, QStringLiteral("printer.lan"), 6101);
    row("tcp:[::1]", Kind::Tcp, QStringLiteral("::1"));
    row("tcp:[fe80::1%eth0]:65535", Kind::Tcp, QStringLiteral("fe80::1%eth0"), 65535);
}

void TargetWordsTest::good()
{
    QFETCH(QString, words);
    QFETCH(int, kind);
    QFETCH(QString, place);
    QFETCH(int, port);
    const auto parsed = parseTarget(words);
    QVERIFY(parsed.has_value());
    QCOMPARE(static_cast<int>(parsed->kind), kind);
    QCOMPARE(parsed->place, place);
    QCOMPARE(static_cast<int>(parsed->port), port);
}

void TargetWordsTest::bad_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QString &words, const char *reason) {
        QTest::newRow(qPrintable(words + QLatin1Char(' '))) << words << QString::fromLatin1(reason);
    };
    row(QString(), "target_unknown");
    row(QStringLiteral("a.pdf"), "target_unknown");
    row(QStringLiteral(":a.pdf"), "target_unknown");
    row(QStringLiteral("PDF:a.pdf"), "target_unknown");
    row(QStringLiteral("lpr:x"), "target_unknown");
    row(QStringLiteral("pdf:"), "place_missing");
    row(QStringLiteral("cups:"), "place_missing");
    row(QStringLiteral("cups:a/b"), "place_invalid");
    row(QStringLiteral("cups:a b"), "place_invalid");
    row(QStringLiteral("cups:a#b"), "place_invalid");
    row(QStringLiteral("cups:") + QString(128, QLatin1Char('q')), "place_invalid");
    row(QStringLiteral("zpl:a") + QChar(0) + QStringLiteral("b"), "place_invalid");
    row(QStringLiteral("tcp::9100"), "place_invalid");
    row(QStringLiteral("tcp:a b:9100"), "place_invalid");
    row(QStringLiteral("tcp:host:"), "port_invalid");
    row(QStringLiteral("tcp:host:0"), "port_invalid");
    row(QStringLiteral("tcp:host:65536"), "port_invalid");
    row(QStringLiteral("tcp:host:91x"), "port_invalid");
    row(QStringLiteral("tcp:[::1"), "port_invalid");
    row(QStringLiteral("tcp:[::1]9100"), "port_invalid");
}

void TargetWordsTest::bad()
{
    QFETCH(QString, words);
    QFETCH(QString, reason);
    const auto parsed = parseTarget(words);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(parsed.error().values.value(QStringLiteral("reason")).toString(), reason);
    QCOMPARE(parsed.error().values.value(QStringLiteral("value")).toString(), words);
    QCOMPARE(parsed.error().values.value(QStringLiteral("allowed")).toStringList(), targetForms());
    QCOMPARE(targetForms().size(), 6);
}

void TargetWordsTest::factoryMakesEveryKind()
{
    RawTargetFactory factory(fakeEncoders());
    const std::pair<const char *, PrintTarget::Confirmation> kinds[] = {
        {"pdf:a", PrintTarget::Confirmation::AtFinish}, {"png:a", PrintTarget::Confirmation::PerJob},
        {"zpl:a", PrintTarget::Confirmation::AtFinish}, {"tspl:a", PrintTarget::Confirmation::AtFinish},
        {"cups:a", PrintTarget::Confirmation::PerJob},  {"tcp:a:1", PrintTarget::Confirmation::ByScan}};
    for (const auto &[words, confirmation] : kinds) {
        const auto target = factory.make(QString::fromLatin1(words));
        QVERIFY2(target.has_value(), words);
        QCOMPARE((*target)->confirmation(), confirmation);
        QVERIFY((*target)->window() > 0);
    }
}

void TargetWordsTest::factoryPassesTheErrorOn()
{
    const auto target = RawTargetFactory(fakeEncoders()).make(QStringLiteral("fax:1"));
    QVERIFY(!target);
    QCOMPARE(target.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TargetWordsTest)
#include "tst_targetwords.moc"
