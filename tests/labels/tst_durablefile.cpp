// SPDX-License-Identifier: Apache-2.0
#include "labels/durablefile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestDurableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appearsOnlyWhenCommitted()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"面单 1.pdf"_s);
        {
            DurableFile file(name);
            QVERIFY(file.open());
            file.device()->write("whole");
            QVERIFY(!QFile::exists(name));
            QVERIFY(file.commit());
        }
        QCOMPARE(contentOf(name), "whole");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void abandonedLeavesTheOldOne()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.pdf"_s);
        {
            DurableFile file(name);
            QVERIFY(file.open());
            file.device()->write("old");
            QVERIFY(file.commit());
        }
        {
            DurableFile file(name);
            QVERIFY(file.open());
            file.device()->write("half");
        }
        QCOMPARE(contentOf(name), "old");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void unwritablePlacesAreNamed()
    {
        DurableFile file(u"/nowhere/at/all.pdf"_s);
        const auto opened = file.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(opened.error().values.value(u"file"_s).toString(), u"/nowhere/at/all.pdf"_s);
        QTemporaryDir folder;
        DurableFile onFolder(folder.path());
        QVERIFY(onFolder.open());
        QVERIFY(!onFolder.commit());
        QVERIFY(QDir(folder.path()).exists());
    }

    void aFileThatCannotGrowIsNoFile()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.pdf"_s);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{4096, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        {
            DurableFile file(name);
            QVERIFY(file.open());
            file.device()->write(QByteArray(100'000, 'x'));
            QVERIFY(!file.commit());
        }
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durablefile.moc"
