// SPDX-License-Identifier: Apache-2.0
#include "ui/print/batchlist.h"

#include "dispatch/labelcontent.h"
#include "ui/common/pill.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

void BatchListModel::setBatches(std::vector<Batch> batches)
{
    const bool same = batches.size() == m_batches.size()
        && std::equal(batches.begin(), batches.end(), m_batches.begin(),
                      [](const Batch &a, const Batch &b) { return a.id == b.id; });
    if (same) {
        m_batches = std::move(batches);
        if (!m_batches.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_batches = std::move(batches);
    endResetModel();
}

const Batch *BatchListModel::batchAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_batches[static_cast<size_t>(row)] : nullptr;
}

int BatchListModel::rowOf(BatchId id) const
{
    const auto at = std::find_if(m_batches.begin(), m_batches.end(), [id](const Batch &b) { return b.id == id; });
    return at == m_batches.end() ? -1 : static_cast<int>(at - m_batches.begin());
}

int BatchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

QString BatchListModel::stateText(const Batch &batch)
{
    const BatchCounts &c = batch.counts;
    if (c.inDoubt > 0)
        return tr("%n in doubt", nullptr, c.inDoubt);
    if (!batch.leaseBench.isEmpty())
        return tr("printing");
    if (c.unsent > 0)
        return tr("%n to print", nullptr, c.unsent);
    if (c.inFlight > 0)
        return tr("%n unconfirmed", nullptr, c.inFlight);
    return tr("done");
}

QVariant BatchListModel::data(const QModelIndex &index, int role) const
{
    const Batch *batch = batchAt(index.row());
    if (!batch)
        return {};
    switch (role) {
    case Qt::DisplayRole: return batchName(*batch);
    case CountsRole: return QVariant::fromValue(batch->counts);
    case StateRole: return stateText(*batch);
    case DetailRole:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(batch->at).time(), QLocale::ShortFormat) + u" · "_s
            + batch->templateId;
    case Qt::AccessibleTextRole: return batchName(*batch) + u' ' + stateText(*batch);
    default: return {};
    }
}

void BatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto counts = index.data(BatchListModel::CountsRole).value<BatchCounts>();
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.select : t.base);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(16, 8, -14, -8);
    QFont small = option.font;
    small.setPixelSize(textPx(12));
    const Pill pill{counts.inDoubt > 0                        ? u"state-unk"_s
                        : counts.unsent + counts.inFlight > 0 ? u"state-run"_s
                                                              : u"state-ok"_s,
                    index.data(BatchListModel::StateRole).toString(),
                    counts.inDoubt > 0                        ? t.warn
                        : counts.unsent + counts.inFlight > 0 ? t.busy
                                                              : t.ok};
    const int width = pillWidth(pill, small);
    paintPill(*painter, QRect(box.right() - width, box.top(), width, 22), pill, small);
    QFont bold = option.font;
    bold.setBold(true);
    bold.setPixelSize(textPx(14));
    painter->setFont(bold);
    painter->setPen(t.text);
    painter->drawText(QRect(box.left(), box.top(), box.width() - width, 22), Qt::AlignVCenter, index.data().toString());
    const QString numbers = u"%1 / %2"_s.arg(counts.confirmed).arg(counts.size);
    const int numbersWidth = QFontMetrics(bold).horizontalAdvance(numbers) + 10;
    const QRect bar(box.left(), box.top() + 32, box.width() - numbersWidth, 6);
    painter->fillRect(bar, t.grid);
    const auto part = [&](int n) { return counts.size > 0 ? bar.width() * n / counts.size : 0; };
    painter->fillRect(QRect(bar.left(), bar.top(), part(counts.confirmed), bar.height()), t.ok.ink);
    painter->fillRect(
        QRect(bar.left() + part(counts.confirmed), bar.top(), part(counts.inFlight + counts.inDoubt), bar.height()),
        counts.inDoubt > 0 ? QColor(0xC98A00) : t.accent);
    painter->drawText(QRect(box.left(), box.top() + 24, box.width(), 22), Qt::AlignRight | Qt::AlignVCenter, numbers);
    painter->setFont(small);
    painter->setPen(t.text3);
    painter->drawText(
        QRect(box.left(), box.top() + 46, box.width(), 20), Qt::AlignVCenter,
        QFontMetrics(small).elidedText(index.data(BatchListModel::DetailRole).toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

} // namespace waydesk
