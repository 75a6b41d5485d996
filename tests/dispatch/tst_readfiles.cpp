// SPDX-License-Identifier: Apache-2.0
#include "dispatch/readfiles.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <new>
#include <semaphore>
#include <stdexcept>
#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longest = 60s; ///< before a test that hangs is given up

/// Each file does what its name says: "bad" cannot be read, "slow" waits until another one was asked for or read,
/// "huge" and "odd" throw.
class NamedSource final : public OrderSource
{
public:
    Result<ParsedFile> read(const QString &file, const QString &, qint64,
                            const std::function<bool(qint64, qint64)> &progress, const ReadOptions &) override
    {
        note(file);
        if (file.startsWith(u"slow") && !m_other.try_acquire_for(longest))
            return fail(ErrorCode::Internal);
        if (!file.startsWith(u"slow"))
            m_other.release();
        if (file.startsWith(u"bad"))
            return fail(ErrorCode::UnknownFormat, {{u"file"_s, file}});
        if (file.startsWith(u"huge"))
            throw std::bad_alloc();
        if (file.startsWith(u"odd"))
            throw std::runtime_error("odd");
        if (!progress(1, 2) || !progress(2, 2))
            return fail(ErrorCode::Cancelled);
        ParsedFile parsed;
        parsed.file = file;
        return parsed;
    }
    QStringList formatIds() const override { return {}; }
    QStringList platforms() const override { return {}; }

    QStringList asked() const
    {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }

private:
    void note(const QString &file)
    {
        const std::lock_guard lock(m_mutex);
        m_asked.append(file);
    }

    mutable std::mutex m_mutex;
    QStringList m_asked;
    std::counting_semaphore<> m_other{0};
};

} // namespace

class TestReadFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheirOrder();
    void twoAtATime();
    void firstThatFails_data();
    void firstThatFails();
    void exceptionsStayInside_data();
    void exceptionsStayInside();
    void cancelled();
    void cancelledAtAnyMoment();
    void progressOnThisThread();
};

void TestReadFiles::inTheirOrder()
{
    NamedSource source;
    const QStringList files{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    const auto read = readFiles(source, {files, {}, 0, {}, {}});
    QVERIFY(read);
    QStringList names;
    for (const ParsedFile &file : *read)
        names.append(file.file);
    QCOMPARE(names, files);
}

void TestReadFiles::twoAtATime()
{
    NamedSource source;
    QVERIFY(readFiles(source, {{u"slow"_s, u"b"_s}, {}, 0, {}, {}}));
}

void TestReadFiles::firstThatFails_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::newRow("alone") << QStringList{u"bad 1"_s};
    QTest::newRow("after a good one") << QStringList{u"slow"_s, u"bad 1"_s};
    QTest::newRow("before others") << QStringList{u"bad 1"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("the later one is known first") << QStringList{u"slow"_s, u"bad 1"_s, u"bad 2"_s};
}

void TestReadFiles::firstThatFails()
{
    QFETCH(QStringList, files);
    NamedSource source;
    const auto read = readFiles(source, {files, {}, 0, {}, {}});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::UnknownFormat);
    QCOMPARE(read.error().values[u"file"_s].toString(), u"bad 1"_s);
}

void TestReadFiles::exceptionsStayInside_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("code");
    QTest::newRow("alone") << QStringList{u"huge"_s} << int(ErrorCode::FileTooLarge);
    QTest::newRow("on both threads") << QStringList{u"huge 1"_s, u"huge 2"_s} << int(ErrorCode::FileTooLarge);
    QTest::newRow("beside another") << QStringList{u"slow"_s, u"odd"_s} << int(ErrorCode::Internal);
    QTest::newRow("before another") << QStringList{u"odd"_s, u"slow"_s, u"c"_s} << int(ErrorCode::Internal);
}

void TestReadFiles::exceptionsStayInside()
{
    QFETCH(QStringList, files);
    NamedSource source;
    const auto read = readFiles(source, {files, {}, 0, {}, {}});
    QVERIFY(!read);
    QTEST(int(read.error().code), "code");
    const QString wrong = files[0] == u"slow"_s ? files[1] : files[0];
    QCOMPARE(read.error().values[u"path"_s].toString(), wrong);
}

void TestReadFiles::cancelled()
{
    NamedSource source;
    const auto read = readFiles(source, {{u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {}, 0, {}, [](double) { return false; }});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

/// Also while the other thread has taken a file and not begun to read it.
void TestReadFiles::cancelledAtAnyMoment()
{
    constexpr int times = 400;
    for (int n = 0; n < times; ++n) {
        NamedSource source;
        int left = n % 8;
        const auto read =
            readFiles(source, {{u"a"_s, u"b"_s, u"c"_s}, {}, 0, {}, [&left](double) { return left-- > 0; }});
        if (!read)
            QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }
}

void TestReadFiles::progressOnThisThread()
{
    NamedSource source;
    const auto here = std::this_thread::get_id();
    std::vector<double> told;
    bool elsewhere = false;
    QVERIFY(readFiles(source, {{u"a"_s, u"b"_s, u"c"_s}, {}, 0, {}, [&](double share) {
                                   elsewhere = elsewhere || std::this_thread::get_id() != here;
                                   told.push_back(share);
                                   return true;
                               }}));
    QVERIFY(!elsewhere);
    QVERIFY(!told.empty());
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.back(), 1.0);
}

QTEST_GUILESS_MAIN(TestReadFiles)
#include "tst_readfiles.moc"
