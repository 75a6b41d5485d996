// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printpage.h"

#include "dispatch/labelcontent.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/print/paperflow.h"
#include "ui/print/printerdialog.h"
#include "ui/print/printjobs.h"
#include "ui/print/printspeed.h"
#include "ui_printpage.h"

#include <QSettings>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString rowOf(const QString &word, const QString &value)
{
    return u"<tr><td>%1</td><td align='right'><b>%2</b></td></tr>"_s.arg(word.toHtmlEscaped(), value.toHtmlEscaped());
}

} // namespace

void PrintPage::showLedger(const Batch &batch)
{
    const BatchCounts &c = batch.counts;
    const std::pair<QString, int> rows[] = {{tr("confirmed"), c.confirmed}, {tr("unconfirmed"), c.inFlight},
                                            {tr("in doubt"), c.inDoubt},    {tr("not sent"), c.unsent},
                                            {tr("cancelled"), c.cancelled}, {tr("spoiled"), c.spoiled}};
    QString html = u"<table width='100%' cellpadding='2'>"_s;
    for (const auto &[word, number] : rows)
        html += rowOf(word, QString::number(number));
    m_ui->ledgerLabel->setText(html + u"</table>"_s);
    // Nothing leaves that was not read back: what left is what was verified.
    const int left = c.size - c.unsent - c.cancelled;
    m_ui->readBackLabel->setText(tr("%1 of %n label(s) that left were read back and right", nullptr, left).arg(left));
    setLook(*m_ui->progressBar, "done", c.confirmed == c.size);
    m_ui->progressBar->setRange(0, std::max(1, c.size));
    m_ui->progressBar->setValue(c.confirmed + c.inFlight);
    showPrinter(batch);
}

/// The printer as this batch sees it: where its labels go, on what, how fast, and what is still inside.
void PrintPage::showPrinter(const Batch &batch)
{
    m_ui->targetLabel->setText(tr("%1\nby %2, bench %3").arg(restTarget(batch), batch.operatorName, batch.bench));
    QString state = tr("ready");
    if (batch.counts.inDoubt > 0)
        state = tr("waits for the last good label");
    else if (m_jobs.isRunning() || !batch.leaseBench.isEmpty())
        state = tr("printing");
    else if (batch.counts.unsent > 0)
        state = tr("paused");
    QString html = u"<table width='100%' cellpadding='2'>"_s + rowOf(tr("state"), state)
        + rowOf(tr("paper"), batch.templateId)
        + rowOf(tr("sent, not confirmed"), QString::number(batch.counts.inFlight));
    const PrintSpeed speed = m_progress && m_since.isValid()
        ? printSpeed(m_progress->done, m_progress->labels, m_since.elapsed())
        : PrintSpeed();
    if (speed.perMinute > 0) {
        html += rowOf(tr("speed"), tr("%n label(s) a minute", nullptr, speed.perMinute));
        html += rowOf(tr("time left"), timeLeftText(speed.secondsLeft));
    }
    m_ui->printerLabel->setText(html + u"</table>"_s);
}

QString PrintPage::timeLeftText(int seconds)
{
    return seconds < 60 ? tr("%n second(s)", nullptr, seconds)
                        : tr("%n minute(s)", nullptr, seconds / 60) + u' ' + tr("%n second(s)", nullptr, seconds % 60);
}

void PrintPage::writePaper(PaperFlow::Paper paper)
{
    if (const Batch *batch = current())
        m_papers->writeBatch(paper, batch->id, batchName(*batch));
}

/// Of the printer that this batch goes to; without one, of the printer that the bench used last.
void PrintPage::openProfile()
{
    const Batch *batch = current();
    QString target = batch ? restTarget(*batch) : QString();
    if (!target.startsWith(u"cups:"_s) && !target.startsWith(u"tcp:"_s))
        target = m_services.settings.value(u"print/place-cups"_s).toString();
    if (!target.isEmpty() && !target.contains(u':'))
        target.prepend(u"cups:"_s);
    auto *dialog = new PrinterDialog(m_services, target, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace waydesk
