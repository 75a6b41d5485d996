// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs/holdjson.h"

#include "models/text/holdtexts.h"

#include <QDateTime>
#include <QJsonObject>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
QJsonValue time(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate));
}
} // namespace

QJsonArray holdJson(const std::vector<HoldFact> &facts, std::optional<ParcelState> state, qint64 nowMs)
{
    QJsonArray all;
    for (const HoldFact &fact : facts) {
        all.append(QJsonObject{{u"reason"_s, reasonName(fact.reason)},
                               {u"blocks"_s, blocks(fact.reason)},
                               {u"text"_s, fact.text},
                               {u"set_by"_s, fact.setBy},
                               {u"since"_s, time(fact.since)},
                               {u"data_as_of"_s, time(fact.dataAsOf)},
                               {u"is_hold"_s, fact.hold.isValid()},
                               {u"sentence"_s, HoldTexts::sentence(fact)},
                               {u"origin"_s, HoldTexts::origin(fact, nowMs)},
                               {u"what_to_do"_s, HoldTexts::whatToDo(fact.reason, state)}});
    }
    return all;
}

} // namespace waydesk
