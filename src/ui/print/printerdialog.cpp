// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printerdialog.h"

#include "dispatch/printerprofiles.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_printerdialog.h"

#include <QEvent>
#include <QSettings>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Known {
    std::vector<PrinterProfile> profiles;
    LabelStock needs;
};

} // namespace

PrinterDialog::PrinterDialog(const UiServices &services, const QString &target, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::PrinterDialog>())
    , m_names(services.tools)
    , m_template(services.settings.value(u"print/template"_s, u"standard-100x150-8"_s).toString())
{
    m_ui->setupUi(this);
    m_ui->saveButton->setPrimary(true);
    m_ui->dpiCombo->addItem(QString(), 8);
    m_ui->dpiCombo->addItem(QString(), 12);
    m_ui->targetEdit->setText(target);
    m_ui->targetEdit->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->fitLabel->setMinimumHeight(2 * fontMetrics().lineSpacing() + 2); // a template's name may take a second line
    show({target, {100, 150, 8}, {}});
    connect(m_ui->targetEdit, &QLineEdit::textChanged, this, [this] {
        if (const PrinterProfile *profile = known())
            show(*profile);
        showFit();
    });
    connect(m_ui->dpiCombo, &QComboBox::currentIndexChanged, this, &PrinterDialog::showFit);
    for (QSpinBox *spin : {m_ui->widthSpin, m_ui->heightSpin})
        connect(spin, &QSpinBox::valueChanged, this, &PrinterDialog::showFit);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &PrinterDialog::save);
    connect(m_ui->forgetButton, &QPushButton::clicked, this, &PrinterDialog::forget);
    connect(m_ui->testButton, &QPushButton::clicked, this, &PrinterDialog::test);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    reload();
}

PrinterDialog::~PrinterDialog() = default;

/// Beside what prints: a batch may take its time.
void PrinterDialog::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, form = m_template]() -> Result<Known> {
            auto profiles = PrinterProfiles(s.place).all();
            if (!profiles)
                return std::unexpected(profiles.error());
            const auto stock = s.drawer().stock(form);
            return Known{std::move(*profiles), stock.value_or(LabelStock())};
        },
        [this](const Result<Known> &known) {
            if (!known) {
                m_ui->strip->showError(known.error());
                return;
            }
            m_known = known->profiles;
            m_needs = known->needs;
            if (m_ui->targetEdit->text().isEmpty() && !m_known.empty())
                m_ui->targetEdit->setText(m_known.front().target);
            if (const PrinterProfile *profile = this->known())
                show(*profile);
            showFit();
        });
}

const PrinterProfile *PrinterDialog::known() const
{
    const auto found = std::ranges::find(m_known, m_ui->targetEdit->text().trimmed(), &PrinterProfile::target);
    return found == m_known.end() ? nullptr : &*found;
}

void PrinterDialog::show(const PrinterProfile &profile)
{
    m_ui->dpiCombo->setCurrentIndex(m_ui->dpiCombo->findData(profile.stock.dotsPerMm));
    m_ui->widthSpin->setValue(profile.stock.widthMm);
    m_ui->heightSpin->setValue(profile.stock.heightMm);
    m_ui->darknessSpin->setValue(profile.tuning.darkness);
    m_ui->rightSpin->setValue(profile.tuning.right);
    m_ui->downSpin->setValue(profile.tuning.down);
}

PrinterProfile PrinterDialog::profile() const
{
    return {m_ui->targetEdit->text().trimmed(),
            {m_ui->widthSpin->value(), m_ui->heightSpin->value(), m_ui->dpiCombo->currentData().toInt()},
            {m_ui->darknessSpin->value(), m_ui->rightSpin->value(), m_ui->downSpin->value()}};
}

void PrinterDialog::showFit()
{
    const bool named = !m_ui->targetEdit->text().trimmed().isEmpty();
    m_ui->forgetButton->setEnabled(known());
    m_ui->saveButton->setEnabled(named);
    m_ui->testButton->setEnabled(named);
    if (m_needs.dotsPerMm == 0) {
        m_ui->fitLabel->clear();
        return;
    }
    const LabelStock has = profile().stock;
    const QString needs = tr("%1 mm, %2 dpi").arg(paperText(m_needs), dpiText(m_needs));
    m_ui->fitLabel->setText(has == m_needs
                                ? tr("Fits the template in use: %1 (%2).").arg(m_names.name(m_template), needs)
                                : tr("Does not fit the template in use: %1 needs %2. Batches with it "
                                     "will be refused for this printer.")
                                      .arg(m_names.name(m_template), needs));
}

void PrinterDialog::save()
{
    const PrinterProfile profile = this->profile();
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, profile] { return PrinterProfiles(s.place).keep(profile); },
        [this, target = profile.target](const Result<void> &kept) {
            if (kept)
                m_ui->strip->show(Strip::Kind::Done, tr("Saved for %1").arg(target));
            else
                m_ui->strip->showError(kept.error());
            reload();
        });
}

void PrinterDialog::forget()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, target = profile().target] { return PrinterProfiles(s.place).forget(target); },
        [this](const Result<void> &done) {
            if (done)
                m_ui->strip->show(Strip::Kind::Done, tr("Nothing is known of this printer any more."));
            else
                m_ui->strip->showError(done.error());
            reload();
        });
}

void PrinterDialog::test()
{
    m_ui->testButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, profile = profile()] { return PrintTestLabel(s.place, s.kit()).run(profile); },
        [this](const Result<void> &printed) {
            showFit();
            if (printed)
                m_ui->strip->show(Strip::Kind::Done, tr("The ruler label is on its way."));
            else
                m_ui->strip->showError(printed.error());
        });
}

void PrinterDialog::retranslate()
{
    m_ui->dpiCombo->setItemText(0, tr("203 dpi (8 dots to the millimetre)"));
    m_ui->dpiCombo->setItemText(1, tr("300 dpi (12 dots to the millimetre)"));
    showFit();
}

void PrinterDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
