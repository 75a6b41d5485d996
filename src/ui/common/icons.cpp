// SPDX-License-Identifier: Apache-2.0
#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

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

namespace {

/// Asks the theme for its colours each time it is drawn, so that it follows a change.
class ThemedIcon final : public QIconEngine
{
public:
    ThemedIcon(QString name, QColor Theme::*ink)
        : m_name(std::move(name))
        , m_ink(ink)
    { }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, pixmapAt(rect.size(), mode, state, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return pixmapAt(size, mode, state, 1.0);
    }
    QIconEngine *clone() const override { return new ThemedIcon(m_name, m_ink); }

private:
    QPixmap pixmapAt(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) const
    {
        const QColor ink = mode == QIcon::Disabled ? theme().disabled : theme().*m_ink;
        return iconPixmap(m_name, ink, std::min(size.width(), size.height()), ratio);
    }

    QString m_name;
    QColor Theme::*m_ink;
};

} // namespace

QIcon icon(const QString &name) { return icon(name, &Theme::text); }

QIcon icon(const QString &name, QColor Theme::*ink) { return QIcon(new ThemedIcon(name, ink)); }

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
