// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/labeldata.h"
#include "core/label/template.h"

#include <QString>

#include <string>

namespace waydesk {

/// The words of a text field, masked as the template says; empty if there is nothing to say. Goods are laid out by
/// line (goodstext.h) and the codes are no text.
QString labelText(const FieldBox &box, const LabelData &data, const MaskPolicy &mask);

/// YT8801234567080 -> "YT 8801 2345 67080": letters apart, digits by four, a single last digit joins its group.
QString groupedNumber(const QString &number);

/// Code points as they can be drawn: composed, control and white space as one space, invisible formats left out,
/// broken surrogates as U+FFFD.
std::u32string drawable(const QString &text);

} // namespace waydesk
