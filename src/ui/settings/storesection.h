// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/backupschedule.h"
#include "ui/common/stationtools.h"
#include "ui/settings/settingssection.h"

class QLabel;

namespace waydesk {

class CardPanel;
class FormPanel;
class KeyButton;
class PlainTable;
class RetentionCard;
struct UiServices;

/// Where the data lies, whether it is sound, and its backups.
class StoreSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit StoreSection(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("folder"); }
    void entered() override;

Q_SIGNALS:
    void restoreWanted(const QString &backup);
    void restoreOtherWanted();

protected:
    void retranslate() override;

private:
    struct Found {
        StoreFacts facts;
        std::vector<BackupFile> backups;
    };
    void build();
    void take(const Found &found);
    void check();
    void showSound(const QStringList &problems);
    void makeBackup();
    QString chosenBackup() const;

    const UiServices &m_services;
    FormPanel *m_form;
    QLabel *m_where;
    QLabel *m_size;
    QLabel *m_sound;
    KeyButton *m_check;
    RetentionCard *m_retention;
    CardPanel *m_backupsCard;
    PlainTable *m_backups;
    KeyButton *m_make;
    KeyButton *m_restore;
    KeyButton *m_restoreOther;
    Found m_found;
};

} // namespace waydesk
