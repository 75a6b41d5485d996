// SPDX-License-Identifier: Apache-2.0
#include "ui/common/modalkeys.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>

#include <cstdint>
#include <utility>

namespace waydesk {

namespace {

/// A key press as the X protocol lays it out (X11 protocol, "Event encoding": KeyPress).
struct XKeyEvent {
    uint8_t type;
    uint8_t code;
    uint16_t sequence;
    uint32_t time;
    uint32_t root;
    uint32_t window; ///< that the key goes to
    uint32_t child;
    int16_t places[4];
    uint16_t state;
};
constexpr uint8_t keyPress = 2;
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

ModalKeys::ModalKeys(std::function<void(const Key &)> blocked)
    : m_blocked(std::move(blocked))
{
    QCoreApplication::instance()->installNativeEventFilter(this);
}

ModalKeys::~ModalKeys()
{
    if (QCoreApplication::instance())
        QCoreApplication::instance()->removeNativeEventFilter(this);
}

bool ModalKeys::nativeEventFilter(const QByteArray &eventType, void *message, qintptr *)
{
    if (eventType != "xcb_generic_event_t")
        return false;
    const auto *key = static_cast<const XKeyEvent *>(message);
    if ((key->type & ~sentByClient) != keyPress)
        return false;
    const QWidget *modal = QApplication::activeModalWidget();
    QWindow *dialog = modal ? modal->windowHandle() : nullptr;
    const QWindow *to = dialog ? windowOf(key->window) : nullptr;
    // Qt sends keys to the window that has its focus, whichever X names.
    const bool blocked = to && to != dialog && !dialog->isAncestorOf(to, QWindow::IncludeTransients)
        && QGuiApplication::focusWindow() != dialog;
    if (blocked)
        m_blocked({key->code, key->state, key->time});
    return blocked;
}

} // namespace waydesk
