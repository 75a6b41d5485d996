// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

namespace waydesk {

class AddressDecisionsCard;
class MergePolicyCard;
class WarehousesCard;
struct UiServices;

/// Which orders share a parcel: what shops allow, and what people said of receivers; and by what they are split.
class MergeSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit MergeSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("merge"); }
    void entered() override;

protected:
    void retranslate() override;

private:
    const UiServices &m_services;
    MergePolicyCard *m_policies;
    AddressDecisionsCard *m_decisions;
    WarehousesCard *m_warehouses;
};

} // namespace waydesk
