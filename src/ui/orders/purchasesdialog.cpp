// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/purchasesdialog.h"

#include "core/desk/masking.h"
#include "models/text/deadlinetexts.h"
#include "models/text/suppliertexts.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/dialogsize.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui_purchasesdialog.h"

#include <QClipboard>
#include <QDateTime>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int refusedRowsShown = 5;

QColor inkOf(const PurchaseRow &row)
{
    if (row.advice)
        return theme().danger.ink;
    return row.step == PurchaseStep::LeftOut || row.step == PurchaseStep::SplitFirst ? theme().warn.ink : theme().text;
}

} // namespace

PurchasesDialog::PurchasesDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::PurchasesDialog>())
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_ui->writeButton->setPrimary(true);
    m_ui->purchaseTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_ui->refusedTable->hide();
    m_ui->refusedTable->setMaximumHeight((refusedRowsShown + 2) * PlainTable::rowHeight());
    connectParts();
    retranslate();
    reload();
    sizeDialog(*this, size());
}

PurchasesDialog::~PurchasesDialog() = default;

void PurchasesDialog::connectParts()
{
    connect(m_ui->supplierCombo, &QComboBox::activated, this, &PurchasesDialog::show);
    connect(m_ui->purchaseTable, &QTreeWidget::itemSelectionChanged, this, &PurchasesDialog::showButtons);
    connect(m_ui->againCheck, &QCheckBox::toggled, this, &PurchasesDialog::showButtons);
    connect(m_ui->writeButton, &QPushButton::clicked, this, &PurchasesDialog::write);
    connect(m_ui->boughtButton, &QPushButton::clicked, this, [this] {
        change([](Purchases &verb, const PurchaseChoice &choice) { return verb.bought(choice); },
               tr("bought from the supplier"));
    });
    connect(m_ui->toldButton, &QPushButton::clicked, this, [this] {
        change([](Purchases &verb, const PurchaseChoice &choice) { return verb.told(choice); }, tr("told"));
    });
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] {
        change([](Purchases &verb, const PurchaseChoice &choice) { return verb.takeBack(choice); }, tr("taken back"));
    });
    connect(m_ui->splitButton, &QPushButton::clicked, this, &PurchasesDialog::split);
    connect(m_ui->numbersButton, &QPushButton::clicked, this, [this] {
        takeFile(m_services.asker.openFile(this, tr("Numbers of the supplier"),
                                           tr("Sheets (*.xlsx *.csv *.txt);;All files (*)")));
    });
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &PurchasesDialog::paste);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

void PurchasesDialog::reload()
{
    m_isBusy = true;
    m_services.runner.run(
        TaskRunner::Lane::Look, this, [&s = m_services] { return Purchases(s.place).rows(); },
        [this](Result<std::vector<PurchaseRow>> rows) {
            m_isBusy = false;
            showButtons();
            if (rows)
                take(std::move(*rows));
            else
                m_ui->strip->showError(rows.error());
        });
}

void PurchasesDialog::take(std::vector<PurchaseRow> rows)
{
    m_all = std::move(rows);
    QStringList suppliers;
    for (const PurchaseRow &row : m_all) {
        if (row.step != PurchaseStep::SplitFirst && !suppliers.contains(row.supplier))
            suppliers.append(row.supplier);
    }
    const QString chosen = m_ui->supplierCombo->currentData().toString();
    m_ui->supplierCombo->clear();
    m_ui->supplierCombo->addItem(tr("All suppliers"), QString());
    for (const QString &supplier : suppliers)
        m_ui->supplierCombo->addItem(supplier, supplier);
    m_ui->supplierCombo->setCurrentIndex(std::max(0, m_ui->supplierCombo->findData(chosen)));
    show();
}

void PurchasesDialog::show()
{
    const QString supplier = m_ui->supplierCombo->currentData().toString();
    const std::vector<PurchaseChoice::Row> before = choice().rows;
    m_shown.clear();
    for (const PurchaseRow &row : m_all) {
        if (supplier.isEmpty() || row.supplier == supplier)
            m_shown.push_back(row);
    }
    {
        const QSignalBlocker quiet(m_ui->purchaseTable);
        m_ui->purchaseTable->clear();
        for (const PurchaseRow &row : m_shown) {
            if (m_ui->purchaseTable->topLevelItemCount() == MostRows)
                break;
            auto *item = m_ui->purchaseTable->addRow(
                {row.number + u" · "_s + row.shop, SupplierTexts::goods(row), row.supplier,
                 SupplierTexts::step(row.step), maskedName(row.receiver.receiver) + u' ' + row.receiver.city,
                 row.deadline > 0 ? DeadlineTexts::time(row.deadline) : tr("not known"), SupplierTexts::remark(row)});
            item->setForeground(3, inkOf(row));
            item->setForeground(6, inkOf(row));
            const PurchaseChoice::Row key{row.order, row.parcel, row.supplier, {}};
            item->setSelected(std::ranges::find(before, key) != before.end());
        }
    }
    const auto count = [this](PurchaseStep step) {
        return static_cast<int>(std::ranges::count(m_shown, step, &PurchaseRow::step));
    };
    QString words = tr("to buy %1 · in lists %2 · bought %3 · left out %4")
                        .arg(count(PurchaseStep::ToBuy))
                        .arg(count(PurchaseStep::Listed))
                        .arg(count(PurchaseStep::Bought))
                        .arg(count(PurchaseStep::LeftOut) + count(PurchaseStep::SplitFirst));
    if (m_shown.size() > size_t(MostRows))
        words += u" · "_s + tr("%n more are not shown", nullptr, static_cast<int>(m_shown.size()) - MostRows);
    m_ui->countsLabel->setText(words);
    showButtons();
}

