// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/handoverlist.h"

#include "models/handovermodel.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

void HandoverListModel::setViews(std::vector<HandoverView> views)
{
    std::ranges::stable_sort(views, [](const HandoverView &a, const HandoverView &b) {
        return (a.handover.state == HandoverState::Open) > (b.handover.state == HandoverState::Open);
    });
    const bool same = std::ranges::equal(
        views, m_views, {}, [](const HandoverView &v) { return v.handover.id; },
        [](const HandoverView &v) { return v.handover.id; });
    if (!same)
        beginResetModel();
    m_views = std::move(views);
    if (!same)
        endResetModel();
    else if (!m_views.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const HandoverView *HandoverListModel::viewAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_views[static_cast<size_t>(row)] : nullptr;
}

int HandoverListModel::rowOf(HandoverId id) const
{
    const auto at = std::ranges::find_if(m_views, [id](const HandoverView &view) { return view.handover.id == id; });
    return at == m_views.end() ? -1 : static_cast<int>(at - m_views.begin());
}

int HandoverListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_views.size());
}

QVariant HandoverListModel::data(const QModelIndex &index, int role) const
{
    const HandoverView *view = viewAt(index.row());
    if (!view)
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_nameOf(view->handover.carrier);
    case ScannedRole: return view->scanned;
    case PrintedRole: return view->printed;
    case MissingRole: return static_cast<int>(view->missing.size());
    case HeldRole: return static_cast<int>(std::ranges::count(view->held, false, &HeldItem::takenOut));
    case ClosedRole: return view->handover.state == HandoverState::Closed;
    case WhenRole: {
        const Handover &handover = view->handover;
        const bool closed = handover.state == HandoverState::Closed;
        const QString time =
            QDateTime::fromMSecsSinceEpoch(closed ? handover.closedAt : handover.openedAt).toString(u"HH:mm"_s);
        return closed ? tr("signed %1").arg(time) : tr("since %1").arg(time);
    }
    case Qt::AccessibleTextRole:
        return tr("%1, round %2: %3 of %4 scanned")
            .arg(m_nameOf(view->handover.carrier), view->handover.round)
            .arg(view->scanned)
            .arg(view->printed);
    default: return {};
    }
}

void HandoverCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const bool selected = option.state & QStyle::State_Selected;
    const int scanned = index.data(HandoverListModel::ScannedRole).toInt();
    const int printed = index.data(HandoverListModel::PrintedRole).toInt();
    const int missing = index.data(HandoverListModel::MissingRole).toInt();
    const int held = index.data(HandoverListModel::HeldRole).toInt();
    const bool closed = index.data(HandoverListModel::ClosedRole).toBool();
    painter->save();
    painter->fillRect(option.rect, selected ? t.select : t.base);
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(14, 10, -12, -10);
    QFont font = option.font;
    font.setPixelSize(textPx(12));
    const QString when = index.data(HandoverListModel::WhenRole).toString();
    const Pill pill = closed ? Pill{u"state-lock"_s, when, t.neutral}
        : held > 0           ? Pill{u"state-stop"_s, tr("%n held", nullptr, held), t.danger}
        : missing > 0        ? Pill{u"state-unk"_s, tr("%n missing", nullptr, missing), t.warn}
                             : Pill{u"state-ok"_s, tr("ready to sign"), t.ok};
    const QFont small = font;
    const int width = pillWidth(pill, small);
    const int line = textPx(22);
    const QRect figures(box.left(), box.top() + line, box.width(), textPx(40));
    font.setPixelSize(textPx(15));
    font.setBold(true);
    const QString name = index.data().toString();
    // A long name has its line for itself; the pill stands below then.
    const bool isLong = QFontMetrics(font).horizontalAdvance(name) > box.width() - width - 6;
    const QRect pillLine(box.right() - width, isLong ? figures.top() : box.top(), width,
                         isLong ? figures.height() : line);
    paintPill(*painter, pillLine, pill, small);
    painter->setFont(font);
    painter->setPen(t.text);
    painter->drawText(QRect(box.left(), box.top(), box.width(), line), Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, box.width()));
    font.setPixelSize(textPx(28));
    painter->setFont(font);
    painter->drawText(figures, Qt::AlignVCenter, QString::number(scanned));
    const int used = QFontMetrics(font).horizontalAdvance(QString::number(scanned));
    font.setPixelSize(textPx(14));
    font.setBold(false);
    painter->setFont(font);
    painter->setPen(t.text2);
    const QRect beside = figures.adjusted(used + 6, textPx(6), 0, 0);
    painter->drawText(beside, Qt::AlignVCenter,
                      closed ? isLong ? QString() : tr("handed over") : u"/ %1"_s.arg(printed));
    font.setPixelSize(textPx(12));
    painter->setFont(font);
    if (!closed && !isLong) // the pill has it, or its place
        painter->drawText(beside, Qt::AlignRight | Qt::AlignVCenter, when);
    const QRect bar(box.left(), box.bottom() - 6, box.width(), 6);
    if (!closed) // how far it got says nothing of what was signed
        painter->fillRect(bar, t.grid);
    if (!closed && printed > 0)
        painter->fillRect(QRect(bar.left(), bar.top(), bar.width() * scanned / printed, bar.height()),
                          scanned == printed ? t.ok.ink : t.accent);
    painter->restore();
}

