// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace waydesk {

/// A file that appears whole or not at all. What is written goes to a temporary file in the same folder; commit()
/// syncs it, renames it over the name and syncs the folder. Until then an earlier file of that name stays as it is.
/// A name that is a symbolic link replaces the file it points to. Only regular files are replaced.
class WholeFile final : public QIODevice
{
public:
    explicit WholeFile(const QString &path, QObject *parent = nullptr);
    ~WholeFile() override;

    /// FileUnwritable with file and reason; DiskFull.
    Result<void> begin();
    /// write() that says what went wrong. Also finds failures of earlier writes through QIODevice.
    Result<void> append(const QByteArray &bytes);
    Result<void> commit();
    /// Removes the temporary file. Nothing to do after commit().
    void discard();

    bool isSequential() const override { return false; }
    bool seek(qint64 position) override;
    qint64 size() const override { return m_written + m_buffer.size(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool flushBuffer();
    Result<void> failure(int errorNumber) const;

    QString m_path;
    QByteArray m_target;
    QByteArray m_temporary;
    QByteArray m_buffer;
    qint64 m_written = 0;
    int m_fd = -1;
    int m_errno = 0;
};

/// Syncs a folder's entries. False if the system refuses.
bool syncFolder(const QString &folder);

} // namespace waydesk
