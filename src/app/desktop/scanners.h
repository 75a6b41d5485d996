// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/composerbypass.h"
#include "ui/common/scanrouter.h"

#include <memory>

class QSettings;

namespace waydesk {

class SerialScanner;

/// This bench's scanners as its settings name them, behind one router. Keys: scanner/prefix, scanner/gapMs,
/// scanner/prefixSilenceMs; scanner/port and scanner/baud for one on a serial port. Learning writes the first two,
/// and scanner/learned and scanner/endsWithKey (Enter or Tab) for people to see.
class Scanners : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlives this.
    explicit Scanners(QSettings &settings, QObject *parent = nullptr);
    ~Scanners() override;

    ScanRouter &router() { return m_router; }
    /// The settings are others now.
    void apply();

private:
    void passComposers();
    void openSerial();
    void learn(const std::vector<RoutedKey> &keys);

    QSettings &m_settings;
    ScanRouter m_router;
    ComposerBypass m_bypass;
    std::unique_ptr<SerialScanner> m_serial;
};

} // namespace waydesk
