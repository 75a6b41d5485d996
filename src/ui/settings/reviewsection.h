// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/setnotes.h"
#include "dispatch/setrisk.h"
#include "ui/settings/settingssection.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace waydesk {

class CardPanel;
class FormPanel;
class PlainTable;
class RiskForm;
class ShopSaver;
struct UiServices;

/// What somebody looks at before it goes on, by shop: unusual orders and notes.
class ReviewSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit ReviewSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("flag"); }
    void entered() override;

protected:
    void retranslate() override;

private:
    struct Picture {
        RiskSettings risk;
        NoteSettings notes;
    };
    void build();
    void show(const Picture &picture);
    void showShop();
    void followDemand();
    void enableButtons();
    void save(bool all);
    NotePolicy policy() const;
    std::optional<ShopId> current() const;
    QString riskWords(const RiskTerms &terms) const;

    const UiServices &m_services;
    Picture m_picture;
    CardPanel *m_card;
    PlainTable *m_table;
    RiskForm *m_risk;
    FormPanel *m_notes;
    QComboBox *m_demand;
    QLineEdit *m_words;
    QLabel *m_note;
    ShopSaver *m_saver;
};

} // namespace waydesk
