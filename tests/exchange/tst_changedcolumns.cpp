// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/celldecoder.h"
#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/filekind.h"
#include "exchange/codecs/textencoding.h"
#include "exchange/codecs/xlsxbook.h"
#include "exchange/formats/fileordersource.h"
#include "exchange/formats/formatcatalogue.h"
#include "exchange/formats/headingname.h"
#include "exchange/formats/tablepreview.h"
#include "support/folders.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

const QString folder = inTestData(QStringLiteral("/orders/"));
constexpr qint64 now = 1893456000000; // 2030-01-01

/// The rows of one table as text, blank ones too.
class Rows final : public RowSink
{
public:
    explicit Rows(CellEncoding encoding)
        : m_decoder(encoding)
    { }
    bool row(const RawRow &row) override
    {
        while (std::ssize(all) < row.number - 1)
            all.emplace_back();
        QStringList cells;
        std::string scratch;
        for (const RawCell &cell : row.cells)
            cells.append(m_decoder.text(plainCell(cell, scratch)));
        all.push_back(cells);
        return true;
    }
    std::vector<QStringList> all;

private:
    CellDecoder m_decoder;
};

std::vector<QStringList> rowsOf(const QString &path, bool quotes, bool latin)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    if (kindOf(bytes) == FileKind::Zip) {
        Rows rows(CellEncoding::Utf8);
        auto book = XlsxBook::open(bytes);
        if (book)
            (void)book->readSheet(book->sheets()[0], rows, {});
        return rows.all;
    }
    auto text = detectText(bytes);
    if (text && latin && !text->guess.isEmpty())
        text = decodeAs(text->bytes, text->guess);
    if (!text)
        return {};
    Rows rows(text->encoding);
    (void)readCsv(text->bytes, {guessDelimiter(text->bytes), quotes}, rows, {});
    return rows.all;
}

QByteArray textOf(const std::vector<QStringList> &rows, bool quotes)
{
    QByteArray out;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row)
            cells.append(quotes ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell);
        out += cells.join(quotes ? u',' : u'\t').toUtf8() + "\r\n";
    }
    return out;
}

QStringList numbersOf(const ParsedFile &file)
{
    QStringList numbers;
    for (const OrderRecord &record : file.records)
        numbers.append(record.order.number);
    numbers.sort();
    return numbers;
}

} // namespace

/// Every format with its columns in another order, spelled otherwise, with more of them, and with each of them missing.
class TestChangedColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reordered_data() { samples(); }
    void reordered();
    void spelledOtherwise_data() { samples(); }
    void spelledOtherwise();
    void oneMore_data() { samples(); }
    void oneMore();
    void missing_data() { samples(); }
    void missing();

private:
    struct Sample {
        ParsedFile file;
        const FormatSpec *format = nullptr;
        std::vector<QStringList> rows;
        size_t heading = 0; ///< its index
    };
    static void samples();
    Sample take(const QString &name);
    Result<ParsedFile> readAs(const Sample &sample, const std::vector<QStringList> &rows);
    static bool mayBeMissing(const Sample &sample, const QStringList &left);

    QTemporaryDir m_dir;
};

void TestChangedColumns::samples()
{
    QTest::addColumn<QString>("name");
    QFile file(folder + u"expected.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString &name : expected.keys()) {
        if (expected[name].toObject().contains(u"format"_s))
            QTest::newRow(qPrintable(name)) << name;
    }
}

TestChangedColumns::Sample TestChangedColumns::take(const QString &name)
{
    Sample sample;
    FileOrderSource source;
    sample.file = source.read(folder + name, {}, now, {}, {}).value_or(ParsedFile{});
    sample.format = FormatCatalogue::shipped().byId(sample.file.format);
    if (!sample.format)
        return sample;
    sample.rows = rowsOf(folder + name, sample.format->quotes, sample.format->latin);
    const auto preview = previewTable(folder + name, FormatCatalogue::shipped(), 0);
    sample.heading = preview ? size_t(preview->headingRow - 1) : 0;
    if (name.endsWith(u"xlsx"_s)) { // a spreadsheet leaves out what is blank at the end of a row, a text file may not
        for (size_t i = sample.heading + 1; i < sample.rows.size(); ++i) {
            if (!sample.rows[i].isEmpty())
                sample.rows[i].resize(std::max(sample.rows[i].size(), sample.rows[sample.heading].size()));
        }
    }
    return sample;
}

Result<ParsedFile> TestChangedColumns::readAs(const Sample &sample, const std::vector<QStringList> &rows)
{
    QFile out(m_dir.filePath(sample.format->quotes ? u"changed.csv"_s : u"changed.txt"_s));
    if (out.open(QIODevice::WriteOnly))
        out.write(textOf(rows, sample.format->quotes));
    out.close();
    FileOrderSource source;
    return source.read(out.fileName(), {}, now, {}, {});
}

