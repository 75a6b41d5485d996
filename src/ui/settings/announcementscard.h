// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/deadlinepicture.h"
#include "ui/settings/tablecard.h"

namespace waydesk {

/// The platforms' announcements: other times for the orders of some days.
class AnnouncementsCard : public TableCard
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit AnnouncementsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const DeadlinePicture &picture);
    void retranslate() override;

private:
    void add();
    void remove();
    QString aboutOf(const DeadlineOverride &one) const;

    DeadlinePicture m_picture;
    KeyButton *m_remove;
    KeyButton *m_add;
};

} // namespace waydesk
