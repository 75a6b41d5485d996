// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/mergesection.h"

#include "models/text/sentences.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/addressdecisionscard.h"
#include "ui/settings/mergepolicycard.h"
#include "ui/settings/warehousescard.h"

#include <QVBoxLayout>

namespace waydesk {

MergeSection::MergeSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_policies(new MergePolicyCard(services, this))
    , m_decisions(new AddressDecisionsCard(services, this))
    , m_warehouses(new WarehousesCard(services, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_policies, 3);
    column->addWidget(m_decisions, 1);
    column->addWidget(m_warehouses, 3);
    connect(m_policies, &MergePolicyCard::told, this, &SettingsSection::told);
    connect(m_policies, &MergePolicyCard::changed, this, &MergeSection::entered);
    connect(m_decisions, &AddressDecisionsCard::told, this, &SettingsSection::told);
    connect(m_decisions, &AddressDecisionsCard::changed, this, &MergeSection::entered);
    connect(m_warehouses, &WarehousesCard::told, this, &SettingsSection::told);
    connect(m_warehouses, &WarehousesCard::changed, this, &MergeSection::entered);
    retranslate();
}

QString MergeSection::title() const { return tr("Merging, splitting"); }

void MergeSection::entered()
{
    struct Found {
        std::vector<SetMergePolicy::OfShop> shops;
        std::vector<DecideAddresses::Kept> kept;
        std::vector<SetWarehouses::OfShop> warehouses;
    };
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services]() -> Result<Found> {
            auto shops = SetMergePolicy(s.place).all();
            if (!shops)
                return std::unexpected(shops.error());
            auto kept = DecideAddresses(s.place).all();
            if (!kept)
                return std::unexpected(kept.error());
            auto warehouses = SetWarehouses(s.place).all();
            if (!warehouses)
                return std::unexpected(warehouses.error());
            return Found{std::move(*shops), std::move(*kept), std::move(*warehouses)};
        },
        [this](const Result<Found> &found) {
            if (!found) {
                Q_EMIT told(Sentences::errorSentence(found.error()));
                return;
            }
            m_policies->show(found->shops);
            m_decisions->show(found->kept);
            m_warehouses->show(found->warehouses);
        });
}

void MergeSection::retranslate()
{
    m_policies->retranslate();
    m_decisions->retranslate();
    m_warehouses->retranslate();
}

} // namespace waydesk
