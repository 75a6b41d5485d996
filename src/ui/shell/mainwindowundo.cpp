// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/verbtexts.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/statusline.h"

namespace waydesk {

void MainWindow::undo() { takeStep(&UndoLastStep::run, tr("Taken back: %1")); }

void MainWindow::redo() { takeStep(&UndoLastStep::redo, tr("Done again: %1")); }

void MainWindow::takeStep(Result<QString> (UndoLastStep::*step)(), const QString &words)
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, step] { return (UndoLastStep(s.place).*step)(); },
        [this, words](const Result<QString> &verb) {
            m_stripTimer.stop();
            if (verb) {
                stripInFront().show(Strip::Kind::Done, words.arg(VerbTexts::step(*verb)));
                m_stripTimer.start(); // what went well need not be put away
            } else {
                stripInFront().showError(verb.error());
            }
            askUndo();
        });
}

Strip &MainWindow::stripInFront() { return currentPage() == m_orders ? m_orders->strip() : *m_strip; }

void MainWindow::askUndo()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return UndoLastStep(s.place).offer(); },
        [this](const Result<UndoOffer> &offer) {
            const bool can = offer && !offer->refused;
            const QString step = can ? VerbTexts::step(offer->verb, offer->parcels, offer->orders) : QString();
            m_status->showUndo(step);
            m_menu->showUndo(step);
            m_menu->showRedo(offer ? VerbTexts::step(offer->again) : QString());
        });
}

} // namespace waydesk
