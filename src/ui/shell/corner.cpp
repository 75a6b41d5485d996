// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/corner.h"

#include "dispatch/writeback.h"
#include "ui/common/deskfeed.h"
#include "ui/common/icons.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QResizeEvent>

namespace waydesk {

using namespace Qt::StringLiterals;

Corner::Corner(const UiServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_waiting(new QPushButton(this))
    , m_person(new QLabel(this))
    , m_place(new QLabel(this))
{
    setObjectName(u"cornerWidget"_s);
    m_waiting->setObjectName(u"waitingButton"_s);
    m_waiting->setProperty("link", true);
    m_waiting->setFocusPolicy(Qt::NoFocus); // the menu has it too
    m_waiting->setCursor(Qt::PointingHandCursor);
    m_waiting->setIcon(icon(u"exp"_s, &Theme::accent));
    m_place->setObjectName(u"placeLabel"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(6);
    row->addWidget(m_waiting);
    row->addSpacing(8);
    row->addWidget(m_person);
    row->addWidget(m_place);
    m_waiting->hide();
    drawPerson();
    m_wait.setSingleShot(true);
    m_wait.setInterval(1000);
    connect(&m_wait, &QTimer::timeout, this, &Corner::count);
    connect(m_waiting, &QPushButton::clicked, this, &Corner::writeBackWanted);
    connect(&services.feed, &DeskFeed::loaded, this, &Corner::count);
    connect(&services.feed, &DeskFeed::moved, this, [this] {
        if (!m_wait.isActive())
            m_wait.start();
    });
}

void Corner::count()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services] { return WriteBackOrders(s.place, s.dispatchWriter).waiting(); },
        [this](const Result<int> &due) {
            m_due = due.value_or(0);
            showWaiting();
        });
}

/// A menu bar asks its corner for its size only when told to.
void Corner::showWaiting()
{
    m_waiting->setVisible(m_due > 0);
    m_waiting->setText(tr("%n to write back", nullptr, m_due));
    m_waiting->setToolTip(tr("Orders whose number their shop has not been told"));
    layout()->activate();
    adjustSize();
    if (auto *bar = qobject_cast<QMenuBar *>(parentWidget())) {
        QResizeEvent again(bar->size(), bar->size());
        QCoreApplication::sendEvent(bar, &again);
    }
}

void Corner::showPlace()
{
    const Workplace &here = m_services.place;
    m_place->setText(here.operatorName.isEmpty() ? tr("bench %1").arg(here.bench)
                                                 : tr("%1 · bench %2").arg(here.operatorName, here.bench));
    m_place->setAccessibleName(tr("Operator and bench"));
    m_place->setToolTip(tr("Ctrl+L changes the operator"));
    showWaiting();
}

void Corner::retranslate() { showPlace(); }

void Corner::drawPerson() { m_person->setPixmap(iconPixmap(u"user"_s, theme().text2, 16, devicePixelRatioF())); }

void Corner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawPerson();
    QWidget::changeEvent(event);
}

} // namespace waydesk
