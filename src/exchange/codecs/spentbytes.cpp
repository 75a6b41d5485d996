// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/spentbytes.h"

#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>

namespace waydesk {

namespace {
constexpr qint64 worthwhile = 1 << 20;
} // namespace

void SpentBytes::upTo(qint64 offset)
{
    if (offset - m_given < worthwhile || offset > m_bytes.size() || !m_bytes.isDetached())
        return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    char *data = m_bytes.data();
    const auto address = reinterpret_cast<std::uintptr_t>(data);
    const std::uintptr_t begin = (address + static_cast<std::uintptr_t>(m_given) + page - 1) / page * page;
    const std::uintptr_t end = (address + static_cast<std::uintptr_t>(offset)) / page * page;
    if (begin < end)
        (void)::madvise(data + (begin - address), end - begin, MADV_DONTNEED); // it is memory saved, or it is not
    m_given = static_cast<qint64>(end - address);
}

} // namespace waydesk
