// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/ownorderdialog.h"

#include "core/address/pastedreceiver.h"
#include "dispatch/linkshops.h"
#include "ui/common/dialogsize.h"
#include "ui/common/insetdelegate.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui_ownorderdialog.h"

#include <QEvent>
#include <QSignalBlocker>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Column { GoodsColumn, QuantityColumn };
constexpr int Lines = 8;
constexpr int RowHeight = 30;
constexpr int CellInset = 5;
constexpr QSize Wanted(860, 600);

QString cellText(const QTableWidget &table, int row, int column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

} // namespace

OwnOrderDialog::OwnOrderDialog(const UiServices &services, const QString &earlier, const QString &pasted,
                               QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::OwnOrderDialog>())
{
    m_ui->setupUi(this);
    m_ui->addButton->setPrimary(true);
    m_ui->originalEdit->setText(earlier);
    m_ui->originalEdit->setAttribute(Qt::WA_InputMethodEnabled, false);
    for (const OwnOrder::Kind kind : {OwnOrder::Kind::Typed, OwnOrder::Kind::Resend, OwnOrder::Kind::Gift})
        m_ui->kindCombo->addItem(QString(), static_cast<int>(kind));
    setUpLines();
    retranslate();
    readShops();
    sizeDialog(*this, Wanted);
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &OwnOrderDialog::showKind);
    connect(m_ui->pasteEdit, &QPlainTextEdit::textChanged, this, &OwnOrderDialog::readPasted);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->addButton, &QPushButton::clicked, this, &OwnOrderDialog::add);
    showKind();
    m_ui->pasteEdit->setPlainText(pasted);
    m_ui->pasteEdit->setFocus();
}

OwnOrderDialog::~OwnOrderDialog() = default;

void OwnOrderDialog::setUpLines()
{
    QTableWidget &table = *m_ui->linesTable;
    table.setColumnCount(2);
    table.setRowCount(Lines);
    table.setItemDelegate(new InsetDelegate(CellInset, &table));
    setUpTable(table, textPx(RowHeight), GoodsColumn);
    table.setShowGrid(true); // empty rows are seen as such
    table.setColumnWidth(QuantityColumn, textPx(100));
    table.setSelectionBehavior(QAbstractItemView::SelectItems);
    table.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                          | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
}

void OwnOrderDialog::readShops()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return LinkShops(s.place, s.carriers).links(); },
        [this](const Result<ShopLinks> &links) {
            if (!links) {
                m_ui->strip->showError(links.error());
                return;
            }
            for (const ShopEntry &entry : links->shops)
                m_ui->shopCombo->addItem(entry.shop.name, entry.shop.name);
            showKind();
        });
}

/// What is in the fields already came from there or was typed: newly pasted text replaces it.
void OwnOrderDialog::readPasted()
{
    const QString text = m_ui->pasteEdit->toPlainText();
    const PastedReceiver read = readPastedReceiver(text);
    const Address &to = read.address;
    m_ui->receiverEdit->setText(to.receiver);
    m_ui->phoneEdit->setText(to.phone);
    m_ui->addressEdit->setText(QStringList{to.province, to.city, to.district, to.street}.join(u' ').simplified());
    QStringList missing;
    for (const auto &[part, name] : {std::pair(u"receiver"_s, tr("the name")), std::pair(u"phone"_s, tr("the phone")),
                                     std::pair(u"place"_s, tr("the address"))}) {
        if (read.missing.contains(part))
            missing.append(name);
    }
    m_ui->missingLabel->setText(
        missing.isEmpty() || text.trimmed().isEmpty()
            ? QString()
            : tr("Not found in the text: %1. Type it into its field.").arg(missing.join(tr(", "))));
}

/// A resend or a gift has the shop of its order, and its receiver too unless another is named.
void OwnOrderDialog::showKind()
{
    const bool follows = m_ui->kindCombo->currentData().toInt() != static_cast<int>(OwnOrder::Kind::Typed);
    m_ui->originalEdit->setVisible(follows);
    m_ui->originalLabel->setVisible(follows);
    const QSignalBlocker quiet(m_ui->shopCombo);
    const int ofOrder = m_ui->shopCombo->findData(QString());
    if (follows && ofOrder < 0)
        m_ui->shopCombo->insertItem(0, tr("that of the order"), QString());
    else if (!follows && ofOrder >= 0)
        m_ui->shopCombo->removeItem(ofOrder);
    if (follows)
        m_ui->shopCombo->setCurrentIndex(0);
    const QString hint = follows ? tr("as in the order") : QString();
    for (QLineEdit *edit : {m_ui->receiverEdit, m_ui->phoneEdit, m_ui->addressEdit})
        edit->setPlaceholderText(hint);
}

OwnOrder OwnOrderDialog::order() const
{
    OwnOrder own;
    own.kind = static_cast<OwnOrder::Kind>(m_ui->kindCombo->currentData().toInt());
    own.shop = m_ui->shopCombo->currentData().toString();
    if (own.kind != OwnOrder::Kind::Typed)
        own.original = m_ui->originalEdit->text().trimmed();
    own.receiver.receiver = m_ui->receiverEdit->text().trimmed();
    own.receiver.phone = m_ui->phoneEdit->text().trimmed();
    own.receiver.street = m_ui->addressEdit->text().trimmed();
    own.note = m_ui->noteEdit->text().trimmed();
    own.cashOnDelivery = m_ui->cashCheck->isChecked();
    for (int row = 0; row < m_ui->linesTable->rowCount(); ++row) {
        OrderLine line;
        line.title = cellText(*m_ui->linesTable, row, GoodsColumn);
        const QString quantity = cellText(*m_ui->linesTable, row, QuantityColumn);
        line.quantity = quantity.isEmpty() ? 1 : quantity.toLongLong();
        if (!line.title.isEmpty() || !quantity.isEmpty())
            own.lines.push_back(line);
    }
    return own;
}

/// Whoever is told of an order that is being added must hear that it is there.
void OwnOrderDialog::reject()
{
    if (!m_isAdding)
        QDialog::reject();
}

void OwnOrderDialog::add()
{
    m_isAdding = true;
    m_ui->addButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, own = order()] { return AddOrder(s.place).run(own); },
        [this](const Result<AddedOrder> &made) {
            m_isAdding = false;
            m_ui->addButton->setEnabled(true);
            if (!made) {
                m_ui->strip->showError(made.error());
                return;
            }
            Q_EMIT added(*made);
            accept();
        });
}

void OwnOrderDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        showKind();
    }
    QDialog::changeEvent(event);
}

void OwnOrderDialog::retranslate()
{
    const QStringList kinds{tr("new order"), tr("send again"), tr("gift to an order")};
    for (int i = 0; i < kinds.size(); ++i)
        m_ui->kindCombo->setItemText(i, kinds.at(i));
    m_ui->linesTable->setHorizontalHeaderLabels({tr("Goods"), tr("Quantity")});
}

} // namespace waydesk
