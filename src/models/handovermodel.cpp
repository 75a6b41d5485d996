// SPDX-License-Identifier: Apache-2.0
#include "models/handovermodel.h"

#include "models/text/sentences.h"

#include <QDateTime>
#include <QSet>

namespace waydesk {

using namespace Qt::StringLiterals;

std::vector<HandoverRow> handoverRows(const HandoverView &view, const QStringList &toNext)
{
    std::vector<HandoverRow> rows;
    QSet<QString> held;
    for (const HeldItem &item : view.held) {
        held.insert(item.number);
        rows.push_back({item.number,
                        item.takenOut ? HandoverRowState::TakenOut : HandoverRowState::Held,
                        item.parcel,
                        {},
                        0,
                        0,
                        item.reason,
                        0});
    }
    for (const MissingParcel &item : view.missing) {
        rows.push_back({item.number, HandoverRowState::Missing, item.parcel, item.batchName, item.position,
                        item.batchSize, Reason::Manual, 0, toNext.contains(item.number)});
    }
    for (const HandoverItem &item : view.items) {
        if (!held.contains(item.number))
            rows.push_back({item.number,
                            item.takenOut ? HandoverRowState::TakenOut : HandoverRowState::Scanned,
                            item.parcel,
                            {},
                            0,
                            0,
                            Reason::Manual,
                            item.scannedAt});
    }
    return rows;
}

QStringList HandoverModel::headers() const
{
    return {tr("Number"), tr("State"), tr("Batch"), tr("Position"), tr("What to do")};
}

QString HandoverModel::stateText(HandoverRowState state)
{
    switch (state) {
    case HandoverRowState::Held: return tr("held");
    case HandoverRowState::TakenOut: return tr("taken out");
    case HandoverRowState::Missing: return tr("missing");
    case HandoverRowState::Scanned: break;
    }
    return tr("scanned");
}

QString HandoverModel::toDo(const HandoverRow &row)
{
    switch (row.state) {
    case HandoverRowState::Held: return tr("Take it out. %1").arg(Sentences::reasonSentence(row.reason));
    case HandoverRowState::Missing:
        return row.toNext ? tr("Goes with the next pick-up.")
                          : tr("Find and scan it, or send it with the next pick-up, or void it.");
    case HandoverRowState::TakenOut: return tr("Lies apart.");
    case HandoverRowState::Scanned:
        return row.scannedAt == 0
            ? QString()
            : tr("scanned %1").arg(QDateTime::fromMSecsSinceEpoch(row.scannedAt).toString(u"HH:mm:ss"_s));
    }
    return {};
}

QVariant HandoverModel::cell(const HandoverRow &row, int column, int role) const
{
    if (role == StateRole)
        return static_cast<int>(row.state);
    if (role == DecidedRole)
        return row.toNext;
    if (role == ParcelRole)
        return row.parcel.value;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NumberColumn: return row.number;
    case StateColumn: return stateText(row.state);
    case BatchColumn: return row.batch;
    case PositionColumn:
        return row.position == 0 ? QVariant() : QVariant(u"%1/%2"_s.arg(row.position).arg(row.batchSize));
    case TodoColumn: return toDo(row);
    default: return {};
    }
}

} // namespace waydesk
