// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QObject>

class QWidget;

namespace waydesk {

struct UiServices;

/// Puts a backup back from the window: the backup is checked, what it brings and takes is said, and only a clear yes
/// ends the window and starts again from it.
class RestoreFlow : public QObject
{
    Q_OBJECT

public:
    /// `services` outlives it.
    RestoreFlow(const UiServices &services, QWidget *window);

    /// Asks for the file first.
    void choose();
    void start(const QString &file);

Q_SIGNALS:
    void failed(const waydesk::Error &error);

private:
    const UiServices &m_services;
    QWidget *m_window;
};

} // namespace waydesk
