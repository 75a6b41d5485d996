// SPDX-License-Identifier: Apache-2.0
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What run.sh does without a display: the whole daily round, and again in the same folder.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twiceInARow()
    {
        QTemporaryDir folder;
        for (int i = 0; i < 2; ++i) {
            QProcess demo;
            demo.start(inSource(QStringLiteral("/scripts/demo.sh")),
                       {folder.path(), inBinaries(QStringLiteral("/waydesk-cli"))});
            QVERIFY(demo.waitForFinished(200'000));
            const QByteArray err = demo.readAllStandardError();
            QVERIFY2(demo.exitCode() == 0, err.constData());
            for (const QString &name : {u"labels/labels.pdf"_s, u"labels/labels.zpl"_s, u"manifests/YTO.pdf"_s,
                                        u"upload/taobao.xlsx"_s, u"upload/pinduoduo.xlsx"_s, u"upload/lazada.xlsx"_s})
                QVERIFY2(QFile(folder.filePath(name)).size() > 1000, qPrintable(name));
            QCOMPARE(QDir(folder.filePath(u"labels/png"_s)).entryList({u"*.png"_s}).size(), 2);
        }
        QFile check(folder.filePath(u"log/16-check.json"_s));
        QVERIFY(check.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(check.readAll()).object()[u"ok"_s].toBool());
    }

    void leavesForeignFoldersAlone()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"data"_s));
        QFile own(folder.filePath(u"data/own"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        QProcess demo;
        demo.start(inSource(QStringLiteral("/scripts/demo.sh")),
                   {folder.path(), inBinaries(QStringLiteral("/waydesk-cli"))});
        QVERIFY(demo.waitForFinished(60'000));
        QCOMPARE(demo.exitCode(), 1);
        QVERIFY(own.exists());
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
