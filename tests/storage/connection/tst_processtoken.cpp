// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/processtoken.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QSysInfo>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestProcessToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesHostBootPidAndStart()
    {
        const QStringList parts = ProcessToken::own().split(u'/');
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts[0], QSysInfo::machineHostName());
        QFile boot(u"/proc/sys/kernel/random/boot_id"_s);
        QVERIFY(boot.open(QIODevice::ReadOnly));
        QCOMPARE(parts[1], QString::fromLatin1(boot.readAll().trimmed()));
        QCOMPARE(parts[2], QString::number(QCoreApplication::applicationPid()));
        QVERIFY(parts[3].toLongLong() > 0);
        QVERIFY(!ProcessToken::own().contains(u'|'));
        QVERIFY(ProcessToken::isAlive(ProcessToken::own()));
    }

    void whoIsGone_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("alive");
        QTest::newRow("another start under the same number") << 3 << u"1"_s << false;
        QTest::newRow("no such process") << 2 << u"999999999"_s << false;
        QTest::newRow("before the host was started anew") << 1 << u"0e3ba9d5-4f8e-4a33-9d55-2f2f3c3c3c3c"_s << false;
        QTest::newRow("another host") << 0 << u"packing-bench-7"_s << true;
        QTest::newRow("a path for a number") << 2 << u".."_s << false;
        QTest::newRow("no start") << 3 << QString() << false;
    }

    void whoIsGone()
    {
        QFETCH(int, part);
        QFETCH(QString, value);
        QStringList parts = ProcessToken::own().split(u'/');
        parts[part] = value;
        QTEST(ProcessToken::isAlive(parts.join(u'/')), "alive");
    }

    void notATokenIsNobody()
    {
        QVERIFY(!ProcessToken::isAlive(QString()));
        QVERIFY(!ProcessToken::isAlive(u"machine:12:34"_s));
    }

    void processThatEnds()
    {
        QProcess other;
        other.start(u"cat"_s, QStringList());
        QVERIFY(other.waitForStarted());
        QFile stat(u"/proc/%1/stat"_s.arg(other.processId()));
        QVERIFY(stat.open(QIODevice::ReadOnly));
        const QByteArray text = stat.readAll();
        const QString start = QString::fromLatin1(text.mid(text.lastIndexOf(')') + 2).split(' ').at(19));
        QStringList parts = ProcessToken::own().split(u'/');
        parts[2] = QString::number(other.processId());
        parts[3] = start;
        const QString token = parts.join(u'/');
        QVERIFY(ProcessToken::isAlive(token));
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QVERIFY(!ProcessToken::isAlive(token));
    }
};

QTEST_GUILESS_MAIN(TestProcessToken)
#include "tst_processtoken.moc"
