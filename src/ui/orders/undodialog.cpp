// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/undodialog.h"

#include "models/accountmodels.h"
#include "models/text/sentences.h"
#include "ui/common/dialogsize.h"
#include "ui/common/insetdelegate.h"
#include "ui/common/keybutton.h"
#include "ui/common/strip.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/common/verbtexts.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int Shown = 100;
constexpr int ShownImports = 20;
enum Column { TimeColumn, StepColumn, ParcelsColumn, StateColumn };
enum ImportColumn { ImportTimeColumn, BenchColumn, SourceColumn, NewColumn, ChangedColumn, ImportStateColumn };

constexpr int CellInset = 5;

bool canGo(const ImportView &import)
{
    return import.can == ImportView::Can::Yes || import.can == ImportView::Can::Halfway;
}

QString timeText(qint64 at) { return QDateTime::fromMSecsSinceEpoch(at).toString(u"MM-dd HH:mm"_s); }

void setCells(QTableWidget &table, int row, const QStringList &texts)
{
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts[column]);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(column == texts.size() - 1 ? texts[column] : QString());
        table.setItem(row, column, item);
    }
}
} // namespace

UndoDialog::UndoDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_strip(new Strip(this))
    , m_table(new QTableWidget(0, 4, this))
    , m_importsLabel(new QLabel(this))
    , m_importTable(new QTableWidget(0, 6, this))
    , m_import(new QPushButton(this))
    , m_close(new KeyButton(this))
    , m_redo(new QPushButton(this))
    , m_undo(new QPushButton(this))
{
    setObjectName(u"undoDialog"_s);
    m_table->setObjectName(u"undoTable"_s);
    m_undo->setObjectName(u"takeBackButton"_s);
    m_redo->setObjectName(u"doAgainButton"_s);
    for (QTableWidget *table : {m_table, m_importTable})
        table->setItemDelegate(new InsetDelegate(CellInset, table));
    setUpTable(*m_table, textPx(32), StateColumn);
    m_table->setColumnWidth(TimeColumn, textPx(110));
    m_table->setColumnWidth(StepColumn, textPx(180));
    m_table->setColumnWidth(ParcelsColumn, textPx(70));
    m_importTable->setObjectName(u"importTable"_s);
    m_close->setObjectName(u"closeButton"_s);
    m_import->setObjectName(u"takeImportBackButton"_s);
    m_import->setAutoDefault(false);
    m_import->setEnabled(false);
    setUpTable(*m_importTable, textPx(32), ImportStateColumn);
    m_importTable->setColumnWidth(ImportTimeColumn, textPx(110));
    m_importTable->setColumnWidth(BenchColumn, textPx(110));
    m_importTable->setColumnWidth(SourceColumn, textPx(250));
    m_importTable->setColumnWidth(NewColumn, textPx(70));
    m_importTable->setColumnWidth(ChangedColumn, textPx(70));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_import);
    buttons->addStretch();
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_close, m_redo, m_undo}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_close->setKeyCap(u"Esc"_s);
    m_importsLabel->setProperty("role", u"head"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_strip);
    column->addWidget(m_table, 3);
    column->addWidget(m_importsLabel);
    column->addWidget(m_importTable, 2);
    column->addLayout(buttons);
    connect(m_undo, &QPushButton::clicked, this, [this] { step(&UndoLastStep::run); });
    connect(m_redo, &QPushButton::clicked, this, [this] { step(&UndoLastStep::redo); });
    connect(m_import, &QPushButton::clicked, this, &UndoDialog::takeImportBack);
    connect(m_importTable, &QTableWidget::itemSelectionChanged, this, &UndoDialog::showChosenImport);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_close->setAutoDefault(true); // Enter and Esc do the same; what takes back is gone to
    m_close->setFocus();
    sizeDialog(*this, QSize(940, 620));
    take({});
    read();
}

void UndoDialog::read()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return UndoLastStep(s.place).history(Shown); },
        [this](const Result<std::vector<UndoEntry>> &entries) {
            if (entries)
                take(*entries);
            else
                m_strip->showError(entries.error());
        });
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return UndoImport(s.place).imports(ShownImports); },
        [this](const Result<std::vector<ImportView>> &imports) {
            if (imports)
                takeImports(*imports);
            else
                m_strip->showError(imports.error());
        });
}

void UndoDialog::takeImports(const std::vector<ImportView> &imports)
{
    const int chosen = m_importTable->currentRow();
    const ImportRunId before =
        chosen >= 0 && chosen < std::ssize(m_imports) ? m_imports[static_cast<size_t>(chosen)].id : ImportRunId();
    m_imports = imports;
    m_importTable->setRowCount(static_cast<int>(imports.size()));
    const auto entries = m_services.formatShelf.entries();
    const auto nameOf = [&entries](const QString &id) {
        const auto entry = std::ranges::find(entries, id, &FormatEntry::id);
        if (entry == entries.end())
            return id;
        return entry->own ? entry->name : AccountTexts::platformText(entry->platform);
    };
    for (int row = 0; row < m_importTable->rowCount(); ++row) {
        const ImportView &one = imports[static_cast<size_t>(row)];
        QStringList sources;
        for (const QString &format : one.formats)
            sources.append(nameOf(format));
        sources.removeDuplicates(); // a list and its details are one source
        const QString who = one.operatorName.isEmpty() ? one.bench : one.operatorName + u" · "_s + one.bench;
        setCells(*m_importTable, row,
                 {timeText(one.at), who, sources.join(u", "_s), QString::number(one.ordersNew),
                  QString::number(one.ordersUpdated), stateText(one)});
    }
    // The one that was chosen, else the newest that can go: usually it is the one that is meant.
    auto wanted = std::ranges::find(m_imports, before, &ImportView::id);
    if (wanted == m_imports.end())
        wanted = std::ranges::find_if(m_imports, [](const ImportView &one) { return canGo(one); });
    if (wanted != m_imports.end())
        m_importTable->selectRow(static_cast<int>(wanted - m_imports.begin()));
    showChosenImport();
}

