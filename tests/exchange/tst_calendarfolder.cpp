// SPDX-License-Identifier: Apache-2.0
#include "exchange/calendars/calendarfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
const QByteArray spring = R"({"country": "CN", "year": 2028, "off": [{"from": "2028-01-26", "to": "2028-01-28"}],
                              "work": [{"date": "2028-01-22"}]})";
} // namespace

class TestCalendarFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<CalendarFolder>(m_dir->path());
    }
    void shippedOnes();
    void ownYear();
    void ownYearInPlaceOfTheShippedOne();
    void filesThatAreNone_data();
    void filesThatAreNone();
    void whatCannotBeUsedIsNamed();
    void ownRules();
    void whatOthersChange();
    void askedByManyThreads();
    void withoutAFolder();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    /// The entry of that id, as "own|off|work|problem".
    QString entry(const QString &id) const
    {
        for (const CalendarEntry &one : m_folder->entries()) {
            if (one.id == id)
                return u"%1|%2|%3|%4"_s.arg(one.own ? u"own"_s : u"shipped"_s)
                    .arg(one.off)
                    .arg(one.work)
                    .arg(one.problem);
        }
        return {};
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CalendarFolder> m_folder;
};

void TestCalendarFolder::shippedOnes()
{
    QCOMPARE(m_folder->entries().size(), size_t(14));
    QCOMPARE(entry(u"CN-2026"_s), u"shipped|33|6|"_s);
    QVERIFY(m_folder->entries().at(1).provisional);
    QCOMPARE(m_folder->remove(u"CN-2026"_s).error().code, ErrorCode::NotFound);
}

