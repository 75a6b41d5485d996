// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts/segmentdialog.h"

#include "core/waybill/sequence.h"
#include "dispatch/linkshops.h"
#include "models/text/sentences.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_segmentdialog.h"

#include <QEvent>
#include <QLocale>

namespace waydesk {

using namespace Qt::StringLiterals;

SegmentDialog::SegmentDialog(const UiServices &services, const QString &account, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::SegmentDialog>())
    , m_wanted(account)
{
    m_ui->setupUi(this);
    m_ui->addButton->setPrimary(true);
    m_ui->addButton->setEnabled(false);
    m_ui->countBox->setGroupSeparatorShown(true);
    for (QWidget *field : {static_cast<QWidget *>(m_ui->firstEdit), static_cast<QWidget *>(m_ui->lastEdit),
                           static_cast<QWidget *>(m_ui->countBox)})
        field->setAttribute(Qt::WA_InputMethodEnabled, false);
    for (QLineEdit *edit : {m_ui->firstEdit, m_ui->lastEdit})
        connect(edit, &QLineEdit::textChanged, this, &SegmentDialog::answer);
    connect(m_ui->countBox, &QSpinBox::valueChanged, this, &SegmentDialog::answer);
    connect(m_ui->accountCombo, &QComboBox::currentIndexChanged, this, &SegmentDialog::answer);
    connect(m_ui->addButton, &QPushButton::clicked, this, &SegmentDialog::add);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->firstEdit->setFocus();
    services.runner.run(
        TaskRunner::Lane::Short, this, [&services] { return LinkShops(services.place, services.carriers).accounts(); },
        [this](const Result<std::vector<AccountEntry>> &accounts) {
            if (accounts)
                take(*accounts);
            else
                m_ui->strip->showError(accounts.error());
        });
}

SegmentDialog::~SegmentDialog() = default;

void SegmentDialog::take(const std::vector<AccountEntry> &accounts)
{
    for (const AccountEntry &entry : accounts) {
        m_accounts.push_back(entry.account);
        m_ui->accountCombo->addItem(u"%1 · %2"_s.arg(entry.account.name, m_services.carrierName(entry.account.carrier)),
                                    entry.account.name);
    }
    m_ui->accountCombo->setCurrentIndex(std::max(0, m_ui->accountCombo->findData(m_wanted)));
    answer();
}

Result<qint64> SegmentDialog::count() const
{
    const auto &account = m_accounts[static_cast<size_t>(m_ui->accountCombo->currentIndex())];
    const QString first = m_ui->firstEdit->text().trimmed();
    const QString last = m_ui->lastEdit->text().trimmed();
    if (!last.isEmpty())
        return countNumbers(m_services.carriers, account.carrier, first, last);
    if (auto sequence = NumberSequence::from(m_services.carriers, account.carrier, first); !sequence)
        return std::unexpected(sequence.error());
    return m_ui->countBox->value();
}

/// The number of the first keystrokes is no number yet; what is wrong then is not said as an error.
void SegmentDialog::answer()
{
    m_ui->strip->dismiss();
    m_ui->countBox->setEnabled(m_ui->lastEdit->text().trimmed().isEmpty());
    m_ui->addButton->setEnabled(false);
    if (m_accounts.empty() || m_ui->firstEdit->text().trimmed().isEmpty()) {
        m_ui->answerLabel->setText(tr("Type or scan the first number"));
        return;
    }
    const auto many = count();
    if (!many)
        m_ui->answerLabel->setText(Sentences::errorSentence(many.error()));
    else if (*many == 0)
        m_ui->answerLabel->setText(tr("Say the last number, or how many there are"));
    else
        m_ui->answerLabel->setText(tr("%1 numbers").arg(QLocale().toString(*many)));
    m_ui->addButton->setEnabled(many && *many > 0);
}

void SegmentDialog::add()
{
    SegmentRequest request;
    request.account = m_ui->accountCombo->currentData().toString();
    request.first = m_ui->firstEdit->text().trimmed();
    request.last = m_ui->lastEdit->text().trimmed();
    request.count = request.last.isEmpty() ? m_ui->countBox->value() : 0;
    m_ui->addButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, request] { return LinkShops(s.place, s.carriers).addSegment(request); },
        [this, request](const Result<NumberSegment> &made) {
            m_ui->addButton->setEnabled(true);
            if (!made) {
                m_ui->strip->showError(made.error());
                return;
            }
            Q_EMIT added(tr("%1 owns %2 more numbers: %3 to %4")
                             .arg(request.account, QLocale().toString(made->count), made->first, made->last));
            accept();
        });
}

QString SegmentDialog::scanHint() const { return tr("A scan is the first number, the next one the last"); }

bool SegmentDialog::takeScan(const QString &code)
{
    QLineEdit *edit = m_ui->firstEdit->text().trimmed().isEmpty() ? m_ui->firstEdit : m_ui->lastEdit;
    edit->setText(code);
    return true;
}

void SegmentDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        answer();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
