// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "dispatch/fillnumbers.h"
#include "models/listtablemodel.h"

namespace waydesk {

enum class PreviewState {
    Predicted, ///< the number follows by rule; not real before the fill
    Skipped, ///< a used number that the fill steps over; no parcel
    Refused, ///< the parcel gets no number
    Without, ///< the numbers ran out before this parcel
};

struct NumberPreviewRow {
    qint64 position = 0; ///< in the canonical sequence, 0 = none
    ParcelId parcel;
    QString receiver; ///< masked
    QString address;
    QString goods;
    qint64 quantity = 0;
    QString number;
    PreviewState state = PreviewState::Predicted;
    QString remark;
};

/// Rows of a preview: the parcels in table order, skipped numbers where they would stand, refused parcels last.
std::vector<NumberPreviewRow> previewRows(const FillDraft &draft, const FillReport &report, const OrderTable &table);

/// The number dialog's table. Set anew at each keystroke.
class NumberPreviewModel : public ListTableModel<NumberPreviewRow>
{
    Q_OBJECT

public:
    enum Column {
        PositionColumn,
        ReceiverColumn,
        AddressColumn,
        GoodsColumn,
        QuantityColumn,
        NumberColumn,
        StateColumn
    };
    enum Role { StateRole = Qt::UserRole + 1, ParcelRole };

    using ListTableModel::ListTableModel;

protected:
    QStringList headers() const override;
    QVariant cell(const NumberPreviewRow &row, int column, int role) const override;

private:
    static QString stateText(PreviewState state);
};

} // namespace waydesk
