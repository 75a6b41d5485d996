// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/windowsystem.h"

namespace waydesk {

QByteArray platformsToTry(const QByteArray &chosen, const QByteArray &display, const QByteArray &wayland)
{
    if (!chosen.isEmpty() || display.isEmpty() || wayland.isEmpty())
        return chosen;
    return "xcb;wayland";
}

} // namespace waydesk
