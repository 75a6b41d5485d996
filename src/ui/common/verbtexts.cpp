// SPDX-License-Identifier: Apache-2.0
#include "ui/common/verbtexts.h"

namespace waydesk {

QString VerbTexts::step(const QString &verb)
{
    if (verb == u"plan")
        return tr("parcels made");
    if (verb == u"split")
        return tr("parcel split");
    if (verb == u"unmerge")
        return tr("merged parcel taken apart");
    if (verb == u"carrier")
        return tr("carrier chosen");
    if (verb == u"number")
        return tr("numbers given");
    if (verb == u"memo")
        return tr("memo written");
    return verb;
}

QString VerbTexts::step(const QString &verb, qint64 parcels, qint64 orders)
{
    if (verb.isEmpty() || (parcels == 0 && orders == 0))
        return step(verb);
    const QString size = parcels > 0 ? tr("%n parcel(s)", nullptr, static_cast<int>(parcels))
                                     : tr("%n order(s)", nullptr, static_cast<int>(orders));
    return tr("%1 (%2)").arg(step(verb), size);
}

} // namespace waydesk
