// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace waydesk {

class WatchFolder;
struct UiServices;

/// Looks for new order files in the folder that this bench watches, beside the interface thread and only while its page
/// is shown and no dialog is open: what is read may have questions.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    /// Name of the folder in the settings of the bench; empty = none is watched.
    static QString settingKey() { return QStringLiteral("import/watchedFolder"); }

    FolderWatch(const UiServices &services, QWidget *page);
    ~FolderWatch() override;

    /// Once now; the timer does it every few seconds.
    void look();
    /// An import is over: of the files that were found these have been read, or were not wanted. The others are offered
    /// again by the next start of the program.
    void settle(const QStringList &files);

Q_SIGNALS:
    void found(const QStringList &files);
    void failed(const waydesk::Error &error);

private:
    void take(const Result<QStringList> &files);

    const UiServices &m_services;
    QWidget *m_page;
    std::shared_ptr<WatchFolder> m_watch; ///< on the Short lane only
    QTimer m_timer;
    QStringList m_open; ///< found and not settled yet
    bool m_looking = false;
    bool m_wasWrong = false; ///< said once, not every few seconds
};

} // namespace waydesk