std::vector<PurchaseRow> PurchasesDialog::chosen() const
{
    std::vector<PurchaseRow> rows;
    for (int i = 0; i < m_ui->purchaseTable->topLevelItemCount() && size_t(i) < m_shown.size(); ++i) {
        if (m_ui->purchaseTable->topLevelItem(i)->isSelected())
            rows.push_back(m_shown[size_t(i)]);
    }
    return rows;
}

PurchaseChoice PurchasesDialog::choice() const
{
    PurchaseChoice choice{m_ui->supplierCombo->currentData().toString(), {}};
    for (const PurchaseRow &row : chosen()) {
        choice.orders.push_back(row.order);
        choice.rows.push_back({row.order, row.parcel, row.supplier, standOf(row)});
    }
    return choice;
}

void PurchasesDialog::showButtons()
{
    const auto rows = m_isBusy ? std::vector<PurchaseRow>() : chosen();
    const auto any = [](const std::vector<PurchaseRow> &all, auto... steps) {
        return std::ranges::any_of(all, [&](const PurchaseRow &row) { return ((row.step == steps) || ...); });
    };
    m_ui->boughtButton->setEnabled(m_isBusy           ? false
                                       : rows.empty() ? any(m_shown, PurchaseStep::Listed)
                                                      : any(rows, PurchaseStep::Listed, PurchaseStep::ToBuy));
    m_ui->backButton->setEnabled(any(rows, PurchaseStep::Listed, PurchaseStep::Bought, PurchaseStep::Shipped));
    m_ui->toldButton->setEnabled(std::ranges::any_of(rows, [](const PurchaseRow &row) {
        return row.advice == PurchaseAdvice::TellReceiver
            || (row.advice == PurchaseAdvice::TellGoods && !row.itemsNow.empty());
    }));
    m_ui->splitButton->setEnabled(rows.size() == 1 && rows.front().step == PurchaseStep::SplitFirst);
    m_ui->writeButton->setEnabled(!m_isBusy
                                  && (any(m_shown, PurchaseStep::ToBuy)
                                      || (m_ui->againCheck->isChecked() && any(m_shown, PurchaseStep::Listed))));
    m_ui->numbersButton->setEnabled(!m_isBusy);
    m_ui->pasteButton->setEnabled(!m_isBusy);
}

/// Until the rows are read anew nothing else is begun.
void PurchasesDialog::begin()
{
    m_isBusy = true;
    showButtons();
}

void PurchasesDialog::write()
{
    const QString supplier = m_ui->supplierCombo->currentData().toString();
    if (supplier.isEmpty() && m_ui->supplierCombo->count() > 2) {
        m_ui->strip->show(Strip::Kind::Warn, tr("A list goes to one supplier: choose one first."));
        return;
    }
    const QString stamp = QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"yyyyMMdd-HHmm"_s);
    QString name = supplier.isEmpty() ? u"purchases"_s : supplier;
    name.replace(u'/', u'_');
    const QString file = m_services.asker.saveTable(this, tr("List for the supplier"),
                                                    u"%1/%2-%3.xlsx"_s.arg(m_services.outFolder, name, stamp));
    if (file.isEmpty())
        return;
    begin();
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, file, supplier, again = m_ui->againCheck->isChecked()] {
            return Purchases(s.place).write(s.tableWriter, file, {supplier, {}}, again, &SupplierTexts::heading);
        },
        [this](const Result<Purchases::Report> &report) {
            if (!report) {
                m_ui->strip->showError(report.error());
            } else {
                QString words = tr("%n order(s) in the list", nullptr, static_cast<int>(report->done.size()));
                if (!report->again.empty())
                    words += tr("; %n stood in an earlier list too", nullptr, static_cast<int>(report->again.size()));
                if (!report->refused.empty())
                    words += tr("; %n left out", nullptr, static_cast<int>(report->refused.size()));
                m_ui->strip->show(
                    report->again.empty() && report->refused.empty() ? Strip::Kind::Done : Strip::Kind::Warn, words);
            }
            m_ui->againCheck->setChecked(false);
            reload();
        });
}

