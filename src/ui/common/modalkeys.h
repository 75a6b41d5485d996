// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractNativeEventFilter>

namespace waydesk {

/// While a dialog opens, X still sends keys to the window behind it, and Qt drops what comes to a window that a dialog
/// blocks. This hands such keys to the dialog, so that no scan loses its first characters. X11 only; without effect on
/// other platforms. Interface thread; lives while it is installed.
class ModalKeys : public QAbstractNativeEventFilter
{
public:
    ModalKeys();
    ~ModalKeys() override;

    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;
};

} // namespace waydesk
