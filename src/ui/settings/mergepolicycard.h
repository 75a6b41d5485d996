// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/setmergepolicy.h"
#include "ui/common/cardpanel.h"

#include <optional>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace waydesk {

class KeyButton;
class PlainTable;
struct UiServices;

/// What each shop's orders may share a parcel with.
class MergePolicyCard : public CardPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit MergePolicyCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const std::vector<SetMergePolicy::OfShop> &shops);
    void retranslate();

Q_SIGNALS:
    void told(const QString &line);
    void changed();

private:
    void buildFoot();
    void showShop();
    void save();
    std::optional<SetMergePolicy::OfShop> current() const;

    const UiServices &m_services;
    std::vector<SetMergePolicy::OfShop> m_shops;
    PlainTable *m_table;
    QCheckBox *m_crossShop;
    QCheckBox *m_anyBuyer;
    QCheckBox *m_notes;
    QCheckBox *m_presale;
    QLabel *m_gramsLabel;
    QSpinBox *m_grams;
    KeyButton *m_save;
};

} // namespace waydesk
