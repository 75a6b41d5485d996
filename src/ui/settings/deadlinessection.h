// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

class QLabel;
class QLineEdit;

namespace waydesk {

class AnnouncementsCard;
class CalendarsCard;
class FormPanel;
class ShopTermsCard;
struct UiServices;

/// Until when orders must ship: what shops promise, what platforms announce, which days are worked, and when this
/// bench is warned.
class DeadlinesSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit DeadlinesSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("clock"); }
    void entered() override;

protected:
    void retranslate() override;

private:
    void keepAlerts();

    const UiServices &m_services;
    ShopTermsCard *m_shops;
    AnnouncementsCard *m_announcements;
    CalendarsCard *m_calendars;
    FormPanel *m_warn;
    QLineEdit *m_alerts;
    QLabel *m_note;
};

} // namespace waydesk
