// SPDX-License-Identifier: Apache-2.0
#include "models/batchlabelsmodel.h"

#include "models/text/sentences.h"

namespace waydesk {

QStringList BatchLabelsModel::headers() const
{
    return {tr("#"), tr("Receiver"), tr("Place"), tr("Number"), tr("State"), tr("Copy"), tr("Reason of the copy")};
}

bool BatchLabelsModel::setCopyState(const QString &number, CopyState state)
{
    const auto at = std::ranges::find(rows(), number, &Label::number);
    if (at == rows().end())
        return false;
    Label label = *at;
    label.newest.state = state;
    replaceRow(static_cast<int>(at - rows().begin()), std::move(label));
    return true;
}

void BatchLabelsModel::setFaces(ParcelFaces::Faces faces)
{
    m_faces = std::move(faces);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ReceiverColumn), index(rowCount() - 1, PlaceColumn));
}

QVariant BatchLabelsModel::face(const Label &label, int column) const
{
    const auto found = m_faces.find(label.parcel);
    if (found == m_faces.end())
        return {};
    const ParcelFace &face = found->second;
    return column == ReceiverColumn ? face.receiver : face.city.isEmpty() ? face.province : face.city;
}

QVariant BatchLabelsModel::cell(const Label &label, int column, int role) const
{
    if (role == StateRole)
        return static_cast<int>(label.newest.state);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case PositionColumn: return label.position;
    case ReceiverColumn:
    case PlaceColumn: return face(label, column);
    case NumberColumn: return label.number;
    case CopyColumn: return label.newest.number;
    case StateColumn: return Sentences::copyStateText(label.newest.state);
    case ReasonColumn: return label.newest.reason;
    default: return {};
    }
}

} // namespace waydesk
