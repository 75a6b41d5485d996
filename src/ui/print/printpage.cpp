// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printpage.h"

#include "dispatch/labelcontent.h"
#include "dispatch/ports/batchrepository.h"
#include "models/batchlabelsmodel.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/print/batchlist.h"
#include "ui/print/labeldelegate.h"
#include "ui/print/printdialog.h"
#include "ui/print/printjobs.h"
#include "ui/print/reprintdialog.h"
#include "ui_printpage.h"

#include <QKeyEvent>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int shownBatches = 60; ///< and older ones that are not finished
}

PrintPage::PrintPage(const UiServices &services, PrintJobs &jobs, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_jobs(jobs)
    , m_ui(std::make_unique<Ui::PrintPage>())
    , m_batches(new BatchListModel(this))
    , m_labels(new BatchLabelsModel(this))
{
    m_ui->setupUi(this);
    setObjectName(u"printPage"_s);
    m_ui->strip->setObjectName(u"printStrip"_s);
    m_ui->batchList->setModel(m_batches);
    m_ui->batchList->setItemDelegate(new BatchDelegate(m_ui->batchList));
    m_ui->batchList->setFrameShape(QFrame::NoFrame);
    m_ui->labelTable->setModel(m_labels);
    m_ui->labelTable->setItemDelegate(new LabelDelegate(m_ui->labelTable));
    m_ui->labelTable->setFrameShape(QFrame::NoFrame);
    setUpTable(*m_ui->labelTable, 32, BatchLabelsModel::ReasonColumn);
    static constexpr int widths[] = {60, 200, 60, 140};
    for (int column = 0; column < 4; ++column)
        m_ui->labelTable->setColumnWidth(column, widths[column]);
    m_ui->pauseButton->setPrimary(true);
    m_ui->lastGoodEdit->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->resumeFrame->setStyleSheet(
        u"QFrame#resumeFrame { background: %1; border: none; border-bottom: 1px solid %2; }"
        " QFrame#resumeFrame QLabel { color: %2; }"_s.arg(theme().warn.tint.name(), theme().warn.ink.name()));
    QFont bold = font();
    bold.setBold(true);
    bold.setPixelSize(15);
    m_ui->resumeLabel->setFont(bold);
    m_ui->resumeFrame->hide();
    passKeysOn(*m_ui->batchList);
    passKeysOn(*m_ui->labelTable);
    connectParts();
    connectJobs();
    showBatch();
    reload();
}

PrintPage::~PrintPage() = default;

void PrintPage::connectParts()
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(80);
    connect(&m_reloadTimer, &QTimer::timeout, this, &PrintPage::reload);
    connect(&m_services.feed, &DeskFeed::moved, this, [this] {
        if (!m_reloadTimer.isActive())
            m_reloadTimer.start();
    });
    connect(m_ui->batchList->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const Batch *batch = current();
        if (batch && batch->id != m_shown) {
            m_shown = batch->id;
            m_target.clear();
            reload();
        }
    });
    connect(m_ui->pauseButton, &QPushButton::clicked, this, &PrintPage::pauseOrGoOn);
    connect(m_ui->noneButton, &QPushButton::clicked, this, &PrintPage::settleNone);
    connect(m_ui->lastGoodEdit, &QLineEdit::returnPressed, this,
            [this] { settle(m_ui->lastGoodEdit->text().trimmed()); });
    connect(m_ui->reprintButton, &QPushButton::clicked, this, &PrintPage::reprintCurrent);
    connect(m_ui->reprintNumberButton, &QPushButton::clicked, this, [this] { reprint({}); });
    connect(m_ui->cancelRestButton, &QPushButton::clicked, this, &PrintPage::cancelRest);
    connect(m_ui->settingsButton, &QPushButton::clicked, this, &PrintPage::chooseTarget);
}

void PrintPage::connectJobs()
{
    connect(&m_jobs, &PrintJobs::started, this, &PrintPage::updateButtons);
    connect(&m_jobs, &PrintJobs::progressed, this, &PrintPage::showProgress);
    connect(&m_jobs, &PrintJobs::printed, this, &PrintPage::showReport);
    connect(&m_jobs, &PrintJobs::failed, m_ui->strip, &Strip::showError);
    connect(&m_jobs, &PrintJobs::finished, this, [this] {
        updateButtons();
        reload();
    });
    connect(&m_jobs, &PrintJobs::reprinted, this, [this](const ReprintReport &report) {
        if (report.print.stopped)
            m_ui->strip->showError(*report.print.stopped);
        else
            m_ui->strip->show(Strip::Kind::Done, tr("%1: copy %2 printed").arg(report.number).arg(report.copy));
    });
    connect(&m_jobs, &PrintJobs::settled, this, [this](const SettleReport &report) {
        m_ui->lastGoodEdit->clear();
        m_ui->strip->show(Strip::Kind::Done,
                          tr("%n label(s) confirmed", nullptr, report.confirmed) + tr(", ")
                              + tr("%n spoiled and queued again", nullptr, report.spoiled) + tr(", ")
                              + tr("%n still to print", nullptr, report.remaining));
    });
    connect(&m_jobs, &PrintJobs::cancelled, this,
            [this](int labels) { m_ui->strip->show(Strip::Kind::Done, tr("%n label(s) cancelled", nullptr, labels)); });
}

