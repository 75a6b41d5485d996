// SPDX-License-Identifier: Apache-2.0
#include "scanning/wedge.h"

#include <utility>

namespace waydesk {

WedgeAssembler::WedgeAssembler(const WedgeSettings &settings)
    : m_settings(settings)
    , m_bounce(settings.bounceMs)
{ }

WedgeAssembler::Events WedgeAssembler::press(const WedgeKey &key)
{
    Events events;
    expire(key.atMs, &events);
    if (m_lateEndUntil) {
        const bool late = key.kind == WedgeKey::Kind::End && key.atMs <= *m_lateEndUntil;
        m_lateEndUntil.reset();
        if (late) {
            events.push_back({WedgeEvent::Kind::LateEnd, {}, {key}});
            return events;
        }
    }
    WedgeKey judged = key;
    judged.autoRepeat = isRepeat(key);
    if (byPrefix())
        pressByPrefix(judged, &events);
    else
        pressByTiming(judged, &events);
    return events;
}

WedgeAssembler::Events WedgeAssembler::tick(qint64 nowMs)
{
    Events events;
    expire(nowMs, &events);
    return events;
}

std::optional<qint64> WedgeAssembler::deadline() const
{
    if (m_held.empty())
        return std::nullopt;
    const qint64 patience = byPrefix() ? m_settings.prefixSilenceMs
        : isScan()                     ? m_settings.silenceMs
                                       : m_settings.gapMs;
    return m_lastMs + patience + m_settings.slackMs;
}

WedgeAssembler::Events WedgeAssembler::flush()
{
    Events events;
    if (byPrefix() && prefixComplete() && std::ssize(m_held) > m_settings.prefix.size())
        endScan(true, m_lastMs, &events);
    release(&events);
    return events;
}

/// The window system also calls it a repeat when a key's release and its next press bear the same millisecond: "00" of
/// a fast scanner. Nobody's held key comes that soon again, and its first repeat takes far longer than a gap.
bool WedgeAssembler::isRepeat(const WedgeKey &key) const
{
    constexpr qint64 fastestRepeatMs = 15;
    return key.autoRepeat && (m_held.empty() || key.atMs - m_lastMs >= fastestRepeatMs);
}

bool WedgeAssembler::prefixComplete() const { return std::ssize(m_held) >= m_settings.prefix.size(); }

bool WedgeAssembler::isScan() const { return std::ssize(m_held) >= m_settings.shortest; }

void WedgeAssembler::expire(qint64 nowMs, Events *events)
{
    if (const auto due = deadline(); !due || nowMs < *due)
        return;
    if (!byPrefix() && isScan()) {
        // Read before endScan() empties it: the Enter that may still come belongs to this scan.
        const qint64 last = m_lastMs;
        endScan(false, last, events);
        m_lateEndUntil = last + m_settings.lateEndMs;
    } else if (byPrefix() && std::ssize(m_held) > m_settings.prefix.size()) {
        const qint64 last = m_lastMs;
        endScan(true, last, events);
        m_lateEndUntil = last + m_settings.lateEndMs;
    } else {
        release(events);
    }
}

void WedgeAssembler::pressByPrefix(const WedgeKey &key, Events *events)
{
    const auto at = std::ssize(m_held);
    if (at >= m_settings.prefix.size() && at > 0) {
        m_held.push_back(key);
        m_lastMs = key.atMs;
        if (key.kind == WedgeKey::Kind::End)
            endScan(at == m_settings.prefix.size(), key.atMs, events);
        return;
    }
    m_held.push_back(key);
    m_lastMs = key.atMs;
    // Keys that cannot begin a prefix any more go out; the rest may ("##A" within "###A").
    size_t gone = 0;
    while (gone < m_held.size() && !beginsPrefix(gone))
        ++gone;
    if (gone > 0) {
        const auto end = m_held.begin() + static_cast<ptrdiff_t>(gone);
        events->push_back({WedgeEvent::Kind::Release, {}, {m_held.begin(), end}});
        m_held.erase(m_held.begin(), end);
    }
}

bool WedgeAssembler::beginsPrefix(size_t from) const
{
    for (size_t i = from; i < m_held.size(); ++i) {
        const WedgeKey &key = m_held[i];
        if (key.kind != WedgeKey::Kind::Printable || key.autoRepeat
            || key.text != m_settings.prefix.at(static_cast<qsizetype>(i - from)))
            return false;
    }
    return true;
}

void WedgeAssembler::pressByTiming(const WedgeKey &key, Events *events)
{
    const bool printable = key.kind == WedgeKey::Kind::Printable && !key.autoRepeat;
    const bool quick = !m_held.empty() && key.atMs - m_lastMs <= m_settings.gapMs;
    // An Enter that hesitates still ends a scan: it must not press a button.
    if (key.kind == WedgeKey::Kind::End && !key.autoRepeat && isScan()) {
        m_held.push_back(key);
        endScan(false, key.atMs, events);
        return;
    }
    if (!m_held.empty() && !(printable && quick))
        release(events);
    m_held.push_back(key);
    m_lastMs = key.atMs;
    if (!printable)
        release(events);
}

void WedgeAssembler::endScan(bool torn, qint64 atMs, Events *events)
{
    WedgeEvent event;
    event.keys = std::exchange(m_held, {});
    const qsizetype first = byPrefix() ? m_settings.prefix.size() : 0;
    for (qsizetype i = first; i < std::ssize(event.keys); ++i) {
        const WedgeKey &key = event.keys[static_cast<size_t>(i)];
        if (key.kind == WedgeKey::Kind::Printable && event.code.size() < m_settings.longest)
            event.code += key.text;
    }
    if (torn || std::ssize(event.keys) - first > m_settings.longest)
        event.kind = WedgeEvent::Kind::Torn;
    else
        event.kind = m_bounce.isBounce(event.code, atMs) ? WedgeEvent::Kind::Bounce : WedgeEvent::Kind::Scan;
    events->push_back(std::move(event));
}

void WedgeAssembler::release(Events *events)
{
    if (m_held.empty())
        return;
    events->push_back({WedgeEvent::Kind::Release, {}, std::exchange(m_held, {})});
}

} // namespace waydesk
