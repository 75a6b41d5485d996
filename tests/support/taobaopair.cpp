// SPDX-License-Identifier: Apache-2.0
#include "support/taobaopair.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStringEncoder>

#include <array>
#include <random>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QStringList listColumns =
    u"订单编号,买家会员名,买家会员昵称,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,"
    "买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,"
    "虚拟号过期时间,订单创建时间,订单付款时间,宝贝标题,宝贝种类,物流单号,物流公司,订单备注,宝贝总数量,店铺Id,"
    "店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,"
    "是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,"
    "是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,"
    "预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包,是否信用购,体验期结束时间,前N有礼,配送类型,"
    "直播返现状态,返现金额,延迟发货自动赔付金额,新零售成交门店昵称,新零售成交门店id,新零售成交经销商id,预售订单,"
    "发货时间,商家备忘,主订单编号"_s.split(u',');
const QStringList detailColumns =
    u"子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码,支付单号,"
    "买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间"_s.split(u',');

struct Ware {
    QString title;
    QString sku;
    QString attributes;
    int cents;
};
const std::array<Ware, 4> wares{{
    {u"青禾 折叠收纳箱 家用大号衣物整理箱"_s, u"QH-BOX-L-WH"_s, u"颜色分类:奶白;尺寸:大号"_s, 5990},
    {u"青禾 纯棉毛巾 三条装"_s, u"QH-TWL-3-GY"_s, u"颜色分类:烟灰;规格:三条装"_s, 2990},
    {u"青禾 真空保温杯 500ml"_s, u"QH-CUP-500-BK"_s, u"颜色分类:曜石黑;容量:500ml"_s, 7900},
    {u"青禾 手工陶瓷风铃"_s, u"QH-BELL-01"_s, u"颜色分类:海蓝"_s, 12800},
}};
const std::array places{
    u"浙江省 杭州市 西湖区 文新街道云杉路"_s,     u"广东省 广州市 天河区 棠下街道样桥路"_s,
    u"江苏省 南京市 鼓楼区 湖南路街道青石巷"_s,   u"四川省 成都市 武侯区 玉林街道芳草样街"_s,
    u"湖北省 武汉市 洪山区 关山街道珞样路"_s,     u"上海市 上海市 浦东新区 花木街道锦样路"_s,
    u"山东省 青岛市 市南区 八大湖街道演武样路"_s, u"福建省 厦门市 思明区 莲前街道测试里"_s,
};
const QString surnames = u"林陈周何宋苏顾艾德向梁赵黄吴徐孙胡朱高郭"_s;
const QString givenNames = u"晓禾一鸣可桃北屿念维力吉晚橙东城工安宁清远知行"_s;

QString quoted(QString text) { return u'"' + text.replace(u'"', u"\"\""_s) + u'"'; }

QString formula(const QString &text) { return u"=\""_s + text + u'"'; }

QString money(int cents)
{
    return QString::number(cents / 100) + u'.' + QString::number(cents % 100).rightJustified(2, u'0');
}

/// One order, invented from the random numbers.
struct Invented {
    QString number;
    QString name;
    QString phone;
    QString address;
    QString status;
    QString refund;
    QString message;
    QString created;
    QString paid;
    std::vector<std::pair<const Ware *, int>> lines;
    int cents = 0;
};

class Inventor
{
public:
    explicit Inventor(quint64 seed)
        : m_random(seed)
    { }

    Invented next(int index)
    {
        Invented order;
        order.number = QString::number(4300000000000000000LL + qint64(index) * 7919000 + 3199);
        if (index % 10 == 9 && !m_last.name.isEmpty()) {
            order.name = m_last.name;
            order.phone = m_last.phone;
            order.address = m_last.address;
        } else {
            order.name = QString(surnames[pick(surnames.size())]) + givenNames[pick(givenNames.size())]
                + givenNames[pick(givenNames.size())];
            order.phone = u"1980000"_s + QString::number(pick(10000)).rightJustified(4, u'0');
            order.address = places[size_t(pick(places.size()))] + QString::number(1 + pick(900)) + u"号"_s
                + QString::number(1 + pick(30)) + u"幢"_s + QString::number(101 + pick(2000)) + u"室(310012)"_s;
        }
        const int fate = pick(100);
        const bool unpaid = fate < 3;
        order.status = unpaid ? u"等待买家付款"_s
            : fate < 6        ? u"交易关闭"_s
            : fate < 16       ? u"卖家已发货，等待买家确认"_s
                              : u"买家已付款，等待卖家发货"_s;
        order.refund = fate >= 3 && fate < 6 ? u"退款成功"_s
            : fate >= 16 && fate < 19        ? u"买家已经申请退款，等待卖家同意"_s
                                             : u"没有申请退款"_s;
        if (pick(20) == 0)
            order.message = u"周末在家,请周六送;\n谢谢\"老板\""_s;
        const QDateTime created(QDate(2026, 11, 1).addDays(pick(20)), QTime(pick(24), pick(60), pick(60)), Qt::UTC);
        order.created = created.toString(u"yyyy-MM-dd HH:mm:ss"_s);
        order.paid = unpaid ? QString() : created.addSecs(44).toString(u"yyyy-MM-dd HH:mm:ss"_s);
        for (int i = 0; i < (index % 7 == 6 ? 2 : 1); ++i) {
            const Ware &ware = wares[size_t(pick(wares.size()) + i) % wares.size()];
            order.lines.emplace_back(&ware, 1 + pick(3));
            order.cents += ware.cents * order.lines.back().second;
        }
        m_last = order;
        return order;
    }

private:
    template <class N> int pick(N below) { return int(m_random() % quint64(below)); }

    std::mt19937_64 m_random;
    Invented m_last;
};