void TestChangedColumns::reordered()
{
    QFETCH(QString, name);
    const Sample sample = take(name);
    QVERIFY(sample.format);
    std::vector<QStringList> rows = sample.rows;
    const qsizetype width = rows[sample.heading].size();
    for (size_t i = sample.heading; i < rows.size(); ++i) {
        if (rows[i].size() > width || rows[i].size() < 8) // notes and footers
            continue;
        rows[i].resize(width);
        std::ranges::reverse(rows[i]);
    }
    const auto read = readAs(sample, rows);
    QVERIFY2(read, qPrintable(read ? QString() : errorName(read.error().code)));
    QCOMPARE(read->format, sample.file.format);
    QCOMPARE(numbersOf(*read), numbersOf(sample.file));
    QCOMPARE(read->rejected.size(), sample.file.rejected.size());
    for (size_t i = 0; i < read->records.size(); ++i) {
        const Order &ours = read->records[i].order;
        const Order &theirs = sample.file.records[i].order;
        QCOMPARE(ours.receiver, theirs.receiver);
        QCOMPARE(ours.status, theirs.status);
        QCOMPARE(ours.refund, theirs.refund);
        QCOMPARE(ours.lines, theirs.lines);
        QCOMPARE(ours.shipBy, theirs.shipBy);
    }
}

/// What the reference says of headings: blanks, TAB, a star, the word for "required", brackets of either width.
void TestChangedColumns::spelledOtherwise()
{
    QFETCH(QString, name);
    const Sample sample = take(name);
    QVERIFY(sample.format);
    for (const int way : {0, 1, 2, 3}) {
        std::vector<QStringList> rows = sample.rows;
        for (QString &heading : rows[sample.heading]) {
            if (heading.isEmpty())
                continue;
            switch (way) {
            case 0: heading = u' ' + heading + u" "_s; break;
            case 1: heading = u'*' + heading; break;
            case 2: heading += u"（必填）"_s; break;
            default: heading.replace(u'(', u'（').replace(u')', u'）');
            }
        }
        const auto read = readAs(sample, rows);
        QVERIFY2(read, qPrintable(u"%1 %2"_s.arg(way).arg(read ? QString() : errorName(read.error().code))));
        QCOMPARE(read->format, sample.file.format);
        QCOMPARE(numbersOf(*read), numbersOf(sample.file));
    }
}

void TestChangedColumns::oneMore()
{
    QFETCH(QString, name);
    const Sample sample = take(name);
    QVERIFY(sample.format);
    std::vector<QStringList> rows = sample.rows;
    const qsizetype width = rows[sample.heading].size();
    for (size_t i = sample.heading; i < rows.size(); ++i) {
        if (rows[i].size() <= width && rows[i].size() >= 8)
            rows[i].insert(3, i == sample.heading ? u"新增的一列"_s : u"x"_s);
    }
    const auto read = readAs(sample, rows);
    QVERIFY(read);
    QCOMPARE(read->format, sample.file.format);
    QCOMPARE(numbersOf(*read), numbersOf(sample.file));
}

/// Whether the format can be told, and read, by the headings that are left.
bool TestChangedColumns::mayBeMissing(const Sample &sample, const QStringList &left)
{
    const auto any = [&left](const QStringList &names) {
        return std::ranges::any_of(names, [&](const QString &name) { return left.contains(name); });
    };
    return any(sample.format->marks) && std::ranges::all_of(sample.format->required, [&](const auto &group) {
               return std::ranges::any_of(group, [&](Field field) { return any(sample.format->names(field)); });
           });
}

void TestChangedColumns::missing()
{
    QFETCH(QString, name);
    const Sample sample = take(name);
    QVERIFY(sample.format);
    static constexpr std::pair<Field, quint32> flags[] = {
        {Field::Buyer, FieldBuyer},   {Field::Message, FieldMessage},     {Field::Memo, FieldMemo},
        {Field::PaidAt, FieldPaidAt}, {Field::CreatedAt, FieldCreatedAt}, {Field::ShipBy, FieldShipBy},
    };
    int tried = 0;
    for (size_t f = 0; f < fieldCount; ++f) {
        const Field field = Field(f);
        std::vector<QStringList> rows = sample.rows;
        QStringList left;
        bool any = false;
        for (qsizetype column = rows[sample.heading].size() - 1; column >= 0; --column) {
            const QString heading = headingName(rows[sample.heading][column]);
            if (!sample.format->names(field).contains(heading)) {
                left.append(heading);
                continue;
            }
            any = true;
            for (size_t i = sample.heading; i < rows.size(); ++i) {
                if (column < rows[i].size() && rows[i].size() >= 8)
                    rows[i].removeAt(column);
            }
        }
        if (!any)
            continue;
        ++tried;
        const auto read = readAs(sample, rows);
        const QByteArray what = fieldName(field).toUtf8();
        if (!mayBeMissing(sample, left)) {
            // Another format of the platform may know such a file; never this one, and never without a word.
            QVERIFY2(!read || read->format != sample.file.format, what);
            QVERIFY2(read || read.error().code == ErrorCode::HeadingMissing
                         || read.error().code == ErrorCode::UnknownFormat,
                     what);
            continue;
        }
        QVERIFY2(read, what + ' ' + (read ? QByteArray() : errorName(read.error().code).toUtf8()));
        QVERIFY2(read->platform == sample.file.platform, what); // a narrower sheet of its kind may know it too
        for (const QString &number : numbersOf(sample.file)) {
            QVERIFY2(numbersOf(*read).contains(number) || read->rejectedOrders.contains(number)
                         || !read->rejected.empty(),
                     what + ' ' + number.toUtf8());
        }
        for (const auto &[stated, flag] : flags) {
            if (stated != field)
                continue;
            for (const OrderRecord &record : read->records)
                QVERIFY2((record.stated & flag) == 0, what); // not known is not "none"
        }
    }
    QVERIFY(tried >= 4);
}

QTEST_GUILESS_MAIN(TestChangedColumns)
#include "tst_changedcolumns.moc"
