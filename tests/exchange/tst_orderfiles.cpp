// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/fileordersource.h"
#include "support/taobaopair.h"

#include <QDateTime>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1893456000000; // 2030-01-01
const QString listHeading = u"订单编号,买家会员名,订单状态,收货人姓名,收货地址,联系手机,订单创建时间,宝贝标题"_s;
const QString listRow =
    u"4326117919173883199,买家,买家已付款，等待卖家发货,林晓禾,浙江省 杭州市 西湖区 云杉路1号,19800001001,"
    "2026-11-20 09:12:21,毛巾"_s;
const QString detailHeading = u"子订单编号,主订单编号,标题,购买数量,外部系统编号,订单状态,退款状态,订单创建时间"_s;

QString detailRow(const QString &sub, const QString &order, const QString &quantity = u"1"_s,
                  const QString &created = u"2026-11-20 09:12:21"_s)
{
    return QStringList{sub,    order, u"毛巾"_s, quantity, u"SKU"_s, u"买家已付款，等待卖家发货"_s, u"没有申请退款"_s,
                       created}
        .join(u',');
}

} // namespace

class TestOrderFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void headingMayStandLower();
    void columnsMayBeReordered();
    void headingMissing();
    void dataWithoutHeadingNamesItsFormat();
    void unknownFormat();
    void givenFormat();
    void notASpreadsheet();
    void wrongEncoding();
    void encodings_data();
    void encodings();
    void tornFile_data();
    void tornFile();
    void rejectedRows();
    void aRejectedLineTakesItsOrder();
    void shortAndLongRows();
    void unknownWordsAreKept();
    void unknownWordsAreListedOnce();
    void rejectedOrdersAreNamed();
    void changedAddressWins();
    void blankPresaleStageIsNoNews();
    void fullWidthNumbers();
    void roundedIds();
    void refusedRefundStillHolds();
    void ageOfTheData();
    void severalShops();
    void blankAndTwice();
    void partShipped();
    void cancel();
    void hundredThousandOrders();

private:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile f(m_dir->filePath(name));
        if (f.open(QIODevice::WriteOnly))
            f.write(bytes);
        return f.fileName();
    }
    Result<ParsedFile> read(const QStringList &lines, const QString &format = {})
    {
        return m_source.read(file(u"orders.csv"_s, lines.join(u'\n').toUtf8() + '\n'), format, now, {});
    }
    FileOrderSource m_source;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestOrderFiles::headingMayStandLower()
{
    const auto parsed = read({u"导出说明"_s, u",,"_s, listHeading, listRow});
    QVERIFY(parsed);
    QCOMPARE(parsed->rows, 1);
    QCOMPARE(parsed->records[0].row, 4);
    QCOMPARE(read({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, listHeading, listRow}).error().code,
             ErrorCode::UnknownFormat);
}

void TestOrderFiles::columnsMayBeReordered()
{
    const auto parsed = read(
        {u"* 收货人姓名,宝贝标题 ,订单状态（必填）,买家会员名,新列,订单编号"_s, u"林晓禾,毛巾,交易成功,买家,?,77"_s});
    QVERIFY(parsed);
    QCOMPARE(parsed->format, u"taobao_list"_s);
    QCOMPARE(parsed->records[0].order.number, u"77"_s);
    QCOMPARE(parsed->records[0].order.status, OrderStatus::Done);
    QVERIFY((parsed->records[0].stated & (FieldCreatedAt | FieldMoney | FieldTracking)) == 0);
}

void TestOrderFiles::headingMissing()
{
    const auto parsed = read({u"买家会员名,订单状态,收货人姓名,收货地址,宝贝标题"_s, u"a,b,c,d,e"_s});
    QCOMPARE(parsed.error().code, ErrorCode::HeadingMissing);
    QCOMPARE(parsed.error().values[u"format"_s].toString(), u"taobao_list"_s);
    QCOMPARE(parsed.error().values[u"missing"_s].toStringList(), QStringList{u"订单编号"_s});
    QCOMPARE(parsed.error().values[u"file"_s].toString(), u"orders.csv"_s);
}

