// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChar>
#include <QString>

#include <optional>
#include <vector>

namespace waydesk {

/// One key press on its way to the router; see ScanRouter.
struct RoutedKey {
    enum class Kind { Printable, End, Other };
    Kind kind = Kind::Printable;
    QChar text;
    qint64 atMs = 0; ///< monotonic
    bool autoRepeat = false;
    quint64 id = 0;
};

struct RoutedEvent {
    enum class Kind {
        Scan, ///< `code` was read
        Bounced, ///< `code` again, a moment after: nothing to do
        Ignored, ///< keys of a scanner that need no answer
        Torn, ///< a broken scan: refuse it visibly
        Release ///< a person's keys: deliver them
    };
    Kind kind = Kind::Release;
    QString code;
    std::vector<quint64> keys;
};

/// Tells a scanner's keys from a person's. Every key that goes in comes out in exactly one event.
class KeyAssembler
{
public:
    virtual ~KeyAssembler() = default;
    virtual std::vector<RoutedEvent> press(const RoutedKey &key) = 0;
    virtual std::vector<RoutedEvent> tick(qint64 nowMs) = 0;
    /// When tick() is due at the latest.
    virtual std::optional<qint64> deadline() const = 0;
    /// Keys that are held may well be a person's: only their timing will tell.
    virtual bool mayBeTyped() const = 0;
    /// Gives up what is held.
    virtual std::vector<RoutedEvent> flush() = 0;
};

} // namespace waydesk
