// SPDX-License-Identifier: Apache-2.0
#include "ui/common/restoreflow.h"

#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/stationtools.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QFileInfo>
#include <QWidget>

namespace waydesk {

RestoreFlow::RestoreFlow(const UiServices &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{ }

void RestoreFlow::choose()
{
    const QString file =
        m_services.asker.openFile(m_window, tr("Restore a backup"), tr("Backups (*.db);;All files (*)"));
    if (!file.isEmpty())
        start(file);
}

void RestoreFlow::start(const QString &file)
{
    m_services.runner.run(
        TaskRunner::Lane::Job, this, [&s = m_services, file] { return s.tools.previewRestore(file); },
        [this, file](const Result<RestorePreview> &preview) {
            if (!preview) {
                Q_EMIT failed(preview.error());
                return;
            }
            const QString text = QFileInfo(file).fileName() + QStringLiteral("\n\n")
                + Sentences::restoreSentence(*preview) + QStringLiteral("\n\n")
                + tr("Waydesk closes for a moment and opens again with the backup.");
            if (m_services.asker.confirm(m_window, tr("Restore a backup"), text, tr("Restore it")))
                m_services.tools.restartFrom(file);
        });
}

} // namespace waydesk
