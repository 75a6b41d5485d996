// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingssection.h"

#include <QEvent>

namespace waydesk {

void SettingsSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        entered();
    }
    QWidget::changeEvent(event);
}

} // namespace waydesk
