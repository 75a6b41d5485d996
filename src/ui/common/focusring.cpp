// SPDX-License-Identifier: Apache-2.0
#include "ui/common/focusring.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace waydesk {

FocusRing::FocusRing(QWidget *window)
    : QWidget(window)
    , m_window(window)
{
    setObjectName(QStringLiteral("focusRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusRing::follow(QWidget *focus)
{
    if (m_view)
        m_view->removeEventFilter(this);
    auto *view = qobject_cast<QAbstractItemView *>(focus);
    m_view = view && view->window() == m_window ? view : nullptr;
    if (!m_view) {
        hide();
        return;
    }
    m_view->installEventFilter(this);
    setGeometry(QRect(m_view->mapTo(m_window, QPoint(0, 0)), m_view->size()));
    raise();
    show();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
            setGeometry(QRect(m_view->mapTo(m_window, QPoint(0, 0)), m_view->size()));
        else if (event->type() == QEvent::Hide)
            hide();
        else if (event->type() == QEvent::Show && m_view->hasFocus())
            show();
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(theme().accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace waydesk
