// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

namespace waydesk {

class CarrierTableCard;
struct UiServices;

/// Who carries it: rules, prices, where carriers deliver and where they do not now, what articles weigh, and how
/// carriers did.
class CarrierChoiceSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit CarrierChoiceSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("split"); }
    void entered() override;

protected:
    void retranslate() override;

private:
    const UiServices &m_services;
    CarrierTableCard *m_card;
};

} // namespace waydesk
