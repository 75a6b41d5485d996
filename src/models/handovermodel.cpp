// SPDX-License-Identifier: Apache-2.0
#include "models/handovermodel.h"

#include "models/orderrowtext.h"
#include "models/text/sentences.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

std::vector<HandoverRow> handoverRows(const HandoverView &view)
{
    std::vector<HandoverRow> rows;
    QSet<QString> held;
    for (const HeldItem &item : view.held) {
        held.insert(item.number);
        HandoverRow row;
        row.number = item.number;
        row.state = item.takenOut ? HandoverRowState::TakenOut : HandoverRowState::Held;
        row.parcel = item.parcel;
        row.reason = item.reason;
        rows.push_back(std::move(row));
    }
    for (const MissingParcel &item : view.missing) {
        HandoverRow row;
        row.number = item.number;
        row.state = HandoverRowState::Missing;
        row.parcel = item.parcel;
        row.batch = item.batchName;
        row.position = item.position;
        row.batchSize = item.batchSize;
        row.printedAt = item.sentAt;
        row.toNext = item.toNext;
        rows.push_back(std::move(row));
    }
    const auto scanned = static_cast<std::ptrdiff_t>(rows.size());
    int ordinal = 0;
    for (const HandoverItem &item : view.items) {
        if (held.contains(item.number))
            continue;
        HandoverRow row;
        row.number = item.number;
        row.state = item.takenOut ? HandoverRowState::TakenOut : HandoverRowState::Scanned;
        row.parcel = item.parcel;
        row.scannedAt = item.scannedAt;
        row.ordinal = ++ordinal;
        rows.push_back(std::move(row));
    }
    std::reverse(rows.begin() + scanned, rows.end());
    return rows;
}

QStringList HandoverModel::headers() const
{
    return {tr("#"), tr("Time"), tr("Number"), tr("Receiver"), tr("Destination"), tr("State"), tr("What to do")};
}

void HandoverModel::setFaces(ParcelFaces::Faces faces, std::vector<Shop> shops)
{
    m_faces = std::move(faces);
    m_shops = std::move(shops);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ReceiverColumn), index(rowCount() - 1, PlaceColumn));
}

bool HandoverModel::matches(const HandoverRow &row, const QString &text, ShopId shop) const
{
    const auto found = m_faces.find(row.parcel);
    if (shop.isValid() && (found == m_faces.end() || found->second.shop != shop))
        return false;
    QString words = row.number;
    if (found != m_faces.end())
        words += u'\n' + found->second.receiver + u'\n' + face(row, PlaceColumn).toString();
    return std::ranges::all_of(text.split(u' ', Qt::SkipEmptyParts),
                               [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); });
}

TableSheet HandoverModel::sheet(const QString &name) const
{
    TableSheet sheet{name, headers(), {}};
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(index(row, column).data().toString());
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
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
                          : u"%1 · %2/%3"_s.arg(row.batch).arg(row.position).arg(row.batchSize);
    case HandoverRowState::TakenOut: return tr("Lies apart.");
    case HandoverRowState::Scanned: break;
    }
    return {};
}

QString HandoverModel::timeText(const HandoverRow &row)
{
    if (row.scannedAt != 0)
        return QDateTime::fromMSecsSinceEpoch(row.scannedAt).toString(u"HH:mm:ss"_s);
    return row.printedAt == 0
        ? QString()
        : tr("printed %1").arg(QDateTime::fromMSecsSinceEpoch(row.printedAt).toString(u"HH:mm"_s));
}

QVariant HandoverModel::face(const HandoverRow &row, int column) const
{
    const auto found = m_faces.find(row.parcel);
    if (found == m_faces.end())
        return {};
    const ParcelFace &face = found->second;
    if (column == ReceiverColumn)
        return face.receiver;
    QStringList parts;
    for (const QString &part : {face.province, face.city, face.district}) {
        if (!part.isEmpty() && !parts.contains(part))
            parts.append(part);
    }
    return parts.join(u' ');
}

QVariant HandoverModel::cell(const HandoverRow &row, int column, int role) const
{
    if (role == StateRole)
        return static_cast<int>(row.state);
    if (role == DecidedRole)
        return row.toNext;
    if (role == ParcelRole)
        return row.parcel.value;
    if (role == ShopRole) {
        const auto found = m_faces.find(row.parcel);
        return found == m_faces.end() ? QVariantMap() : OrderRowText::shopBadge(m_shops, found->second.shop);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case OrdinalColumn: return row.ordinal == 0 ? QVariant() : QVariant(row.ordinal);
    case TimeColumn: return timeText(row);
    case NumberColumn: return row.number;
    case ReceiverColumn:
    case PlaceColumn: return face(row, column);
    case StateColumn: return stateText(row.state);
    case TodoColumn: return toDo(row);
    default: return {};
    }
}

} // namespace waydesk
