// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "dispatch/ports/batchrepository.h"
#include "ui/common/pill.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <unordered_map>
#include <vector>

namespace waydesk {

class TemplateNames;
struct UiServices;

/// The batches, newest first, each with its counts.
class BatchListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// WhoseRole: carrier and shops; SinceRole: when and on what; RestRole: what is left, or what was read back.
    enum Role { CountsRole = Qt::UserRole + 1, WhoseRole, ShortWhoseRole, SinceRole, RestRole };

    /// Both outlive the model.
    BatchListModel(const UiServices &services, const TemplateNames &templates, QObject *parent)
        : QAbstractListModel(parent)
        , m_services(services)
        , m_templates(templates)
    { }

    /// How a batch stands, as shape, colour and word.
    static Pill pill(const Batch &batch);

    void setBatches(std::vector<Batch> batches, const std::vector<BatchOutline> &outlines);
    /// Of the one that prints now; empty words = nothing is said.
    void setTimeLeft(BatchId batch, const QString &words);
    const Batch *batchAt(int row) const;
    int rowOf(BatchId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString whose(const Batch &batch, bool byCode) const;
    QString since(const Batch &batch) const;
    QString rest(const Batch &batch) const;

    const UiServices &m_services;
    const TemplateNames &m_templates;
    std::vector<Batch> m_batches;
    std::unordered_map<BatchId, BatchOutline> m_outlines;
    BatchId m_running;
    QString m_timeLeft;
};

/// A batch as a card: name, whose it is, state, bar, times and what is left.
class BatchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override;
};

} // namespace waydesk

Q_DECLARE_METATYPE(waydesk::BatchCounts)
