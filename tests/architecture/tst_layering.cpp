// SPDX-License-Identifier: Apache-2.0
#include "architecture/includerules.h"
#include "architecture/lengths.h"
#include "support/folders.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <ranges>

using namespace waydesk::architecture;
using namespace Qt::StringLiterals;

namespace {

constexpr int maxFileLines = 500;
constexpr int longFunction = 80;

QByteArray failure(const QStringList &defects)
{
    return u"%1 defects:\n%2"_s.arg(defects.size()).arg(defects.join(u'\n')).toUtf8();
}

void printSpread(const char *what, const Spread &s)
{
    qInfo("%s: %d, lines median %d, p95 %d, max %d", what, s.count, s.median, s.p95, s.max);
}

} // namespace

/// The sources as they are, against the table of docs/architecture.md.
class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_files = readTree(inSource(QStringLiteral("/src")));
        QVERIFY(m_files.size() > 100);
    }

    void includesFollowTheTable() { verifyNone(includeDefects(m_files)); }
    void foldersHaveNoCircle() { verifyNone(folderCircles(m_files)); }
    void everyFileHasItsHead() { verifyNone(headDefects(m_files)); }

    void filesStaySmall()
    {
        QStringList tooLong;
        std::vector<int> sources;
        std::vector<int> headers;
        for (const SourceFile &file : m_files) {
            const int lines = int(file.lines.size());
            (file.isHeader() ? headers : sources).push_back(lines);
            if (lines > maxFileLines)
                tooLong.append(u"src/%1:1: %2 lines"_s.arg(file.path).arg(lines));
        }
        printSpread("sources", spreadOf(sources));
        printSpread("headers", spreadOf(headers));
        verifyNone(tooLong);
    }

    void functionsArePrinted()
    {
        std::vector<FunctionLength> all;
        for (const SourceFile &file : m_files) {
            const auto found = functionLengths(file);
            all.insert(all.end(), found.begin(), found.end());
        }
        std::vector<int> lines;
        std::ranges::transform(all, std::back_inserter(lines), &FunctionLength::lines);
        printSpread("functions", spreadOf(lines));
        QVERIFY(all.size() > 500);
        std::ranges::sort(all, std::greater(), &FunctionLength::lines);
        for (const FunctionLength &f : all | std::views::take(10)) {
            qInfo("%4d lines  src/%s:%d  %s", f.lines, qUtf8Printable(f.path), f.line, qUtf8Printable(f.name));
            if (f.lines > longFunction)
                qWarning("longer than %d lines: %s", longFunction, qUtf8Printable(f.name));
        }
    }

private:
    static void verifyNone(const QStringList &defects) { QVERIFY2(defects.isEmpty(), failure(defects).constData()); }

    std::vector<SourceFile> m_files;
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
