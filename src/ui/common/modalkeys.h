// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractNativeEventFilter>

#include <functional>

namespace waydesk {

/// While a dialog opens, X still sends keys to the window behind it, and Qt drops what comes to a window that a dialog
/// blocks. This tells of each such key press, so that no scan loses its first characters unnoticed. X11 only; silent
/// on other platforms. Interface thread; listens while it lives.
class ModalKeys : public QAbstractNativeEventFilter
{
public:
    /// A key by its X code and the state of its modifiers; the time is the server's.
    struct Key {
        quint32 code = 0;
        quint32 state = 0;
        quint32 time = 0;
    };
    explicit ModalKeys(std::function<void(const Key &)> blocked);
    ~ModalKeys() override;

    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;

private:
    std::function<void(const Key &)> m_blocked;
};

} // namespace waydesk
