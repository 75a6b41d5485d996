// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace waydesk {

struct ScheduledBackup;
struct UiServices;

/// What is known of the store's backups.
struct BackupState {
    qint64 last = 0; ///< wall time of the newest; 0 = none
    bool never = false; ///< nobody plans any here: the plan says so, or the store's server has its own
    std::optional<Error> failed; ///< why the last attempt made none
};

/// Makes the planned backups while the window is open: asks once a minute what is due, beside the interface, and tells
/// how it went.
class BackupWatch : public QObject
{
    Q_OBJECT

public:
    BackupWatch(const UiServices &services, QObject *parent = nullptr);

    const BackupState &state() const { return m_state; }
    /// Now, as if the minute were over.
    void check();

Q_SIGNALS:
    void changed();
    /// Once for each kind of failure, until a backup works again.
    void failedAnew(const waydesk::Error &error);

private:
    void take(const Result<ScheduledBackup> &done);

    const UiServices &m_services;
    QTimer m_minute;
    BackupState m_state;
    bool m_running = false;
};

} // namespace waydesk
