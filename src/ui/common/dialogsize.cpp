// SPDX-License-Identifier: Apache-2.0
#include "ui/common/dialogsize.h"

#include "ui/common/theme.h"

#include <QSize>
#include <QWidget>

namespace waydesk {

void sizeDialog(QWidget &dialog, const QSize &ordinary)
{
    constexpr QSize frame(40, 60); // what is seen of the window around it, and its own title
    QSize size(textPx(ordinary.width()), textPx(ordinary.height()));
    if (const QWidget *parent = dialog.parentWidget(); parent && parent->window()->isVisible())
        size = size.boundedTo(parent->window()->size() - frame);
    dialog.resize(size);
}

} // namespace waydesk
