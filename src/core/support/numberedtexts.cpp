// SPDX-License-Identifier: Apache-2.0
#include "core/support/numberedtexts.h"

#include <QHash>

#include <algorithm>
#include <cstring>
#include <limits>

namespace waydesk {

namespace {

constexpr size_t smallest = 64;
constexpr size_t pageEntries = 256;
constexpr size_t entriesPerWord = 4; ///< 16 bits of the filter for each

/// Four bits of one word, which the hash names.
quint64 bitsOf(quint64 hash)
{
    quint64 bits = 0;
    for (int i = 0; i < 4; ++i, hash >>= 6U)
        bits |= quint64(1) << (hash & 63U);
    return bits;
}

size_t wordOf(quint64 hash, size_t words) { return size_t((hash >> 32U) % words); }

} // namespace

NumberedTexts::NumberedTexts(std::shared_ptr<RecordSpool> spool, size_t most)
    : m_spool(std::move(spool))
    , m_most(most)
    , m_seeds{QHashSeed::globalSeed(), ~size_t(QHashSeed::globalSeed()) * 0x9E3779B97F4A7C15ULL}
{ }

NumberedTexts::Entry NumberedTexts::entryOf(QStringView text) const
{
    return {quint64(qHash(text, m_seeds[0])) | 1U, quint32(qHash(text, m_seeds[1])), 0};
}

size_t NumberedTexts::slotOf(const Entry &entry) const
{
    size_t at = (size_t(entry.check) * 0x9E3779B1U ^ size_t(entry.hash >> 1U)) & (m_slots.size() - 1);
    while (m_slots[at].hash != 0 && (m_slots[at].hash != entry.hash || m_slots[at].check != entry.check))
        at = (at + 1) & (m_slots.size() - 1);
    return at;
}

std::optional<size_t> NumberedTexts::add(QStringView text)
{
    Entry entry = entryOf(text);
    if (const auto known = findEntry(entry))
        return known;
    if ((m_fresh + 1) * 4 > m_slots.size() * 3)
        grow();
    entry.number = quint32(m_count++);
    m_slots[slotOf(entry)] = entry;
    ++m_fresh;
    return std::nullopt;
}

std::optional<size_t> NumberedTexts::find(QStringView text) const { return findEntry(entryOf(text)); }

std::optional<size_t> NumberedTexts::findEntry(const Entry &entry) const
{
    if (!m_slots.empty()) {
        const Entry &slot = m_slots[slotOf(entry)];
        if (slot.hash != 0)
            return slot.number;
    }
    for (const Run &run : m_runs) {
        const quint64 bits = bitsOf(entry.hash >> 1U);
        if ((run.filter[wordOf(entry.hash, run.filter.size())] & bits) != bits)
            continue;
        if (const auto found = findIn(run, entry))
            return found;
    }
    return std::nullopt;
}

/// Entries of one hash may begin on the page before the one that begins with it.
std::optional<size_t> NumberedTexts::findIn(const Run &run, const Entry &entry) const
{
    const auto first = std::ranges::lower_bound(run.firsts, entry.hash);
    const auto begin = size_t(first - run.firsts.begin());
    constexpr qsizetype entryBytes = sizeof(Entry);
    for (size_t page = begin == 0 ? 0 : begin - 1; page < run.firsts.size() && run.firsts[page] <= entry.hash; ++page) {
        const size_t from = page * pageEntries;
        const size_t many = std::min(pageEntries, run.count - from);
        const QByteArray bytes = m_spool->read(run.at + qint64(from) * entryBytes, qsizetype(many) * entryBytes);
        if (bytes.size() != qsizetype(many) * entryBytes) {
            m_damaged = true;
            return std::nullopt;
        }
        std::array<Entry, pageEntries> entries;
        std::memcpy(entries.data(), bytes.data(), size_t(bytes.size()));
        const auto same = std::find_if(entries.begin(), entries.begin() + many, [&](const Entry &one) {
            return one.hash == entry.hash && one.check == entry.check;
        });
        if (same != entries.begin() + many)
            return same->number;
    }
    return std::nullopt;
}

void NumberedTexts::grow()
{
    if (m_slots.size() >= m_most && m_spool && spool())
        return;
    std::vector<Entry> before(m_slots.empty() ? smallest : m_slots.size() * 2);
    before.swap(m_slots);
    for (const Entry &entry : before) {
        if (entry.hash != 0)
            m_slots[slotOf(entry)] = entry;
    }
}

/// False: there is no room, and from now on all stays in memory.
bool NumberedTexts::spool()
{
    std::vector<Entry> sorted;
    sorted.reserve(m_fresh);
    std::ranges::copy_if(m_slots, std::back_inserter(sorted), [](const Entry &entry) { return entry.hash != 0; });
    std::ranges::sort(sorted, {}, &Entry::hash);
    constexpr qsizetype entryBytes = sizeof(Entry);
    Run run;
    run.count = sorted.size();
    run.at = m_spool->append(
        QByteArrayView(reinterpret_cast<const char *>(sorted.data()), qsizetype(sorted.size()) * entryBytes));
    if (run.at < 0) {
        m_most = std::numeric_limits<size_t>::max();
        return false;
    }
    run.filter.resize(sorted.size() / entriesPerWord + 1);
    for (size_t i = 0; i < sorted.size(); ++i) {
        if (i % pageEntries == 0)
            run.firsts.push_back(sorted[i].hash);
        run.filter[wordOf(sorted[i].hash, run.filter.size())] |= bitsOf(sorted[i].hash >> 1U);
    }
    m_runs.push_back(std::move(run));
    std::ranges::fill(m_slots, Entry());
    m_fresh = 0;
    return true;
}

} // namespace waydesk
