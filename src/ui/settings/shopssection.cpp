// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/shopssection.h"

#include "models/accountmodels.h"
#include "models/shopbadges.h"
#include "models/text/sentences.h"
#include "ui/common/cardpanel.h"
#include "ui/common/deskfeed.h"
#include "ui/common/formpanel.h"
#include "ui/common/keybutton.h"
#include "ui/common/pill.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int BadgeSize = 20;

/// The square by which the order table marks the shop.
QPixmap badgeOf(const Shop &shop, const QString &character, const QFont &font, qreal ratio)
{
    QPixmap picture(QSize(BadgeSize, BadgeSize) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintBadge(painter, QRect(0, 0, BadgeSize, BadgeSize), character, badgeTone(shop.id.value), font);
    return picture;
}

} // namespace

ShopsSection::ShopsSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_card(new CardPanel(this))
    , m_table(new PlainTable(this))
    , m_link(new KeyButton(this))
    , m_form(new FormPanel(this))
    , m_name(new QLineEdit(this))
    , m_platform(new QComboBox(this))
    , m_mall(new QCheckBox(this))
    , m_account(new QComboBox(this))
    , m_add(new KeyButton(this))
{
    m_table->setObjectName(u"settingsShopTable"_s);
    m_table->setIconSize(QSize(BadgeSize, BadgeSize));
    m_link->setObjectName(u"accountsButton"_s);
    auto *bottom = new QFrame(this);
    bottom->setProperty("role", u"panelFoot"_s);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(12, 8, 12, 8);
    row->addStretch();
    row->addWidget(m_link);
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(bottom);
    buildForm();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_card, 1);
    column->addWidget(m_form);
    connect(m_link, &QPushButton::clicked, this, &ShopsSection::accountsWanted);
    connect(&services.feed, &DeskFeed::moved, this, [this] {
        if (isVisible())
            entered();
    });
    retranslate();
}

void ShopsSection::buildForm()
{
    m_form->add(m_name, u"newShopEdit"_s);
    m_form->add(m_platform, u"newShopPlatformCombo"_s);
    m_form->add(m_mall, u"newShopMallBox"_s);
    m_form->add(m_account, u"newShopAccountCombo"_s);
    m_add->setObjectName(u"linkShopButton"_s);
    m_add->setEnabled(false);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_add);
    row->addStretch();
    m_form->addWide(buttons);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_add->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &ShopsSection::add);
}

void ShopsSection::add()
{
    const QString name = m_name->text().trimmed();
    m_add->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, name, platform = m_platform->currentData().toString(), mall = m_mall->isChecked(),
         account = m_account->currentData().toString()] {
            return LinkShops(s.place, s.carriers).addShop(name, platform, mall, account);
        },
        [this, name](const Result<ShopEntry> &made) {
            m_add->setEnabled(!made);
            if (made)
                m_name->clear();
            Q_EMIT told(made ? tr("%1 is linked").arg(name) : Sentences::errorSentence(made.error()));
            entered();
        });
}

QString ShopsSection::title() const { return tr("Shops"); }

void ShopsSection::entered()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return LinkShops(s.place, s.carriers).links(); },
        [this](const Result<ShopLinks> &found) {
            if (found)
                take(*found);
            else
                Q_EMIT told(Sentences::errorSentence(found.error()));
        });
}

void ShopsSection::take(const ShopLinks &found)
{
    m_found = found;
    m_table->clear();
    std::vector<Shop> shops;
    for (const ShopEntry &entry : found.shops)
        shops.push_back(entry.shop);
    for (const ShopEntry &entry : found.shops) {
        QStringList accounts;
        for (const AccountEntry &account : found.accounts) {
            if (account.shops.contains(entry.shop.name))
                accounts.append(account.account.name);
        }
        auto *row = m_table->addRow({entry.shop.name, AccountTexts::platformText(entry.shop.platform),
                                     entry.shop.mall ? tr("mall") : tr("ordinary"),
                                     accounts.isEmpty() ? tr("none: numbers are typed") : accounts.join(tr(", "))});
        row->setIcon(
            0, QIcon(badgeOf(entry.shop, shopCharacter(shops, entry.shop.id), m_table->font(), devicePixelRatioF())));
    }
    m_card->setRemark(found.shops.empty() ? tr("No shop is linked yet")
                                          : tr("%n shop(s)", nullptr, static_cast<int>(found.shops.size())));
    const QString before = m_account->currentData().toString();
    m_account->clear();
    m_account->addItem(tr("none: numbers are typed"), QString());
    for (const AccountEntry &account : found.accounts)
        m_account->addItem(account.account.name, account.account.name);
    m_account->setCurrentIndex(std::max(0, m_account->findData(before)));
}

void ShopsSection::fillPlatforms()
{
    const QString before = m_platform->currentData().toString();
    m_platform->clear();
    for (const QString &word : m_services.orderSource.platforms())
        m_platform->addItem(AccountTexts::platformText(word), word);
    m_platform->setCurrentIndex(std::max(0, m_platform->findData(before)));
}

void ShopsSection::retranslate()
{
    m_card->setTitle(title());
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Shop"), tr("Platform"), tr("Kind"), tr("Waybill accounts")}, {120, 80, 220});
    m_link->setText(tr("Shops and waybill accounts..."));
    m_form->setTitle(tr("Link a shop"));
    m_form->setRemark(tr("order files of a shop that is not linked are refused"));
    m_form->setLabels({tr("Name"), tr("Platform"), tr("Kind"), tr("Waybill account")});
    m_mall->setText(tr("Mall shop (Tmall)"));
    m_add->setText(tr("Link shop"));
    fillPlatforms();
}

} // namespace waydesk
