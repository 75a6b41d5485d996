// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scanning/bouncefilter.h"

#include <QString>

#include <optional>
#include <vector>

namespace waydesk {

/// One key press. `id` is the caller's own: it finds the held key event again by it.
struct WedgeKey {
    enum class Kind {
        Printable, ///< `text` is one character
        End, ///< Enter or Tab
        Other ///< arrows, function keys, anything with Ctrl or Alt: never part of a scan
    };
    Kind kind = Kind::Printable;
    QChar text;
    qint64 atMs = 0; ///< monotonic
    bool autoRepeat = false; ///< as the window system says; a held key repeats nearly as fast as a scanner types
    quint64 id = 0;
};

struct WedgeEvent {
    enum class Kind {
        Scan, ///< `code` was read
        Bounce, ///< the same code as a moment ago: journal it, do nothing
        LateEnd, ///< the Enter of a scan that is already out: nothing to do
        Torn, ///< a scan that broke off or is longer than any code: refuse it audibly
        Release ///< these keys were typed by a person: deliver them as if nothing had been held
    };
    Kind kind = Kind::Release;
    QString code;
    std::vector<WedgeKey> keys; ///< Release: to deliver; else: swallowed
};

struct WedgeSettings {
    QString prefix; ///< what the scanner sends before each code; empty = told apart by timing
    qint64 gapMs = 35; ///< longest gap between two keys of a scan
    qint64 slackMs = 5; ///< a key's event may come this much later than the key
    qint64 silenceMs = 60; ///< ends a scan that no Enter ended; by timing only
    qint64 prefixSilenceMs = 200; ///< a scan with prefix that pauses for longer broke off
    qint64 lateEndMs = 200; ///< an Enter this shortly after such a scan still belongs to it
    qint64 bounceMs = 1500;
    int shortest = 6; ///< keys; by timing only
    int longest = 1024;
};

/// Tells a keyboard-wedge scanner's keys from a person's. Pure logic: the caller feeds keys in their order with time
/// stamps, calls tick() when deadline() is reached, and acts on the events. Every key that went in comes out in
/// exactly one event, released ones in their order.
/// With a prefix everything from prefix to Enter or Tab is swallowed and all else is released at once; without one
/// keys are held until it is clear who typed them.
class WedgeAssembler
{
public:
    using Events = std::vector<WedgeEvent>;

    explicit WedgeAssembler(const WedgeSettings &settings = {});
    Events press(const WedgeKey &key);
    Events tick(qint64 nowMs);
    /// When to call tick() at the latest; nothing is held without one.
    std::optional<qint64> deadline() const;
    /// Gives up what is held (the window lost focus).
    Events flush();

private:
    bool byPrefix() const { return !m_settings.prefix.isEmpty(); }
    bool prefixComplete() const;
    bool beginsPrefix(size_t from) const;
    bool isRepeat(const WedgeKey &key) const;
    bool isScan() const;
    void expire(qint64 nowMs, Events *events);
    void pressByPrefix(const WedgeKey &key, Events *events);
    void pressByTiming(const WedgeKey &key, Events *events);
    void endScan(bool torn, qint64 atMs, Events *events);
    void release(Events *events);

    WedgeSettings m_settings;
    BounceFilter m_bounce;
    std::vector<WedgeKey> m_held;
    qint64 m_lastMs = 0;
    std::optional<qint64> m_lateEndUntil;
};

} // namespace waydesk
