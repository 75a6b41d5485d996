// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/celldecoder.h"

#include <cstring>

namespace waydesk {

namespace {

constexpr size_t slotCount = 64;
constexpr int trial = 512;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

QByteArrayView trimmed(QByteArrayView v)
{
    const char *begin = v.data();
    const char *end = begin + v.size();
    while (begin < end && isBlank(*begin))
        ++begin;
    while (end > begin && isBlank(end[-1]))
        --end;
    return {begin, end - begin};
}

void unescape(QByteArrayView v, std::string &out)
{
    out.clear();
    for (qsizetype i = 0; i < v.size(); ++i) {
        out.push_back(v[i]);
        if (v[i] == '"' && i + 1 < v.size() && v[i + 1] == '"')
            ++i;
    }
}

size_t slotOf(QByteArrayView v)
{
    quint64 head = 0;
    quint64 tail = 0;
    const size_t n = size_t(qMin<qsizetype>(v.size(), 8));
    if (n > 0) {
        std::memcpy(&head, v.data(), n);
        std::memcpy(&tail, v.data() + v.size() - n, n);
    }
    const quint64 mixed = (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ quint64(v.size())) * 0xD6E8FEB86659FD93ULL;
    return size_t(mixed >> 58);
}

} // namespace

QByteArrayView plainCell(const RawCell &cell, std::string &scratch)
{
    QByteArrayView v = cell.bytes;
    if (cell.escaped) {
        unescape(v, scratch);
        v = QByteArrayView(scratch.data(), qsizetype(scratch.size()));
    }
    v = trimmed(v);
    if (v.size() >= 3 && v[0] == '=' && v[1] == '"' && v.back() == '"')
        v = trimmed(v.sliced(2, v.size() - 3));
    if (!v.isEmpty() && v[0] == '\'')
        v = trimmed(v.sliced(1));
    return v;
}

QString CellDecoder::text(QByteArrayView plain) const
{
    QString text = decodeText(plain, m_encoding);
    if (!text.isEmpty() && (text.front().isSpace() || text.back().isSpace()))
        text = text.trimmed();
    return text;
}

QString CellDecoder::repeated(int column, QByteArrayView plain)
{
    if (size_t(column) >= m_columns.size())
        m_columns.resize(size_t(column) + 1);
    Column &c = m_columns[size_t(column)];
    if (c.asked >= trial && c.found * 4 < c.asked)
        return text(plain);
    c.recent.resize(slotCount);
    ++c.asked;
    Slot &slot = c.recent[slotOf(plain)];
    const std::string_view wanted(plain.data(), size_t(plain.size()));
    if (slot.bytes == wanted && !slot.text.isNull()) {
        ++c.found;
        return slot.text;
    }
    slot.bytes.assign(wanted);
    slot.text = text(plain);
    return slot.text;
}

} // namespace waydesk
