// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

class TestCliPrinters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProfileStopsTheWrongTemplate()
    {
        CliBench cli;
        const QJsonObject set =
            cli.expect(0,
                       {u"printer"_s, u"set"_s, u"tcp:127.0.0.1:9"_s, u"--dpi"_s, u"300"_s, u"--paper"_s, u"100x150"_s,
                        u"--darkness"_s, u"60"_s, u"--right"_s, u"-4"_s})
                .object();
        QCOMPARE(missing(set,
                         {u"printer"_s, u"dpi"_s, u"dots_per_mm"_s, u"width_mm"_s, u"height_mm"_s, u"darkness"_s,
                          u"right"_s, u"down"_s}),
                 QStringList());
        QCOMPARE(set[u"dots_per_mm"_s].toInt(), 12);
        // Words that are not given stay as they were.
        const QJsonObject more =
            cli.expect(0, {u"printer"_s, u"set"_s, u"tcp:127.0.0.1:9"_s, u"--down"_s, u"8"_s}).object();
        QCOMPARE(more[u"right"_s].toInt(), -4);
        QCOMPARE(more[u"dpi"_s].toInt(), 300);
        QCOMPARE(cli.expect(0, {u"printer"_s, u"list"_s}).object()[u"printer"_s].toString(), u"tcp:127.0.0.1:9"_s);
        cli.numbered();
        const CliAnswer refused = cli.expect(3, {u"print"_s, u"--to"_s, u"tcp:127.0.0.1:9"_s});
        QVERIFY2(refused.err.contains(u"300 dpi"_s), qPrintable(refused.err));
        cli.expect(0, {u"printer"_s, u"forget"_s, u"tcp:127.0.0.1:9"_s});
        cli.expect(3, {u"printer"_s, u"forget"_s, u"tcp:127.0.0.1:9"_s});
    }

    void aTemplateThatCannotBeUsedStopsOnlyItself()
    {
        CliBench cli;
        cli.numbered();
        const QString folder = cli.data() + u"/templates"_s;
        QVERIFY(QDir().mkpath(folder));
        // Torn, in the place of a built-in one.
        QFile torn(folder + u"/shop.json"_s);
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write(R"({"id": "standard-100x150-8", "fields": [)");
        torn.close();
        cli.expect(0, {u"orders"_s});
        cli.expect(0, {u"check"_s});
        const QString to = u"pdf:"_s + cli.file(u"labels.pdf"_s);
        const CliAnswer refused = cli.expect(3, {u"print"_s, u"--to"_s, to, u"--template"_s, u"standard-100x150-8"_s});
        QVERIFY2(refused.err.contains(u"shop.json"_s), qPrintable(refused.err));
        QVERIFY(!QFile::exists(cli.file(u"labels.pdf"_s)));
        cli.expect(2, {u"print"_s, u"--to"_s, to, u"--template"_s, u"nobody's"_s});
        cli.expect(0, {u"print"_s, u"--to"_s, to, u"--template"_s, u"single-76x130-8"_s});
    }

    void aTornCopyBesideASoundTemplateStopsNothing()
    {
        CliBench cli;
        cli.numbered();
        const QString folder = cli.data() + u"/templates"_s;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(inSource(QStringLiteral("/resources/templates/standard-100x150-8.json")),
                            folder + u"/shop.json"_s));
        QFile torn(folder + u"/shop-old.json"_s);
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write(R"({"id": "standard-100x150-8", "fields": [)");
        torn.close();
        const QString to = u"pdf:"_s + cli.file(u"labels.pdf"_s);
        cli.expect(0, {u"print"_s, u"--to"_s, to, u"--template"_s, u"standard-100x150-8"_s});
    }

    void aRulerGoesToAnyTarget()
    {
        CliBench cli;
        const QString file = cli.file(u"ruler.pdf"_s);
        cli.expect(0, {u"printer"_s, u"test"_s, u"pdf:"_s + file, u"--dpi"_s, u"203"_s, u"--paper"_s, u"76x130"_s});
        QVERIFY(QFile::exists(file));
        cli.expect(2, {u"printer"_s, u"test"_s, u"pdf:"_s + file, u"--dpi"_s, u"200"_s, u"--paper"_s, u"76x130"_s});
        cli.expect(2, {u"printer"_s, u"test"_s, u"pdf:"_s + file, u"--dpi"_s, u"203"_s, u"--paper"_s, u"small"_s});
        cli.expect(2, {u"printer"_s, u"set"_s, u"pdf:"_s + file, u"--dpi"_s, u"203"_s, u"--paper"_s, u"76x130"_s});
        cli.expect(2, {u"printer"_s});
    }
};

QTEST_GUILESS_MAIN(TestCliPrinters)
#include "tst_cliprinters.moc"
