// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/template.h"
#include "ui/settings/settingssection.h"

namespace waydesk {

class CardPanel;
class KeyButton;
class LabelView;
class PlainTable;
class PrinterCard;
struct UiServices;

/// Where labels go, the label templates, how one looks, and which is offered when printing.
class PrintingSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit PrintingSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("print"); }
    void entered() override;

protected:
    void retranslate() override;

private:
    void build();
    QString chosen() const;
    QString inUse() const;
    void drawChosen();
    void use();
    void showUse();

    const UiServices &m_services;
    std::vector<LabelTemplate> m_templates;
    PrinterCard *m_printer;
    CardPanel *m_card;
    PlainTable *m_table;
    KeyButton *m_use;
    CardPanel *m_lookCard;
    LabelView *m_look;
};

} // namespace waydesk