void TestOrderFiles::dataWithoutHeadingNamesItsFormat()
{
    const auto parsed = read({listRow, listRow});
    QCOMPARE(parsed.error().code, ErrorCode::HeadingMissing);
    QVERIFY(parsed.error().values[u"format"_s].toString().startsWith(u"taobao"_s));
}

void TestOrderFiles::unknownFormat()
{
    QCOMPARE(read({u"name,age"_s, u"x,1"_s}).error().code, ErrorCode::UnknownFormat);
    QCOMPARE(read({u"订单号,订单状态,订单地点,快递员"_s, u"1,2,3,4"_s}).error().code, ErrorCode::UnknownFormat);
    QCOMPARE(m_source.read(file(u"empty.csv"_s, {}), {}, now, {}).error().code, ErrorCode::EmptyFile);
    QCOMPARE(m_source.read(m_dir->filePath(u"none.csv"_s), {}, now, {}).error().code, ErrorCode::FileNotFound);
    QCOMPARE(m_source.read(m_dir->path(), {}, now, {}).error().code, ErrorCode::FileUnreadable);
}

void TestOrderFiles::givenFormat()
{
    QVERIFY(read({listHeading, listRow}, u"taobao_list"_s));
    QCOMPARE(read({listHeading, listRow}, u"lazada"_s).error().code, ErrorCode::HeadingMissing);
    QCOMPARE(read({listHeading, listRow}, u"nosuch"_s).error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_source.formatIds().contains(u"pdd"_s));
    QVERIFY(m_source.platforms().size() >= 18);
    QCOMPARE(m_source.platforms().count(u"shopee"_s), 1);
}

void TestOrderFiles::notASpreadsheet()
{
    for (const QByteArray &bytes : {QByteArray("hello, world\n"), QByteArray("\x00\x01\x02\x03", 4).repeated(50),
                                    QByteArray("PK\x03\x04 and nothing else"), QByteArray("<html><table><tr>"),
                                    QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0')}) {
        const auto parsed = m_source.read(file(u"orders.xlsx"_s, bytes), {}, now, {});
        QCOMPARE(parsed.error().code, ErrorCode::NotASpreadsheet);
    }
    const auto kindOf = [&](const QByteArray &bytes) {
        return m_source.read(file(u"orders.xls"_s, bytes), {}, now, {}).error().values.value(u"kind"_s).toString();
    };
    QCOMPARE(kindOf(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0')), u"xls"_s);
    QCOMPARE(kindOf("\n <HTML><body><table><tr><td>订单号</td></tr></table>"), u"html"_s);
    QByteArray locked = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0');
    for (const char c : QByteArray("EncryptedPackage"))
        locked.append(c).append('\0');
    QCOMPARE(m_source.read(file(u"locked.xlsx"_s, locked), {}, now, {}).error().code, ErrorCode::PasswordProtected);
}

void TestOrderFiles::wrongEncoding()
{
    QStringEncoder big5("Big5");
    const QByteArray bytes =
        big5(u"訂單編號,買家會員名,訂單狀態,收貨人姓名\n1,我們的買家,已經付款等待發貨,林曉禾\n"_s.repeated(30));
    const auto parsed = m_source.read(file(u"big5.csv"_s, bytes), {}, now, {});
    QCOMPARE(parsed.error().code, ErrorCode::UnknownEncoding);
    QByteArray broken = (listHeading + u'\n' + listRow + u'\n').toUtf8();
    broken.replace("\n", "\xFF\xFF\n");
    QCOMPARE(m_source.read(file(u"broken.csv"_s, broken), {}, now, {}).error().code, ErrorCode::UnknownEncoding);
}

void TestOrderFiles::encodings_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QString>("name");
    QTest::newRow("gbk") << u"GB18030"_s << QByteArray() << u"GBK"_s;
    QTest::newRow("utf-8") << u"UTF-8"_s << QByteArray() << u"UTF-8"_s;
    QTest::newRow("bom") << u"UTF-8"_s << QByteArray("\xEF\xBB\xBF") << u"UTF-8-BOM"_s;
    QTest::newRow("utf-16") << u"UTF-16LE"_s << QByteArray("\xFF\xFE") << u"UTF-16"_s;
}

void TestOrderFiles::encodings()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, mark);
    QFETCH(QString, name);
    for (const QChar delimiter : {u',', u';', u'\t'}) {
        QString text = listHeading + u"\r\n"_s + listRow + u"\r\n"_s;
        QStringEncoder encode(encoding.toLatin1().constData());
        const QByteArray bytes = mark + QByteArray(encode(text.replace(u',', delimiter)));
        const auto parsed = m_source.read(file(u"x.csv"_s, bytes), {}, now, {});
        QVERIFY(parsed);
        QCOMPARE(parsed->encoding, name);
        QCOMPARE(parsed->records[0].order.receiver.receiver, u"林晓禾"_s);
    }
}