void UndoDialog::showChosenImport()
{
    const int row = m_importTable->currentRow();
    const bool chosen = row >= 0 && row < std::ssize(m_imports) && m_importTable->item(row, 0)->isSelected();
    m_import->setEnabled(chosen && !m_isTakingBack && canGo(m_imports[static_cast<size_t>(row)]));
}

void UndoDialog::takeImportBack()
{
    const int row = m_importTable->currentRow();
    if (row < 0 || row >= std::ssize(m_imports))
        return;
    m_isTakingBack = true;
    m_import->setEnabled(false);
    m_strip->show(Strip::Kind::Warn, tr("The import is being taken back..."));
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, run = m_imports[static_cast<size_t>(row)].id] { return UndoImport(s.place).run(run); },
        [this](const Result<TakenBackImport> &done) {
            m_isTakingBack = false;
            if (!done)
                m_strip->showError(done.error());
            else if (!done->kept.isEmpty())
                m_strip->show(Strip::Kind::Warn,
                              tr("The import is taken back, but these orders were changed meanwhile and stay: %1")
                                  .arg(done->kept.join(u", "_s)));
            else
                m_strip->show(
                    Strip::Kind::Done,
                    tr("The import is taken back: orders removed %1, as before again %2. The files can be imported "
                       "once more.")
                        .arg(done->removed)
                        .arg(done->restored));
            read();
        });
}

void UndoDialog::take(const std::vector<UndoEntry> &entries)
{
    m_entries = entries;
    m_table->setRowCount(static_cast<int>(entries.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const UndoEntry &entry = entries[static_cast<size_t>(row)];
        const qint64 count = entry.parcels > 0 ? entry.parcels : entry.orders;
        setCells(*m_table, row,
                 {timeText(entry.at), VerbTexts::step(entry.verb), QString::number(count), stateText(entry)});
    }
    m_undo->setEnabled(std::ranges::any_of(entries, [](auto &e) { return e.can == UndoEntry::Can::Next; }));
    m_redo->setEnabled(std::ranges::any_of(entries, [](auto &e) { return e.can == UndoEntry::Can::Undone; }));
    retranslate();
}

QString UndoDialog::stateText(const UndoEntry &entry)
{
    switch (entry.can) {
    case UndoEntry::Can::Next: return tr("next to be taken back");
    case UndoEntry::Can::Later: return tr("after the steps above");
    case UndoEntry::Can::Undone: return tr("taken back (can be done again)");
    case UndoEntry::Can::Never: break;
    }
    return entry.why ? Sentences::errorSentence(*entry.why) : tr("cannot be taken back");
}

QString UndoDialog::stateText(const ImportView &import)
{
    switch (import.can) {
    case ImportView::Can::Yes: return tr("can be taken back");
    case ImportView::Can::Halfway: return tr("half taken back: once more goes on");
    case ImportView::Can::BeingWritten: return tr("still being written");
    case ImportView::Can::TakenBack: return tr("taken back");
    case ImportView::Can::TooOld: break;
    }
    return tr("older than two days");
}

void UndoDialog::step(Result<QString> (UndoLastStep::*act)())
{
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    const bool back = act == &UndoLastStep::run;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, act] { return (UndoLastStep(s.place).*act)(); },
        [this, back](const Result<QString> &verb) {
            if (!verb)
                m_strip->showError(verb.error());
            else
                m_strip->show(Strip::Kind::Done,
                              (back ? tr("Taken back: %1") : tr("Done again: %1")).arg(VerbTexts::step(*verb)));
            read();
        });
}

void UndoDialog::retranslate()
{
    setWindowTitle(tr("Undo history"));
    m_table->setHorizontalHeaderLabels({tr("Time"), tr("Step"), tr("Parcels"), tr("State")});
    m_table->setAccessibleName(tr("Undo history"));
    const auto next = std::ranges::find(m_entries, UndoEntry::Can::Next, &UndoEntry::can);
    m_undo->setText(next == m_entries.end() ? tr("Take back")
                                            : tr("%1 - take back last").arg(VerbTexts::step(next->verb)));
    m_importsLabel->setText(tr("Imports"));
    m_importTable->setHorizontalHeaderLabels(
        {tr("Time"), tr("Bench"), tr("Files of"), tr("New"), tr("Changed"), tr("State")});
    m_importTable->setAccessibleName(tr("Imports"));
    m_import->setText(tr("Take import back"));
    m_redo->setText(tr("Do again"));
    m_close->setText(tr("Close"));
}

void UndoDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        take(std::vector<UndoEntry>(m_entries));
        takeImports(std::vector<ImportView>(m_imports));
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
