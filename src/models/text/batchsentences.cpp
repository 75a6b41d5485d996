// SPDX-License-Identifier: Apache-2.0
#include "models/text/batchsentences.h"

namespace waydesk {

using namespace Qt::StringLiterals;

QString BatchSentences::wayOn(const Batch &batch)
{
    const BatchCounts &counts = batch.counts;
    const QString id = QString::number(batch.id.value);
    if (counts.inDoubt > 0)
        return tr("Batch %1: %n label(s) are in doubt. Say what came out: %2 or %3.", nullptr, counts.inDoubt)
            .arg(id, u"settle %1 --last NUMBER"_s.arg(id), u"settle %1 --none"_s.arg(id));
    if (counts.unsent > 0 && !batch.cancelled)
        return tr("Batch %1 is kept: %n label(s) wait in it, unsent. Go on with: %2", nullptr, counts.unsent)
            .arg(id, u"print --batch %1 --to TARGET"_s.arg(id));
    return {};
}

} // namespace waydesk
