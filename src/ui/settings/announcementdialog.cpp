// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/announcementdialog.h"

#include "dispatch/setdeadlines.h"
#include "models/accountmodels.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_announcementdialog.h"

#include <QEvent>

namespace waydesk {

using namespace Qt::StringLiterals;

AnnouncementDialog::AnnouncementDialog(const UiServices &services, const std::vector<Shop> &shops, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_shops(shops)
    , m_ui(std::make_unique<Ui::AnnouncementDialog>())
{
    m_ui->setupUi(this);
    m_ui->saveButton->setPrimary(true);
    const QDate today = QDateTime::fromMSecsSinceEpoch(services.feed.now()).date();
    m_ui->fromEdit->setDateTime(today.startOfDay());
    m_ui->untilEdit->setDateTime(today.addDays(1).startOfDay());
    m_ui->shipByEdit->setDateTime(QDateTime(today.addDays(4), QTime(23, 59)));
    fillLists();
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &AnnouncementDialog::follow);
    connect(m_ui->effectCombo, &QComboBox::currentIndexChanged, this, &AnnouncementDialog::follow);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &AnnouncementDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    follow();
}

AnnouncementDialog::~AnnouncementDialog() = default;

/// Each list keeps what was chosen.
void AnnouncementDialog::fillLists()
{
    const auto refill = [](QComboBox *combo, const std::vector<std::pair<QString, QVariant>> &entries) {
        const int before = std::max(0, combo->currentIndex());
        combo->clear();
        for (const auto &[words, value] : entries)
            combo->addItem(words, value);
        combo->setCurrentIndex(before);
    };
    std::vector<std::pair<QString, QVariant>> about{{tr("all shops"), QVariant()}};
    for (const QString &platform : m_services.orderSource.platforms())
        about.emplace_back(tr("shops of %1").arg(AccountTexts::platformText(platform)), platform);
    for (const Shop &shop : m_shops)
        about.emplace_back(tr("only %1").arg(shop.name), shop.id.value);
    refill(m_ui->aboutCombo, about);
    refill(m_ui->effectCombo,
           {{tr("they have another time"), static_cast<int>(OverrideEffect::Term)},
            {tr("they are all due at one time"), static_cast<int>(OverrideEffect::ShipBy)},
            {tr("their time counts from the end on"), static_cast<int>(OverrideEffect::Pause)}});
    refill(m_ui->unitCombo,
           {{tr("hours"), static_cast<int>(TermUnit::Hours)},
            {tr("calendar days"), static_cast<int>(TermUnit::CalendarDays)},
            {tr("working days"), static_cast<int>(TermUnit::WorkingDays)}});
}

void AnnouncementDialog::follow()
{
    const auto effect = static_cast<OverrideEffect>(m_ui->effectCombo->currentData().toInt());
    for (QWidget *field : {static_cast<QWidget *>(m_ui->amountBox), static_cast<QWidget *>(m_ui->unitCombo)})
        field->setEnabled(effect == OverrideEffect::Term);
    m_ui->shipByEdit->setEnabled(effect == OverrideEffect::ShipBy);
    m_ui->saveButton->setEnabled(!m_ui->nameEdit->text().trimmed().isEmpty());
}

DeadlineOverride AnnouncementDialog::announced() const
{
    DeadlineOverride one;
    one.name = m_ui->nameEdit->text().trimmed();
    const QVariant about = m_ui->aboutCombo->currentData();
    if (about.typeId() == QMetaType::QString)
        one.platform = about.toString();
    else if (about.isValid())
        one.shop = ShopId(about.toLongLong());
    one.from = m_ui->fromEdit->dateTime().toMSecsSinceEpoch();
    one.until = m_ui->untilEdit->dateTime().toMSecsSinceEpoch();
    one.effect = static_cast<OverrideEffect>(m_ui->effectCombo->currentData().toInt());
    if (one.effect == OverrideEffect::Term)
        one.term = {m_ui->amountBox->value(), static_cast<TermUnit>(m_ui->unitCombo->currentData().toInt())};
    if (one.effect == OverrideEffect::ShipBy)
        one.shipBy = m_ui->shipByEdit->dateTime().toMSecsSinceEpoch();
    return one;
}

void AnnouncementDialog::save()
{
    m_ui->saveButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, one = announced()] { return SetDeadlines(s.place).add(one); },
        [this](const Result<DeadlineOverride> &added) {
            if (added) {
                accept();
                return;
            }
            m_ui->strip->showError(added.error());
            follow();
        });
}

void AnnouncementDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillLists();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
