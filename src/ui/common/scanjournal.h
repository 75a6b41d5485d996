// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/scanrepository.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace waydesk {

struct UiServices;

/// Collects raw scans on the interface thread and has them written down beside it, many at a time.
class ScanJournal : public QObject
{
    Q_OBJECT

public:
    explicit ScanJournal(const UiServices &services, QObject *parent = nullptr);
    /// What was noted last is still handed over for writing.
    ~ScanJournal() override;

    void note(const QString &page, const QString &code, const char *result);

private:
    void flush();

    const UiServices &m_services;
    std::vector<JournaledScan> m_noted;
    QTimer m_timer;
};

} // namespace waydesk
