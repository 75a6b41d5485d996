// SPDX-License-Identifier: Apache-2.0
#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace waydesk {

using namespace Qt::StringLiterals;

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio, const QColor &cut)
{
    static QHash<QString, QPixmap> drawn;
    const QString key = u"%1 %2 %3 %4 %5"_s.arg(name, colour.name(), cut.name()).arg(size).arg(ratio);
    if (const auto at = drawn.constFind(key); at != drawn.constEnd())
        return *at;
    QFile file(u":/waydesk/icons/%1.svg"_s.arg(name));
    QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    svg.replace("#ffffff", "#cut").replace("#000000", colour.name().toLatin1()).replace("#cut", cut.name().toLatin1());
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    drawn.insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString &name) { return icon(name, theme().text); }

QIcon icon(const QString &name, const QColor &colour)
{
    QIcon made;
    for (const qreal ratio : {1.0, 2.0}) {
        made.addPixmap(iconPixmap(name, colour, 20, ratio));
        made.addPixmap(iconPixmap(name, theme().disabled, 20, ratio), QIcon::Disabled);
    }
    return made;
}

} // namespace waydesk
