// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/keyassembler.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>
#include <memory>

namespace waydesk {

/// The one event filter that owns scans: every key goes through the assembler; what turns out to be a person's is
/// delivered as if nothing had been held, what is a scanner's reaches no widget. Lives on the interface thread.
class ScanRouter : public QObject
{
    Q_OBJECT

public:
    explicit ScanRouter(std::unique_ptr<KeyAssembler> assembler, QObject *parent = nullptr);
    ~ScanRouter() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &code);
    void torn();

private:
    struct Held {
        QPointer<QObject> target;
        std::unique_ptr<QKeyEvent> event;
    };
    bool takes(const QKeyEvent &event) const;
    bool press(QObject *target, QKeyEvent *event);
    qint64 timeOf(const QKeyEvent &event);
    void handle(const std::vector<RoutedEvent> &events);
    void release(const std::vector<quint64> &keys);
    void arm();

    std::unique_ptr<KeyAssembler> m_assembler;
    std::map<quint64, Held> m_held;
    QElapsedTimer m_time;
    QTimer m_timer;
    std::optional<qint64> m_offset;
    quint64 m_lastId = 0;
    bool m_replaying = false;
};

} // namespace waydesk
