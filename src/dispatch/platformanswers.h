// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk {

/// What the platform said about one order or waybill number.
struct PlatformAnswer {
    QString subject; ///< order number or waybill number
    bool accepted = false;
    QString text; ///< its reason
};

/// One answer a line: an order or waybill number, how it went (ok, 成功, failed, 失败 ...), and the reason, with TABs
/// or commas between. InvalidArgument (values: argument, value) with the first line that says neither; empty lines say
/// nothing.
Result<std::vector<PlatformAnswer>> readAnswers(const QString &text);

/// The same from the rows of a platform's result file, or of what was copied out of one. Headings say which column is
/// the order (or the waybill number), which the result, and which the reason; a file that lists reasons alone lists
/// what was refused. Without headings the columns stand in that order.
Result<std::vector<PlatformAnswer>> answersFromRows(const std::vector<QStringList> &rows);

} // namespace waydesk
