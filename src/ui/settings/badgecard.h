// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "ui/common/formpanel.h"

#include <span>
#include <vector>

class QAbstractButton;
class QButtonGroup;
class QColor;
class QLineEdit;

namespace waydesk {

class KeyButton;
struct UiServices;

/// How one shop is marked in every table: its character and its colours, chosen from a palette or one by one. What is
/// changed is stored at once; colours that could not be told apart are refused with their ratio.
class BadgeCard : public FormPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit BadgeCard(const UiServices &services, QWidget *parent = nullptr);

    /// `all`: every shop, for the character that the shop has by itself. An id that is none of them empties the card.
    void setShop(std::span<const Shop> all, ShopId shop);
    void retranslate();

Q_SIGNALS:
    void told(const QString &line);
    /// It is stored.
    void changed();

private:
    void buildCharacter();
    void buildPalette();
    void buildOwnColours();
    void fill();
    const Shop *shop() const;
    BadgeColours colours() const;
    void askColour(bool ink);
    void takeColour(bool ink, const QColor &chosen);
    void store(const ShopBadge &badge);
    QIcon swatch(const BadgeColours &colours) const;

    const UiServices &m_services;
    std::vector<Shop> m_all;
    ShopId m_shop;
    QLineEdit *m_character;
    KeyButton *m_reset;
    QButtonGroup *m_palette;
    KeyButton *m_ink = nullptr;
    KeyButton *m_tint = nullptr;
};

} // namespace waydesk