void PurchasesDialog::change(const std::function<Result<Purchases::Report>(Purchases &, const PurchaseChoice &)> &step,
                             const QString &done)
{
    const PurchaseChoice about = choice();
    begin();
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, step, choice = about] {
            Purchases verb(s.place);
            return step(verb, choice);
        },
        [this, done](const Result<Purchases::Report> &report) {
            if (!report) {
                m_ui->strip->showError(report.error());
            } else {
                QString words = tr("%n order(s): %1", nullptr, static_cast<int>(report->done.size())).arg(done);
                if (!report->refused.empty()) {
                    const PurchaseRow &first = report->refused.front();
                    words += tr("; refused: %1 (%2)", "order (where it stands)")
                                 .arg(first.number, SupplierTexts::step(first.step));
                }
                m_ui->strip->show(report->refused.empty() ? Strip::Kind::Done : Strip::Kind::Warn, words);
            }
            reload();
        });
}

void PurchasesDialog::split()
{
    const auto rows = chosen();
    if (rows.empty())
        return;
    begin();
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, order = rows.front().order] { return Purchases(s.place).split(order); },
        [this](const Result<ParcelId> &part) {
            if (part)
                m_ui->strip->show(Strip::Kind::Done, tr("Split: the supplier's part waits for him, the rest goes on"));
            else
                m_ui->strip->showError(part.error());
            reload();
        });
}

void PurchasesDialog::takeFile(const QString &file)
{
    if (!file.isEmpty())
        takeNumbers([&s = m_services, file] { return s.formatShelf.sheet(file, SupplierNumbers::mostRows + 1); });
}

void PurchasesDialog::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        m_ui->strip->show(Strip::Kind::Warn,
                          tr("Nothing is copied. Copy the supplier's rows: order, carrier, tracking number."));
        return;
    }
    takeNumbers([text]() -> Result<std::vector<SheetRow>> { return SupplierNumbers::pasted(text); });
}

void PurchasesDialog::takeNumbers(const std::function<Result<std::vector<SheetRow>>()> &read)
{
    begin();
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, read, replace = m_ui->replaceCheck->isChecked()]() -> Result<TakeSupplierNumbers::Report> {
            const auto rows = read();
            return rows ? TakeSupplierNumbers(s.place, s.carriers, s.dispatchWriter).run(*rows, replace)
                        : std::unexpected(rows.error());
        },
        [this](const Result<TakeSupplierNumbers::Report> &report) {
            if (report)
                showNumbers(*report);
            else
                m_ui->strip->showError(report.error());
            m_ui->replaceCheck->setChecked(false);
            reload();
        });
}

void PurchasesDialog::showNumbers(const TakeSupplierNumbers::Report &report)
{
    m_ui->refusedTable->clear();
    for (const TakeSupplierNumbers::Refused &one : report.refused) {
        if (m_ui->refusedTable->topLevelItemCount() == MostRows)
            break;
        m_ui->refusedTable->addRow({one.raw, QString::number(one.row), SupplierTexts::refused(one)});
    }
    bool warned = false;
    for (const TakeSupplierNumbers::Taken &one : report.taken) {
        warned = warned || !one.warning.isEmpty() || one.correction;
        if (const QString warning = SupplierTexts::warning(one); !warning.isEmpty())
            m_ui->refusedTable->addRow({one.order + u' ' + one.number, QString::number(one.row), warning});
    }
    m_ui->refusedTable->setVisible(m_ui->refusedTable->topLevelItemCount() > 0);
    QString words = tr("%n number(s) filled in", nullptr, static_cast<int>(report.taken.size()));
    if (report.unchanged > 0)
        words += tr("; %n known before", nullptr, report.unchanged);
    if (report.unfilled > 0)
        words += tr("; %n row(s) without a number yet", nullptr, report.unfilled);
    if (!report.refused.empty())
        words += tr("; %n row(s) refused", nullptr, static_cast<int>(report.refused.size()));
    if (report.refused.size() > size_t(MostRows))
        words += u" · "_s + tr("%n more are not shown", nullptr, static_cast<int>(report.refused.size()) - MostRows);
    if (report.error) {
        m_ui->strip->showError(*report.error);
        return;
    }
    m_ui->strip->show(report.refused.empty() && !warned ? Strip::Kind::Done : Strip::Kind::Warn, words);
}

void PurchasesDialog::retranslate()
{
    m_ui->purchaseTable->setColumns(
        {tr("Order"), tr("Items"), tr("Supplier"), tr("State"), tr("Receiver"), tr("Ship by"), tr("To know")},
        {160, 96, 84, 124, 148, 300});
    m_ui->refusedTable->setColumns({tr("Row as it stands there"), tr("Row"), tr("Why")}, {56, 480});
}

void PurchasesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        take(std::move(m_all));
    }
}

void PurchasesDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !m_isBusy)
        event->acceptProposedAction();
}

void PurchasesDialog::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile() && !m_isBusy) {
            takeFile(url.toLocalFile());
            break;
        }
    }
}

} // namespace waydesk
