// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/carrierchoicesection.h"

#include "dispatch/carriertables.h"
#include "models/text/sentences.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/carriertablecard.h"

#include <QVBoxLayout>

namespace waydesk {

CarrierChoiceSection::CarrierChoiceSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_card(new CarrierTableCard(services, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_card, &CarrierTableCard::told, this, &SettingsSection::told);
    connect(m_card, &CarrierTableCard::changed, this, &CarrierChoiceSection::entered);
}

QString CarrierChoiceSection::title() const { return tr("Who carries it"); }

void CarrierChoiceSection::entered()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return CarrierTables(s.place, s.carriers).policy(); },
        [this](const Result<CarrierPolicy> &policy) {
            if (policy)
                m_card->show(*policy);
            else
                Q_EMIT told(Sentences::errorSentence(policy.error()));
        });
}

void CarrierChoiceSection::retranslate() { m_card->retranslate(); }

} // namespace waydesk
