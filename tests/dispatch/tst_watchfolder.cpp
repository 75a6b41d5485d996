// SPDX-License-Identifier: Apache-2.0
#include "dispatch/watchfolder.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral("/in");
constexpr qint64 steady = WatchFolder::SteadyMs;

FoundFile found(const QString &name, qint64 size, qint64 changed = 1) { return {folder + u'/' + name, size, changed}; }

} // namespace

class TestWatchFolder : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatLiesThereIsOld();
    void aGrowingFileIsLeftAlone();
    void eachFileOnce();
    void aFileWrittenAnewIsNew();
    void whatIsGoneIsForgotten();
    void whatIsAnOrderFile_data();
    void whatIsAnOrderFile();

private:
    QStringList look(WatchFolder &watch, const std::vector<FoundFile> &files, qint64 at)
    {
        return must(watch.ready(folder, files, at));
    }
};

void TestWatchFolder::whatLiesThereIsOld()
{
    WatchFolder watch(b().place);
    const std::vector files{found(u"old.csv"_s, 10)};
    QCOMPARE(look(watch, files, 0), QStringList());
    QCOMPARE(look(watch, files, 10 * steady), QStringList());
    const std::vector both{files.front(), found(u"new.csv"_s, 10)};
    QCOMPARE(look(watch, both, 20 * steady), QStringList());
    QCOMPARE(look(watch, both, 21 * steady), QStringList{u"/in/new.csv"_s});
}

void TestWatchFolder::aGrowingFileIsLeftAlone()
{
    WatchFolder watch(b().place);
    look(watch, {}, 0);
    QCOMPARE(look(watch, {found(u"a.csv"_s, 0)}, 1), QStringList());
    QCOMPARE(look(watch, {found(u"a.csv"_s, 0)}, 1 + 2 * steady), QStringList()); // nothing in it yet
    QCOMPARE(look(watch, {found(u"a.csv"_s, 10)}, 3 * steady), QStringList());
    QCOMPARE(look(watch, {found(u"a.csv"_s, 20)}, 4 * steady), QStringList());
    QCOMPARE(look(watch, {found(u"a.csv"_s, 20, 2)}, 5 * steady), QStringList()); // written in place
    QCOMPARE(look(watch, {found(u"a.csv"_s, 20, 2)}, 6 * steady - 1), QStringList());
    QCOMPARE(look(watch, {found(u"a.csv"_s, 20, 2)}, 6 * steady), QStringList{u"/in/a.csv"_s});
}

void TestWatchFolder::eachFileOnce()
{
    const std::vector files{found(u"a.csv"_s, 10)};
    {
        WatchFolder watch(b().place);
        look(watch, {}, 0);
        look(watch, files, 1);
        QCOMPARE(look(watch, files, 1 + steady).size(), 1);
        QCOMPARE(look(watch, files, 1 + 2 * steady).size(), 0);
        must(watch.taken({u"/in/a.csv"_s}));
    }
    WatchFolder again(b().place);
    look(again, files, 0);
    QCOMPARE(look(again, files, 5 * steady), QStringList());
    const auto second = other();
    WatchFolder elsewhere(second->place); // another bench has a folder of its own
    look(elsewhere, {}, 0);
    look(elsewhere, files, 1);
    QCOMPARE(look(elsewhere, files, 1 + steady).size(), 1);
}

void TestWatchFolder::aFileWrittenAnewIsNew()
{
    WatchFolder watch(b().place);
    look(watch, {}, 0);
    look(watch, {found(u"a.csv"_s, 10)}, 1);
    must(watch.taken(look(watch, {found(u"a.csv"_s, 10)}, 1 + steady)));
    look(watch, {found(u"a.csv"_s, 10, 9)}, 10 * steady);
    QCOMPARE(look(watch, {found(u"a.csv"_s, 10, 9)}, 11 * steady).size(), 1);
}

void TestWatchFolder::whatIsGoneIsForgotten()
{
    const std::vector files{found(u"a.csv"_s, 10), found(u"b.csv"_s, 10)};
    WatchFolder watch(b().place);
    look(watch, {}, 0);
    look(watch, files, 1);
    must(watch.taken(look(watch, files, 1 + steady)));
    look(watch, {files.back()}, 2 + steady);
    must(watch.taken({}));
    WatchFolder again(b().place);
    look(again, files, 0);
    QCOMPARE(look(again, files, steady), QStringList{u"/in/a.csv"_s});
}

void TestWatchFolder::whatIsAnOrderFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("is");
    QTest::newRow("csv") << u"/in/orders.CSV"_s << true;
    QTest::newRow("xlsx") << u"/in/a.b.xlsx"_s << true;
    QTest::newRow("download") << u"/in/orders.csv.crdownload"_s << false;
    QTest::newRow("lock") << u"/in/~$orders.xlsx"_s << false;
    QTest::newRow("hidden") << u"/in/.orders.csv"_s << false;
    QTest::newRow("no ending") << u"/in/csv"_s << false;
}

void TestWatchFolder::whatIsAnOrderFile()
{
    QFETCH(QString, name);
    QFETCH(bool, is);
    QCOMPARE(WatchFolder::isOrderFile(name), is);
}

QTEST_GUILESS_MAIN(TestWatchFolder)
#include "tst_watchfolder.moc"
