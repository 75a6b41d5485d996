// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/splitdialog.h"

#include "core/order/eligibility.h"
#include "ui/common/insetdelegate.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui_splitdialog.h"

#include <QEvent>
#include <QHeaderView>
#include <QSpinBox>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
enum Column { OrderColumnNo, GoodsColumnNo, HasColumn, TakeColumn };
constexpr int LineRole = Qt::UserRole;
constexpr int RowHeight = 34;
constexpr int HeadPadding = 5; // what a head cell has beyond a cell
} // namespace

SplitDialog::SplitDialog(const UiServices &services, ParcelId parcel, const std::vector<OrderId> &orders,
                         QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_parcel(parcel)
    , m_ui(std::make_unique<Ui::SplitDialog>())
{
    m_ui->setupUi(this);
    m_ui->splitButton->setPrimary(true);
    m_ui->splitButton->setEnabled(false);
    m_ui->unmergeButton->setVisible(parcel.isValid() && orders.size() > 1);
    m_ui->linesTable->setColumnCount(4);
    setUpTable(*m_ui->linesTable, textPx(RowHeight), GoodsColumnNo);
    m_ui->linesTable->setAlternatingRowColors(false);
    m_ui->linesTable->setItemDelegate(new InsetDelegate(HeadPadding, m_ui->linesTable));
    m_ui->linesTable->setColumnWidth(OrderColumnNo, textPx(190));
    m_ui->linesTable->setColumnWidth(HasColumn, textPx(60));
    m_ui->linesTable->setColumnWidth(TakeColumn, textPx(100));
    retranslate();
    connect(m_ui->splitButton, &QPushButton::clicked, this, &SplitDialog::split);
    connect(m_ui->unmergeButton, &QPushButton::clicked, this, &SplitDialog::unmerge);
    connect(m_ui->warehouseButton, &QPushButton::clicked, this, [this, orders] {
        m_services.runner.run(
            TaskRunner::Lane::Short, this,
            [&s = m_services, order = orders.front()] { return SplitParcel(s.place).splitByWarehouse(order); },
            [this](const Result<std::vector<ParcelId>> &made) { take(made); });
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    services.runner.run(
        TaskRunner::Lane::Short, this, [&services, orders] { return detailsOf(services.place, orders); },
        [this](Result<std::vector<OrderDetails>> details) {
            if (!details) {
                m_ui->strip->showError(details.error());
                return;
            }
            m_details = std::move(*details);
            showLines();
            m_ui->splitButton->setEnabled(true);
        });
}

SplitDialog::~SplitDialog() = default;

void SplitDialog::showLines()
{
    QTableWidget *table = m_ui->linesTable;
    table->setRowCount(0);
    for (const OrderDetails &details : m_details) {
        for (const OrderLine &line : details.order.lines) {
            const qint64 has = shippableQuantity(line);
            if (has == 0)
                continue;
            const int row = table->rowCount();
            table->insertRow(row);
            auto *order = new QTableWidgetItem(details.order.number);
            order->setData(LineRole, details.order.id.value);
            auto *goods = new QTableWidgetItem(line.title + u' ' + line.attributes);
            goods->setData(LineRole, line.subOrder.isEmpty() ? line.sku : line.subOrder);
            for (auto *item : {order, goods})
                item->setFlags(Qt::ItemIsEnabled);
            auto *count = new QTableWidgetItem(QString::number(has));
            count->setFlags(Qt::ItemIsEnabled);
            table->setItem(row, OrderColumnNo, order);
            table->setItem(row, GoodsColumnNo, goods);
            table->setItem(row, HasColumn, count);
            auto *take = new QSpinBox(table);
            take->setObjectName(u"takeSpinBox%1"_s.arg(row));
            take->setAccessibleName(tr("How many leave: %1").arg(line.title));
            take->setRange(0, static_cast<int>(has));
            table->setCellWidget(row, TakeColumn, take);
        }
    }
    retranslate();
}

void SplitDialog::split()
{
    SplitRequest request;
    for (int row = 0; row < m_ui->linesTable->rowCount(); ++row) {
        const int take = qobject_cast<QSpinBox *>(m_ui->linesTable->cellWidget(row, TakeColumn))->value();
        if (take == 0)
            continue;
        const OrderId order(m_ui->linesTable->item(row, OrderColumnNo)->data(LineRole).toLongLong());
        if (request.order.isValid() && request.order != order) {
            m_ui->strip->show(Strip::Kind::Warn, tr("Choose lines of one order; take the merged parcel apart first."));
            return;
        }
        request.order = order;
        request.lines.emplace_back(m_ui->linesTable->item(row, GoodsColumnNo)->data(LineRole).toString(), take);
    }
    if (request.lines.empty()) {
        m_ui->strip->show(Strip::Kind::Warn, tr("Say how many of a line leave."));
        return;
    }
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, request] { return SplitParcel(s.place).split(request); },
        [this](const Result<std::vector<ParcelId>> &made) { take(made); });
}

void SplitDialog::unmerge()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, parcel = m_parcel] { return SplitParcel(s.place).unmerge(parcel); },
        [this](const Result<std::vector<ParcelId>> &made) { take(made); });
}

void SplitDialog::take(const Result<std::vector<ParcelId>> &made)
{
    if (!made) {
        m_ui->strip->showError(made.error());
        return;
    }
    Q_EMIT splitDone(static_cast<int>(made->size()));
    accept();
}

void SplitDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void SplitDialog::retranslate()
{
    m_ui->linesTable->setHorizontalHeaderLabels({tr("Order"), tr("Goods"), tr("Has"), tr("Leave")});
    QStringList numbers;
    for (const OrderDetails &details : m_details)
        numbers.append(details.order.number);
    m_ui->orderLabel->setText(numbers.join(u" + "_s));
}

} // namespace waydesk
