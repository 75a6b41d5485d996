// SPDX-License-Identifier: Apache-2.0
#include "support/folders.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is read at run time is whole: data parses, steps of the schema have no gap, and CMake lists every file.
class TestResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonParses()
    {
        int read = 0;
        QDirIterator it(m_root, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            QJsonParseError error;
            const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
            QVERIFY2(!document.isNull(), qPrintable(file.fileName() + u": "_s + error.errorString()));
            ++read;
        }
        QVERIFY(read > 5);
    }

    void schemaStepsHaveNoGap()
    {
        const QDir sql(m_root + u"/sql"_s);
        verifyNumbered(sql.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name));
        for (const QString &step : sql.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            verifyNumbered(QDir(sql.filePath(step)).entryList({u"*.sql"_s}, QDir::Files, QDir::Name));
    }

    void schemaFilesHoldOneStatement()
    {
        QDirIterator it(m_root + u"/sql"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QString text = QString::fromUtf8(file.readAll()).trimmed();
            if (text.endsWith(u';'))
                text.chop(1);
            text.remove(QRegularExpression(u"--[^\n]*"_s));
            QVERIFY2(!text.contains(u';'), qPrintable(file.fileName()));
        }
    }

    void schemaFilesAreListed()
    {
        QFile list(inSource(QStringLiteral("/src/storage/CMakeLists.txt")));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(list.readAll());
        QDirIterator it(m_root + u"/sql"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString name = QDir(m_root + u"/sql"_s).relativeFilePath(it.next());
            QVERIFY2(text.contains(name), qPrintable(name + u" is not in the resources"_s));
        }
    }

private:
    void verifyNumbered(const QStringList &names)
    {
        QVERIFY(!names.isEmpty());
        for (qsizetype i = 0; i < names.size(); ++i)
            QVERIFY2(names[i].section(u'_', 0, 0).toLongLong() == i + 1, qPrintable(names[i]));
    }

    const QString m_root = inSource(QStringLiteral("/resources"));
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
