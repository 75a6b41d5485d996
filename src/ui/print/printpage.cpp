// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printpage.h"

#include "dispatch/labelcontent.h"
#include "dispatch/parcelfaces.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/previewlabels.h"
#include "models/batchlabelsmodel.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/icons.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/print/batchlist.h"
#include "ui/print/labeldelegate.h"
#include "ui/print/printdialog.h"
#include "ui/print/labelpreview.h"
#include "ui/print/printjobs.h"
#include "ui/print/reprintdialog.h"
#include "ui_printpage.h"

#include <QKeyEvent>

#include <algorithm>
#include <ranges>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int shownBatches = 60; ///< and older ones that are not finished
constexpr size_t outlined = 24; ///< of them with carrier, shops and reprints
} // namespace

PrintPage::PrintPage(const UiServices &services, PrintJobs &jobs, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_jobs(jobs)
    , m_ui(std::make_unique<Ui::PrintPage>())
    , m_templates(services.tools)
    , m_batches(new BatchListModel(services, m_templates, this))
    , m_labels(new BatchLabelsModel(this))
{
    m_ui->setupUi(this);
    m_papers = new PaperFlow(services, *m_ui->strip, this);
    setObjectName(u"printPage"_s);
    m_ui->strip->setObjectName(u"printStrip"_s);
    setUpLists();
    for (QAbstractButton *button : {m_ui->previousButton, m_ui->nextButton})
        button->setFocusPolicy(Qt::NoFocus);
    for (QPushButton *chip : {m_ui->allChip, m_ui->doubtChip}) {
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::NoFocus);
    }
    m_ui->pauseButton->setPrimary(true);
    m_ui->lastGoodEdit->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->lastGoodEdit->addAction(icon(u"scan"_s, &Theme::accent), QLineEdit::LeadingPosition);
    const std::pair<QPushButton *, QString> pictures[] = {{m_ui->reprintButton, u"undo"_s},
                                                          {m_ui->reprintNumberButton, u"scan"_s},
                                                          {m_ui->exportButton, u"exp"_s},
                                                          {m_ui->cancelRestButton, u"x"_s}};
    for (const auto &[button, picture] : pictures)
        button->setIcon(icon(picture));
    setLook(*m_ui->resumeFrame, "strip", u"warn"_s);
    m_ui->resumeLabel->setProperty("role", u"title"_s);
    m_ui->readBackHintLabel->setProperty("role", u"second"_s);
    m_ui->sidePanel->setBackgroundRole(QPalette::Base);
    m_ui->resumeFrame->hide();
    m_ui->labelTable->installEventFilter(this);
    showTheme();
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
    connect(m_ui->labelTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &PrintPage::showLabel);
    connect(m_ui->allChip, &QPushButton::clicked, this, [this] { showOnly(false); });
    connect(m_ui->doubtChip, &QPushButton::clicked, this, [this] { showOnly(true); });
    connect(m_ui->preview, &LabelPreview::chosen, this,
            [this](int position) { step(position - m_ui->preview->position()); });
    connect(m_ui->previousButton, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &PrintPage::exportRest);
    connect(m_ui->pauseButton, &QPushButton::clicked, this, &PrintPage::pauseOrGoOn);
    connect(m_ui->noneButton, &QPushButton::clicked, this, &PrintPage::settleNone);
    connect(m_ui->lastGoodEdit, &QLineEdit::returnPressed, this,
            [this] { settle(m_ui->lastGoodEdit->text().trimmed()); });
    connect(m_ui->reprintButton, &QPushButton::clicked, this, &PrintPage::reprintCurrent);
    connect(m_ui->reprintNumberButton, &QPushButton::clicked, this, [this] { reprint({}); });
    connect(m_ui->cancelRestButton, &QPushButton::clicked, this, &PrintPage::cancelRest);
    connect(m_ui->settingsButton, &QPushButton::clicked, this, &PrintPage::chooseTarget);
    connect(m_ui->profileButton, &QPushButton::clicked, this, &PrintPage::openProfile);
    connect(m_ui->pickListButton, &QPushButton::clicked, this, [this] { writePaper(PaperFlow::Paper::PickList); });
    connect(m_ui->slipsButton, &QPushButton::clicked, this, [this] { writePaper(PaperFlow::Paper::Slips); });
}

