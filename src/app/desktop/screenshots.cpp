// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/screenshots.h"

#include "app/desktop/desktop.h"
#include "app/desktop/scene.h"
#include "models/text/sentences.h"
#include "ui/common/page.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/mainwindow.h"

#include <QDir>

#include <cstdio>

namespace waydesk {

using namespace Qt::StringLiterals;

int takeScreenshots(Desktop &desktop, MainWindow &window, const QString &folder, const QString &scene)
{
    QDir().mkpath(folder);
    window.resize(1600, 1000);
    settle(desktop, 800);
    if (!scene.isEmpty()) {
        const auto played = playScene(desktop, window, scene, folder);
        if (!played)
            std::fprintf(stderr, "%s\n", qUtf8Printable(Sentences::errorSentence(played.error())));
        return played ? 0 : 1;
    }
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
