// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/settags.h"
#include "ui/settings/tablecard.h"

namespace waydesk {

/// The tags in the order of their weight.
class TagsCard : public TableCard
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit TagsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const TagSettings &settings, const std::vector<Shop> &shops);
    /// The tag that is chosen, null = none.
    const TagRule *chosen() const;
    /// Nothing happens if there is no such tag.
    void choose(qint64 id);
    void chooseNone();
    void retranslate() override;

Q_SIGNALS:
    void chosenChanged();
    void newWanted();

private:
    void move(int by);
    void remove();
    void enableButtons();

    TagSettings m_settings;
    std::vector<Shop> m_shops;
    KeyButton *m_new;
    KeyButton *m_up;
    KeyButton *m_down;
    KeyButton *m_remove;
};

} // namespace waydesk
