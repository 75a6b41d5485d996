// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/handoverparcels.h"
#include "ui/common/celldelegate.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <functional>
#include <vector>

namespace waydesk {

/// The pick-ups, open ones first.
class HandoverListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ScannedRole = Qt::UserRole + 1, PrintedRole, MissingRole, HeldRole, ClosedRole, WhenRole };

    using NameOf = std::function<QString(const QString &carrier)>;
    HandoverListModel(NameOf nameOf, QObject *parent)
        : QAbstractListModel(parent)
        , m_nameOf(std::move(nameOf))
    { }

    void setViews(std::vector<HandoverView> views);
    const HandoverView *viewAt(int row) const;
    int rowOf(HandoverId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    NameOf m_nameOf;
    std::vector<HandoverView> m_views;
};

/// A pick-up as a card: carrier, scanned of printed, what is missing or held.
class HandoverCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override;
};

/// The parcels of a pick-up: state as a pill, numbers with bold last four, shops as badges; a missing one carries what
/// can be done with it.
class HandoverRowDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// Pixels that the buttons of a missing parcel take.
    static int buttonsWidth(const QFont &font);

Q_SIGNALS:
    void nextWanted(const QString &number);
    void againWanted(const QString &number);
    void voidWanted(const QString &number);

protected:
    Cell cell(const QModelIndex &index) const override;
    QColor ground(const QModelIndex &index) const override;
};

} // namespace waydesk
