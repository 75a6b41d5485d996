// SPDX-License-Identifier: Apache-2.0
#include "exchange/tables/filetablewriter.h"
#include "exchange/writeback/filedispatchwriter.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<QStringList>;

/// Numbers that a spreadsheet would shorten, formulas that it would run, dates and numbers that it would turn.
const Rows nasty{{u"订单号"_s, u"备注"_s, u"数量"_s},
                 {u"12345678901234567890"_s, u"=1+1"_s, u"007"_s},
                 {u"4326117919173883199"_s, u"+8619800001001"_s, u"1E5"_s},
                 {u"260517-600000000000001"_s, u"-cmd|' /C calc'!A0"_s, u"2026-11-22"_s},
                 {u"000123"_s, u"@sum(A1)"_s, u"1/2"_s},
                 {u"#1001"_s, u"a,\"b\"\n第二行 🎁👨‍👩‍👧"_s, u"TRUE"_s},
                 {u"0001"_s, QString(), u"12"_s},
                 {u"'x"_s, u"<b>&amp;"_s, u"1,234.50"_s}};

/// As LibreOffice writes it where every text stands in quotes: a number that is no text has none.
QByteArray quotedCsv(const Rows &rows)
{
    QByteArray csv;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(cell.isEmpty() ? QString() : u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"');
        csv += cells.join(u',').toUtf8() + '\n';
    }
    return csv;
}

/// Quotes taken off a CSV whose cells hold no line end but in quotes.
Rows rowsOf(const QByteArray &csv)
{
    Rows rows(1);
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
            cell += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u',' || c == u'\n')) {
            rows.back().append(std::exchange(cell, {}));
            if (c == u'\n')
                rows.emplace_back();
        } else {
            cell += c;
        }
    }
    rows.pop_back();
    return rows;
}

/// A template has rows above ours, and columns that we leave blank.
bool endsWith(const Rows &seen, const Rows &rows)
{
    if (seen.size() < rows.size())
        return false;
    const auto offset = seen.size() - rows.size();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (seen[offset + i].mid(0, rows[i].size()) != rows[i])
            return false;
    }
    return true;
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

/// Programs that share no line with us open what we write and see the same text.
class TestOtherReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void libreOffice_data() { files(); }
    void libreOffice();
    void xlsx2csv_data() { files(); }
    void xlsx2csv();

private:
    static void files();
    /// The rows that one of the files must show; the template's own rows stand above.
    static Rows wanted(const QString &name);
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
};

void TestOtherReaders::files()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("exported table") << u"table"_s;
    QTest::newRow("upload sheet") << u"sheet"_s;
    QTest::newRow("filled template") << u"template"_s;
}

Rows TestOtherReaders::wanted(const QString &name)
{
    if (name == u"table")
        return nasty;
    Rows rows{{u"12345678901234567890"_s, u"中通快递 🎁"_s, u"000078900011123"_s},
              {u"001"_s, u"中通快递 🎁"_s, u"12345678901234567891"_s}};
    if (name == u"sheet")
        rows.insert(rows.begin(), {u"订单号"_s, u"快递公司"_s, u"快递单号"_s});
    return rows;
}

/// LibreOffice takes seconds to start, so all files go through it at once, with a profile of their own.
void TestOtherReaders::initTestCase()
{
    TableSheet sheet{u"订单"_s, nasty[0], {nasty.begin() + 1, nasty.end()}};
    QVERIFY(FileTableWriter().write(sheet, path(u"table.xlsx"_s)));
    FileDispatchWriter writer([](const QString &) { return u"中通快递 🎁"_s; });
    const std::vector<DispatchRow> rows{{u"12345678901234567890"_s, {}, u"OWN"_s, u"000078900011123"_s, 1, 0},
                                        {u"001"_s, {}, u"OWN"_s, u"12345678901234567891"_s, 1, 0}};
    QVERIFY(writer.write(u"pinduoduo"_s, rows, path(u"sheet.xlsx"_s), {}));
    QVERIFY(writer.write(u"taobao"_s, rows, path(u"template.xlsx"_s),
                         inTestData(QStringLiteral("/dispatch/taobao_template.xlsx"))));
    QProcess office;
    office.setProcessChannelMode(QProcess::MergedChannels);
    office.start(u"soffice"_s,
                 {u"-env:UserInstallation=file://"_s + path(u"profile"_s), u"--headless"_s, u"--convert-to"_s,
                  u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true"_s, u"--outdir"_s, path(u"office"_s),
                  path(u"table.xlsx"_s), path(u"sheet.xlsx"_s), path(u"template.xlsx"_s)});
    QVERIFY2(office.waitForFinished(-1), "LibreOffice (soffice) cannot be started");
    QVERIFY2(QFile::exists(path(u"office/template.csv"_s)), office.readAll().constData());
}

void TestOtherReaders::libreOffice()
{
    QFETCH(QString, name);
    const QByteArray seen = contentOf(path(u"office/"_s + name + u".csv"_s));
    if (name == u"template")
        QVERIFY2(endsWith(rowsOf(seen), wanted(name)), seen.constData());
    else
        QCOMPARE(seen, quotedCsv(wanted(name)));
    for (const char *id : {"12345678901234567890", "001"})
        QVERIFY(name == u"table" || seen.contains('"' + QByteArray(id) + '"'));
}

void TestOtherReaders::xlsx2csv()
{
    QFETCH(QString, name);
    QProcess reader;
    reader.start(u"xlsx2csv"_s, {path(name + u".xlsx"_s)});
    QVERIFY(reader.waitForFinished(-1));
    QCOMPARE(reader.exitCode(), 0);
    QCOMPARE(reader.readAllStandardError(), QByteArray());
    const Rows seen = rowsOf(reader.readAllStandardOutput());
    if (name == u"template")
        QVERIFY(endsWith(seen, wanted(name)));
    else
        QCOMPARE(seen, wanted(name));
}

QTEST_GUILESS_MAIN(TestOtherReaders)
#include "tst_otherreaders.moc"