void PrintPage::connectJobs()
{
    connect(&m_jobs, &PrintJobs::started, this, [this] {
        m_since.start();
        updateButtons();
    });
    connect(&m_jobs, &PrintJobs::progressed, this, &PrintPage::showProgress);
    connect(&m_jobs, &PrintJobs::printed, this, &PrintPage::showReport);
    connect(&m_jobs, &PrintJobs::failed, m_ui->strip, &Strip::showError);
    connect(&m_jobs, &PrintJobs::finished, this, [this] {
        m_progress.reset();
        showPace();
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
                std::vector<BatchId> newest;
                for (const Batch &batch : all.batches | std::views::take(outlined))
                    newest.push_back(batch.id);
                all.outlines = unit.batches().outlines(newest);
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
    m_batches->setBatches(std::move(fetched.batches), fetched.outlines);
    if (fetched.of == m_shown) {
        m_all = std::move(fetched.labels);
        m_listed = fetched.of;
        showRows();
        fetchFaces();
    }
    if (const int row = m_batches->rowOf(m_shown); row >= 0 && m_ui->batchList->currentIndex().row() != row)
        m_ui->batchList->setCurrentIndex(m_batches->index(row));
    showBatch();
    Q_EMIT stateChanged();
}

const Batch *PrintPage::current() const { return m_batches->batchAt(m_ui->batchList->currentIndex().row()); }

void PrintPage::showBatch()
{
    const Batch *batch = current();
    showHead(batch);
    if (!batch)
        m_ui->preview->clear(tr("No batch yet: tick orders and press P."));
    showResume(batch);
    if (m_onlyDoubt && (!batch || batch->counts.inDoubt == 0)) {
        m_onlyDoubt = false;
        showRows();
    }
    m_ui->sideArea->setVisible(batch);
    if (batch)
        showLedger(*batch);
    updateButtons();
}

void PrintPage::showHead(const Batch *batch)
{
    QString words = batch ? tr("Batch %1").arg(batchName(*batch)) : QString();
    if (batch && isWide()) // the list says it too
        words += u" · "_s + tr("%n label(s)", nullptr, batch->counts.size);
    m_ui->batchLabel->setWords(words);
    m_ui->statePill->setVisible(batch);
    if (batch)
        m_ui->statePill->setPill(m_batches->pill(*batch));
    int labels = 0;
    for (int row = 0; row < m_batches->rowCount(); ++row)
        labels += m_batches->batchAt(row)->counts.size;
    m_ui->batchesRemark->setText(tr("%n batch(es)", nullptr, m_batches->rowCount()) + u" · "_s
                                 + tr("%n label(s)", nullptr, labels));
    m_ui->sequenceLabel->setText(batch ? tr("Sequence of %1").arg(batchName(*batch)) : tr("Sequence"));
    const int doubt = batch ? batch->counts.inDoubt : 0;
    m_ui->allChip->setVisible(doubt > 0);
    m_ui->doubtChip->setVisible(doubt > 0);
    m_ui->doubtChip->setText(tr("In doubt %1").arg(doubt));
    m_ui->templateLabel->setWords(batch ? tr("Template: %1").arg(m_templates.name(batch->templateId)) : QString());
    m_ui->dpiLabel->setText(batch ? m_templates.dpi(batch->templateId) : QString());
    m_ui->allChip->setChecked(!m_onlyDoubt);
    m_ui->doubtChip->setChecked(m_onlyDoubt);
}

/// Which labels nobody knows of, by their positions.
void PrintPage::showResume(const Batch *batch)
{
    m_ui->resumeFrame->setVisible(batch && batch->counts.inDoubt > 0 && !m_jobs.isRunning());
    if (!batch || batch->counts.inDoubt == 0)
        return;
    const auto doubtful = [](const Label &label) { return label.newest.state == CopyState::InDoubt; };
    const auto first = std::ranges::find_if(m_all, doubtful);
    const auto last = std::ranges::find_if(m_all | std::views::reverse, doubtful);
    QString where;
    if (first != m_all.end())
        where = first->position == last->position ? QString::number(first->position)
                                                  : u"%1–%2"_s.arg(first->position).arg(last->position);
    m_ui->resumeLabel->setText(
        tr("Printing was interrupted: %n label(s) in doubt (%1)", nullptr, batch->counts.inDoubt).arg(where));
}

/// Colours of what no style sheet of the program knows.
void PrintPage::showTheme()
{
    const qreal ratio = devicePixelRatioF();
    m_ui->resumeIcon->setPixmap(iconPixmap(u"state-unk"_s, theme().warn.ink, 36, ratio, theme().warn.tint));
    m_ui->printerIcon->setPixmap(iconPixmap(u"print"_s, theme().accent, 28, ratio));
    m_ui->readBackIcon->setPixmap(iconPixmap(u"state-ok"_s, theme().ok.ink, 26, ratio, theme().base));
}

/// A label that is out already is never exported: a further one is a numbered reprint.
void PrintPage::exportRest()
{
    const Batch *batch = current();
    if (!batch || m_jobs.isRunning() || batch->counts.inDoubt > 0)
        return;
    if (batch->counts.unsent == 0) {
        m_ui->strip->show(Strip::Kind::Warn, tr("Every label of this batch is out; a further one is a reprint (R)."));
        return;
    }
    const BatchId id = batch->id; // the list may be another one before the answer
    const QString file =
        m_services.asker.saveFile(this, tr("The rest as PDF"),
                                  u"%1/%2.pdf"_s.arg(m_services.outFolder, batchName(*batch)), tr("PDF files (*.pdf)"));
    if (!file.isEmpty() && !m_jobs.isRunning())
        m_jobs.resume(id, u"pdf:"_s + file);
}

void PrintPage::showProgress(const PrintProgress &progress)
{
    if (progress.batch.isValid() && progress.batch != m_shown) {
        m_shown = progress.batch;
        m_target.clear();
        reload();
    }
    m_progress = progress;
    showPace();
}

void PrintPage::showReport(const PrintReport &report)
{
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

void PrintPage::cancelRest()
{
    const Batch *batch = current();
    if (!batch || batch->counts.unsent == 0 || m_jobs.isRunning())
        return;
    const BatchId id = batch->id; // the list may be another one before the answer
    if (m_services.asker.confirm(this, tr("Cancel the rest"),
                                 tr("%n label(s) of this batch will not be printed.", nullptr, batch->counts.unsent),
                                 tr("Cancel the rest"))
        && !m_jobs.isRunning())
        m_jobs.cancelRest(id);
}

void PrintPage::chooseTarget()
{
    const Batch *batch = current();
    if (!batch)
        return;
    auto *dialog = new PrintDialog(m_services, batch->counts.unsent, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = batch->id] {
        if (id != m_shown)
            return;
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
    m_ui->pauseButton->setIcon(icon(running ? u"pause"_s : u"play"_s, &Theme::base));
    m_ui->pauseButton->setEnabled(running || canGoOn);
    m_ui->cancelRestButton->setEnabled(!running && batch && batch->counts.unsent > 0);
    m_ui->reprintButton->setEnabled(!running && batch);
    m_ui->reprintNumberButton->setEnabled(!running && batch);
    m_ui->pickListButton->setEnabled(batch);
    m_ui->slipsButton->setEnabled(batch);
    m_ui->settingsButton->setEnabled(!running && canGoOn);
    m_ui->exportButton->setEnabled(!running && canGoOn);
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

void PrintPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showBatch();
        showPace();
    } else if (event->type() == QEvent::PaletteChange) {
        showTheme();
        showBatch(); // pills keep the colours that they were given
    }
    Page::changeEvent(event);
}

} // namespace waydesk
