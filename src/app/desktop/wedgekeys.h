// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scanning/wedge.h"
#include "ui/common/keyassembler.h"

namespace waydesk {

/// The wedge assembler of scanning/ behind the interface that the window's router asks.
class WedgeKeys final : public KeyAssembler
{
public:
    explicit WedgeKeys(const WedgeSettings &settings)
        : m_wedge(settings)
        , m_byTiming(settings.prefix.isEmpty())
    { }

    static std::vector<WedgeKey> wedgeKeys(const std::vector<RoutedKey> &keys);

    std::vector<RoutedEvent> press(const RoutedKey &key) override;
    std::vector<RoutedEvent> tick(qint64 nowMs) override;
    std::optional<qint64> deadline() const override { return m_wedge.deadline(); }
    bool mayBeTyped() const override { return m_byTiming; }
    std::vector<RoutedEvent> flush() override;

private:
    WedgeAssembler m_wedge;
    bool m_byTiming;
};

} // namespace waydesk
