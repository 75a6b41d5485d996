// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/shoptermscard.h"

#include "models/accountmodels.h"
#include "models/text/deadlinetexts.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int NoTerm = -1;
constexpr int MostHours = 999;
} // namespace

ShopTermsCard::ShopTermsCard(const UiServices &services, QWidget *parent)
    : TableCard(services, u"shopTermsTable"_s, parent)
    , m_promiseLabel(new QLabel(this))
    , m_amount(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_countryLabel(new QLabel(this))
    , m_country(new QComboBox(this))
    , m_mall(new QCheckBox(this))
{
    buildFoot();
    connect(table(), &QTreeWidget::currentItemChanged, this, &ShopTermsCard::showShop);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ShopTermsCard::followUnit);
    connect(m_save, &QPushButton::clicked, this, &ShopTermsCard::save);
    retranslate();
}

void ShopTermsCard::buildFoot()
{
    m_amount->setObjectName(u"promiseAmountBox"_s);
    m_amount->setRange(1, MostHours);
    m_unit->setObjectName(u"promiseUnitCombo"_s);
    m_country->setObjectName(u"deadlineCountryCombo"_s);
    m_mall->setObjectName(u"deadlineMallBox"_s);
    m_promiseLabel->setBuddy(m_unit);
    m_countryLabel->setBuddy(m_country);
    for (QWidget *field : {static_cast<QWidget *>(m_amount), static_cast<QWidget *>(m_unit),
                           static_cast<QWidget *>(m_country), static_cast<QWidget *>(m_mall)})
        field->setMinimumHeight(28);
    foot()->addWidget(m_promiseLabel);
    foot()->addWidget(m_unit);
    foot()->addWidget(m_amount);
    foot()->addSpacing(8);
    foot()->addWidget(m_countryLabel);
    foot()->addWidget(m_country);
    foot()->addSpacing(8);
    foot()->addWidget(m_mall);
    foot()->addStretch();
    m_save = addButton(u"saveShopTermsButton"_s);
}

void ShopTermsCard::show(const DeadlinePicture &picture)
{
    const Shop *chosen = current();
    const auto stored = [this](const Shop &shop) {
        return std::tuple(shop.id, shop.mall, m_picture.set.termsOf(shop.id));
    };
    const auto was = chosen ? std::optional(stored(*chosen)) : std::nullopt;
    const QSignalBlocker quiet(table());
    m_picture = picture;
    const int before = std::max(0, table()->currentRow());
    table()->clear();
    for (const Shop &shop : picture.set.shops) {
        const ShopTerms terms = picture.set.termsOf(shop.id);
        const QString country = terms.country.isEmpty() && picture.book
            ? picture.book->rule(shop.platform, shop.mall).country
            : terms.country;
        table()->addRow({shop.name, AccountTexts::platformText(shop.platform), shop.mall ? tr("mall") : tr("ordinary"),
                         demandOf(shop),
                         terms.promise.amount > 0 ? DeadlineTexts::term(terms.promise) : tr("as the platform demands"),
                         country.isEmpty() ? tr("not set") : DeadlineTexts::country(country)});
    }
    if (!picture.set.shops.empty())
        table()->chooseRow(std::min<int>(before, static_cast<int>(picture.set.shops.size()) - 1));
    const Shop *now = current();
    if (!was || !now || stored(*now) != *was)
        showShop(); // else what somebody is typing stays
}

QString ShopTermsCard::demandOf(const Shop &shop) const
{
    if (!m_picture.book)
        return {};
    const PlatformRule &rule = m_picture.book->rule(shop.platform, shop.mall);
    const QString words = tr("%1 after %2").arg(DeadlineTexts::term(rule.ship), DeadlineTexts::start(rule.start));
    return rule.assumed ? tr("not known; assumed: %1").arg(words) : words;
}

const Shop *ShopTermsCard::current() const
{
    const int row = chosenOf(m_picture.set.shops.size());
    return row < 0 ? nullptr : &m_picture.set.shops[static_cast<size_t>(row)];
}

void ShopTermsCard::showShop()
{
    const Shop *shop = current();
    for (QWidget *field : {static_cast<QWidget *>(m_unit), static_cast<QWidget *>(m_country),
                           static_cast<QWidget *>(m_mall), static_cast<QWidget *>(m_save)})
        field->setEnabled(shop);
    const ShopTerms terms = shop ? m_picture.set.termsOf(shop->id) : ShopTerms();
    const bool promises = terms.promise.amount > 0;
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(promises ? static_cast<int>(terms.promise.unit) : NoTerm)));
    m_amount->setValue(promises ? terms.promise.amount : 48);
    m_country->setCurrentIndex(std::max(0, m_country->findData(terms.country)));
    m_mall->setChecked(shop && shop->mall);
    followUnit();
}

void ShopTermsCard::followUnit()
{
    const int unit = m_unit->currentData().toInt();
    m_amount->setEnabled(m_unit->isEnabled() && unit != NoTerm);
    m_amount->setMaximum(unit == static_cast<int>(TermUnit::Hours) || unit == NoTerm ? MostHours : 180);
}

void ShopTermsCard::save()
{
    const Shop *shop = current();
    if (!shop)
        return;
    ShopTerms terms{shop->id, {}, m_country->currentData().toString()};
    if (const int unit = m_unit->currentData().toInt(); unit != NoTerm)
        terms.promise = {m_amount->value(), static_cast<TermUnit>(unit)};
    change([&s = services(), terms, mall = m_mall->isChecked()] { return SetDeadlines(s.place).setShop(terms, mall); },
           [](const auto &set) { return tr("The deadlines of %1 are counted anew").arg(set->name); });
}

void ShopTermsCard::retranslate()
{
    setTitle(tr("Time to ship by shop"));
    setRemark(tr("a time that the platform's file states wins"));
    table()->setAccessibleName(title());
    table()->setColumns(
        {tr("Shop"), tr("Platform"), tr("Kind"), tr("The platform demands"), tr("The shop promises"), tr("Days of")},
        {104, 70, 250, 160, 90});
    m_promiseLabel->setText(tr("The shop promises"));
    m_countryLabel->setText(tr("Days of"));
    m_mall->setText(tr("Mall shop (Tmall, LazMall)"));
    m_save->setText(tr("Save"));
    const int unit = m_unit->currentIndex();
    m_unit->clear();
    m_unit->addItem(tr("as the platform demands"), NoTerm);
    m_unit->addItem(tr("hours"), static_cast<int>(TermUnit::Hours));
    m_unit->addItem(tr("calendar days"), static_cast<int>(TermUnit::CalendarDays));
    m_unit->addItem(tr("working days"), static_cast<int>(TermUnit::WorkingDays));
    m_unit->setCurrentIndex(std::max(0, unit));
    for (QWidget *field : {static_cast<QWidget *>(m_unit), static_cast<QWidget *>(m_amount)})
        field->setAccessibleName(tr("The shop promises"));
    m_country->setAccessibleName(tr("Days of"));
    const int country = m_country->currentIndex();
    m_country->clear();
    m_country->addItem(tr("as the platform"), QString());
    for (const WorkCalendar &calendar : DeadlineBook::builtIn().calendars())
        m_country->addItem(DeadlineTexts::country(calendar.country()), calendar.country());
    m_country->setCurrentIndex(std::max(0, country));
    show(DeadlinePicture(m_picture));
}

} // namespace waydesk
