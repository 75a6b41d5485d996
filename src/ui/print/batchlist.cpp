// SPDX-License-Identifier: Apache-2.0
#include "ui/print/batchlist.h"

#include "dispatch/labelcontent.h"
#include "ui/common/templatenames.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"

#include <QDateTime>
#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString timeText(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).toString(u"HH:mm"_s); }

bool isDone(const BatchCounts &c) { return c.unsent + c.inFlight + c.inDoubt == 0; }

} // namespace

Pill BatchListModel::pill(const Batch &batch)
{
    const Theme &t = theme();
    const BatchCounts &c = batch.counts;
    if (c.inDoubt > 0)
        return {u"state-unk"_s, tr("%n in doubt", nullptr, c.inDoubt), t.warn};
    if (!batch.leaseBench.isEmpty())
        return {u"state-run"_s, tr("printing"), t.busy};
    if (c.unsent > 0)
        return {u"state-warn"_s, tr("paused"), t.warn};
    if (c.inFlight > 0)
        return {u"state-run"_s, tr("%n unconfirmed", nullptr, c.inFlight), t.busy};
    if (batch.cancelled)
        return {u"state-skip"_s, tr("cancelled"), t.neutral};
    return {u"state-ok"_s, tr("done"), t.ok};
}

void BatchListModel::setBatches(std::vector<Batch> batches, const std::vector<BatchOutline> &outlines)
{
    for (const BatchOutline &one : outlines)
        m_outlines.insert_or_assign(one.batch, one);
    const bool same = std::ranges::equal(batches, m_batches, {}, &Batch::id, &Batch::id);
    if (!same)
        beginResetModel();
    m_batches = std::move(batches);
    if (!same)
        endResetModel();
    else if (!m_batches.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void BatchListModel::setTimeLeft(BatchId batch, const QString &words)
{
    m_running = batch;
    m_timeLeft = words;
    if (const int row = rowOf(batch); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
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

QString BatchListModel::whose(const Batch &batch, bool byCode) const
{
    const auto found = m_outlines.find(batch.id);
    if (found == m_outlines.end())
        return {};
    QStringList names;
    for (const QString &code : found->second.carriers)
        names.append(byCode ? code : m_services.carrierName(code));
    return names.join(u"+"_s) + u" · "_s + tr("%n shop(s)", nullptr, found->second.shops);
}

QString BatchListModel::since(const Batch &batch) const
{
    const auto found = m_outlines.find(batch.id);
    const qint64 last = found == m_outlines.end() ? 0 : found->second.lastSentAt;
    const QString when = !isDone(batch.counts)              ? tr("since %1").arg(timeText(batch.at))
        : last == 0 || timeText(last) == timeText(batch.at) ? timeText(batch.at)
                                                            : timeText(batch.at) + u'–' + timeText(last);
    return when + u" · "_s + m_templates.paper(batch.templateId);
}

QString BatchListModel::rest(const Batch &batch) const
{
    const BatchCounts &c = batch.counts;
    if (c.unsent > 0) {
        const QString left = tr("%n to print", nullptr, c.unsent);
        return batch.id == m_running && !m_timeLeft.isEmpty() ? left + u" · "_s + m_timeLeft : left;
    }
    // Nothing leaves that was not read back: what left is what was verified.
    const int left = c.size - c.cancelled;
    QString words = tr("verified %1/%2").arg(left).arg(c.size);
    if (const auto found = m_outlines.find(batch.id); found != m_outlines.end() && found->second.reprints > 0)
        words += u" · "_s + tr("%n reprint(s)", nullptr, found->second.reprints);
    return words;
}

QVariant BatchListModel::data(const QModelIndex &index, int role) const
{
    const Batch *batch = batchAt(index.row());
    if (!batch)
        return {};
    switch (role) {
    case Qt::DisplayRole: return batchName(*batch);
    case CountsRole: return QVariant::fromValue(batch->counts);
    case WhoseRole: return whose(*batch, false);
    case ShortWhoseRole: return whose(*batch, true);
    case SinceRole: return since(*batch);
    case RestRole: return rest(*batch);
    case Qt::AccessibleTextRole:
        return batchName(*batch) + u' ' + BatchListModel::pill(*batch).text + u' ' + whose(*batch, false) + u' '
            + rest(*batch);
    default: return {};
    }
}

namespace {

/// Three parts of a bar: confirmed, on its way or in doubt, and what is left as the ground.
void paintBar(QPainter &painter, const QRect &bar, const BatchCounts &counts)
{
    const Theme &t = theme();
    painter.fillRect(bar, t.grid);
    const auto part = [&](int n) { return counts.size > 0 ? bar.width() * n / counts.size : 0; };
    const int confirmed = part(counts.confirmed);
    painter.fillRect(QRect(bar.left(), bar.top(), confirmed, bar.height()), isDone(counts) ? t.ok.ink : t.accent);
    const QRect moving(bar.left() + confirmed, bar.top(), part(counts.inFlight + counts.inDoubt), bar.height());
    painter.fillRect(moving, counts.inDoubt > 0 ? t.verdictDuplicate.tint : t.busy.tint);
    if (counts.inDoubt > 0)
        painter.fillRect(moving, QBrush(t.verdictDuplicate.ink, Qt::BDiagPattern));
}

} // namespace

void BatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const BatchListModel *>(index.model());
    const Batch *batch = model ? model->batchAt(index.row()) : nullptr;
    if (!batch)
        return;
    const Theme &t = theme();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, selected ? t.select : t.base);
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(16, 8, -14, -8);
    const int line = box.height() / 3;
    const QRect top(box.left(), box.top(), box.width(), line);
    const QRect middle = top.translated(0, line);
    const QRect foot = middle.translated(0, line);
    QFont small = option.font;
    small.setPixelSize(textPx(12));
    QFont bold = option.font;
    bold.setBold(true);
    bold.setPixelSize(textPx(14));
    const QFontMetrics smallWords(small);
    const QFontMetrics boldWords(bold);
    const Pill pill = BatchListModel::pill(*batch);
    const int wide = pillWidth(pill, small);
    paintPill(*painter, QRect(top.right() - wide, top.top(), wide, line), pill, small);
    painter->setFont(bold);
    painter->setPen(t.text);
    const QString name = index.data().toString();
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter, name);
    const QString all = u" / %1"_s.arg(batch->counts.size);
    const QString done = QString::number(batch->counts.confirmed);
    const int numbers = boldWords.horizontalAdvance(done) + smallWords.horizontalAdvance(all);
    painter->drawText(middle.adjusted(0, 0, -smallWords.horizontalAdvance(all), 0), Qt::AlignRight | Qt::AlignVCenter,
                      done);
    const QRect whose = top.adjusted(boldWords.horizontalAdvance(name) + 8, 0, -wide - 8, 0);
    painter->setFont(small);
    painter->setPen(t.text2);
    QString words = index.data(BatchListModel::WhoseRole).toString();
    if (smallWords.horizontalAdvance(words) > whose.width())
        words = index.data(BatchListModel::ShortWhoseRole).toString();
    painter->drawText(whose, Qt::AlignLeft | Qt::AlignVCenter,
                      smallWords.elidedText(words, Qt::ElideRight, whose.width()));
    painter->drawText(middle, Qt::AlignRight | Qt::AlignVCenter, all);
    const QString rest = index.data(BatchListModel::RestRole).toString();
    painter->drawText(foot, Qt::AlignRight | Qt::AlignVCenter, rest);
    const int room = foot.width() - smallWords.horizontalAdvance(rest) - 12;
    painter->drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                      smallWords.elidedText(index.data(BatchListModel::SinceRole).toString(), Qt::ElideRight, room));
    paintBar(*painter, QRect(middle.left(), middle.center().y() - 3, middle.width() - numbers - 12, 7), batch->counts);
    painter->restore();
}

QSize BatchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {280, textPx(22) * 3 + 18};
}

} // namespace waydesk