void TestOrderFiles::tornFile_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("in a cell") << QByteArray("\"4326117919173883199\",\"买家\",\"买家已");
    QTest::newRow("between cells") << QByteArray("4326117919173883199,买家,");
    QTest::newRow("in a character") << QByteArray("4326117919173883199,\xE4\xB9");
}

void TestOrderFiles::tornFile()
{
    QFETCH(QByteArray, tail);
    const QByteArray whole = (listHeading + u'\n' + listRow + u'\n').toUtf8();
    const auto parsed = m_source.read(file(u"torn.csv"_s, whole + tail), {}, now, {});
    QCOMPARE(parsed.error().code, ErrorCode::TornLine);
    QCOMPARE(parsed.error().values[u"row"_s].toInt(), 3);
}

void TestOrderFiles::rejectedRows()
{
    const auto parsed = read({detailHeading, detailRow(u"11"_s, u"1"_s), detailRow(u"21"_s, u"2"_s, u"two"_s),
                              detailRow(u"31"_s, QString()), detailRow(u"41"_s, u"4"_s, u"1"_s, u"yesterday"_s),
                              detailRow(QString(), u"5"_s), detailRow(u"61"_s, u"6"_s)});
    QVERIFY(parsed);
    QCOMPARE(parsed->rows, 6);
    QCOMPARE(parsed->records.size(), 2u);
    QCOMPARE(parsed->rejected.size(), 4u);
    const auto is = [&](size_t i, int row, const QString &column, const QString &reason) {
        const RejectedRow &r = parsed->rejected[i];
        return r.row == row && r.column == column && r.reason == reason && r.text.contains(u"毛巾"_s);
    };
    QVERIFY(is(0, 3, u"购买数量"_s, u"quantity_invalid"_s));
    QVERIFY(is(1, 4, u"主订单编号"_s, u"order_missing"_s));
    QVERIFY(is(2, 5, u"订单创建时间"_s, u"date_invalid"_s));
    QVERIFY(is(3, 6, u"子订单编号"_s, u"line_id_missing"_s));
}

void TestOrderFiles::aRejectedLineTakesItsOrder()
{
    const auto parsed = read(
        {detailHeading, detailRow(u"11"_s, u"1"_s), detailRow(u"21"_s, u"2"_s), detailRow(u"12"_s, u"1"_s, u"0"_s)});
    QVERIFY(parsed);
    QCOMPARE(parsed->records.size(), 1u);
    QCOMPARE(parsed->records[0].order.number, u"2"_s);
    QCOMPARE(parsed->rejected.size(), 2u);
    QCOMPARE(parsed->rejected[0].row, 2);
    QCOMPARE(parsed->rejected[0].reason, u"order_incomplete"_s);
    QCOMPARE(parsed->rejected[1].row, 4);
}

void TestOrderFiles::shortAndLongRows()
{
    QString other = listRow;
    other[other.indexOf(u'1')] = u'7'; // an order of its own: one that stands twice is left out
    const auto parsed = read({listHeading, u"1,a,b"_s, listRow + u",extra"_s, other + u",,"_s});
    QVERIFY(parsed);
    QCOMPARE(parsed->records.size(), 1u);
    QCOMPARE(parsed->rejected[0].reason, u"row_short"_s);
    QCOMPARE(parsed->rejected[1].reason, u"row_long"_s);
}

