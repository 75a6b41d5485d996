// SPDX-License-Identifier: Apache-2.0
#include "ui/common/scanrouter.h"

#include <QApplication>
#include <QWidget>

#include <memory>
#include <utility>

namespace waydesk {

namespace {

constexpr Qt::KeyboardModifiers CommandModifiers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

constexpr int RecordingPauseMs = 400;
constexpr size_t LongestRecording = 64;
constexpr int MostLateMs = 200;

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

RoutedKey::Kind kindOf(const QKeyEvent &event)
{
    if (event.modifiers() & CommandModifiers)
        return RoutedKey::Kind::Other;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Tab)
        return RoutedKey::Kind::End;
    if (event.text().size() == 1 && event.text().at(0).isPrint())
        return RoutedKey::Kind::Printable;
    return RoutedKey::Kind::Other;
}

} // namespace

ScanRouter::ScanRouter(std::unique_ptr<KeyAssembler> assembler, QObject *parent)
    : QObject(parent)
    , m_assembler(std::move(assembler))
    , m_modalKeys([this](const ModalKeys::Key &key) { pressBlocked(key); })
{
    m_time.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ScanRouter::due);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ScanRouter::endRecording);
    qApp->installEventFilter(this);
}

ScanRouter::~ScanRouter() = default;

void ScanRouter::setAssembler(std::unique_ptr<KeyAssembler> assembler)
{
    handle(m_assembler->flush());
    m_assembler = std::move(assembler);
}

void ScanRouter::watch(bool on)
{
    m_watchers += on ? 1 : -1;
    m_recording.clear();
    m_pause.stop();
}

void ScanRouter::setSerialState(const QString &port, bool connected)
{
    m_serialPort = port;
    m_serialConnected = connected;
    Q_EMIT serialStateChanged();
}

void ScanRouter::note(const RoutedKey &key)
{
    m_recording.push_back(key);
    if (m_recording.size() > LongestRecording)
        m_recording.erase(m_recording.begin());
    // Not here and now: who learns from it changes the assembler, and that has yet to see this key.
    m_pause.start(key.kind == RoutedKey::Kind::End ? 0 : RecordingPauseMs);
}

void ScanRouter::endRecording() { Q_EMIT recorded(std::exchange(m_recording, {})); }

/// A busy interface thread sees its timers before the keys that waited meanwhile: those are let in first.
void ScanRouter::due()
{
    if (std::exchange(m_lastCall, !m_lastCall)) {
        // What goes silent while the keys go to another program was cut off; between two windows of ours the focus
        // is nowhere for a moment, and a scan goes on behind it.
        const bool here = QGuiApplication::applicationState() == Qt::ApplicationActive;
        handle(here ? m_assembler->tick(m_time.elapsed()) : m_assembler->flush());
        return;
    }
    m_timer.start(1 + m_lateMs);
}

bool ScanRouter::eventFilter(QObject *watched, QEvent *event)
{
    if (event == m_replayed)
        return false;
    if (event->type() == QEvent::Shortcut && std::exchange(m_windowsKey, false)) {
        postpone(watched, *static_cast<QShortcutEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::KeyPress)
        m_windowsKey = false;
    if (event->type() == QEvent::ShortcutOverride) {
        m_windowsKey |= watched->isWindowType();
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & CommandModifiers)
            deliverReleased(); // a shortcut acts at once: what was typed before it goes first
        if (kindOf(*key) != RoutedKey::Kind::Printable)
            return false;
        key->accept();
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress)
        deliverReleased();
    if (event->type() == QEvent::KeyPress && watched->isWindowType())
        m_others = true;
    if (event->type() == QEvent::KeyPress && watched->isWidgetType())
        return press(watched, static_cast<QKeyEvent *>(event));
    return false;
}

/// Keys behind it may wait within Qt already, and a dialog that it opens at once would have them dropped there: they
/// are let in first. What another dialog blocks by then does nothing, as in Qt.
void ScanRouter::postpone(QObject *target, const QShortcutEvent &shortcut)
{
    const auto act = [this, id = m_lastId, to = QPointer<QObject>(target),
                      modal = QPointer<QWidget>(QApplication::activeModalWidget()),
                      copy = std::shared_ptr<QEvent>(shortcut.clone())] {
        if (!to || QApplication::activeModalWidget() != modal)
            return;
        sendFollowed(id, to, copy.get());
    };
    QMetaObject::invokeMethod(this, act, Qt::QueuedConnection);
}

/// Keys that came after key `id` were meant for whatever has the focus behind it.
void ScanRouter::sendFollowed(quint64 id, QObject *target, QEvent *event)
{
    const QPointer<QWidget> before = QApplication::focusWidget();
    QCoreApplication::sendEvent(target, event); // may open a dialog, and keys go on coming meanwhile
    QWidget *after = QApplication::focusWidget();
    if (!before || !after || after == before)
        return;
    for (Held &key : m_released) {
        if (key.id > id && key.target == before)
            key.target = after;
    }
    for (auto &[held, key] : m_held) {
        if (held > id && key.target == before)
            key.target = after;
    }
}

