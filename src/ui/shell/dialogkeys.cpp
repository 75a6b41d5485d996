// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/dialogkeys.h"

#include "ui/shell/keysheet.h"

#include <QApplication>
#include <QKeyEvent>

namespace waydesk {

DialogKeys::DialogKeys(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool DialogKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    if (key->key() != Qt::Key_Slash || key->modifiers() != Qt::ControlModifier || !dialog
        || qobject_cast<KeySheet *>(dialog))
        return QObject::eventFilter(watched, event);
    auto *sheet = new KeySheet(dialog->objectName(), [dialog] { return dialog->windowTitle(); }, dialog);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
    return true;
}

} // namespace waydesk
