// SPDX-License-Identifier: Apache-2.0
#include "ui/print/reprintdialog.h"

#include "core/label/scancode.h"
#include "ui_reprintdialog.h"

#include <QEvent>

namespace waydesk {

ReprintDialog::ReprintDialog(const QString &number, const QString &target, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ReprintDialog>())
{
    m_ui->setupUi(this);
    m_ui->reprintButton->setPrimary(true);
    m_ui->numberEdit->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->numberEdit->setText(number);
    m_ui->targetEdit->setText(target);
    retranslate();
    connect(m_ui->reprintButton, &QPushButton::clicked, this, &ReprintDialog::submit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

ReprintDialog::~ReprintDialog() = default;

QString ReprintDialog::number() const { return m_ui->numberEdit->text().trimmed(); }

QString ReprintDialog::reason() const { return m_ui->reasonCombo->currentText().trimmed(); }

QString ReprintDialog::target() const { return m_ui->targetEdit->text().trimmed(); }

void ReprintDialog::submit()
{
    if (number().isEmpty() || reason().isEmpty() || target().isEmpty()) {
        m_ui->strip->show(Strip::Kind::Error, tr("Number, reason and target are needed."));
        return;
    }
    accept();
}

QString ReprintDialog::scanHint() const { return tr("A scan says which label is printed again"); }

bool ReprintDialog::takeScan(const QString &code)
{
    const QString number = parseScan(QStringView(code)).waybill();
    if (number.isEmpty())
        return false;
    m_ui->numberEdit->setText(number);
    return true;
}

void ReprintDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ReprintDialog::retranslate()
{
    m_ui->reasonCombo->clear();
    m_ui->reasonCombo->addItems({tr("damaged"), tr("not readable"), tr("lost"), tr("printer jam")});
}

} // namespace waydesk
