// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/labeldata.h"
#include "core/label/layout.h"

#include <QRandomGenerator>

namespace waydesk::test {

/// Text of any kind of script, length 0 to `most`: ideographs, full-width forms, Latin, emoji, marks, controls.
inline QString randomText(QRandomGenerator &random, int most)
{
    QString text;
    for (int left = random.bounded(most + 1); left > 0; --left) {
        char32_t c = U' ';
        switch (random.bounded(9)) {
        case 0:
        case 1:
        case 2: c = 0x4e00 + random.bounded(0x5000u); break;
        case 3: c = 0xff01 + random.bounded(0x5eu); break;
        case 4: c = 0x61 + random.bounded(26u); break;
        case 5: c = 0x30 + random.bounded(10u); break;
        case 6: c = 0x1f300 + random.bounded(0x300u); break;
        case 7: c = 0xc0 + random.bounded(0x180u); break;
        case 8: c = random.bounded(2) ? 0x300 + random.bounded(0x40u) : random.bounded(0x20u); break;
        }
        text += QString::fromUcs4(&c, 1);
    }
    return text;
}

inline LabelData randomLabel(QRandomGenerator &random)
{
    LabelData data;
    data.waybill = QStringLiteral("YT") + QString::number(random.bounded(1'000'000)).rightJustified(13, u'8');
    data.copy = 1 + random.bounded(3);
    data.carrierName = randomText(random, 20);
    data.receiver.receiver = randomText(random, 24);
    data.receiver.phone = QStringLiteral("1980000") + QString::number(1000 + random.bounded(8999));
    data.receiver.province = randomText(random, 6);
    data.receiver.city = randomText(random, 8);
    data.receiver.district = randomText(random, 8);
    data.receiver.street = randomText(random, 60);
    data.senderName = randomText(random, 60);
    data.senderText = randomText(random, 90);
    data.sequence = QStringLiteral("03-078/112");
    data.shopsText = randomText(random, 80);
    for (int kinds = random.bounded(16); kinds > 0; --kinds)
        data.goods << randomText(random, 70) + QStringLiteral(" ×%1").arg(1 + random.bounded(99));
    data.quantity = random.bounded(200);
    data.orders = 1 + random.bounded(5);
    data.note = randomText(random, 120);
    data.remark = randomText(random, 40);
    data.printedAt = QStringLiteral("2026-11-22 14:21:37");
    data.bench = randomText(random, 20);
    data.operatorName = randomText(random, 20);
    return data;
}

inline DotRect rectOf(const Primitive &primitive)
{
    return std::visit([](const auto &shape) { return shape.rect; }, primitive);
}

/// Words and codes: what must never touch each other.
inline bool isInk(const Primitive &primitive)
{
    return std::holds_alternative<TextRun>(primitive) || std::holds_alternative<BarcodeRun>(primitive)
        || std::holds_alternative<QrSquare>(primitive);
}

} // namespace waydesk::test
