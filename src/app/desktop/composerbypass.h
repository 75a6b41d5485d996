// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/xkeys.h"

#include <QAbstractNativeEventFilter>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace waydesk {

/// An input method sees each key before the window does, and would compose a scanner's into words. This hears each key
/// as the X server brings it: from a scanner's prefix to its Enter or Tab, Qt is told that nothing here is composed, so
/// that the keys go straight to the ScanRouter. What a person was composing is not lost. Scanners without a prefix
/// cannot be told from a person in time. X11 only; silent on other platforms. Interface thread; listens while it lives.
class ComposerBypass : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    /// What a key is, by its X code and the state of the modifiers.
    using Reader = std::function<XKey(quint8 code, quint16 state)>;

    /// `reader` = empty: the server's own keyboard.
    explicit ComposerBypass(Reader reader = {});
    ~ComposerBypass() override;

    /// `silenceMs` without a key ends a scan that no Enter ended.
    void setPrefix(const QString &prefix, qint64 silenceMs);
    /// A scanner types.
    bool isOpen() const { return m_open; }

    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press(const XKey &key, quint32 time);
    qsizetype seenWith(const XKey &key) const;
    void setOpen(bool open);
    void quiet();

    XKeys m_keyboard;
    Reader m_reader;
    QString m_prefix;
    qint64 m_silenceMs = 0;
    qsizetype m_seen = 0; ///< characters of the prefix; past it, all else up to the end
    quint32 m_last = 0; ///< when the last key came, by the server's clock
    bool m_open = false;
    bool m_lastCall = false; ///< keys that were on their way have been let in
    QTimer m_quiet;
};

} // namespace waydesk
