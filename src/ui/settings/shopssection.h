// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/linkshops.h"
#include "ui/settings/settingssection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace waydesk {

class BadgeCard;
class CardPanel;
class FormPanel;
class KeyButton;
class PlainTable;
struct UiServices;

/// The linked shops, and how each is marked.
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
    void buildForm();
    void take(const ShopLinks &found);
    void showBadge();
    std::vector<Shop> all() const;
    void add();
    void fillPlatforms();

    const UiServices &m_services;
    CardPanel *m_card;
    PlainTable *m_table;
    KeyButton *m_link;
    FormPanel *m_form;
    QLineEdit *m_name;
    QComboBox *m_platform;
    QCheckBox *m_mall;
    QComboBox *m_account;
    KeyButton *m_add;
    BadgeCard *m_badge;
    ShopLinks m_found;
};

} // namespace waydesk
