// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace waydesk {

/// Which notes of a shop's orders somebody must read before they go on.
enum class NoteDemand { Off, Any, Words };

QString noteDemandName(NoteDemand demand);
std::optional<NoteDemand> noteDemandFromName(QStringView name);

struct NotePolicy {
    NoteDemand demand = NoteDemand::Off;
    QStringList words; ///< of Words: one of them in the note is enough, whatever its case and width

    friend bool operator==(const NotePolicy &, const NotePolicy &) = default;
};

QJsonObject notePolicyToJson(const NotePolicy &policy);
NotePolicy notePolicyFromJson(const QJsonObject &json);
/// Words as people type them, by comma or line, each once.
QStringList noteWords(const QString &typed);

/// Names the notes (message of the buyer, memo of the shop) that must be read, without a word of them: what it is, how
/// long, and a digest, so that another note is another text. `salt`: the store's own, so that a note of a phone number
/// is not found by trying them all. Empty: nothing is to be read.
QString noteToRead(const Order &order, const NotePolicy &policy, const QByteArray &salt);

/// What such a text names.
struct NoteMark {
    bool ofBuyer = false; ///< else the shop's memo
    qint64 length = 0;
};
/// Nothing if it is no such text.
std::vector<NoteMark> noteMarks(const QString &text);

} // namespace waydesk