void TestOrderFiles::unknownWordsAreKept()
{
    QString row = listRow;
    const auto parsed = read({listHeading, row.replace(u"买家已付款，等待卖家发货"_s, u"买家在想"_s)});
    QCOMPARE(parsed->records[0].order.status, OrderStatus::Unknown);
    QCOMPARE(parsed->records[0].order.statusText, u"买家在想"_s);
    QString line = detailRow(u"1"_s, u"1"_s);
    const auto detail = read({detailHeading, line.replace(u"没有申请退款"_s, u"也许退款"_s)});
    QCOMPARE(detail->records[0].order.lines[0].refund, RefundState::Unknown);
    QCOMPARE(detail->records[0].order.refund, RefundState::Unknown);
    QVERIFY(detail->records[0].order.lines[0].refundUnread);
    QVERIFY(detail->records[0].stated & FieldRefundUnread);
    const auto blank = read({detailHeading, QString(line).replace(u"也许退款"_s, QString())});
    QCOMPARE(blank->records[0].order.lines[0].refund, RefundState::Unknown);
    QVERIFY(!blank->records[0].order.lines[0].refundUnread);
    QVERIFY(!(blank->records[0].stated & FieldRefundUnread));
}

void TestOrderFiles::unknownWordsAreListedOnce()
{
    const QString odd = u"也许退款"_s;
    const auto line = [&](const QString &id) {
        return detailRow(id, id).replace(u"没有申请退款"_s, odd).replace(u"买家已付款，等待卖家发货"_s, u"买家在想"_s);
    };
    const auto parsed =
        read({detailHeading, detailRow(u"1"_s, u"1"_s), line(u"2"_s), line(u"3"_s), detailRow(u"4"_s, u"4"_s, u"x"_s)});
    QCOMPARE(parsed->records.size(), 3u);
    QCOMPARE(parsed->rejected.size(), 3u);
    const auto is = [&](size_t i, int row, const QString &column, const QString &reason, const QString &text) {
        const RejectedRow &r = parsed->rejected[i];
        return r.file == parsed->file && r.row == row && r.column == column && r.reason == reason && r.text == text;
    };
    QVERIFY(is(0, 3, u"订单状态"_s, u"status_word_unknown"_s, u"买家在想"_s));
    QVERIFY(is(1, 3, u"退款状态"_s, u"refund_word_unknown"_s, odd));
    QCOMPARE(parsed->rejected[2].row, 5);
    QCOMPARE(parsed->rejectedOrders, QStringList{u"4"_s});
}

void TestOrderFiles::rejectedOrdersAreNamed()
{
    const auto detail = read({detailHeading, detailRow(u"11"_s, u"1"_s), detailRow(u"12"_s, u"1"_s, u"two"_s),
                              detailRow(u"21"_s, u"2"_s), detailRow(u"31"_s, u"3"_s, u"two"_s)});
    QCOMPARE(detail->rejectedOrders, (QStringList{u"1"_s, u"3"_s}));
    QVERIFY((detail->stated & FieldLines) && (detail->stated & FieldRefund) && !(detail->stated & FieldReceiver));
    const auto list = read({listHeading, u"77,a,b"_s, listRow, listRow});
    QCOMPARE(list->rejectedOrders, (QStringList{u"4326117919173883199"_s, u"77"_s}));
    QVERIFY((list->stated & FieldReceiver) && !(list->stated & lineFields));
    QVERIFY(read({listHeading, listRow})->rejectedOrders.isEmpty());
}

void TestOrderFiles::changedAddressWins()
{
    const QString heading = listHeading + u",修改后的收货地址"_s;
    const auto parsed = read({heading, listRow + u",江苏省 南京市 玄武区 样桥路9号"_s,
                              QString(listRow).replace(u"3199,"_s, u"3200,"_s) + u","_s,
                              QString(listRow).replace(u"3199,"_s, u"3201,"_s) + u",null"_s});
    QCOMPARE(parsed->records.size(), 3u);
    QCOMPARE(parsed->records[0].order.receiver.city, u"南京市"_s);
    QCOMPARE(parsed->records[0].order.receiver.street, u"样桥路9号"_s);
    QCOMPARE(parsed->records[1].order.receiver.street, u"云杉路1号"_s);
    QCOMPARE(parsed->records[2].order.receiver.street, u"云杉路1号"_s);
}

