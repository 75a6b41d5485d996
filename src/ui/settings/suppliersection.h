// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/setsuppliers.h"
#include "ui/settings/settingssection.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace waydesk {

class CardPanel;
class FormPanel;
class PlainTable;
class ShopSaver;
struct UiServices;

/// How the SKU codes of each shop name what suppliers send, with an example that follows each key.
class SupplierSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit SupplierSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("truck"); }
    void entered() override;

protected:
    void retranslate() override;

private:
    void build();
    void show(const SupplierSettings &settings);
    void showShop();
    void followForm();
    void showExample();
    void tryOut();
    void save(bool all);
    void enableButtons();
    Result<SupplierTerms> terms() const;
    std::optional<ShopId> current() const;

    const UiServices &m_services;
    SupplierSettings m_settings;
    CardPanel *m_card;
    PlainTable *m_table;
    FormPanel *m_form;
    QPlainTextEdit *m_patterns;
    QLineEdit *m_suppliers;
    FormPanel *m_trial;
    QLineEdit *m_sku;
    QLabel *m_example;
    QLabel *m_found;
    ShopSaver *m_saver;
    bool m_isTrying = false;
    bool m_triesAgain = false; ///< the form changed while it was tried
};

} // namespace waydesk
