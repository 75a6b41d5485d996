// SPDX-License-Identifier: Apache-2.0
#include "models/text/eventtexts.h"

#include "core/parcel/handover.h"
#include "models/text/sentences.h"

#include <QHash>

namespace waydesk {

using namespace Qt::StringLiterals;

QString EventTexts::word(const QString &verb)
{
    static const QHash<QString, const char *> words = {
        {u"import"_s, QT_TR_NOOP("imported")},
        {u"plan"_s, QT_TR_NOOP("parcel made")},
        {u"merge"_s, QT_TR_NOOP("merged")},
        {u"split"_s, QT_TR_NOOP("split")},
        {u"unmerge"_s, QT_TR_NOOP("taken apart")},
        {u"carrier"_s, QT_TR_NOOP("carrier chosen")},
        {u"carrier_tables"_s, QT_TR_NOOP("carrier rules changed")},
        {u"number"_s, QT_TR_NOOP("number given")},
        {u"unnumber"_s, QT_TR_NOOP("number taken back")},
        {u"ready"_s, QT_TR_NOOP("marked ready to ship")},
        {u"ready_told"_s, QT_TR_NOOP("ready to ship reported")},
        {u"ready_platforms"_s, QT_TR_NOOP("platforms with a ready step set")},
        {u"void"_s, QT_TR_NOOP("number voided")},
        {u"memo"_s, QT_TR_NOOP("memo written")},
        {u"hold"_s, QT_TR_NOOP("held")},
        {u"lift"_s, QT_TR_NOOP("hold lifted")},
        {u"batch"_s, QT_TR_NOOP("put in a batch")},
        {u"sent"_s, QT_TR_NOOP("sent to the printer")},
        {u"confirmed"_s, QT_TR_NOOP("printed")},
        {u"reprint"_s, QT_TR_NOOP("printed again")},
        {u"interrupted"_s, QT_TR_NOOP("printing broke off")},
        {u"cancel"_s, QT_TR_NOOP("printing cancelled")},
        {u"take_over"_s, QT_TR_NOOP("batch taken over")},
        {u"retention"_s, QT_TR_NOOP("old receivers deleted")},
        {u"retention_plan"_s, QT_TR_NOOP("time of keeping receivers set")},
        {u"file_finished"_s, QT_TR_NOOP("file of a broken-off step put in place")},
        {u"file_dropped"_s, QT_TR_NOOP("file of a broken-off step removed")},
        {u"scan"_s, QT_TR_NOOP("scanned")},
        {u"hand_over"_s, QT_TR_NOOP("handed over")},
        {u"take_out"_s, QT_TR_NOOP("taken out of the pick-up")},
        {u"recall"_s, QT_TR_NOOP("called back")},
        {u"writeback"_s, QT_TR_NOOP("number written back")},
        {u"reveal"_s, QT_TR_NOOP("receiver looked at")},
        {u"print"_s, QT_TR_NOOP("label drawn")},
        {u"refused"_s, QT_TR_NOOP("label refused")},
        {u"scan_undo"_s, QT_TR_NOOP("scan taken back")},
        {u"handover_open"_s, QT_TR_NOOP("pick-up opened")},
        {u"handover_close"_s, QT_TR_NOOP("pick-up signed")},
        {u"missing_to_next"_s, QT_TR_NOOP("left for the next pick-up")},
        {u"missing_undecided"_s, QT_TR_NOOP("no longer left for the next pick-up")},
        {u"order_add"_s, QT_TR_NOOP("order typed in")},
        {u"writeback_settle"_s, QT_TR_NOOP("platform answered")},
        {u"undo"_s, QT_TR_NOOP("taken back")},
        {u"undo_import"_s, QT_TR_NOOP("import taken back")},
        {u"undo_import_refused"_s, QT_TR_NOOP("import could not be taken back")},
        {u"redo"_s, QT_TR_NOOP("done again")},
        {u"deadline_shop"_s, QT_TR_NOOP("shop's time to ship set")},
        {u"deadline_override"_s, QT_TR_NOOP("announcement entered")},
        {u"deadline_override_removed"_s, QT_TR_NOOP("announcement taken back")},
        {u"join"_s, QT_TR_NOOP("late order joined")},
        {u"address_decision"_s, QT_TR_NOOP("receivers compared")},
        {u"address_decision_removed"_s, QT_TR_NOOP("word on receivers taken back")},
        {u"warehouses"_s, QT_TR_NOOP("warehouses of articles set")},
        {u"merge_policy"_s, QT_TR_NOOP("merge rules of the shop set")},
        {u"stock"_s, QT_TR_NOOP("stock counted")},
        {u"gifts"_s, QT_TR_NOOP("gift rules changed")},
        {u"supplier_terms"_s, QT_TR_NOOP("supplier patterns set")},
        {u"purchase_listed"_s, QT_TR_NOOP("listed for the supplier")},
        {u"purchase_bought"_s, QT_TR_NOOP("bought from the supplier")},
        {u"purchase_told"_s, QT_TR_NOOP("supplier told the new receiver")},
        {u"purchase_goods_told"_s, QT_TR_NOOP("supplier told the new goods")},
        {u"purchase_back"_s, QT_TR_NOOP("purchase taken back")},
        {u"purchase_number"_s, QT_TR_NOOP("supplier's number entered")},
        {u"calendar"_s, QT_TR_NOOP("calendar changed")},
        {u"risk_terms"_s, QT_TR_NOOP("limits of unusual orders set")},
        {u"tag_rule"_s, QT_TR_NOOP("tags changed")},
        {u"accept_rules"_s, QT_TR_NOOP("rules for new orders set")},
        {u"note_policy"_s, QT_TR_NOOP("notes to be read set")},
    };
    const auto found = words.find(verb);
    return found == words.end() ? verb : tr(*found);
}

QString EventTexts::detail(const Event &event)
{
    QStringList parts;
    for (const QString &key : {u"number"_s, u"carrier"_s, u"round"_s}) {
        if (const QString text = event.detail.value(key).toString(); !text.isEmpty())
            parts.append(text);
    }
    if (const int copy = event.detail.value(u"copy"_s).toInt(); copy > 0)
        parts.append(tr("copy %1").arg(copy));
    if (const auto verdict = verdictFromName(event.detail.value(u"verdict"_s).toString()))
        parts.append(Sentences::verdictText(*verdict));
    if (const auto reason = reasonFromName(event.detail.value(u"reason"_s).toString()))
        parts.append(Sentences::reasonWord(*reason));
    return parts.join(u" · "_s);
}

} // namespace waydesk
