// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspage.h"

#include "models/ordertablemodel.h"
#include "ui/common/keybutton.h"
#include "ui/common/deskfeed.h"
#include "ui/common/strip.h"
#include "ui/common/tagstrip.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/orders/detailspanel.h"
#include "ui/orders/docktitle.h"
#include "ui/orders/ghostnumbers.h"
#include "ui/orders/orderactions.h"
#include "ui/orders/orderview.h"
#include "ui/orders/rowstyle.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

void OrdersPage::buildDetails()
{
    m_dock->setObjectName(u"detailsDock"_s);
    m_dock->setTitleBarWidget(m_dockTitle);
    m_dock->setWidget(m_details);
    connect(m_dockTitle, &DockTitle::closeWanted, this, &OrdersPage::toggleDetails);
    connect(m_details, &DetailsPanel::carrierWanted, this, [this](RowKey key, const QString &carrier, bool remember) {
        m_actions->giveCarrier(key, carrier, remember);
    });
    connect(m_details, &DetailsPanel::shown, m_dockTitle, &DockTitle::setMerged);
    connect(m_details, &DetailsPanel::told, this, [this](bool done, const QString &line) {
        m_strip->show(done ? Strip::Kind::Done : Strip::Kind::Error, line);
    });
    m_dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetFloatable
                        | QDockWidget::DockWidgetMovable);
    m_dock->setAllowedAreas(Qt::RightDockWidgetArea);
    m_dock->setMinimumWidth(300);
    m_inner->addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_dock->hide();
}

/// A narrow window starts without it; afterwards it is as it was left.
void OrdersPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_shownOnce)
        return;
    m_shownOnce = true;
    constexpr int wide = 1500;
    const bool fits = window()->width() >= wide;
    m_dock->setVisible(fits && m_services.settings.value(u"orders/details"_s, true).toBool());
    m_inner->resizeDocks({m_dock}, {textPx(330)}, Qt::Horizontal);
}

/// In a narrow window the views need the room that the names of keys take.
void OrdersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool wide = width() >= textPx(1400);
    m_importButton->setKeyCap(wide ? u"Ctrl+O"_s : QString());
    m_detailsButton->setKeyCap(wide ? u"F12"_s : QString());
}

bool OrdersPage::showsDetails() const { return m_dock->isVisibleTo(this); }

void OrdersPage::toggleDetails()
{
    m_dock->setVisible(!m_dock->isVisible());
    m_services.settings.setValue(u"orders/details"_s, m_dock->isVisible());
    showDetails();
}

/// An order of an open parcel shows its parcel.
void OrdersPage::showDetails()
{
    const QModelIndex current = m_view->currentIndex();
    m_details->show(current.isValid() ? m_services.feed.table().key(m_model->handleAt(current.row())) : RowKey());
    showDetailStates();
}

/// As its row says them, which time alone may change.
void OrdersPage::showDetailStates()
{
    const QModelIndex current = m_view->currentIndex();
    const int top =
        current.isValid() ? m_model->rowOf(m_services.feed.table().key(m_model->handleAt(current.row()))) : -1;
    std::vector<Pill> pills;
    if (top >= 0) {
        const QModelIndex row = m_model->index(top, 0);
        const bool held = row.data(HeldRole).toBool();
        const QVariant left = row.data(RemainingRole);
        const auto text = [&](OrderColumn column) {
            return row.siblingAtColumn(static_cast<int>(column)).data().toString();
        };
        if (left.isValid() && !held)
            pills.push_back(deadlinePill(left.toLongLong(), text(OrderColumn::Deadline)));
        const auto reasons = m_services.feed.table().reasons(m_model->handleAt(top)).list();
        pills.push_back(held && !reasons.empty() ? heldPill(reasons.front(), row.data(ReasonWordRole).toString())
                                                 : statePill(static_cast<PrintState>(row.data(PrintStateRole).toInt()),
                                                             text(OrderColumn::State)));
        for (const QVariant &one : row.data(TagsRole).toList()) {
            const QVariantMap tag = one.toMap();
            pills.push_back({tag[u"urgent"_s].toBool() ? u"state-warn"_s : QString(), tag[u"name"_s].toString(),
                             tagTone(static_cast<TagColour>(tag[u"colour"_s].toInt()))});
        }
        if (const QString ghost = m_ghosts->of(row.data(RowKeyRole).toLongLong()); !ghost.isEmpty())
            pills.push_back({{}, tr("Foreseen …%1").arg(ghost.right(4)), {theme().ghost, {}}, true});
    }
    m_details->showStates(std::move(pills));
}

} // namespace waydesk
