// SPDX-License-Identifier: Apache-2.0
#include "core/order/orderrecords.h"

#include <algorithm>

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
    , m_places(other.m_places)
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
    m_places.swap(other.m_places);
    m_spool.swap(other.m_spool);
    std::swap(m_inMemory, other.m_inMemory);
    m_cache.blocks.swap(other.m_cache.blocks);
    other.m_cache.damaged = m_cache.damaged.exchange(other.m_cache.damaged);
}

OrderRecord OrderRecords::operator[](size_t index) const
{
    const Place place = m_places[index];
    const QByteArray block = blockOf(place);
    return m_packer.unpack(QByteArrayView(block).sliced(std::min<qsizetype>(place.offset, block.size())));
}

QString OrderRecords::number(size_t index) const
{
    const Place place = m_places[index];
    const QByteArray block = blockOf(place);
    return m_packer.number(QByteArrayView(block).sliced(std::min<qsizetype>(place.offset, block.size())));
}

void OrderRecords::push_back(const OrderRecord &record) { m_places.push_back(append(record)); }

void OrderRecords::replace(size_t index, const OrderRecord &record) { m_places[index] = append(record); }

void OrderRecords::removeIf(const std::function<bool(size_t)> &unwanted)
{
    size_t kept = 0;
    for (size_t i = 0; i < m_places.size(); ++i) {
        if (!unwanted(i))
            m_places[kept++] = m_places[i];
    }
    m_places.resize(kept);
}

OrderRecords::Place OrderRecords::append(const OrderRecord &record)
{
    if (m_blocks.empty() || m_blocks.back().bytes.size() >= blockBytes)
        beginBlock();
    QByteArray &bytes = m_blocks.back().bytes;
    const Place place{quint32(m_blocks.size() - 1), quint32(bytes.size())};
    m_packer.pack(record, bytes);
    return place;
}

void OrderRecords::beginBlock()
{
    if (!m_blocks.empty()) {
        Block &full = m_blocks.back();
        full.size = full.bytes.size();
        full.at = m_spool && m_inMemory + full.size > memoryBytes ? m_spool->append(full.bytes) : -1;
        if (full.at >= 0)
            full.bytes = {};
        else
            m_inMemory += full.size;
        full.bytes.squeeze();
    }
    m_blocks.emplace_back();
    m_blocks.back().bytes.reserve(blockBytes + blockBytes / 8);
}

QByteArray OrderRecords::blockOf(const Place &place) const
{
    const Block &block = m_blocks[place.block];
    if (block.at < 0)
        return block.bytes;
    const std::lock_guard lock(m_cache.mutex);
    const auto known = std::ranges::find(m_cache.blocks, place.block, &Cache::Kept::first);
    if (known != m_cache.blocks.end())
        return known->second;
    QByteArray bytes = m_spool->read(block.at, block.size);
    if (bytes.size() != block.size)
        m_cache.damaged = true;
    if (m_cache.blocks.size() < blocksKept)
        m_cache.blocks.emplace_back();
    m_cache.blocks[m_cache.next % blocksKept] = {place.block, bytes};
    ++m_cache.next;
    return bytes;
}

} // namespace waydesk
