// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/undodialog.h"

#include "models/text/sentences.h"
#include "ui/common/strip.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/common/verbtexts.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int Shown = 100;
enum Column { TimeColumn, StepColumn, ParcelsColumn, StateColumn };
} // namespace

UndoDialog::UndoDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_strip(new Strip(this))
    , m_table(new QTableWidget(0, 4, this))
    , m_close(new QPushButton(this))
    , m_redo(new QPushButton(this))
    , m_undo(new QPushButton(this))
{
    setObjectName(u"undoDialog"_s);
    m_table->setObjectName(u"undoTable"_s);
    m_undo->setObjectName(u"takeBackButton"_s);
    m_redo->setObjectName(u"doAgainButton"_s);
    setUpTable(*m_table, 32, StateColumn);
    m_table->setColumnWidth(TimeColumn, 120);
    m_table->setColumnWidth(StepColumn, 180);
    m_table->setColumnWidth(ParcelsColumn, 80);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_close, m_redo, m_undo}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_strip);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_undo, &QPushButton::clicked, this, [this] { step(&UndoLastStep::run); });
    connect(m_redo, &QPushButton::clicked, this, [this] { step(&UndoLastStep::redo); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    resize(720, 480);
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
}

void UndoDialog::take(const std::vector<UndoEntry> &entries)
{
    m_entries = entries;
    m_table->setRowCount(static_cast<int>(entries.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const UndoEntry &entry = entries[static_cast<size_t>(row)];
        const QString at = QDateTime::fromMSecsSinceEpoch(entry.at).toString(u"MM-dd HH:mm"_s);
        const qint64 count = entry.parcels > 0 ? entry.parcels : entry.orders;
        const QString texts[] = {at, VerbTexts::step(entry.verb), QString::number(count), stateText(entry)};
        for (int column = 0; column < 4; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setToolTip(column == StateColumn ? texts[column] : QString());
            m_table->setItem(row, column, item);
        }
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
    m_redo->setText(tr("Do again"));
    m_close->setText(tr("Close"));
}

void UndoDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        take(std::vector<UndoEntry>(m_entries));
    QDialog::changeEvent(event);
}

} // namespace waydesk
