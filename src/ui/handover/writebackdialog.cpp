// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/writebackdialog.h"

#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_writebackdialog.h"

#include <QDateTime>
#include <QDropEvent>
#include <QMimeData>

namespace waydesk {

using namespace Qt::StringLiterals;

WriteBackDialog::WriteBackDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::WriteBackDialog>())
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_ui->writeButton->setPrimary(true);
    m_ui->leftOutTree->setHeaderLabels({tr("Order"), tr("Why it is left out")});
    m_ui->leftOutTree->hide();
    connect(m_ui->shopCombo, &QComboBox::currentIndexChanged, this, &WriteBackDialog::suggestFile);
    connect(m_ui->templateButton, &QPushButton::clicked, this, [this] {
        if (const QString file =
                m_services.asker.openFile(this, tr("The platform's blank template"), tr("Sheets (*.xlsx *.csv)"));
            !file.isEmpty()) {
            m_ui->templateEdit->setText(file);
            suggestFile();
        }
    });
    connect(m_ui->fileButton, &QPushButton::clicked, this, [this] {
        if (const QString file =
                m_services.asker.saveFile(this, tr("Upload file"), m_ui->fileEdit->text(), tr("Sheets (*.xlsx *.csv)"));
            !file.isEmpty())
            m_ui->fileEdit->setText(file);
    });
    connect(m_ui->writeButton, &QPushButton::clicked, this, &WriteBackDialog::write);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    services.runner.run(
        TaskRunner::Lane::Short, this, [&services] { return LinkShops(services.place, services.carriers).shops(); },
        [this](const Result<std::vector<ShopEntry>> &shops) {
            if (shops)
                takeShops(*shops);
            else
                m_ui->strip->showError(shops.error());
        });
}

WriteBackDialog::~WriteBackDialog() = default;

void WriteBackDialog::takeShops(const std::vector<ShopEntry> &shops)
{
    for (const ShopEntry &entry : shops)
        m_ui->shopCombo->addItem(u"%1 (%2)"_s.arg(entry.shop.name, entry.shop.platform), entry.shop.name);
    suggestFile();
}

void WriteBackDialog::suggestFile()
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"yyyyMMdd-HHmm"_s);
    const QString suffix = m_ui->templateEdit->text().endsWith(u".csv"_s, Qt::CaseInsensitive) ? u"csv"_s : u"xlsx"_s;
    m_ui->fileEdit->setText(
        u"%1/%2-%3.%4"_s.arg(m_services.outFolder, m_ui->shopCombo->currentData().toString(), stamp, suffix));
}

void WriteBackDialog::write()
{
    const QString shop = m_ui->shopCombo->currentData().toString();
    const QString file = m_ui->fileEdit->text().trimmed();
    if (shop.isEmpty() || file.isEmpty()) {
        m_ui->strip->show(Strip::Kind::Error, tr("Choose a shop and a file."));
        return;
    }
    m_ui->writeButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, shop, file, form = m_ui->templateEdit->text().trimmed()] {
            return WriteBackOrders(s.place, s.dispatchWriter).run(shop, file, form);
        },
        [this](const Result<WriteBackReport> &report) { take(report); });
}

void WriteBackDialog::take(const Result<WriteBackReport> &report)
{
    m_ui->writeButton->setEnabled(true);
    m_ui->leftOutTree->clear();
    if (!report) {
        m_ui->strip->showError(report.error());
        return;
    }
    for (const auto &left : report->leftOut)
        new QTreeWidgetItem(m_ui->leftOutTree, {left.order, Sentences::reasonSentence(left.reason)});
    m_ui->leftOutTree->setVisible(!report->leftOut.empty());
    m_ui->strip->show(report->leftOut.empty() ? Strip::Kind::Done : Strip::Kind::Warn,
                      tr("%n order(s) written to the file", nullptr, report->orders)
                          + (report->leftOut.empty()
                                 ? QString()
                                 : tr(", ") + tr("%n left out", nullptr, static_cast<int>(report->leftOut.size()))));
}

void WriteBackDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void WriteBackDialog::dropEvent(QDropEvent *event)
{
    if (const auto urls = event->mimeData()->urls(); !urls.isEmpty() && urls.front().isLocalFile()) {
        m_ui->templateEdit->setText(urls.front().toLocalFile());
        suggestFile();
    }
}

void WriteBackDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QDialog::changeEvent(event);
}

} // namespace waydesk
