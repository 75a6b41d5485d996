// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/template.h"
#include "core/support/error.h"

#include <QString>
#include <QStringList>

namespace waydesk {

inline constexpr char16_t defaultTemplateId[] = u"standard-100x150-8";

/// Ids of the label stock that comes with the program, sorted.
QStringList builtinTemplateIds();

/// NotFound carries "template".
Result<LabelTemplate> builtinTemplate(const QString &id);

} // namespace waydesk
