// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/template.h"
#include "core/support/error.h"

#include <QByteArray>

namespace waydesk {

/// Reads a template and checks it. TemplateInvalid carries "template", "field" (where known) and in its detail what is
/// wrong, in plain English for whoever writes the template.
Result<LabelTemplate> parseLabelTemplate(const QByteArray &json);

} // namespace waydesk
