// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderfacts.h"

#include <QCryptographicHash>
#include <QStringList>

#include <utility>

namespace waydesk::OrderFacts {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar betweenFields(0x1F);
constexpr QChar betweenRows(0x1E);

template <class SomeOrder, class Each> void eachAge(SomeOrder &order, Each &&each)
{
    each(order.asOf);
    each(order.asOfKnown);
    each(order.receiverAsOf);
    each(order.receiverAsOfKnown);
    each(order.linesAsOf);
    each(order.linesAsOfKnown);
}

template <class SomeOrder, class Each> void eachFact(SomeOrder &order, Each &&each)
{
    auto &to = order.receiver;
    for (auto *text : {&order.buyer,
                       &to.receiver,
                       &to.phone,
                       &to.phone2,
                       &to.country,
                       &to.province,
                       &to.city,
                       &to.district,
                       &to.street,
                       &to.postcode,
                       &to.platformKey,
                       &order.message,
                       &order.memo,
                       &order.statusText,
                       &order.paymentNumber,
                       &order.presaleText,
                       &order.goods,
                       &order.currency,
                       &order.platformCarrier,
                       &order.platformTracking})
        each(*text);
    each(order.status);
    each(order.refund);
    each(order.presale);
    each(order.underReview);
    for (auto *number :
         {&order.presaleDue, &order.createdAt, &order.paidAt, &order.shipBy, &order.goodsQuantity, &order.amountMinor})
        each(*number);
    eachAge(order, each);
}

template <class SomeLine, class Each> void eachFactOfLine(SomeLine &line, Each &&each)
{
    each(line.id.value);
    for (auto *text : {&line.subOrder, &line.sku, &line.title, &line.attributes, &line.unitIds})
        each(*text);
    each(line.quantity);
    each(line.priceMinor);
    each(line.refund);
}

/// Writes values behind each other; the two separators cannot stand in them.
class FactWriter
{
public:
    void operator()(const QString &text)
    {
        QString plain = text;
        if (plain.contains(betweenFields) || plain.contains(betweenRows))
            plain.replace(betweenFields, u' ').replace(betweenRows, u' ');
        add(plain);
    }
    void operator()(qint64 number) { add(QString::number(number)); }
    void operator()(bool flag) { add(flag ? u"1"_s : u"0"_s); }
    void operator()(OrderStatus status) { add(orderStatusName(status)); }
    void operator()(RefundState refund) { add(refundName(refund)); }
    QString take() { return std::exchange(m_text, {}); }

private:
    void add(const QString &value)
    {
        m_text += value;
        m_text += betweenFields;
    }
    QString m_text;
};

class FactReader
{
public:
    explicit FactReader(const QString &row)
        : m_values(row.split(betweenFields))
    { }
    void operator()(QString &text) { text = next(); }
    void operator()(qint64 &number) { number = next().toLongLong(&m_good); }
    void operator()(bool &flag) { flag = next() == u"1"_s; }
    void operator()(OrderStatus &status) { take(status, orderStatusFromName(next())); }
    void operator()(RefundState &refund) { take(refund, refundFromName(next())); }
    /// All of it was read, and made sense.
    bool isGood() const { return m_sound && m_good && m_at == m_values.size() - 1; }
    bool atEnd() const { return m_at >= m_values.size() - 1; }

private:
    QString next()
    {
        m_sound = m_sound && m_good;
        m_good = true;
        return m_values.value(m_at++);
    }
    template <class E> void take(E &to, std::optional<E> value)
    {
        m_good = value.has_value();
        to = value.value_or(to);
    }
    QStringList m_values;
    qsizetype m_at = 0;
    bool m_good = true;
    bool m_sound = true;
};

} // namespace

QString of(const Order &order)
{
    FactWriter write;
    eachFact(order, write);
    if (order.cashOnDelivery) // the others keep the words that they had before it was known
        write(order.cashOnDelivery);
    QString text = write.take();
    for (const OrderLine &line : order.lines) {
        eachFactOfLine(line, write);
        text += betweenRows + write.take();
    }
    return text;
}

bool restore(Order &order, const QString &facts)
{
    const QStringList rows = facts.split(betweenRows);
    Order restored = order;
    restored.lines.clear();
    FactReader head(rows.front());
    eachFact(restored, head);
    restored.cashOnDelivery = false;
    if (!head.atEnd())
        head(restored.cashOnDelivery);
    bool good = head.isGood();
    for (qsizetype i = 1; i < rows.size(); ++i) {
        FactReader read(rows[i]);
        eachFactOfLine(restored.lines.emplace_back(), read);
        good = good && read.isGood();
    }
    if (good)
        order = std::move(restored);
    return good;
}

QString mark(const Order &order)
{
    const QByteArray hash = QCryptographicHash::hash(of(order).toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toBase64().first(16));
}

QString ages(const Order &order)
{
    FactWriter write;
    eachAge(order, write);
    return write.take();
}

bool restoreAges(Order &order, const QString &ages)
{
    Order restored = order;
    FactReader read(ages);
    eachAge(restored, read);
    if (read.isGood())
        order = std::move(restored);
    return read.isGood();
}

} // namespace waydesk::OrderFacts
