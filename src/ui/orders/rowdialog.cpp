// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/rowdialog.h"

#include "dispatch/ports/orderrepository.h"
#include "models/text/sentences.h"
#include "ui_rowdialog.h"

#include <QFileInfo>
#include <QKeyEvent>

namespace waydesk {

namespace {

bool isTakeOver(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && key.modifiers() & Qt::ControlModifier;
}

} // namespace

RowDialog::RowDialog(const RejectedRow &row, const QString &text, const QStringList &below, QWidget *parent)
    : QDialog(parent)
    , m_below(below)
    , m_ui(std::make_unique<Ui::RowDialog>())
{
    m_ui->setupUi(this);
    m_ui->takeButton->setPrimary(true);
    m_ui->whereLabel->setText(tr("%1, row %2").arg(QFileInfo(row.file).fileName()).arg(row.row));
    m_ui->reasonLabel->setText(Sentences::rejectionSentence(row.reason));
    m_ui->rowEdit->setPlainText(text);
    m_ui->rowEdit->installEventFilter(this);
    m_ui->joinButton->setVisible(!below.isEmpty());
    connect(m_ui->joinButton, &QPushButton::clicked, this, &RowDialog::join);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->takeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->rowEdit->setFocus();
}

RowDialog::~RowDialog() = default;

QString RowDialog::text() const { return m_ui->rowEdit->toPlainText(); }

int RowDialog::joined() const
{
    const QString all = text();
    int still = 0;
    while (still < m_joined && all.contains(m_below.at(still)))
        ++still;
    return still;
}

void RowDialog::join()
{
    m_ui->rowEdit->moveCursor(QTextCursor::End);
    m_ui->rowEdit->insertPlainText(m_below.at(m_joined++)); // so that Ctrl+Z takes it back
    m_ui->joinButton->setEnabled(m_joined < m_below.size());
    m_ui->rowEdit->setFocus();
}

void RowDialog::keyPressEvent(QKeyEvent *event)
{
    if (isTakeOver(*event))
        accept();
    else
        QDialog::keyPressEvent(event);
}

/// The editor would take the keys for itself.
bool RowDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isTakeOver(*static_cast<QKeyEvent *>(event))) {
        accept();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace waydesk