void PrintPage::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, wanted = m_shown] {
            return inRead<Fetched>(s.place.store, [&](UnitOfWork &unit) -> Result<Fetched> {
                Fetched all;
                all.batches = unit.batches().recentBatches(shownBatches);
                all.of = wanted.isValid() || all.batches.empty() ? wanted : all.batches.front().id;
                if (all.of.isValid())
                    all.labels = unit.batches().labels(all.of);
                return all;
            });
        },
        [this](Result<Fetched> fetched) {
            if (fetched)
                take(std::move(*fetched));
            else
                m_ui->strip->showError(fetched.error());
        });
}

void PrintPage::take(Fetched fetched)
{
    m_inDoubt = m_unsent = 0;
    for (const Batch &batch : fetched.batches) {
        m_inDoubt += batch.counts.inDoubt;
        m_unsent += batch.cancelled ? 0 : batch.counts.unsent;
    }
    if (!m_shown.isValid())
        m_shown = fetched.of;
    m_batches->setBatches(std::move(fetched.batches));
    if (fetched.of == m_shown)
        m_labels->setRows(std::move(fetched.labels));
    if (const int row = m_batches->rowOf(m_shown); row >= 0 && m_ui->batchList->currentIndex().row() != row)
        m_ui->batchList->setCurrentIndex(m_batches->index(row));
    showBatch();
    Q_EMIT stateChanged();
}

const Batch *PrintPage::current() const { return m_batches->batchAt(m_ui->batchList->currentIndex().row()); }

void PrintPage::showBatch()
{
    const Batch *batch = current();
    m_ui->resumeFrame->setVisible(batch && batch->counts.inDoubt > 0 && !m_jobs.isRunning());
    if (batch) {
        m_ui->batchLabel->setText(batchName(*batch) + u" · "_s + tr("%n label(s)", nullptr, batch->counts.size));
        m_ui->resumeLabel->setText(
            tr("Printing was interrupted: %n label(s) in doubt", nullptr, batch->counts.inDoubt));
        showLedger(*batch);
    } else {
        m_ui->batchLabel->setText(tr("No batch yet: tick orders and press P."));
        m_ui->ledgerLabel->clear();
        m_ui->targetLabel->clear();
        m_ui->readBackLabel->clear();
        m_ui->progressBar->setValue(0);
    }
    m_ui->sequenceLabel->setText(batch ? tr("Sequence of %1").arg(batchName(*batch)) : tr("Sequence"));
    updateButtons();
}

void PrintPage::showLedger(const Batch &batch)
{
    const BatchCounts &c = batch.counts;
    const std::pair<QString, int> rows[] = {{tr("confirmed"), c.confirmed}, {tr("unconfirmed"), c.inFlight},
                                            {tr("in doubt"), c.inDoubt},    {tr("not sent"), c.unsent},
                                            {tr("cancelled"), c.cancelled}, {tr("spoiled"), c.spoiled}};
    QString html = u"<table width='100%' cellpadding='3'>"_s;
    for (const auto &[word, number] : rows)
        html += u"<tr><td>%1</td><td align='right'><b>%2</b></td></tr>"_s.arg(word.toHtmlEscaped()).arg(number);
    m_ui->ledgerLabel->setText(html + u"</table>"_s);
    m_ui->progressBar->setRange(0, std::max(1, c.size));
    m_ui->progressBar->setValue(c.confirmed + c.inFlight);
    m_ui->targetLabel->setText(tr("%1\nby %2, bench %3").arg(restTarget(batch), batch.operatorName, batch.bench));
}

void PrintPage::showProgress(const PrintProgress &progress)
{
    if (progress.batch.isValid() && progress.batch != m_shown) {
        m_shown = progress.batch;
        m_target.clear();
        reload();
    }
    m_ui->progressBar->setRange(0, std::max(1, progress.labels));
    m_ui->progressBar->setValue(progress.done);
    m_ui->batchLabel->setText(tr("%1 of %n label(s)", nullptr, progress.labels).arg(progress.done));
    m_ui->readBackLabel->setText(tr("%1 read back and right").arg(progress.done));
}

