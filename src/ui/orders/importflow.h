// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/timeleft.h"
#include "dispatch/importorders.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QMimeData;
class QProgressDialog;
class QWidget;

namespace waydesk {

class PastedTables;
struct TablePreview;
struct UnknownWord;
struct UiServices;

/// Order files in, from the window: progress with a way out, the questions that only a person can answer (which shop a
/// file belongs to, what the columns of an unknown table mean, what a new word of a platform means), the report.
/// Files that come while others are read, or while a question is open, wait for their turn and stand in the same
/// report. A question waits until the window that it belongs to is shown and no other dialog is open: it must not take
/// the scans of another page. One of the three signals ends it.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(const UiServices &services, QWidget *window);

    void choose();
    /// What another program copied: files, or cells of a table; false if it is neither.
    bool paste(const QMimeData &copied);
    /// While an import runs: after what is read now.
    void start(const QStringList &files);
    bool isRunning() const { return m_running; }
    /// A person left the file out; no fault of anything.
    static bool isDeclined(const Error &error);

Q_SIGNALS:
    void imported(const waydesk::ImportReport &report);
    /// Nothing was read.
    void failed(const waydesk::Error &error);
    /// Some files are in, and these are not: `error` is why. ShopAmbiguous: a person did not choose the shop.
    void stopped(const waydesk::ImportReport &report, const waydesk::Error &error, const QStringList &left);
    /// So many files wait for what is read now.
    void queued(int files);
    /// A question waits until its page is shown.
    void waiting();
    /// Just before the end: these were read, or need not be read again; the others may be tried later.
    void settled(const QStringList &files);

private:
    struct Meter {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> all = 0;
        std::atomic_bool cancelled = false;
    };
    void next();
    std::function<bool(qint64, qint64)> progress() const;
    bool asksForShape(const Error &error, const QString &file) const;
    void askForShape(const Error &error, const QString &file);
    void leaveOut(const Error &error, const QString &file);
    void askShop(const Error &error, const QString &file);
    void whenFree(std::function<void()> ask);
    bool isElsewhere() const;
    bool askForWords();
    void openMapping(const TablePreview &preview, const QString &file);
    void openWords(const std::vector<UnknownWord> &words);
    void readAgain();
    void take(Result<ImportReport> report, const QStringList &files);
    QString fileOf(const Error &error) const;
    bool nameShop(const Error &error, const QString &known);
    QString calling(const QString &file) const;
    void finish();
    void end();
    void pasteText(const QString &text);
    void openProgress();
    void closeProgress();
    QString countText() const;
    void showCount();
    void showProgress();
    qint64 nowMs() const;

    const UiServices &m_services;
    QWidget *m_window;
    QPointer<QProgressDialog> m_dialog;
    QTimer m_timer;
    std::shared_ptr<Meter> m_meter;
    TimeLeft m_timeLeft;
    std::shared_ptr<PastedTables> m_pasted; ///< on the Short lane only
    QStringList m_files; ///< still to come
    QHash<QString, QString> m_shopOf; ///< file -> shop, where a person said it
    QStringList m_shapeAsked; ///< files whose shape a person was asked for
    QStringList m_wordsAsked; ///< files whose words a person was asked for
    QStringList m_settled;
    QTimer m_freeTimer;
    std::function<void()> m_ask; ///< until the page is shown
    ImportReport m_report;
    QStringList m_left; ///< not read, and will not be
    std::optional<Error> m_error; ///< why
    bool m_running = false;
};

} // namespace waydesk
