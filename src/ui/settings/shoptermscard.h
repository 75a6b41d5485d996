// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/deadlinepicture.h"
#include "ui/settings/tablecard.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace waydesk {

/// How long each shop's orders may take: what its platform demands, and what it promises itself.
class ShopTermsCard : public TableCard
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit ShopTermsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const DeadlinePicture &picture);
    void retranslate() override;

private:
    void buildFoot();
    void showShop();
    void followUnit();
    void save();
    const Shop *current() const;
    QString demandOf(const Shop &shop) const;

    DeadlinePicture m_picture;
    QLabel *m_promiseLabel;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    QLabel *m_countryLabel;
    QComboBox *m_country;
    QCheckBox *m_mall;
    KeyButton *m_save;
};

} // namespace waydesk
