// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/badgecard.h"

#include "dispatch/linkshops.h"
#include "models/shopbadges.h"
#include "models/text/sentences.h"
#include "ui/common/keybutton.h"
#include "ui/common/pill.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QButtonGroup>
#include <QColorDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int SwatchSize = 30;
constexpr int SwatchesInRow = 6;

QHBoxLayout *rowOf(QWidget *holder)
{
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

} // namespace

BadgeCard::BadgeCard(const UiServices &services, QWidget *parent)
    : FormPanel(parent)
    , m_services(services)
    , m_character(new QLineEdit(this))
    , m_reset(new KeyButton(this))
    , m_palette(new QButtonGroup(this))
{
    buildCharacter();
    buildPalette();
    buildOwnColours();
    retranslate();
    fill();
}

void BadgeCard::buildCharacter()
{
    auto *holder = new QWidget(this);
    QHBoxLayout *row = rowOf(holder);
    m_character->setObjectName(u"badgeCharacterEdit"_s);
    m_character->setFixedWidth(64);
    m_character->setMaxLength(8);
    m_reset->setObjectName(u"badgeResetButton"_s);
    row->addWidget(m_character);
    row->addWidget(m_reset);
    row->addStretch();
    add(holder, u"badgeCharacterRow"_s);
    connect(m_character, &QLineEdit::editingFinished, this, [this] {
        const Shop *now = shop();
        const QString typed = m_character->text().trimmed();
        if (now && typed != now->badge.character)
            store({typed, now->badge.colours});
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { store({}); });
}

void BadgeCard::buildPalette()
{
    auto *holder = new QWidget(this);
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    int place = 0;
    for (const BadgeColours &colours : badgePalette()) {
        auto *button = new QPushButton(holder);
        button->setObjectName(u"badgeSwatch"_s);
        button->setProperty("bare", true);
        button->setCheckable(true);
        button->setFixedSize(SwatchSize, SwatchSize);
        button->setIconSize(QSize(BadgeSize, BadgeSize));
        m_palette->addButton(button, place);
        grid->addWidget(button, place / SwatchesInRow, place % SwatchesInRow);
        ++place;
        connect(button, &QPushButton::clicked, this, [this, colours] {
            if (const Shop *now = shop())
                store({now->badge.character, colours});
        });
    }
    grid->setColumnStretch(SwatchesInRow, 1);
    add(holder, u"badgePalette"_s);
}

void BadgeCard::buildOwnColours()
{
    auto *holder = new QWidget(this);
    QHBoxLayout *row = rowOf(holder);
    m_ink = new KeyButton(holder);
    m_tint = new KeyButton(holder);
    m_ink->setObjectName(u"badgeInkButton"_s);
    m_tint->setObjectName(u"badgeTintButton"_s);
    row->addWidget(m_ink);
    row->addWidget(m_tint);
    row->addStretch();
    add(holder, u"badgeOwnColours"_s);
    connect(m_ink, &QPushButton::clicked, this, [this] { askColour(true); });
    connect(m_tint, &QPushButton::clicked, this, [this] { askColour(false); });
}

void BadgeCard::setShop(std::span<const Shop> all, ShopId shop)
{
    if (m_shop != shop) { // what is typed for one shop is not another's
        const QSignalBlocker quiet(m_character);
        m_character->clearFocus();
    }
    m_all.assign(all.begin(), all.end());
    m_shop = shop;
    fill();
}

const Shop *BadgeCard::shop() const
{
    const auto found = std::ranges::find(m_all, m_shop, &Shop::id);
    return found == m_all.end() ? nullptr : &*found;
}

BadgeColours BadgeCard::colours() const { return shopColours(m_all, m_shop); }

QIcon BadgeCard::swatch(const BadgeColours &colours) const
{
    const QVariantMap badge{
        {u"text"_s, shopCharacter(m_all, m_shop)}, {u"ink"_s, colours.ink}, {u"tint"_s, colours.tint}};
    return badgePixmap(badge, font(), devicePixelRatioF());
}

void BadgeCard::fill()
{
    const Shop *now = shop();
    setEnabled(now);
    setRemark(now ? now->name : tr("Choose a shop above"));
    if (!now)
        return;
    if (!m_character->hasFocus())
        m_character->setText(now->badge.character);
    m_character->setPlaceholderText(shopCharacter(m_all, m_shop));
    m_reset->setEnabled(now->badge != ShopBadge());
    const auto palette = badgePalette();
    m_palette->setExclusive(false); // colours of one's own are none of them
    for (size_t i = 0; i < palette.size(); ++i) {
        QAbstractButton *button = m_palette->button(static_cast<int>(i));
        button->setIcon(swatch(palette[i]));
        button->setChecked(palette[i] == colours());
    }
    m_palette->setExclusive(true);
}

void BadgeCard::askColour(bool ink)
{
    const BadgeColours now = colours();
    auto *dialog = new QColorDialog(QColor::fromRgb(ink ? now.ink : now.tint), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    connect(dialog, &QColorDialog::colorSelected, this, [this, ink](const QColor &chosen) { takeColour(ink, chosen); });
    dialog->open();
}

void BadgeCard::takeColour(bool ink, const QColor &chosen)
{
    const Shop *now = shop();
    if (!now)
        return;
    BadgeColours wanted = colours();
    (ink ? wanted.ink : wanted.tint) = chosen.rgb() & 0xFFFFFF;
    if (const double ratio = contrastOf(wanted); ratio < BadgeContrast) {
        Q_EMIT told(tr("These two colours are too close to be read: %1 : 1, at least %2 : 1 is needed")
                        .arg(ratio, 0, 'f', 1)
                        .arg(BadgeContrast, 0, 'f', 1));
        return;
    }
    store({now->badge.character, wanted});
}

void BadgeCard::store(const ShopBadge &badge)
{
    const auto now = std::ranges::find(m_all, m_shop, &Shop::id);
    if (now != m_all.end())
        now->badge = badge; // the next change builds on this one, however long the store takes
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, shop = m_shop, badge] { return LinkShops(s.place, s.carriers).setBadge(shop, badge); },
        [this](const Result<Shop> &stored) {
            if (!stored)
                Q_EMIT told(Sentences::errorSentence(stored.error()));
            {
                const QSignalBlocker quiet(m_character);
                m_character->clearFocus();
            }
            fill();
            Q_EMIT changed();
        });
}

void BadgeCard::retranslate()
{
    setTitle(tr("Badge"));
    setLabels({tr("Character"), tr("Colours"), tr("Own colours")});
    m_character->setAccessibleName(tr("Character of the badge"));
    m_reset->setText(tr("As at first"));
    m_ink->setText(tr("Character..."));
    m_tint->setText(tr("Ground..."));
    for (QAbstractButton *button : m_palette->buttons())
        button->setAccessibleName(tr("Colours %1").arg(m_palette->id(button) + 1));
    fill();
}

} // namespace waydesk