/// Writes rows of named cells; a column that a row does not name stays empty.
class TableFile
{
public:
    TableFile(const QString &name, const QStringList &columns)
        : m_file(name)
        , m_columns(columns)
        , m_encode("GB18030")
    {
        QStringList heading;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            m_index.insert(columns[i], i);
            heading.append(quoted(columns[i]));
        }
        m_open = m_file.open(QIODevice::WriteOnly);
        write(heading);
    }

    void begin() { m_cells = QStringList(m_columns.size(), u"\"\""_s); }
    void set(const QString &column, const QString &text) { m_cells[m_index.value(column)] = quoted(text); }
    void setId(const QString &column, const QString &text) { m_cells[m_index.value(column)] = formula(text); }
    void end() { write(m_cells); }
    bool finish() { return m_open && m_file.flush() && m_file.error() == QFileDevice::NoError; }

private:
    void write(const QStringList &cells)
    {
        const QByteArray bytes = m_encode(cells.join(u','));
        m_file.write(bytes + "\r\n");
    }

    QFile m_file;
    QStringList m_columns;
    QHash<QString, qsizetype> m_index;
    QStringList m_cells;
    QStringEncoder m_encode;
    bool m_open = false;
};

void writeListRow(TableFile &file, const Invented &order, int index)
{
    file.begin();
    int quantity = 0;
    QStringList titles;
    for (const auto &[ware, count] : order.lines) {
        quantity += count;
        titles.append(ware->title);
    }
    file.setId(u"订单编号"_s, order.number);
    file.setId(u"主订单编号"_s, order.number);
    file.setId(u"支付单号"_s, u"2026112022001400"_s + QString::number(index).rightJustified(12, u'0'));
    for (const QString &name : {u"买家会员名"_s, u"买家会员昵称"_s})
        file.set(name, u"买家"_s + QString::number(index));
    for (const QString &name : {u"买家应付货款"_s, u"总金额"_s, u"买家实际支付金额"_s})
        file.set(name, money(order.cents));
    for (const QString &name : {u"买家应付邮费"_s, u"退款金额"_s})
        file.set(name, u"0.00"_s);
    for (const QString &name : {u"买家支付积分"_s, u"返点积分"_s, u"买家实际支付积分"_s, u"店铺Id"_s})
        file.set(name, u"0"_s);
    for (const QString &name : {u"是否上传合同照片"_s, u"是否上传小票"_s, u"是否代付"_s, u"预售订单"_s})
        file.set(name, u"否"_s);
    file.set(u"订单状态"_s, order.status);
    file.set(u"买家留言"_s, order.message);
    file.set(u"收货人姓名"_s, order.name);
    file.set(u"收货地址"_s, order.address);
    file.set(u"运送方式"_s, u"快递"_s);
    file.set(u"联系手机"_s, u'\'' + order.phone);
    file.set(u"订单创建时间"_s, order.created);
    file.set(u"订单付款时间"_s, order.paid);
    file.set(u"宝贝标题"_s, titles.join(u"，"_s));
    file.set(u"宝贝种类"_s, QString::number(order.lines.size()));
    file.set(u"宝贝总数量"_s, QString::number(quantity));
    file.set(u"店铺名称"_s, u"青禾日用旗舰店"_s);
    file.set(u"订单关闭原因"_s, u"订单未关闭"_s);
    file.set(u"是否手机订单"_s, u"手机订单"_s);
    file.setId(u"特权订金订单id"_s, QString());
    file.set(u"是否是O2O交易"_s, u"NULL"_s);
    file.end();
}

void writeDetailRows(TableFile &file, const Invented &order)
{
    const qint64 base = order.number.toLongLong();
    for (size_t i = 0; i < order.lines.size(); ++i) {
        const auto &[ware, count] = order.lines[i];
        file.begin();
        file.setId(u"子订单编号"_s, QString::number(base + qint64(i) * 1000000));
        file.setId(u"主订单编号"_s, order.number);
        file.set(u"标题"_s, ware->title);
        file.set(u"价格"_s, money(ware->cents));
        file.set(u"购买数量"_s, QString::number(count));
        file.set(u"外部系统编号"_s, ware->sku);
        file.set(u"商品属性"_s, ware->attributes);
        file.set(u"订单状态"_s, order.status);
        file.set(u"商家编码"_s, ware->sku);
        file.set(u"买家应付货款"_s, money(ware->cents * count));
        file.set(u"买家实际支付金额"_s, money(ware->cents * count));
        file.set(u"退款状态"_s, order.refund);
        file.set(u"退款金额"_s, u"无退款申请"_s);
        file.set(u"订单创建时间"_s, order.created);
        file.set(u"订单付款时间"_s, order.paid);
        file.end();
    }
}

} // namespace

Result<TaobaoPair> writeTaobaoPair(const QString &folder, int orders, quint64 seed)
{
    TaobaoPair pair;
    pair.orders = orders;
    pair.listFile = QDir(folder).filePath(u"ExportOrderList202611221000.csv"_s);
    pair.detailFile = QDir(folder).filePath(u"ExportOrderDetailList202611221000.csv"_s);
    TableFile list(pair.listFile, listColumns);
    TableFile detail(pair.detailFile, detailColumns);
    Inventor inventor(seed);
    for (int i = 0; i < orders; ++i) {
        const Invented order = inventor.next(i);
        pair.lines += int(order.lines.size());
        pair.refunded += order.refund == u"退款成功";
        pair.refundOpen += order.refund == u"买家已经申请退款，等待卖家同意";
        writeListRow(list, order, i);
        writeDetailRows(detail, order);
    }
    if (!list.finish() || !detail.finish())
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, folder}});
    return pair;
}

} // namespace waydesk
