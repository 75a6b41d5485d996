// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/fieldmemory.h"
#include "ui/common/keyassembler.h"
#include "ui/common/modalkeys.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>

namespace waydesk {

/// The one event filter that owns scans: every key goes through the assembler; what turns out to be a person's is
/// delivered as if nothing had been held, what is a scanner's reaches no widget. Where only timing tells them apart, a
/// text field shows a key at once and has it taken out again if it was a scanner's. Lives on the interface thread.
class ScanRouter : public QObject
{
    Q_OBJECT

public:
    explicit ScanRouter(std::unique_ptr<KeyAssembler> assembler, QObject *parent = nullptr);
    ~ScanRouter() override;

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Another way to tell scans apart; what is held is given up first.
    void setAssembler(std::unique_ptr<KeyAssembler> assembler);
    /// While anybody watches, what is typed comes out as recorded() too, up to each Enter or pause, so that a scanner
    /// can be learned. The keys go their way as ever. Once for each that begins to watch, and once when it ends.
    void watch(bool on);
    /// A scanner on a serial port, whose scans come out as scanned() too; an empty name = there is none.
    void setSerialState(const QString &port, bool connected);
    const QString &serialPort() const { return m_serialPort; }
    bool isSerialConnected() const { return m_serialConnected; }

Q_SIGNALS:
    void scanned(const QString &code);
    /// A trigger that bounced: nothing to do.
    void bounced(const QString &code);
    void torn();
    void recorded(const std::vector<waydesk::RoutedKey> &keys);
    /// The learning code was recorded, and the settings name this scanner now.
    void learned();
    void serialStateChanged();
    /// Emitted by who changed the scanner's settings, so that they take effect at once.
    void settingsChanged();

private:
    struct Held {
        quint64 id = 0;
        QPointer<QObject> target;
        std::unique_ptr<QKeyEvent> event;
    };
    bool press(QObject *target, QKeyEvent *event);
    void postpone(QObject *target, const QShortcutEvent &shortcut);
    void sendFollowed(quint64 id, QObject *target, QEvent *event);
    qint64 timeOf(const QKeyEvent &event);
    void handle(const std::vector<RoutedEvent> &events);
    void showEarly(quint64 id);
    void pressBlocked(const ModalKeys::Key &key);
    bool isStraggler(const QKeyEvent &event) const;
    bool isRestOfLost(const RoutedKey &key);
    void deliver(quint64 id, QObject *target, QKeyEvent *event);
    void release(const std::vector<quint64> &keys);
    void deliverReleased();
    void arm();
    void due();
    void note(const RoutedKey &key);
    void endRecording();

    std::unique_ptr<KeyAssembler> m_assembler;
    std::map<quint64, Held> m_held;
    FieldMemory m_early;
    QElapsedTimer m_time;
    QTimer m_timer;
    QTimer m_pause; ///< ends a recording
    std::vector<RoutedKey> m_recording;
    QString m_serialPort;
    bool m_serialConnected = false;
    int m_watchers = 0;
    int m_lateMs = 0; ///< how late keys were delivered lately
    bool m_lastCall = false; ///< keys that were on their way have been let in
    std::optional<qint64> m_offset;
    quint64 m_lastId = 0;
    std::deque<Held> m_released; ///< in their order, each until it is delivered
    const QEvent *m_replayed = nullptr; ///< the key that goes its way now
    bool m_windowsKey = false; ///< what is tried as a shortcut comes from the window system
    bool m_others = false; ///< the key comes from the window system, where others may wait behind it
    struct KnownKey {
        int key = 0;
        QString text;
    };
    std::map<std::pair<quint32, quint32>, KnownKey> m_known; ///< what a key with these modifiers is, once seen
    std::optional<qint64> m_lostAt; ///< keys of a burst were lost; the rest of it is not taken
    ModalKeys m_modalKeys;
};

} // namespace waydesk
