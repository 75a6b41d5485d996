// SPDX-License-Identifier: Apache-2.0
#include "ui/common/modalkeys.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>

#include <cstdint>

namespace waydesk {

namespace {

/// A key press or release as the X protocol lays it out (X11 protocol, "Event encoding": KeyPress, KeyRelease).
struct XKeyEvent {
    uint8_t type;
    uint8_t code;
    uint16_t sequence;
    uint32_t time;
    uint32_t root;
    uint32_t window; ///< that the key goes to
};
constexpr uint8_t keyPress = 2;
constexpr uint8_t keyRelease = 3;
constexpr uint8_t sentByClient = 0x80;

QWindow *windowOf(WId id)
{
    for (QWindow *window : QGuiApplication::topLevelWindows()) {
        if (window->handle() && window->winId() == id)
            return window;
    }
    return nullptr;
}

} // namespace

ModalKeys::ModalKeys() { QCoreApplication::instance()->installNativeEventFilter(this); }

ModalKeys::~ModalKeys()
{
    if (QCoreApplication::instance())
        QCoreApplication::instance()->removeNativeEventFilter(this);
}

bool ModalKeys::nativeEventFilter(const QByteArray &eventType, void *message, qintptr *)
{
    if (eventType != "xcb_generic_event_t")
        return false;
    auto *key = static_cast<XKeyEvent *>(message);
    const int type = key->type & ~sentByClient;
    if (type != keyPress && type != keyRelease)
        return false;
    const QWidget *modal = QApplication::activeModalWidget();
    QWindow *dialog = modal ? modal->windowHandle() : nullptr;
    const QWindow *to = dialog && dialog->handle() ? windowOf(key->window) : nullptr;
    const bool blocked = to && to != dialog && !dialog->isAncestorOf(to, QWindow::IncludeTransients);
    if (blocked)
        key->window = static_cast<uint32_t>(dialog->winId());
    return false;
}

} // namespace waydesk
