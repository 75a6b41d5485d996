// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/importflow.h"

#include "ui/common/asker.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QFileInfo>
#include <QProgressDialog>

namespace waydesk {

using namespace Qt::StringLiterals;

ImportFlow::ImportFlow(const UiServices &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &ImportFlow::showProgress);
}

void ImportFlow::choose()
{
    const QStringList files = m_services.asker.openFiles(
        m_window, tr("Import order files"), tr("Order files (*.csv *.txt *.tsv *.xlsx *.xls);;All files (*)"));
    if (!files.isEmpty())
        start(files);
}

void ImportFlow::start(const QStringList &files)
{
    if (m_running || files.isEmpty())
        return;
    m_running = true;
    m_files = files;
    m_shopOf.clear();
    m_shopOfPlatform.clear();
    m_report = {};
    m_meter = std::make_shared<Meter>();
    m_dialog = new QProgressDialog(m_window);
    m_dialog->setObjectName(u"importProgress"_s);
    m_dialog->setWindowTitle(tr("Import"));
    m_dialog->setLabelText(tr("Reading %n file(s)...", nullptr, static_cast<int>(files.size())));
    m_dialog->setCancelButtonText(tr("Cancel"));
    m_dialog->setRange(0, 0);
    m_dialog->setMinimumDuration(400);
    m_dialog->setAutoClose(false);
    m_dialog->setAutoReset(false);
    connect(m_dialog, &QProgressDialog::canceled, this, [meter = m_meter] { meter->cancelled = true; });
    m_timer.start();
    next();
}

/// Files of one shop that a person named go in one import, all others in another.
void ImportFlow::next()
{
    if (m_files.isEmpty()) {
        end();
        Q_EMIT imported(m_report);
        return;
    }
    const QString shop = m_shopOf.value(m_files.front());
    QStringList files;
    for (const QString &file : m_files) {
        if (m_shopOf.value(file) == shop)
            files.append(file);
    }
    ImportRequest request;
    request.files = files;
    request.shop = shop;
    request.progress = [meter = m_meter, &runner = m_services.runner](qint64 done, qint64 all) {
        meter->done = done;
        meter->all = all;
        return !meter->cancelled && !runner.isStopping();
    };
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, request] { return ImportOrders(s.place, s.orderSource).run(request); },
        [this, files](Result<ImportReport> report) { take(std::move(report), files); });
}

void ImportFlow::take(Result<ImportReport> report, const QStringList &files)
{
    if (!report) {
        if (report.error().code == ErrorCode::ShopAmbiguous && nameShop(report.error())) {
            next();
            return;
        }
        end();
        if (report.error().code != ErrorCode::ShopAmbiguous)
            Q_EMIT failed(report.error());
        return;
    }
    m_report.run = report->run;
    m_report.held += report->held;
    if (report->warning)
        m_report.warning = report->warning;
    for (FileReport &file : report->files)
        m_report.files.push_back(std::move(file));
    m_files.removeIf([&](const QString &file) { return files.contains(file); });
    next();
}

bool ImportFlow::nameShop(const Error &error)
{
    const QString file = error.values.value(u"file"_s).toString();
    const QString platform = error.values.value(u"platform"_s).toString();
    const auto known = std::ranges::find_if(m_files, [&](const QString &path) {
        return path == file || QFileInfo(path).fileName() == QFileInfo(file).fileName();
    });
    if (known == m_files.end() || m_shopOf.contains(*known))
        return false;
    QString shop = m_shopOfPlatform.value(platform);
    if (shop.isEmpty()) {
        const auto chosen = m_services.asker.choice(
            m_window, tr("Which shop?"), tr("%1 does not say which shop it is from:").arg(QFileInfo(file).fileName()),
            error.values.value(u"shops"_s).toStringList());
        if (!chosen)
            return false;
        shop = *chosen;
        m_shopOfPlatform.insert(platform, shop);
    }
    m_shopOf.insert(*known, shop);
    return true;
}

void ImportFlow::end()
{
    m_running = false;
    m_timer.stop();
    if (m_dialog)
        m_dialog->deleteLater();
}

void ImportFlow::showProgress()
{
    if (!m_dialog)
        return;
    const qint64 all = m_meter->all;
    m_dialog->setRange(0, all > 0 ? 1000 : 0);
    m_dialog->setValue(all > 0 ? static_cast<int>(m_meter->done * 1000 / all) : 0);
}

} // namespace waydesk
