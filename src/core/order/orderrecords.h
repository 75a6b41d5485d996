// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/recordpacker.h"

#include <atomic>
#include <functional>
#include <iterator>
#include <memory>
#include <mutex>

namespace waydesk {

/// Where records go that memory is too small for. Any thread.
class RecordSpool
{
public:
    virtual ~RecordSpool() = default;
    /// Where the bytes begin; negative: there is no room, and they stay in memory.
    virtual qint64 append(QByteArrayView bytes) = 0;
    /// Empty where it fails.
    virtual QByteArray read(qint64 at, qsizetype size) = 0;
};

/// The records of one file, packed, one after the other; what goes beyond some megabytes stands in a spool, if there is
/// one. About eight bytes of each stay in memory. A record is given out as a copy. Reading is for any thread, also
/// several at once; changing is for one, while nobody reads.
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

    void spoolTo(std::shared_ptr<RecordSpool> spool) { m_spool = std::move(spool); }

    size_t size() const { return m_places.size(); }
    bool empty() const { return m_places.empty(); }
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
    struct Block {
        QByteArray bytes; ///< empty if it is spooled
        qint64 at = -1;
        qsizetype size = 0;
    };
    struct Place {
        quint32 block = 0;
        quint32 offset = 0;
    };
    /// The blocks that were read last.
    struct Cache {
        using Kept = std::pair<quint32, QByteArray>;
        std::mutex mutex;
        std::vector<Kept> blocks;
        size_t next = 0;
        std::atomic<bool> damaged = false;
    };

    void swap(OrderRecords &other) noexcept;
    Place append(const OrderRecord &record);
    void beginBlock();
    QByteArray blockOf(const Place &place) const;

    RecordPacker m_packer;
    std::vector<Block> m_blocks; ///< the last one is being filled
    std::vector<Place> m_places; ///< by record
    std::shared_ptr<RecordSpool> m_spool;
    qsizetype m_inMemory = 0;
    mutable Cache m_cache;
};

} // namespace waydesk
