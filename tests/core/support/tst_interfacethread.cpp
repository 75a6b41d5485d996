// SPDX-License-Identifier: Apache-2.0
#include "core/support/interfacethread.h"

#include <QStringList>
#include <QTest>

#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
QStringList heard;
void hear(const char *port) { heard.append(QString::fromLatin1(port)); }
void hearLoud(const char *port) { heard.append(QString::fromLatin1(port) + u'!'); }
} // namespace

class tst_InterfaceThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { heard.clear(); }
    void onlyTheThreadThatNamedItself();
    void onlyWhileItLives();
};

void tst_InterfaceThread::onlyTheThreadThatNamedItself()
{
    const InterfaceThread here(hear);
    std::thread([] { InterfaceThread::keepOff("beside"); }).join();
    QCOMPARE(heard, QStringList());
    InterfaceThread::keepOff("store");
    QCOMPARE(heard, QStringList{u"store"_s});
}

void tst_InterfaceThread::onlyWhileItLives()
{
    {
        const InterfaceThread here(hear);
        {
            const InterfaceThread again(hearLoud);
            InterfaceThread::keepOff("one");
        }
        InterfaceThread::keepOff("two");
    }
    InterfaceThread::keepOff("three");
    QCOMPARE(heard, (QStringList{u"one!"_s, u"two"_s}));
}

QTEST_GUILESS_MAIN(tst_InterfaceThread)
#include "tst_interfacethread.moc"
