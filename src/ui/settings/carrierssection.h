// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/carrier.h"
#include "ui/settings/settingssection.h"

class QLabel;
class QLineEdit;

namespace waydesk {

class CardPanel;
class FormPanel;
class PlainTable;
struct UiServices;

/// The carriers with the rules of their numbers, and a field that tries a number against them.
class CarriersSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit CarriersSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("truck"); }

protected:
    void retranslate() override;

private:
    void showRules();
    void tryNumber();
    static QString ruleText(const NumberFormat &format);

    const UiServices &m_services;
    CardPanel *m_card;
    PlainTable *m_table;
    CardPanel *m_rulesCard;
    PlainTable *m_rules;
    FormPanel *m_try;
    QLineEdit *m_number;
    QLabel *m_answer;
};

} // namespace waydesk
