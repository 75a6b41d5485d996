// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/fileordersource.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1893456000000; // 2030-01-01
const QString samples = inTestData(QStringLiteral("/orders/"));
const QByteArray sheet = "我的发货表,,,,\n编号,客户,电话号,送到,东西,几件\n"
                         "A-1,林晓禾,19800001001,浙江省杭州市西湖区云杉路1号,毛巾,2\n"
                         "A-2,周可,19800001005,江苏省南京市鼓楼区湖南路6号,杯子,1\n";

MappingProfile mine()
{
    return {u"我的 发货表"_s,
            u"generic"_s,
            false,
            {{u"order"_s, {u"编号"_s}},
             {u"receiver"_s, {u"客户"_s}},
             {u"phone"_s, {u"电话号"_s}},
             {u"address"_s, {u"送到"_s}},
             {u"title"_s, {u"东西"_s}},
             {u"quantity"_s, {u"几件"_s}}}};
}

} // namespace

class TestFormatFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<FormatFolder>(m_dir->filePath(u"formats"_s));
    }
    void previewOfUnknownShape();
    void previewOfKnownShape();
    void previewErrors();
    void suggestions();
    void savedProfileReadsItsFiles();
    void severalRowsJoin();
    void wordsOfThePlatformAreUnderstood();
    void shippedFormatsKeepTheirFiles();
    void profilesAreShared();
    void aProfileIsTriedOnThePreview();
    void whatAProfileNeeds();
    void wrongProfiles_data();
    void wrongProfiles();
    void wrongFilesAreNamed();
    void removed();
    void taughtWordsCount();
    void fixesPutRowsRight();
    void fixesOfTheSameContentHoldAgain();
    void fixesOfNothingAreRefused();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir->filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FormatFolder> m_folder;
};

void TestFormatFolder::previewOfUnknownShape()
{
    const auto seen = m_folder->preview(file(u"a.csv"_s, sheet), 0);
    QVERIFY(seen);
    QCOMPARE(seen->encoding, u"UTF-8"_s);
    QCOMPARE(seen->format, QString());
    QCOMPARE(seen->headingRow, 2);
    QCOMPARE(seen->columns, (QStringList{u"编号"_s, u"客户"_s, u"电话号"_s, u"送到"_s, u"东西"_s, u"几件"_s}));
    QCOMPARE(seen->rows.size(), 2u);
    QCOMPARE(seen->rows[1][1], u"周可"_s);
    QCOMPARE(m_folder->preview(file(u"a.csv"_s, sheet), 3)->headingRow, 3);
    QByteArray many = sheet;
    for (int i = 0; i < 50; ++i)
        many += "A-" + QByteArray::number(i + 10) + ",x\n";
    const auto ten = m_folder->preview(file(u"b.csv"_s, many), 0);
    QCOMPARE(ten->rows.size(), 10u);
    QCOMPARE(ten->rows.back().size(), 6);
}

void TestFormatFolder::previewOfKnownShape()
{
    const auto note = m_folder->preview(samples + u"pdd_orders_2026_default_note_row.xlsx"_s, 0);
    QCOMPARE(note->format, u"pdd"_s);
    QCOMPARE(note->headingRow, 2);
    const auto list = m_folder->preview(samples + u"taobao_ExportOrderList202611221000.csv"_s, 0);
    QCOMPARE(list->format, u"taobao_list"_s);
    QCOMPARE(list->encoding, u"GBK"_s);
    QCOMPARE(list->suggested[list->columns.indexOf(u"收货人姓名"_s)], u"receiver"_s);
}

void TestFormatFolder::previewErrors()
{
    QCOMPARE(m_folder->preview(m_dir->filePath(u"none"_s), 0).error().code, ErrorCode::FileNotFound);
    QCOMPARE(m_folder->preview(file(u"e.csv"_s, "\n\n"), 0).error().code, ErrorCode::EmptyFile);
    const auto html = m_folder->preview(file(u"h.xls"_s, "<html><table><tr><td>1"), 0);
    QCOMPARE(html.error().code, ErrorCode::NotASpreadsheet);
    QCOMPARE(html.error().values[u"file"_s].toString(), u"h.xls"_s);
}

