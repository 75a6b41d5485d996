// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QFile>
#include <QString>

namespace waydesk {

/// A file that appears whole or not at all: written beside its place, synced, renamed over it, and the folder synced.
/// Without commit() nothing remains. Errors carry "file".
class DurableFile
{
public:
    explicit DurableFile(const QString &file);
    ~DurableFile();
    DurableFile(const DurableFile &) = delete;
    DurableFile &operator=(const DurableFile &) = delete;

    Result<void> open();
    QIODevice *device() { return &m_part; }
    Result<void> commit();

private:
    std::unexpected<Error> failed() const;

    QString m_name;
    QFile m_part;
};

} // namespace waydesk
