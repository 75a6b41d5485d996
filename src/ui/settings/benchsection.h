// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

class QLabel;

namespace waydesk {

class Appearance;
class FormPanel;
class KeyButton;
class LookCard;
struct UiServices;

/// This bench: its language and look, who works here, and where.
class BenchSection : public SettingsSection
{
    Q_OBJECT

public:
    /// Both outlive the section.
    BenchSection(const UiServices &services, Appearance &look, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("user"); }
    void entered() override;

Q_SIGNALS:
    void operatorWanted();
    void languageWanted(const QString &code);

protected:
    void retranslate() override;

private:
    const UiServices &m_services;
    LookCard *m_look;
    FormPanel *m_form;
    QLabel *m_bench;
    QLabel *m_operator;
    QLabel *m_note;
    KeyButton *m_change;
};

} // namespace waydesk
