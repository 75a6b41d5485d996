// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "dispatch/fillnumbers.h"
#include "models/listtablemodel.h"

#include <QHash>
#include <QVariantMap>

namespace waydesk {

enum class PreviewState {
    Predicted, ///< the number follows by rule; not real before the fill
    Skipped, ///< a used number that the fill steps over; no parcel
    Refused, ///< the parcel gets no number
    Without, ///< the numbers ran out before this parcel
    Typed, ///< the first number, as somebody typed or scanned it
};

struct NumberPreviewRow {
    qint64 position = 0; ///< in the canonical sequence, 0 = none
    ParcelId parcel;
    QVariantMap shop; ///< badge of its first shop: shop, name, text
    int orders = 0; ///< merged into the parcel
    QString receiver; ///< masked
    QString address;
    QString goods;
    qint64 quantity = 0;
    QString number;
    PreviewState state = PreviewState::Predicted;
    QString remark;
};

/// Rows of a preview: the parcels in table order, skipped numbers where they would stand, refused parcels last. What
/// they say of their parcels is read once, so that a keystroke only puts the numbers in.
class NumberPreview
{
public:
    NumberPreview() = default;
    NumberPreview(const FillDraft &draft, const OrderTable &table);
    /// Of a report on the same draft. `typed`: its first number is somebody's own.
    std::vector<NumberPreviewRow> rows(const FillReport &report, bool typed) const;

private:
    std::vector<NumberPreviewRow> m_going;
    std::vector<NumberPreviewRow> m_refused;
};

/// The number dialog's table. Set anew at each keystroke.
class NumberPreviewModel : public ListTableModel<NumberPreviewRow>
{
    Q_OBJECT

public:
    enum Column {
        PositionColumn,
        ShopColumn,
        ReceiverColumn,
        AddressColumn,
        GoodsColumn,
        QuantityColumn,
        NumberColumn,
        StateColumn
    };
    enum Role { StateRole = Qt::UserRole + 1, ParcelRole, ShopRole, OrdersRole };

    using ListTableModel::ListTableModel;

    /// Why a number is stepped over, by number; those without a word only say that they are in use.
    void explainSkipped(QHash<QString, QString> words);

protected:
    QStringList headers() const override;
    QVariant cell(const NumberPreviewRow &row, int column, int role) const override;

private:
    static QString stateText(PreviewState state);

    QHash<QString, QString> m_words;
};

} // namespace waydesk
