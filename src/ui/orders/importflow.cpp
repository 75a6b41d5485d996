// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/importflow.h"

#include "ui/common/asker.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/pastedtables.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QProgressDialog>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int FreeMs = 250;

/// Whether reading the file once more would say the same: what it holds is wrong, or a person did not want it.
bool isForGood(const Error &error)
{
    switch (error.code) {
    case ErrorCode::UnknownFormat:
    case ErrorCode::UnknownEncoding:
    case ErrorCode::HeadingMissing:
    case ErrorCode::NumbersDamaged:
    case ErrorCode::TornLine:
    case ErrorCode::NotASpreadsheet:
    case ErrorCode::FileTooLarge:
    case ErrorCode::PasswordProtected:
    case ErrorCode::EmptyFile: return true;
    default: return ImportFlow::isDeclined(error);
    }
}

} // namespace

/// No shop was chosen, or the table was not wanted.
bool ImportFlow::isDeclined(const Error &error)
{
    return error.code == ErrorCode::ShopAmbiguous
        || (error.code == ErrorCode::Cancelled && error.values.contains(u"file"_s));
}

ImportFlow::ImportFlow(const UiServices &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    m_pasted = std::make_shared<PastedTables>();
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &ImportFlow::showProgress);
    m_freeTimer.setInterval(FreeMs);
    connect(&m_freeTimer, &QTimer::timeout, this, [this] {
        if (isElsewhere())
            return;
        m_freeTimer.stop();
        std::exchange(m_ask, {})();
    });
}

void ImportFlow::choose()
{
    const QStringList files = m_services.asker.openFiles(
        m_window, tr("Import order files"), tr("Order files (*.csv *.txt *.tsv *.xlsx *.xls);;All files (*)"));
    if (!files.isEmpty())
        start(files);
}

bool ImportFlow::paste(const QMimeData &copied)
{
    QStringList files;
    for (const QUrl &url : copied.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty())
        start(files);
    else if (PastedTables::isTable(copied.text()))
        pasteText(copied.text());
    else
        return false;
    return true;
}

void ImportFlow::pasteText(const QString &text)
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [pasted = m_pasted, text, name = tr("Pasted table")] { return pasted->layDown(text, name); },
        [this](const Result<QString> &file) {
            if (file)
                start({*file});
            else
                Q_EMIT failed(file.error());
        });
}

void ImportFlow::start(const QStringList &files)
{
    if (files.isEmpty())
        return;
    if (m_running) {
        int more = 0;
        for (const QString &file : files) {
            if (m_files.contains(file))
                continue;
            m_files.append(file);
            ++more;
        }
        showCount();
        Q_EMIT queued(more);
        return;
    }
    m_running = true;
    m_files = files;
    m_left.clear();
    m_error.reset();
    m_shopOf.clear();
    m_report = {};
    m_meter = std::make_shared<Meter>();
    m_shapeAsked.clear();
    m_wordsAsked.clear();
    m_settled.clear();
    openProgress();
    next();
}

void ImportFlow::openProgress()
{
    m_dialog = new QProgressDialog(m_window);
    m_dialog->setObjectName(u"importProgress"_s);
    m_dialog->setWindowTitle(tr("Import"));
    showCount();
    m_dialog->setCancelButtonText(tr("Cancel"));
    m_dialog->setRange(0, 0);
    m_dialog->setMinimumDuration(400);
    m_dialog->setAutoClose(false);
    m_dialog->setAutoReset(false);
    m_dialog->setAttribute(Qt::WA_ShowWithoutActivating, isElsewhere());
    connect(m_dialog, &QProgressDialog::canceled, this, [meter = m_meter] { meter->cancelled = true; });
    m_timer.start();
}

void ImportFlow::closeProgress()
{
    m_timer.stop();
    if (m_dialog)
        m_dialog->deleteLater();
    m_dialog.clear();
}

/// All that wait go in one import: files of one shop that share orders are told by each other.
void ImportFlow::next()
{
    if (m_files.isEmpty()) {
        finish();
        return;
    }
    ImportRequest request;
    request.files = m_files;
    request.shopOf = m_shopOf;
    request.progress = progress();
    m_meter->all = 0;
    m_timeLeft = TimeLeft(nowMs());
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, request] { return ImportOrders(s.place, s.orderSource).run(request); },
        [this, files = m_files](Result<ImportReport> report) { take(std::move(report), files); });
}

/// Heard on the importing thread.
std::function<bool(qint64, qint64)> ImportFlow::progress() const
{
    return [meter = m_meter, &runner = m_services.runner](qint64 done, qint64 all) {
        meter->done = done;
        meter->all = all;
        return !meter->cancelled && !runner.isStopping();
    };
}

