// SPDX-License-Identifier: Apache-2.0
#include "ui/common/storedspinbox.h"

#include <QWheelEvent>

namespace waydesk {

StoredSpinBox::StoredSpinBox(QWidget *parent)
    : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void StoredSpinBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace waydesk
