// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/writebackdialog.h"

#include "models/accountmodels.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/celldelegate.h"
#include "ui/common/deskfeed.h"
#include "ui/common/dialogsize.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_writebackdialog.h"

#include <QClipboard>
#include <QDateTime>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <optional>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

Pill writeBackPill(WriteBackState state, const QString &word)
{
    const Theme &t = theme();
    switch (state) {
    case WriteBackState::Due: return {u"state-warn"_s, word, t.warn};
    case WriteBackState::Exported: return {u"state-run"_s, word, t.busy};
    case WriteBackState::Accepted: return {u"state-ok"_s, word, t.ok};
    case WriteBackState::Refused: return {u"state-stop"_s, word, t.danger};
    case WriteBackState::Withdrawn: break;
    }
    return {u"state-skip"_s, word, t.neutral};
}

/// Deadlines as urgent as they are.
class QueueDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    Cell cell(const QModelIndex &index) const override
    {
        const Theme &t = theme();
        const QString words = index.data().toString();
        switch (index.column()) {
        case WriteBackModel::StateColumn: {
            const auto state = static_cast<WriteBackState>(index.data(WriteBackModel::StateRole).toInt());
            return {words, {}, writeBackPill(state, words)};
        }
        case WriteBackModel::NumberColumn: return {words, {}, {}, true};
        case WriteBackModel::DeadlineColumn:
            if (isLate(index))
                return {words, {}, Pill{u"state-clock"_s, words, t.danger}};
            break;
        case WriteBackModel::RemarkColumn: return {words, t.text2};
        }
        return {words, t.text};
    }

private:
    static bool isLate(const QModelIndex &index)
    {
        constexpr qint64 urgentMs = 2 * 3'600'000;
        const QVariant left = index.data(WriteBackModel::LeftRole);
        return left.isValid() && left.toLongLong() < urgentMs;
    }
};

} // namespace

WriteBackDialog::WriteBackDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::WriteBackDialog>())
    , m_rows(new WriteBackModel(this))
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_ui->writeButton->setPrimary(true);
    m_ui->leftOutTree->setHeaderLabels({tr("Order"), tr("Why it is left out")});
    m_ui->leftOutTree->hide();
    m_ui->queueTable->setModel(m_rows);
    m_ui->queueTable->setItemDelegate(new QueueDelegate(m_ui->queueTable));
    setUpTable(*m_ui->queueTable, 32, WriteBackModel::RemarkColumn);
    static constexpr int widths[] = {120, 190, 160, 160};
    for (int column = 0; column < WriteBackModel::RemarkColumn; ++column)
        m_ui->queueTable->setColumnWidth(column, textPx(widths[column]));
    connectParts();
    showQueue();
    reload();
    sizeDialog(*this, size());
}

void WriteBackDialog::connectParts()
{
    connect(m_ui->shopCombo, &QComboBox::activated, this, [this] {
        m_shop = m_ui->shopCombo->currentData().toString();
        showQueue();
        showLayouts();
        suggestFile();
    });
    connect(m_ui->queueTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WriteBackDialog::showAnswerButtons);
    connect(m_ui->acceptedButton, &QPushButton::clicked, this, [this] { settle(true); });
    connect(m_ui->refusedButton, &QPushButton::clicked, this, [this] { settle(false); });
    connect(m_ui->resultButton, &QPushButton::clicked, this, &WriteBackDialog::takeResultFile);
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &WriteBackDialog::pasteResult);
    connect(m_ui->templateButton, &QPushButton::clicked, this, [this] {
        if (const QString file =
                m_services.asker.openFile(this, tr("The platform's blank template"), tr("Sheets (*.xlsx *.csv)"));
            !file.isEmpty()) {
            m_ui->templateEdit->setText(file);
            suggestFile();
        }
    });
    connect(m_ui->fileButton, &QPushButton::clicked, this, [this] {
        if (const QString file =
                m_services.asker.saveFile(this, tr("Upload file"), m_ui->fileEdit->text(), tr("Sheets (*.xlsx *.csv)"));
            !file.isEmpty())
            m_ui->fileEdit->setText(file);
    });
    connect(m_ui->readyButton, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT readyWanted();
    });
    connect(m_ui->writeButton, &QPushButton::clicked, this, &WriteBackDialog::write);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

WriteBackDialog::~WriteBackDialog() = default;

