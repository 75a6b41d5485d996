// SPDX-License-Identifier: Apache-2.0
// What printing reports of a printer: its words are in the value "reason".
#include "models/text/sentences.h"

#include <QStringList>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString reasonOf(const Error &error) { return error.values.value(u"reason"_s).toString(); }

QString listOf(const Error &error, const QString &key) { return error.values.value(key).toStringList().join(u", "_s); }

} // namespace

QString Sentences::whatThePrinterDoes(const Error &error)
{
    const QString reason = reasonOf(error);
    if (reason == u"queue_missing")
        return tr("There is no print queue of this name.");
    if (reason == u"server_unreachable")
        return tr("The print service (CUPS) does not answer.");
    if (reason == u"printer_stopped")
        return tr("The print queue is stopped.");
    if (reason == u"not_accepting")
        return tr("The print queue takes no jobs.");
    if (reason == u"discards_jobs")
        return tr("This queue throws its jobs away: nothing would come out.");
    if (reason == u"queue_busy")
        return tr("Another batch is being printed on it.");
    if (reason == u"old_jobs_stay")
        return tr("Jobs of an earlier run still wait in the queue and cannot be cancelled: %1.")
            .arg(listOf(error, u"jobs_left"_s));
    if (reason == u"job_held" || reason == u"job_aborted" || reason == u"job_refused" || reason == u"job_vanished")
        return tr("The print service did not print the job.");
    if (reason == u"head_open")
        return tr("The printer's cover is open.");
    if (reason == u"ribbon_out")
        return tr("The printer is out of ribbon.");
    if (reason == u"fault")
        return tr("The printer reports a jam or a fault.");
    if (error.code == ErrorCode::PrinterPaperOut)
        return tr("The printer is out of paper.");
    if (error.code == ErrorCode::PrinterTimeout)
        return tr("The printer took too long.");
    return tr("The printer does not answer.");
}

QString Sentences::whatThePrinterNeeds(const Error &error)
{
    const QString reason = reasonOf(error);
    const QString left = listOf(error, u"jobs_left"_s);
    if (reason == u"old_jobs_stay")
        return tr("Cancel them in the queue, then print again: their labels would come out twice.");
    if (!left.isEmpty())
        return tr("Cancel job %1 in the queue before you settle the batch: it may still print.").arg(left);
    if (reason == u"queue_missing") {
        const QString known = listOf(error, u"known"_s);
        return known.isEmpty() ? tr("Add it to the print service first.") : tr("Queues here: %1.").arg(known);
    }
    if (reason == u"queue_busy")
        return tr("Wait until that is through, then go on with this batch.");
    if (reason == u"discards_jobs")
        return tr("Choose another queue, or give this one a printer.");
    if (reason == u"printer_stopped" || reason == u"not_accepting")
        return tr("Start the queue again, then go on with the batch.");
    if (reason == u"server_unreachable")
        return tr("Start the print service, then go on with the batch.");
    if (reason == u"head_open")
        return tr("Close the cover, then go on with the batch.");
    if (reason == u"ribbon_out")
        return tr("Put a ribbon in, then go on with the batch.");
    if (error.code == ErrorCode::PrinterPaperOut && reason != u"fault")
        return tr("Put paper in, then go on with the batch; settle first what is in doubt.");
    if (error.code == ErrorCode::PrinterTimeout || reason == u"fault")
        return tr("Look at the printer, then go on with the batch; settle first what is in doubt.");
    return tr("Check its cable and power, then go on with the batch; settle first what is in doubt.");
}

} // namespace waydesk
