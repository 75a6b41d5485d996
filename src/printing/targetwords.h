// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>
#include <QStringList>

namespace waydesk {

/// The words that name a print target: pdf:FILE, png:DIR, zpl:FILE, tspl:FILE, cups:QUEUE, tcp:HOST[:PORT].
struct TargetWords {
    enum class Kind { Pdf, Png, Zpl, Tspl, Cups, Tcp };
    Kind kind = Kind::Pdf;
    QString place; ///< file, folder, queue or host
    quint16 port = 9100;
};

/// InvalidArgument with `value`, `reason` (target_unknown, place_missing, place_invalid, port_invalid) and `allowed`.
Result<TargetWords> parseTarget(const QString &words);

/// The forms that parseTarget() takes, for messages.
QStringList targetForms();

} // namespace waydesk
