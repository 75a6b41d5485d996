// SPDX-License-Identifier: Apache-2.0
#include "models/text/readytexts.h"

#include "models/text/deadlinetexts.h"
#include "models/text/sentences.h"

namespace waydesk {

using namespace Qt::StringLiterals;

QString ReadyTexts::gap(ReadyGap gap)
{
    switch (gap) {
    case ReadyGap::StockMissing: return tr("goods are missing");
    case ReadyGap::NoParcel: return tr("no parcel yet");
    case ReadyGap::NotPrinted: return tr("not printed");
    case ReadyGap::NotScanned: return tr("not scanned");
    }
    return {};
}

QString ReadyTexts::against(const ReadyVerdict &verdict)
{
    if (verdict.stops)
        return Sentences::reasonSentence(*verdict.stops);
    QStringList gaps;
    for (const ReadyGap one : verdict.gaps)
        gaps.append(gap(one));
    return gaps.join(tr(", "));
}

QString ReadyTexts::state(const ReadyView &view)
{
    const ReadyEntry &entry = view.entry;
    if (entry.toldAt > 0)
        return tr("reported %1").arg(DeadlineTexts::time(entry.toldAt));
    const QString against = ReadyTexts::against(view.verdict);
    if (view.isMarked() && view.verdict.stops)
        return tr("is not reported any more: %1").arg(against);
    if (view.isMarked())
        return entry.why.isEmpty() ? tr("waits to be reported") : tr("waits to be reported, early: %1").arg(entry.why);
    if (view.verdict.isReady())
        return tr("may be reported");
    return view.verdict.stops ? tr("stopped: %1").arg(against) : tr("not yet: %1").arg(against);
}

} // namespace waydesk
