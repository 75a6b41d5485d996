// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/linkshops.h"
#include "ui/settings/settingssection.h"

namespace waydesk {

class CardPanel;
class KeyButton;
class PlainTable;
struct UiServices;

/// The linked shops.
class ShopsSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit ShopsSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("layers"); }
    void entered() override;

Q_SIGNALS:
    /// Shops and accounts are linked in their dialog.
    void accountsWanted();

protected:
    void retranslate() override;

private:
    void take(const std::vector<ShopEntry> &shops);

    const UiServices &m_services;
    CardPanel *m_card;
    PlainTable *m_table;
    KeyButton *m_link;
};

} // namespace waydesk
