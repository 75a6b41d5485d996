// SPDX-License-Identifier: Apache-2.0
#include "architecture/includerules.h"
#include "architecture/layertable.h"
#include "architecture/lengths.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace waydesk::architecture;
using namespace Qt::StringLiterals;

namespace {

SourceFile source(const QString &path, const QStringList &includes)
{
    QString text = u"// SPDX-License-Identifier: Apache-2.0\n"_s;
    for (const QString &include : includes)
        text += u"#include "_s + include + u'\n';
    return parseSource(path, text);
}

} // namespace

/// The checks find each kind of defect in made-up trees, and pass what the table allows.
class TestLayeringChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneInclude_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("include");
        QTest::addColumn<QString>("defect");
        const auto row = [](const char *name, const QString &path, const QString &include, const QString &defect) {
            QTest::newRow(name) << path << include << defect;
        };
        row("core, core", u"core/order/a.cpp"_s, u"\"core/address/b.h\""_s, {});
        row("core upwards", u"core/order/a.cpp"_s, u"\"dispatch/b.h\""_s, u"core must not include dispatch/b.h"_s);
        row("core and Gui", u"core/label/a.h"_s, u"<QImage>"_s, u"core must not use QtGui (<QImage>)"_s);
        row("core and Widgets", u"core/label/a.h"_s, u"<QWidget>"_s, u"core must not use QtWidgets (<QWidget>)"_s);
        row("core and objects", u"core/a.h"_s, u"<QObject>"_s, u"core must not use <QObject>"_s);
        row("core and files", u"core/a.cpp"_s, u"<QFile>"_s, u"core must not use <QFile>"_s);
        row("core and POSIX", u"core/a.cpp"_s, u"<unistd.h>"_s, u"core must not use <unistd.h>"_s);
        row("core and Qt Core", u"core/a.cpp"_s, u"<QString>"_s, {});
        row("core and std", u"core/a.cpp"_s, u"<unordered_map>"_s, {});
        row("umbrella of a class", u"ui/a.cpp"_s, u"<QtWidgets/QWidget>"_s, u"module umbrella <QtWidgets/QWidget>"_s);
        row("umbrella of a module", u"core/a.cpp"_s, u"<QtCore>"_s, u"module umbrella <QtCore>"_s);
        row("umbrella Widgets", u"ui/a.cpp"_s, u"<QtWidgets>"_s, u"module umbrella <QtWidgets>"_s);
        row("not an umbrella", u"core/a.cpp"_s, u"<QtGlobal>"_s, {});
        row("dispatch and Sql", u"dispatch/a.cpp"_s, u"<QSqlQuery>"_s, u"dispatch must not use QtSql (<QSqlQuery>)"_s);
        row("storage and a port", u"storage/orders/a.cpp"_s, u"\"dispatch/ports/store.h\""_s, {});
        row("storage and a verb", u"storage/orders/a.cpp"_s, u"\"dispatch/desk.h\""_s,
            u"storage must not include dispatch/desk.h"_s);
        row("engine in bulk", u"storage/bulk/a.cpp"_s, u"<sqlite3.h>"_s, {});
        row("engine outside", u"storage/orders/a.cpp"_s, u"<sqlite3.h>"_s, u"storage must not use <sqlite3.h>"_s);
        row("siblings", u"labels/a.cpp"_s, u"\"scanning/wedge.h\""_s, u"labels must not include scanning/wedge.h"_s);
        row("labels and codes", u"labels/a.cpp"_s, u"\"codes/qrcode.h\""_s, {});
        row("exchange and codes", u"exchange/a.cpp"_s, u"\"codes/qrcode.h\""_s, u"exchange must not include codes/"_s);
        row("zip where it may", u"exchange/codecs/a.cpp"_s, u"<zip.h>"_s, {});
        row("zip elsewhere", u"labels/a.cpp"_s, u"<zip.h>"_s, u"labels must not use <zip.h>"_s);
        row("cups by folder", u"printing/a.cpp"_s, u"<cups/cups.h>"_s, {});
        row("cups elsewhere", u"app/a.cpp"_s, u"<cups/cups.h>"_s, u"app must not use <cups/cups.h>"_s);
        row("QPrinter in printing", u"printing/a.cpp"_s, u"<QPrinter>"_s, u"printing must not use QtPrintSupport"_s);
        row("QPrinter in office", u"printing/office/a.cpp"_s, u"<QPrinter>"_s, {});
        row("office from raw", u"printing/a.cpp"_s, u"\"printing/office/b.h\""_s, u"printing must not include"_s);
        row("ui and a page", u"ui/scan/a.cpp"_s, u"\"ui/common/b.h\""_s, {});
        row("ui and a form", u"ui/scan/a.cpp"_s, u"\"ui_scanpage.h\""_s, {});
        row("ui and storage", u"ui/scan/a.cpp"_s, u"\"storage/store/sqlstore.h\""_s, u"ui must not include storage/"_s);
        row("ui and printing", u"ui/scan/a.cpp"_s, u"\"printing/wholefile.h\""_s, u"ui must not include printing/"_s);
        row("ui and scanning", u"ui/scan/a.cpp"_s, u"\"scanning/wedge.h\""_s, u"ui must not include scanning/"_s);
        row("models and Widgets", u"models/a.h"_s, u"<QWidget>"_s, u"models must not use QtWidgets"_s);
        row("composition and ui", u"app/composition/a.cpp"_s, u"\"ui/mainwindow.h\""_s,
            u"app/composition must not include ui/"_s);
        row("app and ui", u"app/a.cpp"_s, u"\"ui/mainwindow.h\""_s, {});
        row("cli and Widgets", u"cli/a.cpp"_s, u"<QApplication>"_s, u"cli must not use QtWidgets"_s);
        row("cli and everything", u"cli/a.cpp"_s, u"\"storage/store/sqlstore.h\""_s, {});
        row("relative", u"core/order/a.cpp"_s, u"\"../address/b.h\""_s, u"relative include"_s);
        row("bare", u"core/order/a.cpp"_s, u"\"b.h\""_s, u"does not start at src/"_s);
        row("no such layer", u"core/order/a.cpp"_s, u"\"utils/b.h\""_s, u"is in no layer of the table"_s);
        row("unknown library", u"core/a.cpp"_s, u"<boost/any.hpp>"_s, u"core must not use <boost/any.hpp>"_s);
    }

    void oneInclude()
    {
        QFETCH(QString, path);
        QFETCH(QString, include);
        QFETCH(QString, defect);
        const QStringList found = includeDefects({source(path, {include})});
        if (defect.isEmpty()) {
            QCOMPARE(found, QStringList());
            return;
        }
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].startsWith(u"src/"_s + path + u":2: "_s), qPrintable(found[0]));
        QVERIFY2(found[0].contains(defect), qPrintable(found[0]));
    }

    void aFileOutsideTheTable()
    {
        const QStringList found = includeDefects({source(u"helpers/a.cpp"_s, {})});
        QCOMPARE(found, QStringList(u"src/helpers/a.cpp:1: in no layer of the table"_s));
    }

    void circlesInsideALayer()
    {
        const QStringList found = folderCircles({source(u"core/address/a.h"_s, {u"\"core/order/b.h\""_s}),
                                                 source(u"core/order/b.h"_s, {u"\"core/parcel/c.h\""_s}),
                                                 source(u"core/parcel/c.h"_s, {u"\"core/address/a.h\""_s})});
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].contains(u"circle in src/core: address -> order -> parcel -> address"_s),
                 qPrintable(found[0]));
        QVERIFY(found[0].contains(u"src/core/parcel/c.h:2"_s));
    }

    void circlesOfDeepFoldersAndOwnFiles()
    {
        QCOMPARE(folderCircles({source(u"ui/orders/cells/a.h"_s, {u"\"ui/orders/rows/b.h\""_s}),
                                source(u"ui/orders/rows/b.h"_s, {u"\"ui/orders/cells/a.h\""_s})})
                     .size(),
                 1);
        QCOMPARE(folderCircles({source(u"dispatch/a.h"_s, {u"\"dispatch/ports/b.h\""_s}),
                                source(u"dispatch/ports/b.h"_s, {u"\"dispatch/a.h\""_s})})
                     .size(),
                 1);
    }

    void circlesOfLayers()
    {
        const QStringList found = folderCircles({source(u"core/order/a.h"_s, {u"\"dispatch/b.h\""_s}),
                                                 source(u"dispatch/b.h"_s, {u"\"core/address/c.h\""_s})});
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].contains(u"core -> dispatch -> core"_s));
    }

    void aTreeWithoutCircles()
    {
        QCOMPARE(folderCircles({source(u"core/order/a.h"_s, {u"\"core/address/b.h\""_s}),
                                source(u"core/parcel/c.h"_s, {u"\"core/order/a.h\""_s, u"\"core/address/b.h\""_s}),
                                source(u"dispatch/d.h"_s, {u"\"core/parcel/c.h\""_s, u"\"dispatch/ports/e.h\""_s})}),
                 QStringList());
    }

    void heads()
    {
        QCOMPARE(headDefects({parseSource(u"core/a.cpp"_s, u"int x;\n"_s)}).size(), 1);
        QCOMPARE(headDefects({source(u"core/a.h"_s, {})}), QStringList(u"src/core/a.h:1: no #pragma once"_s));
        QCOMPARE(headDefects({source(u"core/Big.cpp"_s, {})}).size(), 1);
        QCOMPARE(headDefects({source(u"core/a.cpp"_s, {})}), QStringList());
    }

    void functions()
    {
        const SourceFile file = parseSource(u"core/a.cpp"_s,
                                            QString::fromLatin1("\n"
                                                                "namespace waydesk {\n"
                                                                "const std::vector<int> data = {1, 2};\n"
                                                                "struct S {\n"
                                                                "    int one() const { return 1; }\n"
                                                                "    enum class E { A };\n"
                                                                "};\n"
                                                                "S::S(int a)\n"
                                                                "    : m_a(a)\n"
                                                                "{\n"
                                                                "    if (a) {\n"
                                                                "        // a } brace in a comment\n"
                                                                "        call(\"} in text\", '{');\n"
                                                                "    }\n"
                                                                "}\n"
                                                                "} // namespace\n"
                                                                "int last()\n"
                                                                "{\n"
                                                                "    return 2;\n"
                                                                "}\n"));
        const auto found = functionLengths(file);
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[0].name, u"one"_s);
        QCOMPARE(found[0].lines, 1);
        QCOMPARE(found[1].name, u"S::S"_s);
        QCOMPARE(found[1].lines, 6);
        QCOMPARE(found[2].name, u"last"_s);
        QCOMPARE(found[2].line, 18);
    }

    void spread()
    {
        const Spread s = spreadOf({5, 1, 3, 2, 4});
        QCOMPARE(s.median, 3);
        QCOMPARE(s.max, 5);
        QCOMPARE(spreadOf({}).count, 0);
    }

    void readsFilesOfAFolder()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"core/order"_s));
        QFile file(folder.filePath(u"core/order/a.cpp"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("// SPDX-License-Identifier: Apache-2.0\n  #  include <QWidget>\n");
        file.close();
        const auto files = readTree(folder.path());
        QCOMPARE(files.size(), size_t(1));
        QCOMPARE(files[0].folder(), u"core/order"_s);
        QCOMPARE(includeDefects(files),
                 QStringList(u"src/core/order/a.cpp:2: core must not use QtWidgets (<QWidget>)"_s));
    }
};

QTEST_GUILESS_MAIN(TestLayeringChecker)
#include "tst_layeringchecker.moc"