/// Of all shops: the list says which of them wait for a file.
void WriteBackDialog::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services]() -> Result<std::vector<ShopQueue>> {
            const auto shops = LinkShops(s.place, s.carriers).shops();
            if (!shops)
                return std::unexpected(shops.error());
            std::vector<ShopQueue> queues;
            for (const ShopEntry &entry : *shops) {
                auto entries = WriteBackOrders(s.place, s.dispatchWriter).queue(entry.shop.name);
                if (!entries)
                    return std::unexpected(entries.error());
                queues.push_back({entry.shop, std::move(*entries), s.dispatchWriter.layouts(entry.shop.platform)});
            }
            return queues;
        },
        [this](Result<std::vector<ShopQueue>> queues) {
            if (queues)
                takeQueues(std::move(*queues));
            else
                m_ui->strip->showError(queues.error());
        });
}

void WriteBackDialog::takeQueues(std::vector<ShopQueue> queues)
{
    const bool first = m_shop.isEmpty();
    m_queues = std::move(queues);
    const auto dueOf = [](const ShopQueue &queue) {
        const WriteBackCounts counts = WriteBackCounts::of(queue.entries);
        return counts.due + counts.refused;
    };
    if (first && !m_queues.empty()) {
        m_shop = std::ranges::max_element(m_queues, {}, dueOf)->shop.name; // the one that waits most
    }
    m_ui->shopCombo->clear();
    for (const ShopQueue &queue : m_queues) {
        const int due = dueOf(queue);
        const QString words = due > 0 ? tr("%1 (%2) · %n due", nullptr, due) : tr("%1 (%2) · nothing due");
        m_ui->shopCombo->addItem(words.arg(queue.shop.name, AccountTexts::platformText(queue.shop.platform)),
                                 queue.shop.name);
    }
    m_ui->shopCombo->setCurrentIndex(m_ui->shopCombo->findData(m_shop));
    showQueue();
    showLayouts();
    if (first)
        suggestFile();
}

/// A choice only where the platform has several: most take one sheet.
void WriteBackDialog::showLayouts()
{
    const auto found = std::ranges::find(m_queues, m_shop, [](const ShopQueue &queue) { return queue.shop.name; });
    const QStringList layouts = found == m_queues.end() ? QStringList() : found->layouts;
    const QString chosen = m_ui->layoutCombo->currentData().toString();
    m_ui->layoutCombo->clear();
    m_ui->layoutCombo->addItem(tr("As the order numbers say"), QString());
    for (const QString &layout : layouts)
        m_ui->layoutCombo->addItem(layout, layout);
    m_ui->layoutCombo->setCurrentIndex(std::max(0, m_ui->layoutCombo->findData(chosen)));
    m_ui->layout2->setRowVisible(m_ui->layoutCombo, layouts.size() > 1);
}

void WriteBackDialog::showQueue()
{
    const auto found = std::ranges::find(m_queues, m_shop, [](const ShopQueue &queue) { return queue.shop.name; });
    const auto entries = found == m_queues.end() ? std::vector<WriteBackEntry>() : found->entries;
    const WriteBackCounts counts = WriteBackCounts::of(entries);
    m_rows->setNow(m_services.feed.now());
    m_rows->setRows(entries);
    m_ui->countsLabel->setText(tr("due %1 · refused, due again %2 · exported %3 · accepted %4")
                                   .arg(counts.due)
                                   .arg(counts.refused)
                                   .arg(counts.exported)
                                   .arg(counts.accepted));
    const int due = counts.due + counts.refused;
    m_ui->writeButton->setText(due > 0 ? tr("Write %n order(s) to the file", nullptr, due) : tr("Write the file"));
    showAnswerButtons();
}

void WriteBackDialog::showAnswerButtons()
{
    const QModelIndex index = m_ui->queueTable->currentIndex();
    const bool waits = index.isValid() && m_rows->rowAt(index.row()).row.state == WriteBackState::Exported;
    m_ui->acceptedButton->setEnabled(waits);
    m_ui->refusedButton->setEnabled(waits);
}

/// What the platform said about the order that is chosen; all rows of its parcel in this shop have the one answer.
void WriteBackDialog::settle(bool accepted)
{
    const QModelIndex index = m_ui->queueTable->currentIndex();
    if (!index.isValid())
        return;
    const QString number = m_rows->rowAt(index.row()).row.number;
    const auto answer = accepted
        ? std::optional(QString())
        : m_services.asker.text(this, tr("Refused by the platform"), tr("Its reason for %1:").arg(number));
    if (!answer)
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, shop = m_shop, number, accepted, text = *answer] {
            WriteBackOrders verb(s.place, s.dispatchWriter);
            return accepted ? verb.accepted(number, shop) : verb.refused(number, text, shop);
        },
        [this, number, accepted](const Result<int> &changed) {
            if (!changed)
                m_ui->strip->showError(changed.error());
            else
                m_ui->strip->show(accepted ? Strip::Kind::Done : Strip::Kind::Warn,
                                  accepted ? tr("%1 is accepted").arg(number)
                                           : tr("%1 is due again, with the platform's reason").arg(number));
            reload();
        });
}

