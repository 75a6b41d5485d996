// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/memodialog.h"

#include "dispatch/editparcels.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_memodialog.h"

#include <QKeyEvent>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool isSave(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && key.modifiers() & Qt::ControlModifier;
}

} // namespace

MemoDialog::MemoDialog(const UiServices &services, std::vector<OrderId> orders, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_orders(std::move(orders))
    , m_ui(std::make_unique<Ui::MemoDialog>())
{
    m_ui->setupUi(this);
    m_ui->saveButton->setPrimary(true);
    m_ui->saveButton->setEnabled(false);
    m_ui->noteEdit->setEnabled(false);
    m_ui->noteEdit->installEventFilter(this);
    connect(m_ui->orderCombo, &QComboBox::currentIndexChanged, this, &MemoDialog::showOrder);
    connect(m_ui->noteEdit, &QPlainTextEdit::textChanged, this, &MemoDialog::showCount);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &MemoDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    showCount();
    read();
}

MemoDialog::~MemoDialog() = default;

void MemoDialog::read()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, orders = m_orders] { return detailsOf(s.place, orders); },
        [this](const Result<std::vector<OrderDetails>> &details) {
            if (!details) {
                m_ui->strip->showError(details.error());
                return;
            }
            m_details = *details;
            m_ui->orderCombo->setVisible(m_details.size() > 1);
            for (const OrderDetails &one : m_details)
                m_ui->orderCombo->addItem(one.order.number + u" · "_s + one.shop.name);
            m_ui->noteEdit->setEnabled(!m_details.empty());
            m_ui->noteEdit->setFocus();
        });
}

const OrderDetails *MemoDialog::current() const
{
    const int index = m_ui->orderCombo->currentIndex();
    return index < 0 || index >= static_cast<int>(m_details.size()) ? nullptr : &m_details[static_cast<size_t>(index)];
}

void MemoDialog::showOrder()
{
    const OrderDetails *details = current();
    if (!details)
        return;
    setWindowTitle(tr("Memo of order %1").arg(details->order.number));
    m_ui->messageLabel->setVisible(!details->order.message.isEmpty());
    m_ui->messageLabel->setText(tr("Buyer: %1").arg(details->order.message));
    m_ui->platformLabel->setVisible(!details->order.memo.isEmpty());
    m_ui->platformLabel->setText(tr("Seller's memo on the platform: %1").arg(details->order.memo));
    m_ui->noteEdit->setPlainText(details->order.note);
    m_ui->noteEdit->moveCursor(QTextCursor::End);
}

void MemoDialog::showCount()
{
    const OrderDetails *details = current();
    const QString note = m_ui->noteEdit->toPlainText().trimmed();
    const bool fits = note.size() <= Longest;
    m_ui->countLabel->setText(fits ? tr("%1 of %2 characters").arg(note.size()).arg(Longest)
                                   : tr("Too long: %1 of %2 characters").arg(note.size()).arg(Longest));
    m_ui->saveButton->setEnabled(details && fits && !m_saving && note != details->order.note);
}

void MemoDialog::save()
{
    const OrderDetails *details = current();
    if (!details || !m_ui->saveButton->isEnabled())
        return;
    m_saving = true;
    m_ui->saveButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, order = details->order.id, note = m_ui->noteEdit->toPlainText().trimmed()] {
            return EditParcels(s.place).setNote(order, note);
        },
        [this](const Result<int> &changed) {
            m_saving = false;
            if (!changed) {
                m_ui->strip->showError(changed.error());
                showCount();
                return;
            }
            Q_EMIT saved();
            accept();
        });
}

/// The edit would take Ctrl+Enter for a new line.
bool MemoDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->noteEdit && event->type() == QEvent::KeyPress && isSave(*static_cast<QKeyEvent *>(event))) {
        save();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void MemoDialog::keyPressEvent(QKeyEvent *event)
{
    if (isSave(*event))
        save();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

void MemoDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showCount();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
