// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/scantheme.h"

#include <QPalette>
#include <QWidget>

#include <algorithm>

namespace waydesk {

namespace {

std::optional<bool> &chosen()
{
    static std::optional<bool> dark;
    return dark;
}

} // namespace

const Theme &scanTheme()
{
    static const Theme light = Theme::light();
    static const Theme dark = Theme::darkHighContrast();
    return chosen().value_or(theme().dark) ? dark : light;
}

void setScanDark(std::optional<bool> dark) { chosen() = dark; }

QPalette scanPalette()
{
    const Theme &t = scanTheme();
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.panel);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, t.text);
    return palette;
}

qreal scanFactor(const QWidget &widget)
{
    const QSize window = widget.window()->size();
    return std::max(0.5, std::min(window.width() / 1600.0, window.height() / 1000.0));
}

int scanPixels(const QWidget &widget, int size) { return std::max(11, qRound(size * scanFactor(widget))); }

} // namespace waydesk