bool ScanRouter::press(QObject *target, QKeyEvent *event)
{
    if (event->nativeScanCode() != 0)
        m_known[{event->nativeScanCode(), event->nativeModifiers()}] = {event->key(), event->text()};
    if (isModifier(event->key()) || isStraggler(*event))
        return false;
    const quint64 id = ++m_lastId;
    m_lastCall = false;
    RoutedKey key;
    key.kind = kindOf(*event);
    key.text = key.kind == RoutedKey::Kind::Printable ? event->text().at(0) : QChar();
    key.atMs = timeOf(*event);
    key.autoRepeat = event->isAutoRepeat();
    key.id = id;
    event->accept();
    if (isRestOfLost(key))
        return true;
    if (m_watchers > 0)
        note(key);
    m_held.emplace(id, Held{id, target, std::unique_ptr<QKeyEvent>(event->clone())});
    handle(m_assembler->press(key));
    showEarly(id);
    return true;
}

/// An input method looked at it first: it comes late and without its time, and was typed before the scan that is on its
/// way.
bool ScanRouter::isStraggler(const QKeyEvent &event) const
{
    return event.timestamp() == 0 && !m_held.empty() && m_held.begin()->second.event->timestamp() != 0;
}

/// Qt lets nobody see this key. What it is was seen before, or it is lost, and with it the scan that it is part of.
void ScanRouter::pressBlocked(const ModalKeys::Key &key)
{
    QWidget *modal = QApplication::activeModalWidget();
    const auto known = m_known.find({key.code, key.state});
    if (known == m_known.end()) {
        handle(m_assembler->flush());
        if (!m_lostAt)
            Q_EMIT torn();
        m_lostAt = m_time.elapsed();
        return;
    }
    const auto &[what, text] = known->second;
    QKeyEvent event(QEvent::KeyPress, what, QGuiApplication::keyboardModifiers() & ~CommandModifiers, key.code, 0,
                    key.state, text);
    event.setTimestamp(key.time);
    m_others = true;
    press(modal->focusWidget() ? modal->focusWidget() : modal, &event);
}

bool ScanRouter::isRestOfLost(const RoutedKey &key)
{
    constexpr qint64 pauseMs = 250;
    const bool rest = m_lostAt && m_time.elapsed() - *m_lostAt < pauseMs;
    m_lostAt = rest && key.kind != RoutedKey::Kind::End ? std::optional(m_time.elapsed()) : std::nullopt;
    return rest;
}

void ScanRouter::showEarly(quint64 id)
{
    const auto at = m_held.find(id);
    if (at == m_held.end() || !m_assembler->mayBeTyped() || !m_early.admit(at->second.target, id))
        return;
    const std::unique_ptr<QKeyEvent> copy(at->second.event->clone()); // who hears of it may have all keys given up
    deliver(id, at->second.target, copy.get());
}

void ScanRouter::deliver(quint64 id, QObject *target, QKeyEvent *event)
{
    const QEvent *before = std::exchange(m_replayed, event);
    sendFollowed(id, target, event);
    m_replayed = before;
}

/// The key's own time on our clock: a busy interface thread delivers late, but never early.
qint64 ScanRouter::timeOf(const QKeyEvent &event)
{
    const qint64 now = m_time.elapsed();
    if (event.timestamp() == 0)
        return now;
    const qint64 offset = now - static_cast<qint64>(event.timestamp());
    m_offset = m_offset ? std::min(*m_offset, offset) : offset;
    const qint64 at = static_cast<qint64>(event.timestamp()) + *m_offset;
    m_lateMs = static_cast<int>(std::clamp<qint64>(now - at, m_lateMs * 7 / 8, MostLateMs));
    return at;
}

void ScanRouter::handle(const std::vector<RoutedEvent> &events)
{
    for (const RoutedEvent &event : events) {
        if (event.kind == RoutedEvent::Kind::Release) {
            release(event.keys);
            continue;
        }
        for (const quint64 id : event.keys) {
            m_held.erase(id);
            m_early.takeBack(id);
        }
        if (event.kind == RoutedEvent::Kind::Scan)
            Q_EMIT scanned(event.code);
        else if (event.kind == RoutedEvent::Kind::Bounced)
            Q_EMIT bounced(event.code);
        else if (event.kind == RoutedEvent::Kind::Torn)
            Q_EMIT torn();
    }
    arm();
}

void ScanRouter::release(const std::vector<quint64> &keys)
{
    for (const quint64 id : keys) {
        const auto at = m_held.find(id);
        if (at == m_held.end())
            continue;
        if (!m_early.keep(id) && at->second.target)
            m_released.push_back(std::move(at->second));
        m_held.erase(at);
    }
    // Keys behind it may wait within Qt already, and a dialog that this one opens would have them dropped there.
    if (std::exchange(m_others, false))
        QMetaObject::invokeMethod(this, &ScanRouter::deliverReleased, Qt::QueuedConnection);
    else
        deliverReleased();
}

/// A key may open a dialog that is waited for right here: those behind it go on from the dialog's own loop.
void ScanRouter::deliverReleased()
{
    while (!m_released.empty()) {
        const Held held = std::move(m_released.front());
        m_released.pop_front();
        if (!m_released.empty())
            QMetaObject::invokeMethod(this, &ScanRouter::deliverReleased, Qt::QueuedConnection);
        if (!held.target)
            continue;
        // A key that opened a dialog sends those after it there, as the window system would have.
        QObject *target = held.target;
        if (QWidget *modal = QApplication::activeModalWidget();
            modal && !modal->isAncestorOf(static_cast<QWidget *>(target)) && modal != target)
            target = modal->focusWidget() ? modal->focusWidget() : modal;
        deliver(held.id, target, held.event.get());
    }
}

void ScanRouter::arm()
{
    if (const auto due = m_assembler->deadline())
        m_timer.start(static_cast<int>(std::max<qint64>(0, *due - m_time.elapsed())));
    else
        m_timer.stop();
}

} // namespace waydesk
