// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printpage.h"

#include "dispatch/labelcontent.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/print/batchlist.h"
#include "ui/print/paperflow.h"
#include "ui/print/printdialog.h"
#include "ui/print/printerdialog.h"
#include "ui/print/printjobs.h"
#include "ui/print/printspeed.h"
#include "ui_printpage.h"

#include <QFileInfo>
#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// "…7001 – …7114": numbers of a batch by their last four digits.
QString numberRange(const std::vector<Label> &labels)
{
    if (labels.empty())
        return {};
    const auto end = [](const Label &label) { return u'…' + label.number.right(4); };
    return labels.size() == 1 ? end(labels.front()) : end(labels.front()) + u" – "_s + end(labels.back());
}

/// What a person calls the place that a target's words name.
QString placeName(const QString &target)
{
    const QString place = target.mid(target.indexOf(u':') + 1);
    const bool printer = target.startsWith(u"cups:"_s) || target.startsWith(u"tcp:"_s);
    return printer ? place : QFileInfo(place).fileName();
}

} // namespace

void PrintPage::showLedger(const Batch &batch)
{
    const BatchCounts &c = batch.counts;
    std::vector<FactList::Fact> facts = {{tr("confirmed"), QString::number(c.confirmed)}};
    if (c.inFlight > 0)
        facts.push_back({tr("sent, not confirmed"), QString::number(c.inFlight)});
    facts.push_back({tr("in doubt"), QString::number(c.inDoubt)});
    if (c.inDoubt > 0)
        facts.back().pill = Pill{u"state-unk"_s, QString::number(c.inDoubt), theme().warn};
    facts.push_back({tr("not sent"), QString::number(c.unsent)});
    if (c.cancelled > 0)
        facts.push_back({tr("cancelled"), QString::number(c.cancelled)});
    if (c.spoiled > 0)
        facts.push_back({tr("spoiled"), QString::number(c.spoiled)});
    facts.push_back({tr("numbers"), numberRange(m_all)});
    facts.push_back({tr("operator"), batch.operatorName});
    facts.push_back({tr("bench"), batch.bench});
    m_ui->ledgerFacts->setFacts(std::move(facts));
    // Nothing leaves that was not read back: what left is what was verified.
    const int left = c.size - c.unsent - c.cancelled;
    m_ui->readBackLabel->setText(tr("%1/%2 passed").arg(left).arg(c.size));
    showPrinter(batch);
}

std::optional<Pill> PrintPage::printerPill(const Batch &batch) const
{
    const Theme &t = theme();
    if (batch.counts.inDoubt > 0)
        return Pill{u"state-unk"_s, tr("waits for a scan"), t.warn};
    if (m_jobs.isRunning() || !batch.leaseBench.isEmpty())
        return Pill{u"state-run"_s, tr("printing"), t.busy};
    if (batch.counts.unsent > 0)
        return Pill{u"state-warn"_s, tr("paused"), t.warn};
    return Pill{u"state-ok"_s, tr("ready"), t.ok};
}

/// The printer as this batch sees it: where its labels go, on what, how fast, and what is still inside.
void PrintPage::showPrinter(const Batch &batch)
{
    const QString target = restTarget(batch);
    m_ui->targetLabel->setWords(placeName(target));
    m_ui->targetLabel->setToolTip(target);
    m_ui->kindLabel->setWords(PrintDialog::kindText(target.section(u':', 0, 0)));
    m_ui->printerPill->setPill(*printerPill(batch));
    std::vector<FactList::Fact> facts = {
        {tr("paper"), tr("%1 mm").arg(m_templates.paper(batch.templateId))},
        {tr("in the printer"), tr("%n label(s)", nullptr, batch.counts.inFlight)},
    };
    const PrintSpeed speed = m_progress && m_since.isValid()
        ? printSpeed(m_progress->done, m_progress->labels, m_since.elapsed())
        : PrintSpeed();
    if (speed.perMinute > 0) {
        facts.push_back({tr("speed"), tr("%1 a minute").arg(speed.perMinute)});
        facts.push_back({tr("time left"), timeLeftText(speed.secondsLeft)});
    }
    m_ui->printerFacts->setFacts(std::move(facts));
}

/// How far the run is, how fast, and how long it will take; nothing while nothing runs.
void PrintPage::showPace()
{
    const Batch *batch = current();
    if (batch)
        showPrinter(*batch);
    if (!m_progress) {
        m_ui->paceLabel->clear();
        m_batches->setTimeLeft({}, {});
        return;
    }
    const PrintSpeed speed =
        m_since.isValid() ? printSpeed(m_progress->done, m_progress->labels, m_since.elapsed()) : PrintSpeed();
    const QString left = speed.perMinute > 0 ? tr("%1 left").arg(timeLeftText(speed.secondsLeft)) : QString();
    QStringList words = {tr("%1 of %2").arg(m_progress->done).arg(m_progress->labels)};
    if (speed.perMinute > 0)
        words += {tr("%1 a minute").arg(speed.perMinute), left};
    m_ui->paceLabel->setText(words.join(u" · "_s));
    m_batches->setTimeLeft(m_progress->batch, left);
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