void TestFormatFolder::suggestions()
{
    const auto seen =
        m_folder->preview(file(u"a.csv"_s, "订单编号,收件人,手机号,买家留言,快递单号,随便\n1,2,3,4,5,6\n"), 0);
    QCOMPARE(seen->suggested,
             (QStringList{u"order"_s, u"receiver"_s, u"phone"_s, u"message"_s, u"tracking"_s, QString()}));
    QVERIFY(m_folder->fields().contains(u"receiver"_s));
    const auto common = m_folder->preview(
        file(u"b.csv"_s, "单号,姓名,电话,地址,品名,数量,备注,Qty,座机,快递\n1,2,3,4,5,6,7,8,9,10\n"), 0);
    QCOMPARE(common->suggested,
             (QStringList{u"order"_s, u"receiver"_s, u"phone"_s, u"address"_s, u"title"_s, u"quantity"_s, u"memo"_s,
                          u"quantity"_s, u"phone2"_s, u"carrier"_s}));
}

void TestFormatFolder::savedProfileReadsItsFiles()
{
    FileOrderSource source(*m_folder);
    const QString path = file(u"a.csv"_s, sheet);
    QVERIFY(!source.read(path, {}, now, {}));
    QCOMPARE(m_folder->save(mine()).value_or(QString()), u"我的_发货表"_s);
    const auto read = source.read(path, {}, now, {});
    QVERIFY(read);
    QCOMPARE(read->format, u"我的_发货表"_s);
    QCOMPARE(read->records.size(), 2u);
    const Order &order = read->records[0].order;
    QCOMPARE(order.status, OrderStatus::ToShip);
    QCOMPARE(order.receiver.city, u"杭州市"_s);
    QCOMPARE(order.lines[0].quantity, 2);
    QCOMPARE(order.refund, RefundState::NotStated);
    QVERIFY(!read->asOfKnown);
    FormatFolder again(m_dir->filePath(u"formats"_s));
    QVERIFY(FileOrderSource(again).read(path, {}, now, {}));
    QCOMPARE(again.entries().front().name, u"我的 发货表"_s);
    QVERIFY(again.entries().front().own);
}

void TestFormatFolder::severalRowsJoin()
{
    MappingProfile profile = mine();
    profile.severalRows = true;
    QVERIFY(m_folder->save(profile));
    QByteArray rows = sheet;
    rows += "A-1,林晓禾,19800001001,浙江省杭州市西湖区云杉路1号,杯子,3\n";
    const auto read = FileOrderSource(*m_folder).read(file(u"a.csv"_s, rows), {}, now, {});
    QVERIFY(read);
    QCOMPARE(read->records.size(), 2u);
    QCOMPARE(read->records[0].order.lines.size(), 2u);
}

void TestFormatFolder::wordsOfThePlatformAreUnderstood()
{
    MappingProfile profile{u"own pdd"_s,
                           u"pinduoduo"_s,
                           false,
                           {{u"order"_s, {u"单号"_s}}, {u"receiver"_s, {u"客户"_s}}, {u"status"_s, {u"状态"_s}}}};
    QVERIFY(m_folder->save(profile));
    const auto read = FileOrderSource(*m_folder).read(
        file(u"a.csv"_s, "单号,客户,状态\n1,林晓禾,待发货\n2,周可,已取消\n"), {}, now, {});
    QVERIFY(read);
    QCOMPARE(read->records[0].order.status, OrderStatus::ToShip);
    QCOMPARE(read->records[1].order.status, OrderStatus::Cancelled);
}

void TestFormatFolder::shippedFormatsKeepTheirFiles()
{
    MappingProfile greedy{
        u"greedy"_s, u"generic"_s, false, {{u"order"_s, {u"订单编号"_s}}, {u"receiver"_s, {u"收货人姓名"_s}}}};
    QVERIFY(m_folder->save(greedy));
    const auto read =
        FileOrderSource(*m_folder).read(samples + u"taobao_ExportOrderList202611221000.csv"_s, {}, now, {});
    QCOMPARE(read->format, u"taobao_list"_s);
}

