// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace waydesk {

struct Theme;

/// One of resources/icons in one colour, square; drawn once for each size and colour. Interface thread. `cut` is the
/// colour of what is cut out of filled shapes.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio = 1.0,
                   const QColor &cut = QColor(Qt::white));
/// In the colour of text, with its greyed form.
QIcon icon(const QString &name);
QIcon icon(const QString &name, const QColor &colour);
/// In a colour of the theme, also after the theme changes.
QIcon icon(const QString &name, QColor Theme::*ink);

} // namespace waydesk
