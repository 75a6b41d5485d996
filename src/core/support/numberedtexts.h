// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/recordspool.h"

#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace waydesk {

/// Texts that are numbered as they come, from 0, and not kept: a text is known again by 96 bits under seeds that nobody
/// outside knows, so that two which are not the same pass for the same with a chance that no file is large enough for.
/// In memory stand some megabytes at most; what is more goes to a spool, if there is one, sorted, and two bytes of each
/// tell which of it need not be looked at. One thread.
class NumberedTexts
{
public:
    /// `most` in memory until they go to the spool; a power of two.
    explicit NumberedTexts(std::shared_ptr<RecordSpool> spool = {}, size_t most = size_t(1) << 18U);

    size_t size() const { return m_count; }
    /// The number of one that was there before; nothing: it is new, and has the next one.
    std::optional<size_t> add(QStringView text);
    std::optional<size_t> find(QStringView text) const;
    /// Whether the spool could not give back what it was given: what was there may have passed for new then.
    bool isDamaged() const { return m_damaged; }

private:
    struct Entry {
        quint64 hash = 0; ///< never 0 in one that is taken
        quint32 check = 0;
        quint32 number = 0;
    };
    /// A sorted part in the spool.
    struct Run {
        qint64 at = 0;
        size_t count = 0;
        std::vector<quint64> firsts; ///< the hash at the beginning of each page
        std::vector<quint64> filter; ///< bits of every hash
    };

    Entry entryOf(QStringView text) const;
    size_t slotOf(const Entry &entry) const;
    std::optional<size_t> findIn(const Run &run, const Entry &entry) const;
    std::optional<size_t> findEntry(const Entry &entry) const;
    void grow();
    bool spool();

    std::shared_ptr<RecordSpool> m_spool;
    size_t m_most;
    std::array<size_t, 2> m_seeds;
    std::vector<Entry> m_slots;
    size_t m_fresh = 0; ///< in m_slots
    size_t m_count = 0;
    std::vector<Run> m_runs;
    mutable bool m_damaged = false;
};

} // namespace waydesk
