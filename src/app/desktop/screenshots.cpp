// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/screenshots.h"

#include "app/desktop/desktop.h"
#include "ui/common/page.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Everything that was asked for has come back.
bool isCalm(Desktop &desktop) { return desktop.feed().isLoaded() && !desktop.services().runner.isBusy(); }

void settle(Desktop &desktop, int quietMs)
{
    QDeadlineTimer limit(60000);
    QDeadlineTimer quiet(quietMs);
    while (!limit.hasExpired() && !quiet.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        if (!isCalm(desktop))
            quiet.setRemainingTime(quietMs);
    }
}

} // namespace

int takeScreenshots(Desktop &desktop, MainWindow &window, const QString &folder)
{
    QDir().mkpath(folder);
    window.resize(1600, 1000);
    settle(desktop, 800);
    window.orders().setView(View::All);
    for (int i = 0; i < window.pageCount(); ++i) {
        window.showPage(i);
        settle(desktop, 400);
        if (!window.grab().save(u"%1/%2-%3.png"_s.arg(folder).arg(i + 1).arg(window.page(i)->objectName())))
            return 1;
    }
    return 0;
}

} // namespace waydesk
