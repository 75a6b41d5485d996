// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/benchsection.h"

#include "ui/common/formpanel.h"
#include "ui/common/keybutton.h"
#include "ui/common/uiservices.h"
#include "ui/settings/lookcard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

BenchSection::BenchSection(const UiServices &services, Appearance &look, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_look(new LookCard(look, this))
    , m_form(new FormPanel(this))
    , m_bench(new QLabel(this))
    , m_operator(new QLabel(this))
    , m_note(new QLabel(this))
    , m_change(new KeyButton(this))
{
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    m_change->setObjectName(u"operatorButton"_s);
    m_change->setKeyCap(u"Ctrl+L"_s);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_change);
    row->addStretch();
    m_form->add(m_bench, u"benchLabel"_s);
    m_form->add(m_operator, u"operatorLabel"_s);
    m_form->addWide(m_note);
    m_form->addWide(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_look, 1);
    cards->addWidget(m_form, 1);
    column->addLayout(cards);
    column->addStretch(1);
    connect(m_look, &LookCard::languageWanted, this, &BenchSection::languageWanted);
    connect(m_change, &QPushButton::clicked, this, &BenchSection::operatorWanted);
    retranslate();
    entered();
}

QString BenchSection::title() const { return tr("This bench"); }

void BenchSection::entered()
{
    m_look->refresh();
    m_bench->setText(m_services.place.bench);
    m_operator->setText(m_services.place.operatorName.isEmpty() ? tr("nobody named") : m_services.place.operatorName);
}

void BenchSection::retranslate()
{
    m_form->setTitle(tr("Bench and operator"));
    m_form->setLabels({tr("Bench"), tr("Operator")});
    m_note->setText(tr("Both stand in every step of the history and on the manifest. The bench takes its name from the "
                       "machine, or from --bench when the program is started."));
    m_change->setText(tr("Change operator..."));
}

} // namespace waydesk
