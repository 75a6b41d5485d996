// SPDX-License-Identifier: Apache-2.0
#include "core/desk/bytescan.h"

#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace waydesk {

namespace {
#if defined(__SSE2__)
constexpr size_t stride = 64;

/// One bit for each of 64 positions where both bytes stand at their offsets.
struct PairProbe {
    __m128i first;
    __m128i second;

    static __m128i load(const char *p) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(p)); }
    __m128i equal(const char *a, const char *b) const
    {
        return _mm_and_si128(_mm_cmpeq_epi8(load(a), first), _mm_cmpeq_epi8(load(b), second));
    }
    quint64 hits(const char *a, const char *b) const
    {
        const __m128i e0 = equal(a, b);
        const __m128i e1 = equal(a + 16, b + 16);
        const __m128i e2 = equal(a + 32, b + 32);
        const __m128i e3 = equal(a + 48, b + 48);
        if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(e0, e1), _mm_or_si128(e2, e3))) == 0)
            return 0;
        return mask(e0) | mask(e1) << 16 | mask(e2) << 32 | mask(e3) << 48;
    }
    static quint64 mask(__m128i e) { return static_cast<quint64>(static_cast<quint32>(_mm_movemask_epi8(e))); }
};

PairProbe probeFor(char first, char second) { return {_mm_set1_epi8(first), _mm_set1_epi8(second)}; }
#else
constexpr size_t stride = 8;

/// One bit for each of 8 positions where both bytes stand at their offsets.
struct PairProbe {
    char first;
    char second;

    quint64 hits(const char *a, const char *b) const
    {
        quint64 bits = 0;
        for (size_t i = 0; i < stride; ++i)
            bits |= quint64(a[i] == first && b[i] == second) << i;
        return bits;
    }
};

PairProbe probeFor(char first, char second) { return {first, second}; }
#endif

quint32 countOf(const ByteCounts &counts, char c) { return counts[static_cast<unsigned char>(c)]; }
} // namespace

ByteScan::ByteScan(std::string_view needle, const ByteCounts &counts)
    : m_needle(needle)
{
    Q_ASSERT(!needle.empty());
    for (size_t i = 1; i < needle.size(); ++i) {
        if (countOf(counts, needle[i]) < countOf(counts, needle[m_first]))
            m_first = i;
    }
    m_second = m_first == 0 ? needle.size() - 1 : 0;
    for (size_t i = 0; i < needle.size(); ++i) {
        if (i != m_first && countOf(counts, needle[i]) < countOf(counts, needle[m_second]))
            m_second = i;
    }
}

bool ByteScan::isAt(const char *position) const { return std::memcmp(position, m_needle.data(), m_needle.size()) == 0; }

size_t ByteScan::find(const char *block, size_t size, size_t from) const
{
    if (m_needle.size() > size)
        return npos;
    const size_t end = size - m_needle.size() + 1;
    const PairProbe probe = probeFor(m_needle[m_first], m_needle[m_second]);
    for (size_t at = from; at < end; at += stride) {
        quint64 hits = probe.hits(block + at + m_first, block + at + m_second);
        while (hits != 0) {
            const size_t position = at + static_cast<size_t>(std::countr_zero(hits));
            if (position >= end)
                return npos;
            if (isAt(block + position))
                return position;
            hits &= hits - 1;
        }
    }
    return npos;
}

} // namespace waydesk
