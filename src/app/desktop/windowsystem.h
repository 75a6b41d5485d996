// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace waydesk {

/// Which window systems the program tries, one after the other, as QT_QPA_PLATFORM names them; empty = as Qt chooses.
/// Only X11 shows the keys that come to a window while a dialog opens over it (see ModalKeys), so under Wayland its X
/// server goes first, if it has one. What a person chose stays. The arguments are the variables QT_QPA_PLATFORM,
/// DISPLAY and WAYLAND_DISPLAY.
QByteArray platformsToTry(const QByteArray &chosen, const QByteArray &display, const QByteArray &wayland);

} // namespace waydesk
