// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/recordpacker.h"
#include "core/support/recordspool.h"

#include <atomic>
#include <functional>
#include <iterator>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace waydesk {

/// The records of one file, packed, one after the other; what goes beyond some megabytes stands in a spool, if there is
/// one. Of those that are neither replaced nor removed nothing stays in memory. A record is given out as a copy.
/// Reading is for any thread, also several at once; changing is for one, while nobody reads.
class OrderRecords
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = OrderRecord;
        using difference_type = std::ptrdiff_t;
        using reference = OrderRecord;

        Iterator() = default;
        Iterator(const OrderRecords &records, size_t at)
            : m_records(&records)
            , m_at(at)
        { }
        OrderRecord operator*() const { return (*m_records)[m_at]; }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) { return std::exchange(*this, Iterator(*m_records, m_at + 1)); }
        friend bool operator==(const Iterator &one, const Iterator &other) { return one.m_at == other.m_at; }

    private:
        const OrderRecords *m_records = nullptr;
        size_t m_at = 0;
    };
    using value_type = OrderRecord;
    using const_iterator = Iterator;

    OrderRecords() = default;
    OrderRecords(const std::vector<OrderRecord> &records); // NOLINT(google-explicit-constructor): it is the same thing
    OrderRecords(const OrderRecords &other);
    OrderRecords(OrderRecords &&other) noexcept;
    OrderRecords &operator=(OrderRecords other) noexcept;
    ~OrderRecords() = default;

    const std::shared_ptr<RecordSpool> &spool() const { return m_spool; }
    void spoolTo(std::shared_ptr<RecordSpool> spool) { m_spool = std::move(spool); }

    size_t size() const { return m_added - m_removed.size(); }
    bool empty() const { return size() == 0; }
    OrderRecord operator[](size_t index) const;
    OrderRecord front() const { return (*this)[0]; }
    OrderRecord back() const { return (*this)[size() - 1]; }
    QString number(size_t index) const;
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

    void push_back(const OrderRecord &record);
    /// Takes more room: what was there before stays.
    void replace(size_t index, const OrderRecord &record);
    void removeIf(const std::function<bool(size_t index)> &unwanted);

    /// Whether the spool could not give back what it was given: records came out empty then.
    bool isDamaged() const { return m_cache.damaged; }

private:
    /// Where its records begin stands behind them.
    struct Block {
        QByteArray bytes; ///< empty if it is spooled
        qint64 at = -1;
        qsizetype size = 0;
        size_t first = 0; ///< of its records, in the order in which they were packed
    };
    /// The blocks that were read last.
    struct Cache {
        using Kept = std::pair<size_t, QByteArray>;
        std::mutex mutex;
        std::vector<Kept> blocks;
        size_t next = 0;
        std::atomic<bool> damaged = false;
    };

    void swap(OrderRecords &other) noexcept;
    void append(const OrderRecord &record);
    void beginBlock();
    size_t addedAt(size_t index) const;
    size_t packedAt(size_t index) const;
    QByteArrayView find(size_t index, QByteArray &block) const;
    QByteArray blockOf(size_t block) const;

    RecordPacker m_packer;
    std::vector<Block> m_blocks; ///< the last one is being filled
    std::vector<quint32> m_offsets; ///< of the records in the last one
    size_t m_packed = 0; ///< records, with those that were replaced
    size_t m_added = 0; ///< without those
    std::vector<size_t> m_gaps; ///< how many were added before each that was packed in place of another
    std::unordered_map<size_t, size_t> m_replaced; ///< by when it was added: as what it was packed last
    std::vector<size_t> m_removed; ///< when they were added; sorted
    std::shared_ptr<RecordSpool> m_spool;
    qsizetype m_inMemory = 0;
    mutable Cache m_cache;
};

} // namespace waydesk