void ImportFlow::take(Result<ImportReport> report, const QStringList &files)
{
    if (report) {
        m_report.run = report->run;
        m_report.held += report->held;
        m_report.notWritten += report->notWritten;
        if (report->warning)
            m_report.warning = report->warning;
        for (FileReport &file : report->files)
            m_report.files.push_back(std::move(file));
        m_files.removeIf([&](const QString &file) { return files.contains(file); });
        m_settled += files;
        next();
        return;
    }
    const bool asks = report.error().code == ErrorCode::ShopAmbiguous;
    const QString named = fileOf(report.error());
    if (asksForShape(report.error(), named)) {
        askForShape(report.error(), named);
        return;
    }
    const QString file = asks ? named : QString();
    if (asks && !file.isEmpty())
        whenFree([this, error = report.error(), file] { askShop(error, file); });
    else
        leaveOut(report.error(), file);
}

void ImportFlow::askShop(const Error &error, const QString &file)
{
    if (nameShop(error, file))
        next();
    else
        leaveOut(error, file);
}

/// Another page is in front, or a dialog is open that the question would stand over.
bool ImportFlow::isElsewhere() const
{
    const QWidget *modal = QApplication::activeModalWidget();
    return (m_window->window()->isVisible() && !m_window->isVisible()) || (modal && modal != m_dialog);
}

void ImportFlow::whenFree(std::function<void()> ask)
{
    if (!isElsewhere()) {
        ask();
        return;
    }
    closeProgress();
    m_ask = std::move(ask);
    m_freeTimer.start();
    Q_EMIT waiting();
}

/// An error about no file in particular is one about all of them.
void ImportFlow::leaveOut(const Error &error, const QString &file)
{
    m_error = error;
    if (file.isEmpty()) {
        m_left.append(std::exchange(m_files, {}));
        finish();
        return;
    }
    m_files.removeOne(file);
    m_left.append(file);
    if (isForGood(error))
        m_settled.append(file);
    next();
}

/// The one of the waiting files that an error is about; empty = none of them.
QString ImportFlow::fileOf(const Error &error) const
{
    const QString file = error.values.value(u"file"_s).toString();
    QString path = error.values.value(u"path"_s, file).toString();
    if (m_files.contains(path))
        return path;
    const auto isNamed = [&](const QString &one) { return QFileInfo(one).fileName() == QFileInfo(file).fileName(); };
    return std::ranges::count_if(m_files, isNamed) == 1 ? *std::ranges::find_if(m_files, isNamed) : QString();
}

/// Two files of one name are told apart by their folders.
QString ImportFlow::calling(const QString &file) const
{
    const QFileInfo info(file);
    const auto isNamed = [&](const QString &one) { return QFileInfo(one).fileName() == info.fileName(); };
    return std::ranges::count_if(m_files, isNamed) > 1 ? info.dir().dirName() + u'/' + info.fileName()
                                                       : info.fileName();
}

/// For this file alone: the next one may well be another shop's, and its orders would be told to the wrong one.
bool ImportFlow::nameShop(const Error &error, const QString &known)
{
    if (m_shopOf.contains(known))
        return false;
    const auto chosen = m_services.asker.choice(m_window, tr("Which shop?"),
                                                tr("%1 does not say which shop it is from:").arg(calling(known)),
                                                error.values.value(u"shops"_s).toStringList());
    if (chosen)
        m_shopOf.insert(known, *chosen);
    return chosen.has_value();
}

void ImportFlow::finish()
{
    if (askForWords())
        return;
    if (!m_files.isEmpty()) { // they came while a question was open
        openProgress();
        next();
        return;
    }
    end();
    Q_EMIT settled(m_settled);
    if (!m_error)
        Q_EMIT imported(m_report);
    else if (m_report.files.empty() && !isDeclined(*m_error))
        Q_EMIT failed(*m_error);
    else
        Q_EMIT stopped(m_report, *m_error, m_left);
}

QString ImportFlow::countText() const { return tr("Reading %n file(s)...", nullptr, static_cast<int>(m_files.size())); }

void ImportFlow::showCount()
{
    if (m_dialog)
        m_dialog->setLabelText(countText());
}

void ImportFlow::end()
{
    m_running = false;
    closeProgress();
}

void ImportFlow::showProgress()
{
    if (!m_dialog)
        return;
    const qint64 all = m_meter->all;
    const qint64 done = m_meter->done;
    m_dialog->setRange(0, all > 0 ? 1000 : 0);
    m_dialog->setValue(all > 0 ? static_cast<int>(done * 1000 / all) : 0);
    if (all <= 0)
        return;
    const auto left = m_timeLeft.at(nowMs(), static_cast<double>(done) / static_cast<double>(all));
    if (!left)
        return;
    const int seconds = static_cast<int>((*left + 999) / 1000);
    m_dialog->setLabelText(countText() + u'\n'
                           + (seconds < 60 ? tr("about %n second(s) left", nullptr, std::max(1, seconds))
                                           : tr("about %n minute(s) left", nullptr, (seconds + 59) / 60)));
}

qint64 ImportFlow::nowMs() const { return m_services.place.clock.monotonicNs() / 1000000; }

} // namespace waydesk