void TestCalendarFolder::ownYear()
{
    const auto before = m_folder->book();
    QCOMPARE(m_folder->add(file(u"from somebody.json"_s, spring)).value(), u"CN-2028"_s);
    QCOMPARE(entry(u"CN-2028"_s), u"own|3|1|"_s);
    QVERIFY(QFile::exists(m_dir->filePath(u"calendars/CN-2028.json"_s)));
    QCOMPARE(before->calendar(u"CN").years().size(), size_t(2)); // who had the book keeps it
    QCOMPARE(CalendarFolder(m_dir->path()).book()->calendar(u"CN").years().size(), size_t(3));
    QVERIFY(m_folder->remove(u"CN-2028"_s));
    QCOMPARE(entry(u"CN-2028"_s), QString());
    QCOMPARE(m_folder->remove(u"CN-2028"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(m_folder->remove(u"../CN-2028"_s).error().code, ErrorCode::NotFound);
}

void TestCalendarFolder::ownYearInPlaceOfTheShippedOne()
{
    QVERIFY(m_folder->add(file(u"a.json"_s, R"({"country": "SG", "year": 2027, "off": [{"date": "2027-01-01"}]})")));
    QCOMPARE(entry(u"SG-2027"_s), u"own|1|0|"_s);
    QCOMPARE(m_folder->entries().size(), size_t(14));
    QVERIFY(m_folder->add(file(u"b.json"_s, R"({"country": "SG", "year": 2027, "off": []})")));
    QCOMPARE(entry(u"SG-2027"_s), u"own|0|0|"_s);
    QVERIFY(m_folder->remove(u"SG-2027"_s));
    QCOMPARE(entry(u"SG-2027"_s).left(7), u"shipped"_s);
}

void TestCalendarFolder::filesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::InvalidArgument);
    QTest::newRow("torn") << spring.left(60) << int(ErrorCode::InvalidArgument);
    QTest::newRow("a country without a clock")
        << QByteArray(R"({"country": "ZZ", "year": 2026, "off": []})") << int(ErrorCode::InvalidArgument);
    QTest::newRow("huge") << QByteArray(300 * 1024, ' ') << int(ErrorCode::FileTooLarge);
    QTest::newRow("nested") << QByteArray(100'000, '[') << int(ErrorCode::InvalidArgument);
}

void TestCalendarFolder::filesThatAreNone()
{
    QFETCH(QByteArray, bytes);
    const auto added = m_folder->add(file(u"wrong.json"_s, bytes));
    QVERIFY(!added);
    QTEST(int(added.error().code), "code");
    QCOMPARE(added.error().values[u"file"_s], u"wrong.json"_s);
    QCOMPARE(m_folder->entries().size(), size_t(14));
    QVERIFY(!QFile::exists(m_dir->filePath(u"calendars"_s)));
    QCOMPARE(m_folder->add(m_dir->filePath(u"not there"_s)).error().code, ErrorCode::FileNotFound);
}

void TestCalendarFolder::whatCannotBeUsedIsNamed()
{
    file(u"calendars/CN-2026.json"_s, "{torn");
    file(u"calendars/MY-2027.json"_s, R"({"country": "MY", "year": 2028, "off": []})"); // named as another year
    file(u"calendars/notes.txt"_s, "nobody asked");
    m_folder = std::make_unique<CalendarFolder>(m_dir->path());
    const auto all = m_folder->entries();
    QCOMPARE(all.size(), size_t(16));
    QCOMPARE(all[14].id, u"CN-2026"_s);
    QVERIFY(all[14].own && !all[14].problem.isEmpty());
    QCOMPARE(all[15].problem, u"MY-2028"_s);
    QCOMPARE(entry(u"CN-2026"_s), u"shipped|33|6|"_s); // counts on
    QVERIFY(m_folder->remove(u"CN-2026"_s)); // a bad one can be got rid of
    QCOMPARE(m_folder->entries().size(), size_t(15));
}

void TestCalendarFolder::ownRules()
{
    file(u"deadlines.json"_s,
         R"({"rules": [{"platform": "douyin", "start": "paid", "ship": "24h", "country": "CN"}]})");
    m_folder = std::make_unique<CalendarFolder>(m_dir->path());
    QCOMPARE(termText(m_folder->book()->rule(u"douyin", false).ship), u"24h"_s);
    QVERIFY(!m_folder->book()->rule(u"douyin", false).assumed);
    QCOMPARE(m_folder->entries().size(), size_t(14));
    file(u"deadlines.json"_s, R"({"rules": [{"platform": "douyin", "ship": "24h"}]})");
    m_folder = std::make_unique<CalendarFolder>(m_dir->path());
    QCOMPARE(termText(m_folder->book()->rule(u"douyin", false).ship), u"48h"_s);
    QCOMPARE(entry(u"deadlines"_s), u"own|0|0|douyin: start = "_s);
}

/// The command line beside an open window, and an editor.
void TestCalendarFolder::whatOthersChange()
{
    const auto years = [this] { return m_folder->book()->calendar(u"CN").years().size(); };
    const auto term = [this] { return termText(m_folder->book()->rule(u"douyin", false).ship); };
    const auto before = m_folder->book();
    QCOMPARE(m_folder->book(), before); // read once
    CalendarFolder beside(m_dir->path());
    QVERIFY(beside.add(file(u"from somebody.json"_s, spring)));
    QCOMPARE(years(), size_t(3));
    QCOMPARE(entry(u"CN-2028"_s), u"own|3|1|"_s);
    file(u"calendars/CN-2028.json"_s, QByteArray(spring).replace("2028-01-28", "2028-01-29") + ' ');
    QCOMPARE(entry(u"CN-2028"_s), u"own|4|1|"_s);
    QVERIFY(beside.remove(u"CN-2028"_s));
    QCOMPARE(years(), size_t(2));

    file(u"deadlines.json"_s, R"({"rules": [{"platform": "douyin", "start": "paid", "ship": "24h"}]})");
    QCOMPARE(term(), u"24h"_s);
    file(u"deadlines.json"_s, R"({"rules": [{"platform": "douyin", "start": "paid", "ship": "5h"}]})");
    QCOMPARE(term(), u"5h"_s);
    QVERIFY(QFile::remove(m_dir->filePath(u"deadlines.json"_s)));
    QCOMPARE(term(), u"48h"_s);
}

void TestCalendarFolder::askedByManyThreads()
{
    constexpr int times = 200;
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> readers;
        for (int i = 0; i < 4; ++i) {
            readers.emplace_back([&] {
                for (int n = 0; n < times; ++n) {
                    const size_t years = m_folder->book()->calendar(u"CN").years().size();
                    wrong += years == 2 || years == 3 ? 0 : 1;
                    wrong += m_folder->entries().size() >= 14 ? 0 : 1;
                }
            });
        }
        CalendarFolder beside(m_dir->path());
        const QString path = file(u"from somebody.json"_s, spring);
        for (int n = 0; n < times / 10; ++n)
            wrong += beside.add(path) && beside.remove(u"CN-2028"_s) ? 0 : 1;
    }
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(m_folder->book()->calendar(u"CN").years().size(), size_t(2));
}

void TestCalendarFolder::withoutAFolder()
{
    CalendarFolder none{QString()};
    QCOMPARE(none.entries().size(), size_t(14));
    QCOMPARE(none.add(file(u"a.json"_s, spring)).error().code, ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestCalendarFolder)
#include "tst_calendarfolder.moc"
