// SPDX-License-Identifier: Apache-2.0
#include "ui/firstrun/setupsteps.h"

#include "ui/common/keybutton.h"
#include "ui/firstrun/stepmark.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

SetupSteps::SetupSteps(QWidget *parent)
    : CardPanel(parent)
{
    for (size_t i = 0; i < Count; ++i)
        addRow(i);
    retranslate();
}

void SetupSteps::addRow(size_t index)
{
    Row &row = m_rows[index];
    row = {new StepMark(static_cast<int>(index) + 1, this), new QLabel(this), new QLabel(this), new QLabel(this),
           new KeyButton(this)};
    row.title->setProperty("role", u"head"_s);
    row.second->setProperty("role", u"second"_s);
    row.second->setObjectName(u"stepLabel_%1"_s.arg(index + 1));
    row.second->setWordWrap(true);
    row.ready->setProperty("role", u"ok"_s);
    row.button->setObjectName(u"stepButton_%1"_s.arg(index + 1));
    connect(row.button, &QPushButton::clicked, this, [this, index] { Q_EMIT wanted(static_cast<SetupStep>(index)); });
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(row.title);
    words->addWidget(row.second);
    auto *line = new QFrame(this);
    if (index > 0)
        line->setProperty("role", u"listRow"_s);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(12);
    layout->addWidget(row.mark, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(row.ready);
    layout->addWidget(row.button);
    body()->addWidget(line, 1);
}

bool SetupSteps::isDone(size_t index) const
{
    switch (static_cast<SetupStep>(index)) {
    case SetupStep::Store: return !m_state.store.isEmpty();
    case SetupStep::Printer: return !m_state.printer.isEmpty();
    case SetupStep::Account: return m_state.accounts > 0;
    case SetupStep::Scanner: return m_state.scanner;
    }
    return false;
}

int SetupSteps::doneCount() const
{
    int done = 0;
    for (size_t i = 0; i < Count; ++i)
        done += isDone(i) ? 1 : 0;
    return done;
}

void SetupSteps::show(const SetupState &state)
{
    m_state = state;
    retranslate();
}

void SetupSteps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    CardPanel::changeEvent(event);
}

void SetupSteps::retranslate()
{
    setTitle(tr("Make this bench ready"));
    setRemark(tr("%1 of %2 done").arg(doneCount()).arg(Count));
    const QString titles[] = {tr("Local store"), tr("Printer"), tr("Waybill account and numbers"), tr("Scanner")};
    const QString buttons[] = {tr("Store..."), tr("Printers..."), tr("Add account..."), tr("Scanner...")};
    const QString seconds[] = {
        isDone(0) ? m_state.store : tr("Opening the store"),
        isDone(1) ? m_state.printer : tr("Until one is set, labels go to PDF files"),
        isDone(2) ? tr("%n account(s) with numbers", nullptr, m_state.accounts)
                  : tr("Add an account and its block of numbers: they print offline"),
        isDone(3) ? tr("Learned") : tr("Scan the code below: prefix, end and speed are found by themselves"),
    };
    for (size_t i = 0; i < Count; ++i) {
        const Row &row = m_rows[i];
        row.mark->setDone(isDone(i));
        row.title->setText(titles[i]);
        row.second->setText(seconds[i]);
        row.ready->setText(isDone(i) ? tr("Ready") : QString());
        row.button->setText(buttons[i]);
        row.mark->setAccessibleName(isDone(i) ? tr("done") : tr("open"));
    }
}

} // namespace waydesk
