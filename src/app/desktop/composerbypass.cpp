// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/composerbypass.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodQueryEvent>

#include <utility>

namespace waydesk {

namespace {

/// An event as the X protocol lays it out (X11 protocol, "Event encoding"), as far as a key press needs it.
struct XEvent {
    quint8 type;
    quint8 code; ///< of XKB: which of its events
    quint16 sequence;
    quint32 time;
    quint32 windows[3];
    qint16 places[4];
    quint16 state;
};
constexpr quint8 KeyPress = 2;
constexpr quint8 MappingNotify = 34;
constexpr quint8 FirstOfExtensions = 64;
constexpr quint8 LastXkbOfKeyboards = 1; ///< NewKeyboardNotify, MapNotify
constexpr quint8 SentByClient = 0x80;

} // namespace

ComposerBypass::ComposerBypass(Reader reader)
    : m_reader(std::move(reader))
{
    if (!m_reader)
        m_reader = [this](quint8 code, quint16 state) { return m_keyboard.key(code, state); };
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &ComposerBypass::quiet);
    qApp->installNativeEventFilter(this);
    qApp->installEventFilter(this);
}

ComposerBypass::~ComposerBypass()
{
    if (QCoreApplication::instance())
        QCoreApplication::instance()->removeNativeEventFilter(this);
}

void ComposerBypass::setPrefix(const QString &prefix, qint64 silenceMs)
{
    m_prefix = prefix;
    m_silenceMs = silenceMs;
    m_seen = 0;
    setOpen(false);
}

bool ComposerBypass::nativeEventFilter(const QByteArray &eventType, void *message, qintptr *)
{
    if (m_prefix.isEmpty() || eventType != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<const XEvent *>(message);
    const quint8 type = event->type & static_cast<quint8>(~SentByClient);
    if (type == MappingNotify || (type >= FirstOfExtensions && event->code <= LastXkbOfKeyboards))
        m_keyboard.forget();
    if (type == KeyPress)
        press(m_reader(event->code, event->state), event->time);
    return false;
}

void ComposerBypass::press(const XKey &key, quint32 time)
{
    if (key.kind == XKey::Kind::Modifier)
        return;
    if (m_seen > 0 && time - m_last > m_silenceMs)
        m_seen = 0;
    m_last = time;
    m_lastCall = false;
    if (m_seen >= m_prefix.size() && key.kind == XKey::Kind::End) {
        // It goes past the input method too; what comes behind it does not.
        m_seen = 0;
        m_quiet.start(0);
        return;
    }
    if (m_seen < m_prefix.size())
        m_seen = seenWith(key);
    setOpen(m_seen > 0);
    if (m_open)
        m_quiet.start(static_cast<int>(m_silenceMs));
}

/// Of all that was typed so far the longest end that begins the prefix: "##!" comes within "###!" too.
qsizetype ComposerBypass::seenWith(const XKey &key) const
{
    if (key.kind != XKey::Kind::Printable)
        return 0;
    const QString typed = m_prefix.first(m_seen) + key.text;
    qsizetype seen = typed.size();
    while (!typed.endsWith(QStringView(m_prefix).first(seen)))
        --seen;
    return seen;
}

/// A busy interface thread sees its timers before the keys that waited meanwhile: those are let in first.
void ComposerBypass::quiet()
{
    if (std::exchange(m_lastCall, !m_lastCall)) {
        m_seen = 0;
        setOpen(false);
        return;
    }
    m_quiet.start(1);
}

void ComposerBypass::setOpen(bool open)
{
    if (std::exchange(m_open, open) != open)
        QGuiApplication::inputMethod()->update(Qt::ImEnabled);
}

bool ComposerBypass::eventFilter(QObject *, QEvent *event)
{
    if (!m_open || event->type() != QEvent::InputMethodQuery)
        return false;
    auto *query = static_cast<QInputMethodQueryEvent *>(event);
    if (query->queries() != Qt::ImEnabled)
        return false;
    query->setValue(Qt::ImEnabled, false);
    query->accept();
    return true;
}

} // namespace waydesk
