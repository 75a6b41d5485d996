// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printpage.h"

#include "core/label/scancode.h"
#include "models/batchlabelsmodel.h"
#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/print/batchlist.h"
#include "ui/print/labelpreview.h"
#include "ui/print/printjobs.h"
#include "ui/print/reprintdialog.h"
#include "ui_printpage.h"

#include <QKeyEvent>

namespace waydesk {

using namespace Qt::StringLiterals;

void PrintPage::reprint(const QString &number)
{
    const Batch *batch = current();
    auto *dialog = new ReprintDialog(number, batch ? restTarget(*batch) : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_jobs.reprint(dialog->number(), dialog->reason(), dialog->target()); });
    dialog->open();
}

void PrintPage::reprintCurrent()
{
    if (const QModelIndex index = m_ui->labelTable->currentIndex(); index.isValid())
        reprint(m_labels->rowAt(index.row()).number);
    else
        m_ui->strip->show(Strip::Kind::Warn, tr("Choose a label first."));
}

bool PrintPage::takeScan(const QString &code)
{
    if (m_ui->resumeFrame->isVisible()) {
        settle(code);
        return true;
    }
    const ScanCode scanned = parseScan(QStringView(code));
    if (m_onlyDoubt)
        showOnly(false);
    for (int row = 0; row < m_labels->rowCount(); ++row) {
        if (scanned.names(m_labels->rowAt(row).number)) {
            m_ui->labelTable->setCurrentIndex(m_labels->index(row, 0));
            return true;
        }
    }
    return false;
}

void PrintPage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (plain && event->key() == Qt::Key_Space)
        pauseOrGoOn();
    else if (plain && event->key() == Qt::Key_R)
        reprintCurrent();
    else if (control && event->key() == Qt::Key_R)
        reprint({});
    else if (plain && event->key() == Qt::Key_T)
        openProfile();
    else if (plain && event->key() == Qt::Key_L)
        writePaper(PaperFlow::Paper::PickList);
    else if (plain && event->key() == Qt::Key_K)
        writePaper(PaperFlow::Paper::Slips);
    else if (plain && event->key() == Qt::Key_F4)
        chooseTarget();
    else if (plain && event->key() == Qt::Key_F8)
        settleNone();
    else if (control && event->key() == Qt::Key_E)
        exportRest();
    else if (control && event->key() == Qt::Key_Delete)
        cancelRest();
    else
        Page::keyPressEvent(event);
}

/// Left and Right go from label to label: there is nothing to go to within a row.
bool PrintPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            step(key->key() == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace waydesk
