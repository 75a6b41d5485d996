// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/store.h"
#include "models/text/sentences.h"

#include <QDateTime>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
QString localTime(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).toString(u"yyyy-MM-dd HH:mm"_s); }
} // namespace

QString Sentences::restoreSentence(const RestorePreview &preview)
{
    const QString until = preview.backupAt == 0
        ? tr("The backup is sound and empty.")
        : tr("The backup is sound and goes up to %1.").arg(localTime(preview.backupAt));
    const auto both = [&](const QString &lost) { return until + u' ' + lost; };
    if (!preview.storeReadable)
        return both(
            tr("The store of now cannot be read, so nobody can say what is lost. It is kept beside the new one."));
    if (preview.lostEvents == 0)
        return both(tr("Nothing is lost."));
    if (!preview.sameStore)
        return both(
            tr("It is of another store: all %n step(s) of the store of now are lost. That one is kept beside it.",
               nullptr, static_cast<int>(preview.lostEvents)));
    return both(tr("%n step(s) since %1 are lost. The store of now is kept beside it.", nullptr,
                   static_cast<int>(preview.lostEvents))
                    .arg(localTime(preview.lostSince)));
}

QString Sentences::restoredSentence(const QString &keptAs)
{
    return keptAs.isEmpty() ? tr("The backup is in place.")
                            : tr("The backup is in place. The store of before is kept as %1.").arg(keptAs);
}

} // namespace waydesk
