// SPDX-License-Identifier: Apache-2.0
#include "app/sample/sampleday.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <random>
#include <vector>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int PlatformsZone = 8 * 3600; ///< the platforms of the mainland tell their own time
constexpr int ShipWithinHours = 48;
constexpr int NewestMinutes = 10;
constexpr int OldestMinutes = 46 * 60;

struct Person {
    QString name, nick, phone, street;
    QStringList place;
};

struct Goods {
    QString title, variant, code;
    int price = 0; ///< in fen
};

struct SampleOrder {
    bool onTaobao = false;
    int ordinal = 0;
    Person buyer;
    std::vector<std::pair<Goods, int>> lines;
    QDateTime paid;
    QString state; ///< to_ship, refund, unpaid, closed
    QString message, note;

    int total() const
    {
        int sum = 0;
        for (const auto &[goods, count] : lines)
            sum += goods.price * count;
        return sum;
    }
};

QString when(const QDateTime &time) { return time.toString(u"yyyy-MM-dd HH:mm:ss"_s); }
QString money(int fen)
{
    return QString::number(fen / 100) + u'.' + QString::number(fen % 100).rightJustified(2, u'0');
}

class Market
{
public:
    Market(const QJsonObject &words, const QDateTime &now)
        : m_words(words)
        , m_now(now)
    { }

    std::vector<SampleOrder> orders()
    {
        std::vector<SampleOrder> made;
        while (made.size() < static_cast<size_t>(SampleDay::Orders)) {
            const Person buyer = person();
            const int together = below(6) == 0 ? 2 + below(2) : 1;
            for (int i = 0; i < together && made.size() < static_cast<size_t>(SampleDay::Orders); ++i)
                made.push_back(order(buyer, static_cast<int>(made.size()) + 1));
        }
        return made;
    }

private:
    /// The same everywhere, other than the standard's distributions.
    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    QJsonValue any(const QJsonArray &list) { return list.at(below(static_cast<int>(list.size()))); }
    QString word(const char *list) { return any(m_words.value(QLatin1StringView(list)).toArray()).toString(); }

    Person person()
    {
        ++m_people;
        const QJsonArray place = any(m_words[u"places"_s].toArray()).toArray();
        Person one;
        one.name = word("surnames") + word("given");
        one.nick = word("nicks");
        one.phone = u"198%1"_s.arg(10000000 + m_people * 37);
        one.place = {place.at(0).toString(), place.at(1).toString(), place.at(2).toString()};
        one.street = place.at(3).toString()
            + u"%1号%2幢%3室"_s.arg(1 + below(420)).arg(1 + below(30)).arg((1 + below(24)) * 100 + 1 + below(4));
        return one;
    }

    SampleOrder order(const Person &buyer, int ordinal)
    {
        SampleOrder one;
        one.onTaobao = below(2) == 0;
        one.ordinal = ordinal;
        one.buyer = buyer;
        one.paid = m_now.addSecs(-60 * (NewestMinutes + below(OldestMinutes - NewestMinutes)));
        const int chance = below(100);
        one.state = chance < 90 ? u"to_ship"_s : chance < 94 ? u"refund"_s : chance < 97 ? u"unpaid"_s : u"closed"_s;
        one.message = below(7) == 0 ? word("messages") : QString();
        one.note = below(12) == 0 ? word("notes") : QString();
        const QJsonArray all = m_words[u"goods"_s].toArray();
        const int lines = one.onTaobao && below(6) == 0 ? 2 : 1;
        const int first = below(static_cast<int>(all.size()));
        for (int i = 0; i < lines; ++i) {
            const QJsonArray goods = all.at((first + i) % all.size()).toArray();
            one.lines.push_back(
                {{goods.at(0).toString(), goods.at(1).toString(), goods.at(2).toString(), goods.at(3).toInt()},
                 1 + std::max(0, below(5) - 2)});
        }
        return one;
    }

    QJsonObject m_words;
    QDateTime m_now;
    std::minstd_rand m_random{1122};
    int m_people = 0;
};

using Table = std::vector<QStringList>;

QString statusOf(const SampleOrder &order)
{
    if (order.state == u"unpaid")
        return u"等待买家付款"_s;
    return order.state == u"closed" ? u"交易关闭"_s : u"买家已付款，等待卖家发货"_s;
}