void WriteBackDialog::takeResultFile()
{
    const QString file = m_services.asker.openFile(this, tr("The platform's result file"),
                                                   tr("Sheets (*.xlsx *.csv *.txt);;All files (*)"));
    if (file.isEmpty())
        return;
    answer([&s = m_services, file]() -> Result<std::vector<PlatformAnswer>> {
        const auto rows = s.formatShelf.rows(file);
        return rows ? answersFromRows(*rows) : std::unexpected(rows.error());
    });
}

void WriteBackDialog::pasteResult()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        m_ui->strip->show(Strip::Kind::Warn,
                          tr("Nothing is copied. Copy the rows of the platform's result: order, result, reason."));
        return;
    }
    answer([text] { return readAnswers(text); });
}

/// What the platform said of many orders at once: refused ones are due again with their reason.
void WriteBackDialog::answer(const std::function<Result<std::vector<PlatformAnswer>>()> &read)
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, shop = m_shop, read]() -> Result<AnswerReport> {
            const auto given = read();
            return given ? WriteBackOrders(s.place, s.dispatchWriter).answers(shop, *given)
                         : std::unexpected(given.error());
        },
        [this](const Result<AnswerReport> &report) {
            if (!report) {
                m_ui->strip->showError(report.error());
                return;
            }
            QString words = tr("%1 accepted, %2 refused and due again").arg(report->accepted).arg(report->refused);
            if (!report->unknown.isEmpty())
                words += tr("; waits for no answer here: %1").arg(report->unknown.mid(0, 5).join(tr(", ")));
            const bool allGood = report->refused == 0 && report->unknown.isEmpty();
            m_ui->strip->show(allGood ? Strip::Kind::Done : Strip::Kind::Warn, words);
            reload();
        });
}

void WriteBackDialog::suggestFile()
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"yyyyMMdd-HHmm"_s);
    const QString suffix = m_ui->templateEdit->text().endsWith(u".csv"_s, Qt::CaseInsensitive) ? u"csv"_s : u"xlsx"_s;
    m_ui->fileEdit->setText(u"%1/%2-%3.%4"_s.arg(m_services.outFolder, m_shop, stamp, suffix));
}

void WriteBackDialog::write()
{
    const QString shop = m_shop;
    const QString file = m_ui->fileEdit->text().trimmed();
    if (shop.isEmpty() || file.isEmpty()) {
        m_ui->strip->show(Strip::Kind::Error, tr("Choose a shop and a file."));
        return;
    }
    m_ui->writeButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, shop, file, form = m_ui->templateEdit->text().trimmed(),
         layout = m_ui->layoutCombo->currentData().toString()] {
            return WriteBackOrders(s.place, s.dispatchWriter).run(shop, file, form, layout);
        },
        [this](const Result<WriteBackReport> &report) { take(report); });
}

/// The name that was suggested goes by a spreadsheet; some platforms take text files.
bool WriteBackDialog::takeEnding(const Error &error)
{
    const QString ending = error.values.value(u"allowed"_s).toString();
    const QFileInfo file(m_ui->fileEdit->text().trimmed());
    if (error.values.value(u"reason"_s) != u"ending"_s || ending.isEmpty() || file.suffix() == ending)
        return false;
    m_ui->fileEdit->setText(file.path() + u'/' + file.completeBaseName() + u'.' + ending);
    return true;
}

void WriteBackDialog::take(const Result<WriteBackReport> &report)
{
    if (!report && takeEnding(report.error())) {
        write();
        return;
    }
    m_ui->writeButton->setEnabled(true);
    m_ui->leftOutTree->clear();
    reload();
    if (!report) {
        m_ui->strip->showError(report.error());
        return;
    }
    for (const auto &left : report->leftOut)
        new QTreeWidgetItem(m_ui->leftOutTree, {left.order, Sentences::reasonSentence(left.reason)});
    m_ui->leftOutTree->setVisible(!report->leftOut.empty());
    m_ui->strip->show(report->leftOut.empty() ? Strip::Kind::Done : Strip::Kind::Warn,
                      tr("%n order(s) written to the file", nullptr, report->orders)
                          + (report->leftOut.empty()
                                 ? QString()
                                 : tr(", ") + tr("%n left out", nullptr, static_cast<int>(report->leftOut.size()))));
}

void WriteBackDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void WriteBackDialog::dropEvent(QDropEvent *event)
{
    if (const auto urls = event->mimeData()->urls(); !urls.isEmpty() && urls.front().isLocalFile()) {
        m_ui->templateEdit->setText(urls.front().toLocalFile());
        suggestFile();
    }
}

void WriteBackDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        takeQueues(std::exchange(m_queues, {}));
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
