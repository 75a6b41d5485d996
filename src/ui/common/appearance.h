// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <array>

class QSettings;

namespace waydesk {

/// How the screen looks, changed at run time and kept in the settings: light or dark, and the size of texts.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Puts on what was kept. `settings` outlives it.
    explicit Appearance(QSettings &settings, QObject *parent = nullptr);

    static constexpr std::array<int, 3> Percents{100, 115, 130};

    bool isDark() const { return m_dark; }
    int percent() const { return m_percent; }
    void setDark(bool dark);
    /// One of Percents; anything else is taken as 100.
    void setPercent(int percent);

Q_SIGNALS:
    void changed();

private:
    void putOn();

    QSettings &m_settings;
    bool m_dark;
    int m_percent;
};

} // namespace waydesk
