// SPDX-License-Identifier: Apache-2.0
#include "core/order/recordpacker.h"

#include <algorithm>
#include <type_traits>

namespace waydesk {

namespace {

constexpr size_t mostWords = 8192;
constexpr qsizetype longestWord = 64;

enum TextKind : quint64 { Latin, Wide, Word };

/// Texts of which many orders have the same.
template <class Text> struct Common {
    Text &text;
};
template <class Text> Common(Text &) -> Common<Text>;

/// All that a record holds, in one order for both directions; the number first.
template <class Archive, class Record> void describe(Archive &a, Record &record)
{
    auto &order = record.order;
    auto &to = order.receiver;
    a(order.number, record.stated, record.row);
    a(order.id.value, order.shop.value, order.buyer, order.message, order.memo, order.note);
    a(to.receiver, to.phone, to.phone2, Common(to.country), Common(to.province), Common(to.city), Common(to.district),
      to.street, to.postcode, to.platformKey);
    a(order.status, Common(order.statusText), order.refund, Common(order.presaleText), order.presale, order.presaleDue,
      order.underReview, order.cashOnDelivery);
    a(order.createdAt, order.paidAt, order.shipBy, order.goods, order.goodsQuantity, Common(order.currency),
      order.amountMinor, order.paymentNumber, Common(order.platformCarrier), order.platformTracking);
    a(order.asOf, order.asOfKnown, order.receiverAsOf, order.receiverAsOfKnown, order.linesAsOf, order.linesAsOfKnown,
      order.version);
    a.count(order.lines);
    for (auto &line : order.lines) {
        a(line.id.value, line.subOrder, Common(line.sku), Common(line.title), Common(line.attributes), line.unitIds);
        a(line.quantity, line.priceMinor, line.refund, line.refundUnread);
    }
}

bool isLatin(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x100; });
}

} // namespace

class RecordPacker::Writer
{
public:
    Writer(RecordPacker &packer, QByteArray &out)
        : m_packer(packer)
        , m_out(out)
    { }
    template <class... Field> void operator()(const Field &...fields) { (add(fields), ...); }
    void count(const std::vector<OrderLine> &lines) { add(quint64(lines.size())); }

private:
    void add(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_out.append(char(0x80 | (value & 0x7F)));
        m_out.append(char(value));
    }
    template <class Value>
        requires(std::is_integral_v<Value> || std::is_enum_v<Value>) && (!std::is_same_v<Value, quint64>)
    void add(Value value)
    {
        const auto wide = qint64(value);
        add((quint64(wide) << 1) ^ quint64(wide >> 63));
    }
    void add(const QString &text)
    {
        const auto size = quint64(text.size());
        if (isLatin(text)) {
            add(size << 2 | Latin);
            m_out.append(text.toLatin1());
        } else {
            add(size << 2 | Wide);
            m_out.append(reinterpret_cast<const char *>(text.utf16()), qsizetype(size) * 2);
        }
    }
    void add(const Common<const QString> &common)
    {
        const QString &text = common.text;
        if (text.isEmpty() || text.size() > longestWord)
            return add(text);
        auto known = m_packer.m_numbers.constFind(text);
        if (known == m_packer.m_numbers.cend()) {
            if (m_packer.m_words.size() >= mostWords)
                return add(text);
            known = m_packer.m_numbers.insert(text, quint32(m_packer.m_words.size()));
            m_packer.m_words.push_back(text);
        }
        add(quint64(*known) << 2 | Word);
    }

    RecordPacker &m_packer;
    QByteArray &m_out;
};

class RecordPacker::Reader
{
public:
    Reader(const RecordPacker &packer, QByteArrayView bytes)
        : m_words(packer.m_words)
        , m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    { }
    template <class... Field> void operator()(Field &&...fields) { (take(fields), ...); }
    void count(std::vector<OrderLine> &lines) { lines.resize(size_t(std::min(value(), quint64(m_end - m_at)))); }

private:
    quint64 value()
    {
        quint64 value = 0;
        for (int shift = 0; m_at < m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= quint64(byte & 0x7F) << shift;
            if (byte < 0x80)
                break;
        }
        return value;
    }
    template <class Value>
        requires std::is_integral_v<Value> || std::is_enum_v<Value>
    void take(Value &out)
    {
        const quint64 folded = value();
        out = static_cast<Value>(qint64(folded >> 1) ^ -qint64(folded & 1));
    }
    void take(QString &out)
    {
        const quint64 head = value();
        const quint64 size = head >> 2;
        const auto left = quint64(m_end - m_at);
        if ((head & 3) == Word) {
            out = size < m_words.size() ? m_words[size] : QString();
        } else if ((head & 3) == Wide && size <= left / 2) {
            out.resize(qsizetype(size));
            std::copy_n(m_at, size * 2, reinterpret_cast<char *>(out.data()));
            m_at += size * 2;
        } else if ((head & 3) == Latin && size <= left) {
            out = size == 0 ? QString() : QString::fromLatin1(m_at, qsizetype(size));
            m_at += size;
        }
    }
    void take(Common<QString> &common) { take(common.text); }

    const std::vector<QString> &m_words;
    const char *m_at;
    const char *m_end;
};

void RecordPacker::pack(const OrderRecord &record, QByteArray &out)
{
    Writer writer(*this, out);
    describe(writer, record);
}

OrderRecord RecordPacker::unpack(QByteArrayView bytes) const
{
    OrderRecord record;
    Reader reader(*this, bytes);
    describe(reader, record);
    return record;
}

QString RecordPacker::number(QByteArrayView bytes) const
{
    QString number;
    Reader reader(*this, bytes);
    reader(number);
    return number;
}

} // namespace waydesk
