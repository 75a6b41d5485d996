// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/cardpanel.h"
#include "ui/settings/deadlinepicture.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace waydesk {

class KeyButton;
class PlainTable;
struct UiServices;

/// How long each shop's orders may take: what its platform demands, and what it promises itself.
class ShopTermsCard : public CardPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit ShopTermsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const DeadlinePicture &picture);
    void retranslate();

Q_SIGNALS:
    void told(const QString &line);
    void changed();

private:
    void buildFoot();
    void showShop();
    void followUnit();
    void save();
    const Shop *current() const;
    QString demandOf(const Shop &shop) const;

    const UiServices &m_services;
    DeadlinePicture m_picture;
    PlainTable *m_table;
    QLabel *m_promiseLabel;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    QLabel *m_countryLabel;
    QComboBox *m_country;
    QCheckBox *m_mall;
    KeyButton *m_save;
};

} // namespace waydesk
