// SPDX-License-Identifier: Apache-2.0
#include "core/order/orderrecords.h"

#include <algorithm>
#include <cstring>

namespace waydesk {

namespace {

constexpr qsizetype blockBytes = 64 * 1024;
constexpr qsizetype memoryBytes = 4 * 1024 * 1024;
constexpr size_t blocksKept = 8;

} // namespace

OrderRecords::OrderRecords(const std::vector<OrderRecord> &records)
{
    for (const OrderRecord &record : records)
        push_back(record);
}

OrderRecords::OrderRecords(const OrderRecords &other)
    : m_packer(other.m_packer)
    , m_blocks(other.m_blocks)
    , m_offsets(other.m_offsets)
    , m_packed(other.m_packed)
    , m_added(other.m_added)
    , m_gaps(other.m_gaps)
    , m_replaced(other.m_replaced)
    , m_removed(other.m_removed)
    , m_spool(other.m_spool)
    , m_inMemory(other.m_inMemory)
{
    m_cache.damaged = other.isDamaged();
}

OrderRecords::OrderRecords(OrderRecords &&other) noexcept { swap(other); }

OrderRecords &OrderRecords::operator=(OrderRecords other) noexcept
{
    swap(other);
    return *this;
}

void OrderRecords::swap(OrderRecords &other) noexcept
{
    std::swap(m_packer, other.m_packer);
    m_blocks.swap(other.m_blocks);
    m_offsets.swap(other.m_offsets);
    std::swap(m_packed, other.m_packed);
    std::swap(m_added, other.m_added);
    m_gaps.swap(other.m_gaps);
    m_replaced.swap(other.m_replaced);
    m_removed.swap(other.m_removed);
    m_spool.swap(other.m_spool);
    std::swap(m_inMemory, other.m_inMemory);
    m_cache.blocks.swap(other.m_cache.blocks);
    std::swap(m_cache.next, other.m_cache.next);
    other.m_cache.damaged = m_cache.damaged.exchange(other.m_cache.damaged);
}

OrderRecord OrderRecords::operator[](size_t index) const
{
    QByteArray block;
    return m_packer.unpack(find(index, block));
}

QString OrderRecords::number(size_t index) const
{
    QByteArray block;
    return m_packer.number(find(index, block));
}

void OrderRecords::push_back(const OrderRecord &record)
{
    append(record);
    ++m_added;
}

void OrderRecords::replace(size_t index, const OrderRecord &record)
{
    m_replaced[addedAt(index)] = m_packed;
    m_gaps.push_back(m_added);
    append(record);
}

void OrderRecords::removeIf(const std::function<bool(size_t)> &unwanted)
{
    std::vector<size_t> removed = m_removed;
    for (size_t i = 0; i < size(); ++i) {
        if (unwanted(i))
            removed.push_back(addedAt(i));
    }
    std::ranges::sort(removed);
    m_removed = std::move(removed);
}

/// Behind k removed ones stands what was added k places later.
size_t OrderRecords::addedAt(size_t index) const
{
    size_t low = 0;
    size_t high = m_removed.size();
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (m_removed[middle] - middle <= index)
            low = middle + 1;
        else
            high = middle;
    }
    return index + low;
}

size_t OrderRecords::packedAt(size_t index) const
{
    const size_t added = addedAt(index);
    if (const auto replaced = m_replaced.find(added); replaced != m_replaced.end())
        return replaced->second;
    return added + size_t(std::ranges::upper_bound(m_gaps, added) - m_gaps.begin());
}

void OrderRecords::append(const OrderRecord &record)
{
    if (m_blocks.empty() || m_blocks.back().bytes.size() >= blockBytes)
        beginBlock();
    QByteArray &bytes = m_blocks.back().bytes;
    m_offsets.push_back(quint32(bytes.size()));
    m_packer.pack(record, bytes);
    ++m_packed;
}

void OrderRecords::beginBlock()
{
    if (!m_blocks.empty()) {
        Block &full = m_blocks.back();
        full.bytes.append(reinterpret_cast<const char *>(m_offsets.data()),
                          qsizetype(m_offsets.size()) * qsizetype(sizeof(quint32)));
        full.size = full.bytes.size();
        full.at = m_spool && m_inMemory + full.size > memoryBytes ? m_spool->append(full.bytes) : -1;
        if (full.at >= 0)
            full.bytes = {};
        else
            m_inMemory += full.size;
        full.bytes.squeeze();
    }
    m_offsets.clear();
    m_blocks.emplace_back().first = m_packed;
    m_blocks.back().bytes.reserve(blockBytes + blockBytes / 8);
}

/// The record and what stands behind it; `block` keeps it alive. Empty where the spool fails.
QByteArrayView OrderRecords::find(size_t index, QByteArray &block) const
{
    const size_t packed = packedAt(index);
    const auto behind = std::ranges::upper_bound(m_blocks, packed, {}, &Block::first);
    const auto at = size_t(behind - m_blocks.begin()) - 1;
    block = blockOf(at);
    const size_t place = packed - m_blocks[at].first;
    quint32 offset = 0;
    if (behind == m_blocks.end()) {
        offset = m_offsets[place];
    } else {
        const size_t many = behind->first - m_blocks[at].first;
        const qsizetype from = block.size() - qsizetype(many - place) * qsizetype(sizeof(quint32));
        if (from < 0)
            return {};
        std::memcpy(&offset, block.constData() + from, sizeof offset);
    }
    return QByteArrayView(block).sliced(std::min<qsizetype>(offset, block.size()));
}

QByteArray OrderRecords::blockOf(size_t number) const
{
    const Block &block = m_blocks[number];
    if (block.at < 0)
        return block.bytes;
    const std::lock_guard lock(m_cache.mutex);
    const auto known = std::ranges::find(m_cache.blocks, number, &Cache::Kept::first);
    if (known != m_cache.blocks.end())
        return known->second;
    QByteArray bytes = m_spool->read(block.at, block.size);
    if (bytes.size() != block.size) {
        m_cache.damaged = true;
        bytes.clear();
    }
    if (m_cache.blocks.size() < blocksKept)
        m_cache.blocks.emplace_back();
    m_cache.blocks[m_cache.next % blocksKept] = {number, bytes};
    ++m_cache.next;
    return bytes;
}

} // namespace waydesk