void TestFormatFolder::profilesAreShared()
{
    QVERIFY(m_folder->save(mine()));
    const QString given = m_dir->filePath(u"given.json"_s);
    QVERIFY(m_folder->give(u"我的_发货表"_s, given));
    FormatFolder other(m_dir->filePath(u"other"_s));
    QCOMPARE(other.add(given).value_or(QString()), u"我的_发货表"_s);
    QVERIFY(FileOrderSource(other).read(file(u"a.csv"_s, sheet), {}, now, {}));
    QVERIFY(m_folder->give(u"pdd"_s, given));
    QCOMPARE(other.add(given).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(m_folder->give(u"nosuch"_s, given).error().code, ErrorCode::NotFound);
    QCOMPARE(m_folder->give(u"../x"_s, given).error().code, ErrorCode::NotFound);
}

void TestFormatFolder::aProfileIsTriedOnThePreview()
{
    const auto seen = m_folder->preview(file(u"a.csv"_s, sheet + "A-3,x,19800001009,某处,帽子,many\n"), 0);
    QVERIFY(seen);
    QCOMPARE(seen->rowNumbers, (std::vector{3, 4, 5}));
    MappingProfile profile = mine();
    profile.name.clear();
    const auto tried = m_folder->tryOut(*seen, profile);
    QVERIFY(tried);
    QCOMPARE(tried->records.size(), 2u);
    QCOMPARE(tried->records[1].order.receiver.city, u"南京市"_s);
    QCOMPARE(tried->records[0].order.lines[0].quantity, 2);
    QCOMPARE(tried->rejected.size(), 1u);
    QCOMPARE(tried->rejected[0].row, 5);
    QCOMPARE(tried->rejected[0].column, u"几件"_s);
    profile.columns.remove(u"order"_s);
    QCOMPARE(m_folder->tryOut(*seen, profile).error().values[u"value"_s].toString(), u"order"_s);
    QVERIFY(!QDir(m_dir->filePath(u"formats"_s)).exists());
}

void TestFormatFolder::whatAProfileNeeds()
{
    MappingProfile profile;
    QCOMPARE(m_folder->needed(profile).size(), 2u);
    profile.columns[u"sku"_s] = {u"x"_s};
    QCOMPARE(m_folder->needed(profile).back(), QStringList{u"quantity"_s});
    for (const QStringList &group : m_folder->needed(profile)) {
        for (const QString &field : group)
            QVERIFY(m_folder->fields().contains(field));
    }
}

void TestFormatFolder::wrongProfiles_data()
{
    QTest::addColumn<QString>("drop");
    QTest::addColumn<QString>("name");
    QTest::newRow("no order") << u"order"_s << u"x"_s;
    QTest::newRow("no name") << QString() << u" "_s;
    QTest::newRow("name of a shipped one") << QString() << u"pdd"_s;
}

void TestFormatFolder::wrongProfiles()
{
    QFETCH(QString, drop);
    QFETCH(QString, name);
    MappingProfile profile = mine();
    profile.name = name;
    profile.columns.remove(drop);
    QVERIFY(!m_folder->save(profile));
    profile.columns.insert(u"nosuch"_s, {u"x"_s});
    QVERIFY(!m_folder->save(profile));
    QVERIFY(!QDir(m_dir->filePath(u"formats"_s)).exists()
            || QDir(m_dir->filePath(u"formats"_s)).entryList(QDir::Files).isEmpty());
}

void TestFormatFolder::wrongFilesAreNamed()
{
    QDir().mkpath(m_dir->filePath(u"formats"_s));
    file(u"formats/broken.json"_s, "{");
    file(u"formats/odd.json"_s, R"({"format":"odd","platform":"x","rows":"nothing"})");
    file(u"formats/lying.json"_s, R"({"format":"pdd"})");
    FormatFolder folder(m_dir->filePath(u"formats"_s));
    const auto entries = folder.entries();
    QCOMPARE(std::ranges::count_if(entries, [](const FormatEntry &e) { return e.own && !e.problem.isEmpty(); }), 3);
    QVERIFY(FileOrderSource(folder).read(samples + u"pdd_orders_export_2023.csv"_s, {}, now, {}));
    QCOMPARE(folder.add(file(u"x.json"_s, "[]")).error().code, ErrorCode::TemplateInvalid);
    QCOMPARE(folder.add(m_dir->filePath(u"none"_s)).error().code, ErrorCode::FileNotFound);
}

void TestFormatFolder::removed()
{
    QVERIFY(m_folder->save(mine()));
    QVERIFY(m_folder->remove(u"我的_发货表"_s));
    QVERIFY(!FileOrderSource(*m_folder).read(file(u"a.csv"_s, sheet), {}, now, {}));
    QCOMPARE(m_folder->remove(u"我的_发货表"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(m_folder->remove(u"pdd"_s).error().code, ErrorCode::NotFound);
}

void TestFormatFolder::taughtWordsCount()
{
    const QString path = file(u"d.csv"_s,
                              "主订单编号,选购商品,商品数量,收件人,订单状态,售后状态\n"
                              "1,杯,1,林晓禾,在路上,怪词\n2,杯,1,周可,待发货,怪词\n");
    ReadOptions options;
    options.words = {{u"douyin"_s, u" 在路上 "_s, OrderStatus::Shipped, {}},
                     {u"douyin"_s, u"怪词"_s, {}, RefundState::Running},
                     {u"douyin"_s, u"待发货"_s, OrderStatus::Unpaid, {}},
                     {u"taobao"_s, u"待发货"_s, OrderStatus::Done, {}}};
    const auto read = FileOrderSource().read(path, {}, now, {}, options);
    QVERIFY(read->rejected.empty());
    QCOMPARE(read->records[0].order.status, OrderStatus::Shipped);
    QCOMPARE(read->records[0].order.refund, RefundState::Running);
    QCOMPARE(read->records[1].order.status, OrderStatus::Unpaid);
    QCOMPARE(FileOrderSource().read(path, {}, now, {})->rejected.size(), 2u);
}

void TestFormatFolder::fixesPutRowsRight()
{
    const QByteArray bytes =
        "主订单编号,选购商品,商品数量,收件人,订单状态\n1,杯,two,林晓禾,待发货\n2,杯\n3,杯,1,周可,待发货\n";
    const QString path = file(u"d.csv"_s, bytes);
    QCOMPARE(FileOrderSource().read(path, {}, now, {})->rejected.size(), 2u);
    ReadOptions options;
    options.fixes = {{path, 2, u"商品数量"_s, u"2"_s},
                     {path, 3, u"商品数量"_s, u"4"_s},
                     {path, 3, u"订单状态"_s, u"待发货"_s},
                     {u"other"_s, 4, u"收件人"_s, u"x"_s}};
    const auto read = FileOrderSource().read(path, {}, now, {}, options);
    QVERIFY(read->rejected.empty());
    QCOMPARE(read->records[0].order.lines[0].quantity, 2);
    QCOMPARE(read->records[1].order.lines[0].quantity, 4);
    QCOMPARE(read->records[2].order.receiver.receiver, u"周可"_s);
}

void TestFormatFolder::fixesOfTheSameContentHoldAgain()
{
    const QByteArray bytes = "主订单编号,选购商品,商品数量,收件人,订单状态\n1,杯,two,林晓禾,待发货\n";
    const QString path = file(u"d.csv"_s, bytes);
    const auto plain = FileOrderSource().read(path, {}, now, {});
    QCOMPARE(plain->rejected[0].cell, u"two"_s);
    QVERIFY(plain->digest.isEmpty());
    ReadOptions options;
    options.fixes = {{path, 2, u"商品数量"_s, u"2"_s}};
    const QByteArray digest = FileOrderSource().read(path, {}, now, {}, options)->digest;
    QVERIFY(!digest.isEmpty());
    ReadOptions kept;
    kept.kept = {{digest, 2, u"商品数量"_s, u"2"_s}, {"other", 2, u"商品数量"_s, u"9"_s}};
    const auto again = FileOrderSource().read(file(u"renamed.csv"_s, bytes), {}, now, {}, kept);
    QVERIFY(again->rejected.empty());
    QCOMPARE(again->records[0].order.lines[0].quantity, 2);
    kept.fixes = {{path, 2, u"商品数量"_s, u"5"_s}};
    QCOMPARE(FileOrderSource().read(path, {}, now, {}, kept)->records[0].order.lines[0].quantity, 5);
    const auto other = FileOrderSource().read(file(u"other.csv"_s, bytes + "2,杯,1,周可,待发货\n"), {}, now, {}, kept);
    QCOMPARE(other->rejected.size(), 1u);
}

void TestFormatFolder::fixesOfNothingAreRefused()
{
    const QString path = file(u"d.csv"_s, "主订单编号,选购商品,商品数量,收件人,订单状态\n1,杯,1,林晓禾,待发货\n");
    const auto error = [&](int row, const QString &column) {
        ReadOptions options;
        options.fixes = {{path, row, column, u"x"_s}};
        const auto read = FileOrderSource().read(path, {}, now, {}, options);
        return read ? QString() : errorName(read.error().code) + u' ' + read.error().values[u"value"_s].toString();
    };
    QCOMPARE(error(2, u"收件人"_s), QString());
    QCOMPARE(error(2, u"收件"_s), u"invalid_argument 收件"_s);
    QCOMPARE(error(1, u"收件人"_s), u"invalid_argument 1"_s);
    QCOMPARE(error(3, u"收件人"_s), u"invalid_argument 3"_s);
}

QTEST_GUILESS_MAIN(TestFormatFolder)
#include "tst_formatfolder.moc"
