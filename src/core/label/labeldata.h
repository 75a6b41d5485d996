// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"

#include <QString>
#include <QStringList>

namespace waydesk {

/// What stands on one label. The receiver comes unmasked; the template says how it is masked.
struct LabelData {
    QString waybill; ///< normalised number: the Code 128
    int copy = 1; ///< 2 and more print "COPY n" and go into the QR
    QString carrierCode;
    QString carrierName;
    Address receiver;
    QString senderName; ///< shop
    QString senderText; ///< sender's phone and address, if set
    QString sequence; ///< "03-078/112"
    QString shopsText; ///< badges and shop names of the strip at the foot
    QStringList goods; ///< one line per goods line, "title attributes ×n"
    qint64 quantity = 0;
    int orders = 1; ///< merged orders in the parcel
    QString note;
    QString remark; ///< e.g. "refund not stated"
    QString printedAt; ///< local time text
    QString bench;
    QString operatorName;
};

/// The QR's payload, ASCII: WD1:<number>:<copy>:<4 check characters>. The check characters are the low 20 bits of the
/// CRC-32 of "<number>:<copy>" in Crockford's base 32.
QString labelQrPayload(const QString &number, int copy);

struct LabelQr {
    QString number;
    int copy = 0;
};
/// Parses and checks a payload; nothing if it is not ours or its check characters are wrong.
bool parseLabelQr(const QString &payload, LabelQr *out);

} // namespace waydesk
