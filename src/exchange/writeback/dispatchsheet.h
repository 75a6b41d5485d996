// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "exchange/writeback/templatetable.h"

#include <QByteArray>

#include <optional>

namespace waydesk {

/// An upload sheet whose layout is confirmed, so that no template is needed.
struct DispatchSheet {
    QString id;
    QStringList headings;
    QStringList values; ///< per heading: order, carrier or tracking

    static std::optional<DispatchSheet> of(const QString &platform);
};

/// The sheet as a spreadsheet file; every cell is text.
Result<QByteArray> makeSheet(const DispatchSheet &sheet, const std::vector<DispatchEntry> &entries);

} // namespace waydesk