std::pair<Table, Table> taobao(const std::vector<SampleOrder> &orders)
{
    Table rows{{u"订单编号"_s, u"买家会员名"_s, u"买家应付货款"_s, u"买家实际支付金额"_s, u"订单状态"_s, u"买家留言"_s,
                u"收货人姓名"_s, u"收货地址"_s, u"联系手机"_s, u"订单创建时间"_s, u"订单付款时间"_s, u"应发货时间"_s,
                u"宝贝标题"_s, u"宝贝总数量"_s, u"订单备注"_s, u"店铺名称"_s, u"是否手机订单"_s}};
    Table lines{{u"子订单编号"_s, u"主订单编号"_s, u"标题"_s, u"价格"_s, u"购买数量"_s, u"外部系统编号"_s,
                 u"商品属性"_s, u"套餐信息"_s, u"订单状态"_s, u"退款状态"_s, u"订单创建时间"_s, u"订单付款时间"_s}};
    for (const SampleOrder &order : orders) {
        if (!order.onTaobao)
            continue;
        const QString number = u"43270%1883%2"_s.arg(qint64(order.ordinal) * 7919 % 100000000, 8, 10, QChar(u'0'))
                                   .arg(order.ordinal, 3, 10, QChar(u'0'));
        const QString quoted = u"=\"%1\""_s.arg(number);
        const QString paid = order.state == u"unpaid" ? QString() : when(order.paid);
        int pieces = 0;
        int line = 0;
        for (const auto &[goods, count] : order.lines) {
            pieces += count;
            lines.push_back({u"=\"%1%2\""_s.arg(number.chopped(1)).arg(line++ + 1),
                             quoted,
                             goods.title,
                             money(goods.price),
                             QString::number(count),
                             goods.code,
                             goods.variant,
                             {},
                             statusOf(order),
                             order.state == u"refund" ? u"买家已经申请退款，等待卖家同意"_s : u"没有申请退款"_s,
                             when(order.paid),
                             paid});
        }
        rows.push_back({quoted, order.buyer.nick, money(order.total()), money(order.total()), statusOf(order),
                        order.message, order.buyer.name, order.buyer.place.join(u' ') + u' ' + order.buyer.street,
                        u'\'' + order.buyer.phone, when(order.paid), paid,
                        when(order.paid.addSecs(ShipWithinHours * 3600)), order.lines.front().first.title,
                        QString::number(pieces), order.note, u"青禾日用旗舰店"_s, u"手机订单"_s});
    }
    return {rows, lines};
}

Table pinduoduo(const std::vector<SampleOrder> &orders)
{
    Table rows{{u"商品"_s,
                u"订单号"_s,
                u"订单状态"_s,
                u"用户实付金额(元)"_s,
                u"商品数量(件)"_s,
                u"收货人"_s,
                u"手机"_s,
                u"是否审核中"_s,
                u"省"_s,
                u"市"_s,
                u"区"_s,
                u"街道"_s,
                u"支付时间"_s,
                u"拼单成功时间"_s,
                u"承诺发货时间"_s,
                u"商品规格"_s,
                u"样式ID"_s,
                u"商家编码-SKU维度"_s,
                u"商家编码-商品维度"_s,
                u"商家备注"_s,
                u"售后状态"_s,
                u"买家留言"_s}};
    for (const SampleOrder &order : orders) {
        if (order.onTaobao)
            continue;
        const auto &[goods, count] = order.lines.front();
        const QString state = order.state == u"unpaid" ? u"待付款"_s
            : order.state == u"closed"                 ? u"已取消"_s
                                                       : u"待发货"_s;
        const QString number = order.paid.toString(u"yyMMdd"_s)
            + u"-%1%2"_s.arg(qint64(order.ordinal) * 104729 % 1000000000, 9, 10, QChar(u'0'))
                  .arg(order.ordinal, 6, 10, QChar(u'0'));
        rows.push_back({goods.title,
                        number,
                        state,
                        money(goods.price * count),
                        QString::number(count),
                        order.buyer.name,
                        order.buyer.phone,
                        u"否"_s,
                        order.buyer.place.at(0),
                        order.buyer.place.at(1),
                        order.buyer.place.at(2),
                        order.buyer.street,
                        order.state == u"unpaid" ? QString() : when(order.paid),
                        when(order.paid),
                        when(order.paid.addSecs(ShipWithinHours * 3600)),
                        goods.variant,
                        u"1500000000746"_s,
                        goods.code,
                        goods.code,
                        order.note,
                        order.state == u"refund" ? u"售后处理中"_s : u"无售后或售后取消"_s,
                        order.message});
    }
    return rows;
}

Result<void> write(const Table &table, const QString &file)
{
    QByteArray text("\xEF\xBB\xBF");
    for (const QStringList &row : table) {
        QStringList cells;
        for (QString cell : row)
            cells.append(u'"' + cell.replace(u'"', u"\"\""_s) + u'"');
        text += cells.join(u',').toUtf8() + "\r\n";
    }
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, file}}, out.errorString());
    return {};
}

} // namespace

Result<QStringList> SampleDay::layDown(const QString &folder, qint64 nowMs)
{
    const QStringList there = QDir(folder).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    QStringList files;
    for (const QString &name : there)
        files.append(folder + u'/' + name);
    if (files.size() == 3)
        return files;
    QFile words(u":/waydesk/samples/day.json"_s);
    if (!words.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"file"_s, words.fileName()}});
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::OffsetFromUTC, PlatformsZone);
    const auto orders = Market(QJsonDocument::fromJson(words.readAll()).object(), now).orders();
    const auto [rows, lines] = taobao(orders);
    const QString stamp = now.toString(u"yyyyMMddHHmm"_s);
    const std::pair<QString, Table> tables[] = {{u"ExportOrderList%1.csv"_s.arg(stamp), rows},
                                                {u"ExportOrderDetailList%1.csv"_s.arg(stamp), lines},
                                                {u"pinduoduo-%1.csv"_s.arg(stamp), pinduoduo(orders)}};
    files.clear();
    for (const auto &[name, table] : tables) {
        files.append(folder + u'/' + name);
        if (const auto written = write(table, files.last()); !written)
            return std::unexpected(written.error());
    }
    return files;
}

} // namespace waydesk