void TestOrderFiles::blankPresaleStageIsNoNews()
{
    const QString heading = detailHeading + u",分阶段信息"_s;
    const auto detail = read({heading, detailRow(u"11"_s, u"1"_s) + u","_s, detailRow(u"12"_s, u"1"_s) + u",尾款未付"_s,
                              detailRow(u"21"_s, u"2"_s) + u","_s});
    QVERIFY(detail->records[0].order.presale && (detail->records[0].stated & FieldPresale));
    QVERIFY(!(detail->records[1].stated & FieldPresale));
    const auto list = read({listHeading + u",预售订单"_s, listRow + u",否"_s});
    QVERIFY(!list->records[0].order.presale && (list->records[0].stated & FieldPresale));
}

void TestOrderFiles::fullWidthNumbers()
{
    const auto parsed = read({detailHeading, detailRow(u"1"_s, u"1"_s, u"３"_s, u"２０２６-11-20 09:12"_s)});
    QCOMPARE(parsed->records[0].order.lines[0].quantity, 3);
    QCOMPARE(parsed->records[0].order.createdAt,
             QDateTime::fromString(u"2026-11-20T01:12:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
}

void TestOrderFiles::roundedIds()
{
    const auto row = [](const QString &id) { return QString(listRow).replace(u"4326117919173883199"_s, id); };
    const auto parsed = read({listHeading, row(u"4326117919173880000"_s), row(u"4326125838346880000"_s), listRow});
    QCOMPARE(parsed.error().code, ErrorCode::NumbersDamaged);
    QCOMPARE(parsed.error().values[u"row"_s].toInt(), 2);
    QStringList lines{listHeading};
    for (int i = 0; i < 30; ++i)
        lines.append(row(QString::number(4326117919173883199LL + i * 7919)));
    lines.append(row(u"4326117919173880000"_s));
    QVERIFY2(read(lines), "one id that ends in zeros is chance");
    QCOMPARE(read({listHeading, QString(listRow).replace(u"19800001001"_s, u"1.98E+10"_s)}).error().code,
             ErrorCode::NumbersDamaged);
}

void TestOrderFiles::refusedRefundStillHolds()
{
    const QString heading = u"订单号,订单状态,商品数量(件),商品,售后状态,支付时间"_s;
    const auto parsed = read({heading, u"1,待发货,1,x,驳回退款，待用户处理,2026-11-20 09:13:05"_s,
                              u"2,\"已发货，退款成功\",1,x,,"_s, u"3,待发货,1,x,,"_s});
    QCOMPARE(parsed->records[0].order.refund, RefundState::Requested);
    QCOMPARE(parsed->records[1].order.refund, RefundState::Done);
    QCOMPARE(parsed->records[1].order.status, OrderStatus::Shipped);
    QCOMPARE(parsed->records[2].order.refund, RefundState::Unknown);
}

void TestOrderFiles::ageOfTheData()
{
    const auto utc = [](const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate); };
    const QByteArray bytes = (listHeading + u'\n' + listRow + u'\n').toUtf8();
    const QString named = file(u"ExportOrderList202611221000.csv"_s, bytes);
    QFile f(named);
    QVERIFY(f.open(QIODevice::ReadWrite) && f.setFileTime(utc(u"2026-11-23T00:00:00Z"_s), QFile::FileModificationTime));
    f.close();
    const auto age = [&](const QString &at) {
        const auto parsed = m_source.read(named, {}, utc(at).toMSecsSinceEpoch(), {});
        return std::pair(parsed->asOf, parsed->asOfKnown);
    };
    QCOMPARE(age(u"2026-11-24T00:00:00Z"_s), std::pair(utc(u"2026-11-22T02:00:00Z"_s).toMSecsSinceEpoch(), true));
    const QString plain = m_dir->filePath(u"list.csv"_s);
    QVERIFY(QFile::rename(named, plain));
    const auto modified = m_source.read(plain, {}, utc(u"2026-11-24T00:00:00Z"_s).toMSecsSinceEpoch(), {});
    QCOMPARE(modified->asOf, utc(u"2026-11-23T00:00:00Z"_s).toMSecsSinceEpoch());
    QVERIFY(modified->asOfKnown);
    const auto future = m_source.read(plain, {}, utc(u"2026-11-01T00:00:00Z"_s).toMSecsSinceEpoch(), {});
    QCOMPARE(future->asOf, utc(u"2026-11-01T00:00:00Z"_s).toMSecsSinceEpoch());
    QVERIFY(!future->asOfKnown);
    QVERIFY(!future->records[0].order.asOfKnown);
}

void TestOrderFiles::severalShops()
{
    const auto parsed = read({listHeading + u",店铺名称"_s, listRow + u",甲"_s,
                              QString(listRow).replace(u"3199,"_s, u"3200,"_s) + u",乙"_s});
    QCOMPARE(parsed.error().code, ErrorCode::ShopAmbiguous);
    QCOMPARE(parsed.error().values[u"shops"_s].toStringList(), (QStringList{u"甲"_s, u"乙"_s}));
}

void TestOrderFiles::blankAndTwice()
{
    const auto parsed = read({listHeading, listRow, u",,,,,,,"_s, QString(), listRow});
    QCOMPARE(parsed->records.size(), 0u); // which of them is true?
    QCOMPARE(parsed->rows, 2);
    QCOMPARE(parsed->rejected.size(), 2u);
    QCOMPARE(parsed->rejected[0].reason, u"order_incomplete"_s);
    QCOMPARE(parsed->rejected[0].row, 2);
    QCOMPARE(parsed->rejected[1].reason, u"order_twice"_s);
    QCOMPARE(parsed->rejected[1].row, 5);
}

void TestOrderFiles::partShipped()
{
    const QString shipped =
        detailRow(u"12"_s, u"1"_s).replace(u"买家已付款，等待卖家发货"_s, u"卖家已发货，等待买家确认"_s);
    const QString closed = detailRow(u"13"_s, u"1"_s).replace(u"买家已付款，等待卖家发货"_s, u"交易关闭"_s);
    const auto parsed = read({detailHeading, detailRow(u"11"_s, u"1"_s), shipped, closed});
    const Order &order = parsed->records[0].order;
    QCOMPARE(order.status, OrderStatus::PartShipped);
    QCOMPARE(order.lines[2].refund, RefundState::Done);
    QCOMPARE(order.lines[0].refund, RefundState::None);
}

void TestOrderFiles::cancel()
{
    const auto pair = writeTaobaoPair(m_dir->path(), 20000);
    QVERIFY(pair);
    int calls = 0;
    const auto parsed = m_source.read(pair->listFile, {}, now,
                                      [&](qint64 done, qint64 of) { return done > 0 && of > done && ++calls < 3; });
    QCOMPARE(parsed.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, 3);
}

void TestOrderFiles::hundredThousandOrders()
{
    const auto pair = writeTaobaoPair(m_dir->path(), 100000);
    QVERIFY(pair);
    const auto list = m_source.read(pair->listFile, {}, now, {});
    QVERIFY(list);
    QCOMPARE(list->encoding, u"GBK"_s);
    QCOMPARE(int(list->records.size()), pair->orders);
    QVERIFY(list->rejected.empty());
    const auto detail = m_source.read(pair->detailFile, {}, now, {});
    QVERIFY(detail);
    QCOMPARE(int(detail->records.size()), pair->orders);
    QCOMPARE(detail->rows, pair->lines);
    const auto count = [&](RefundState state) {
        return int(std::count_if(detail->records.begin(), detail->records.end(),
                                 [state](const OrderRecord &r) { return r.order.refund == state; }));
    };
    QCOMPARE(count(RefundState::Done), pair->refunded);
    QCOMPARE(count(RefundState::Requested), pair->refundOpen);
    QCOMPARE(list->records.back().order.receiver.country, QString());
    QCOMPARE(list->records.back().order.receiver.postcode, u"310012"_s);
}

QTEST_GUILESS_MAIN(TestOrderFiles)
#include "tst_orderfiles.moc"
