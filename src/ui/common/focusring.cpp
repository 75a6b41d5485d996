// SPDX-License-Identifier: Apache-2.0
#include "ui/common/focusring.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace waydesk {

namespace {

class Ring : public QWidget
{
public:
    explicit Ring(QWidget *window)
        : QWidget(window)
    {
        setObjectName(QStringLiteral("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(QPen(theme().accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
};

} // namespace

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing() { delete m_ring; }

void FocusRing::follow(QWidget *focus)
{
    if (m_view)
        m_view->removeEventFilter(this);
    m_view = qobject_cast<QAbstractItemView *>(focus);
    if (!m_view) {
        if (m_ring)
            m_ring->hide();
        return;
    }
    m_view->installEventFilter(this);
    if (m_ring && m_ring->parentWidget() != m_view->window())
        delete m_ring;
    if (!m_ring)
        m_ring = new Ring(m_view->window());
    place();
    m_ring->raise();
    m_ring->show();
}

void FocusRing::place() { m_ring->setGeometry(QRect(m_view->mapTo(m_view->window(), QPoint(0, 0)), m_view->size())); }

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && m_ring) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
            place();
        else if (event->type() == QEvent::Hide)
            m_ring->hide();
        else if (event->type() == QEvent::Show && m_view->hasFocus())
            m_ring->show();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace waydesk
