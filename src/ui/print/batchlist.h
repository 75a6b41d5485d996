// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <vector>

namespace waydesk {

/// The batches, newest first, each with its counts.
class BatchListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CountsRole = Qt::UserRole + 1, StateRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    void setBatches(std::vector<Batch> batches);
    const Batch *batchAt(int row) const;
    int rowOf(BatchId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    static QString stateText(const Batch &batch);

    std::vector<Batch> m_batches;
};

/// A batch as a card: name, state, bar.
class BatchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {280, 82}; }
};

} // namespace waydesk

Q_DECLARE_METATYPE(waydesk::BatchCounts)
