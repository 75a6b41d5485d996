// SPDX-License-Identifier: Apache-2.0
#include "core/label/template.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array fieldNames{
    EnumName{LabelField::Text, "text"},
    EnumName{LabelField::Carrier, "carrier"},
    EnumName{LabelField::Copy, "copy"},
    EnumName{LabelField::PrintedAt, "printed_at"},
    EnumName{LabelField::Contents, "contents"},
    EnumName{LabelField::LastFour, "last_four"},
    EnumName{LabelField::Destination, "destination"},
    EnumName{LabelField::Receiver, "receiver"},
    EnumName{LabelField::ReceiverAddress, "receiver_address"},
    EnumName{LabelField::Sender, "sender"},
    EnumName{LabelField::SenderText, "sender_text"},
    EnumName{LabelField::Barcode, "barcode"},
    EnumName{LabelField::BarcodeText, "barcode_text"},
    EnumName{LabelField::Qr, "qr"},
    EnumName{LabelField::Goods, "goods"},
    EnumName{LabelField::Note, "note"},
    EnumName{LabelField::Remark, "remark"},
    EnumName{LabelField::Sequence, "sequence"},
    EnumName{LabelField::Shops, "shops"},
    EnumName{LabelField::Station, "station"},
};
} // namespace

QString labelFieldName(LabelField field) { return nameIn(fieldNames, field); }

std::optional<LabelField> labelFieldFromName(QStringView name) { return valueIn(fieldNames, name); }

} // namespace waydesk
