// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/settags.h"
#include "ui/settings/settingssection.h"

class QComboBox;
class QLabel;

namespace waydesk {

class FormPanel;
class KeyButton;
class TagForm;
class TagsCard;
struct UiServices;

/// Tags that orders get by rule, and which new orders wait until somebody looked at them.
class TagsSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit TagsSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("pin"); }
    void entered() override;

protected:
    void retranslate() override;

private:
    struct Picture {
        TagSettings settings;
        std::vector<Shop> shops;
    };
    void build();
    void show(const Picture &picture);
    void showTag();
    void showNote();
    void newTag();
    void saveTag();
    void saveAccept();

    const UiServices &m_services;
    Picture m_picture;
    TagsCard *m_tags;
    FormPanel *m_accept;
    QComboBox *m_mode;
    QLabel *m_note;
    TagForm *m_form;
    KeyButton *m_save;
    qint64 m_wanted = 0; ///< to be chosen once it is read
    bool m_isSaving = false;
};

} // namespace waydesk