void PrintPage::showReport(const PrintReport &report)
{
    m_ui->readBackLabel->setText(tr("%n label(s) read back and right", nullptr, report.readBack));
    if (report.batch.isValid())
        m_shown = report.batch;
    if (report.stopped && report.stopped->code != ErrorCode::Cancelled) {
        m_ui->strip->showError(*report.stopped);
        return;
    }
    QString line = report.stopped ? tr("Paused.") + u' ' : QString();
    line += tr("%n label(s) sent", nullptr, report.confirmed + report.inFlight + report.inDoubt) + tr(", ")
        + tr("%n confirmed", nullptr, report.confirmed);
    if (!report.refused.empty())
        line += tr(", ") + tr("%n left out", nullptr, static_cast<int>(report.refused.size())) + tr(": ")
            + Sentences::reasonSentence(report.refused.front().reason);
    m_ui->strip->show(report.refused.empty() && !report.stopped ? Strip::Kind::Done : Strip::Kind::Warn, line);
}

QString PrintPage::restTarget(const Batch &batch) const { return m_target.isEmpty() ? batch.target : m_target; }

void PrintPage::pauseOrGoOn()
{
    if (m_jobs.isRunning()) {
        m_jobs.pause();
        return;
    }
    const Batch *batch = current();
    if (batch && batch->counts.unsent > 0 && batch->counts.inDoubt == 0)
        m_jobs.resume(batch->id, m_target);
}

void PrintPage::settle(const QString &lastGood)
{
    const Batch *batch = current();
    if (batch && batch->counts.inDoubt > 0 && !m_jobs.isRunning() && !lastGood.isEmpty())
        m_jobs.settle(batch->id, lastGood, {});
}

void PrintPage::settleNone()
{
    const Batch *batch = current();
    if (batch && batch->counts.inDoubt > 0 && !m_jobs.isRunning())
        m_jobs.settle(batch->id, {}, {});
}

void PrintPage::reprint(const QString &number)
{
    const Batch *batch = current();
    auto *dialog = new ReprintDialog(number, batch ? restTarget(*batch) : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_jobs.reprint(dialog->number(), dialog->reason(), dialog->target()); });
    dialog->open();
}

void PrintPage::reprintCurrent()
{
    if (const QModelIndex index = m_ui->labelTable->currentIndex(); index.isValid())
        reprint(m_labels->rowAt(index.row()).number);
    else
        m_ui->strip->show(Strip::Kind::Warn, tr("Choose a label first."));
}

void PrintPage::cancelRest()
{
    const Batch *batch = current();
    if (batch && batch->counts.unsent > 0
        && m_services.asker.confirm(this, tr("Cancel the rest"),
                                    tr("%n label(s) of this batch will not be printed.", nullptr, batch->counts.unsent),
                                    tr("Cancel the rest")))
        m_jobs.cancelRest(batch->id);
}

void PrintPage::chooseTarget()
{
    const Batch *batch = current();
    if (!batch)
        return;
    auto *dialog = new PrintDialog(m_services, batch->counts.unsent, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_target = dialog->target();
        showBatch();
    });
    dialog->open();
}

void PrintPage::updateButtons()
{
    const Batch *batch = current();
    const bool running = m_jobs.isRunning();
    const bool canGoOn = batch && batch->counts.unsent > 0 && batch->counts.inDoubt == 0;
    m_ui->pauseButton->setText(running ? tr("Pause") : tr("Go on"));
    m_ui->pauseButton->setEnabled(running || canGoOn);
    m_ui->cancelRestButton->setEnabled(!running && batch && batch->counts.unsent > 0);
    m_ui->reprintButton->setEnabled(!running && batch);
    m_ui->reprintNumberButton->setEnabled(!running && batch);
    m_ui->settingsButton->setEnabled(!running && canGoOn);
    if (running)
        m_ui->resumeFrame->hide();
}

int PrintPage::count() const { return m_unsent + m_inDoubt; }

void PrintPage::entered()
{
    reload();
    m_ui->labelTable->setFocus();
}

QString PrintPage::title() const { return tr("Print"); }

QString PrintPage::scanHint() const
{
    return m_ui->resumeFrame->isVisible() ? tr("A scan is taken as the last good label in your hand")
                                          : tr("A scan jumps to its label");
}

bool PrintPage::takeScan(const QString &code)
{
    if (m_ui->resumeFrame->isVisible()) {
        settle(code);
        return true;
    }
    for (int row = 0; row < m_labels->rowCount(); ++row) {
        const QString &number = m_labels->rowAt(row).number;
        if (code == number || code.startsWith(u"WD1:"_s + number + u':')) {
            m_ui->labelTable->setCurrentIndex(m_labels->index(row, 0));
            return true;
        }
    }
    return false;
}

void PrintPage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (plain && event->key() == Qt::Key_Space)
        pauseOrGoOn();
    else if (plain && event->key() == Qt::Key_R)
        reprintCurrent();
    else if (control && event->key() == Qt::Key_R)
        reprint({});
    else if (plain && event->key() == Qt::Key_F4)
        chooseTarget();
    else if (plain && event->key() == Qt::Key_F8)
        settleNone();
    else if (control && event->key() == Qt::Key_Delete)
        cancelRest();
    else
        Page::keyPressEvent(event);
}

void PrintPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showBatch();
    }
    Page::changeEvent(event);
}

} // namespace waydesk
