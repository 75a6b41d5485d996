// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workplace.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk {

/// A file of a folder, as it stands there at one moment.
struct FoundFile {
    QString path;
    qint64 size = 0;
    qint64 changedMs = 0; ///< wall time of its last change

    friend bool operator==(const FoundFile &, const FoundFile &) = default;
};

/// Which files of a folder are new order files. One that still grows is left alone: it must have kept its size and time
/// for a while, over two looks at least. Each is offered once, also after a restart; one that was written anew is a new
/// one. What lies in a folder when it is watched for the first time is old. One thread at a time.
class WatchFolder
{
public:
    static constexpr qint64 SteadyMs = 3000;

    explicit WatchFolder(Workplace &place)
        : m_place(place)
    { }
    /// `found` is all that the folder holds now; `atMs` is monotonic. A file that is returned is not returned again
    /// while this lives.
    Result<QStringList> ready(const QString &folder, const std::vector<FoundFile> &found, qint64 atMs);
    /// These have been read, or a person did not want them: never again, at this bench.
    Result<void> taken(const QStringList &files);

    /// By its name; what browsers and spreadsheet programs put down meanwhile is none.
    static bool isOrderFile(const QString &path);

private:
    struct Seen {
        FoundFile file;
        qint64 sinceMs = 0;
    };
    Result<QSet<QString>> takenBefore(const std::vector<FoundFile> &found);
    QString key() const;

    Workplace &m_place;
    QString m_folder;
    QHash<QString, Seen> m_seen;
    QHash<QString, QString> m_offered; ///< path -> mark
};

} // namespace waydesk
