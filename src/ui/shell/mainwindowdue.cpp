// SPDX-License-Identifier: Apache-2.0
// How the window warns of deadlines.
#include "ui/shell/mainwindow.h"

#include "ui/common/duewatch.h"
#include "ui/common/strip.h"
#include "ui/orders/orderspage.h"

namespace waydesk {

/// A line that is being shown is not covered: the warning waits for the next half minute. It takes no focus, and scans
/// go where they went.
void MainWindow::showDue()
{
    if (!m_due->hasWarning() || stripInFront().isVisible())
        return;
    const DueWatch::Warning warning = m_due->takeWarning();
    m_stripTimer.stop();
    stripInFront().show(Strip::Kind::Warn, warning.words);
    if (!warning.view)
        return;
    stripInFront().offer(tr("Show them"), [this, view = *warning.view] {
        stripInFront().dismiss();
        bringUp(m_orders);
        m_orders->setView(view);
    });
}

} // namespace waydesk