QSize HandoverCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {230, textPx(62) + 36};
}

namespace {

QStringList missingButtons()
{
    return {HandoverRowDelegate::tr("Next pick-up") + u"  T"_s, HandoverRowDelegate::tr("Void") + u"  V"_s};
}

HandoverRowState stateOf(const QModelIndex &index)
{
    return static_cast<HandoverRowState>(index.data(HandoverModel::StateRole).toInt());
}

bool isDecided(const QModelIndex &index) { return index.data(HandoverModel::DecidedRole).toBool(); }

} // namespace

CellDelegate::Cell HandoverRowDelegate::cell(const QModelIndex &index) const
{
    const Theme &t = theme();
    const QString words = index.data().toString();
    const HandoverRowState state = stateOf(index);
    const bool open = state == HandoverRowState::Missing && !isDecided(index);
    const auto pill = [&](const QString &icon, const Tone &tone) { return Cell{words, {}, Pill{icon, words, tone}}; };
    switch (index.column()) {
    case HandoverModel::NumberColumn: return {words, {}, {}, true};
    case HandoverModel::ReceiverColumn: return {words, t.text, {}, false, index.data(HandoverModel::ShopRole).toMap()};
    case HandoverModel::TodoColumn:
        if (open)
            return {words, t.warn.ink, {}, false, {}, missingButtons()};
        if (state == HandoverRowState::Missing)
            return {words, t.text2, {}, false, {}, {tr("Decide again") + u"  ⇧T"_s}};
        return {words, t.text2};
    case HandoverModel::StateColumn: break;
    default: return {words, t.text2};
    }
    switch (state) {
    case HandoverRowState::Held: return pill(u"state-stop"_s, t.danger);
    case HandoverRowState::TakenOut: return pill(u"state-skip"_s, t.neutral);
    case HandoverRowState::Missing: return open ? pill(u"state-unk"_s, t.warn) : pill(u"state-clock"_s, t.hold);
    case HandoverRowState::Scanned: break;
    }
    return pill(u"state-ok"_s, t.ok);
}

int HandoverRowDelegate::buttonsWidth(const QFont &font) { return widthOf(missingButtons(), font); }

bool HandoverRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                      const QModelIndex &index)
{
    const auto *mouse = event->type() == QEvent::MouseButtonRelease ? static_cast<QMouseEvent *>(event) : nullptr;
    if (mouse && mouse->button() == Qt::LeftButton) {
        const int which = buttonAt(option, index, mouse->position().toPoint());
        const QString number = index.siblingAtColumn(HandoverModel::NumberColumn).data().toString();
        if (which == 0 && isDecided(index))
            Q_EMIT againWanted(number);
        else if (which == 0)
            Q_EMIT nextWanted(number);
        else if (which == 1)
            Q_EMIT voidWanted(number);
        if (which >= 0)
            return true;
    }
    return CellDelegate::editorEvent(event, model, option, index);
}

QColor HandoverRowDelegate::ground(const QModelIndex &index) const
{
    const bool open = stateOf(index) == HandoverRowState::Missing && !isDecided(index);
    return open ? theme().warn.tint : theme().base;
}

} // namespace waydesk
