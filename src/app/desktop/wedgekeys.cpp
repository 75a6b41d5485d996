// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/wedgekeys.h"

#include "core/label/scancode.h"

namespace waydesk {

namespace {

RoutedEvent::Kind kindOf(WedgeEvent::Kind kind)
{
    switch (kind) {
    case WedgeEvent::Kind::Scan: return RoutedEvent::Kind::Scan;
    case WedgeEvent::Kind::Torn: return RoutedEvent::Kind::Torn;
    case WedgeEvent::Kind::Release: return RoutedEvent::Kind::Release;
    case WedgeEvent::Kind::Bounce: return RoutedEvent::Kind::Bounced;
    case WedgeEvent::Kind::LateEnd: break;
    }
    return RoutedEvent::Kind::Ignored;
}

WedgeKey::Kind kindOf(RoutedKey::Kind kind)
{
    switch (kind) {
    case RoutedKey::Kind::Printable: return WedgeKey::Kind::Printable;
    case RoutedKey::Kind::End: return WedgeKey::Kind::End;
    case RoutedKey::Kind::Other: break;
    }
    return WedgeKey::Kind::Other;
}

std::vector<RoutedEvent> routed(const WedgeAssembler::Events &events)
{
    std::vector<RoutedEvent> out;
    out.reserve(events.size());
    for (const WedgeEvent &event : events) {
        RoutedEvent made{kindOf(event.kind), normaliseCode(event.code), {}};
        for (const WedgeKey &key : event.keys)
            made.keys.push_back(key.id);
        out.push_back(std::move(made));
    }
    return out;
}

} // namespace

std::vector<WedgeKey> WedgeKeys::wedgeKeys(const std::vector<RoutedKey> &keys)
{
    std::vector<WedgeKey> made;
    for (const RoutedKey &key : keys)
        made.push_back({kindOf(key.kind), key.text, key.atMs, key.autoRepeat, key.id});
    return made;
}

std::vector<RoutedEvent> WedgeKeys::press(const RoutedKey &key)
{
    return routed(m_wedge.press({kindOf(key.kind), key.text, key.atMs, key.autoRepeat, key.id}));
}

std::vector<RoutedEvent> WedgeKeys::tick(qint64 nowMs) { return routed(m_wedge.tick(nowMs)); }

std::vector<RoutedEvent> WedgeKeys::flush() { return routed(m_wedge.flush()); }

} // namespace waydesk
