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
    /// A QFile takes part of a write for a success; this one does not, and remembers.
    class WholeWrites : public QFile
    {
    public:
        using QFile::QFile;
        bool isWhole() const { return m_whole; }

    protected:
        qint64 writeData(const char *data, qint64 size) override;

    private:
        bool m_whole = true;
    };

    std::unexpected<Error> failed() const;

    QString m_name;
    WholeWrites m_part;
};

} // namespace waydesk
