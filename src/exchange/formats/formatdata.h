// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QJsonObject>

namespace waydesk {

/// A data file of resources/formats by its name: what is said beside the formats themselves.
QJsonObject formatData(const QString &name);

/// What the user says beside it, in a file of the same shape; nothing where there is none. FileUnreadable, or
/// TemplateInvalid (file) if it is no JSON object, or larger than 1 MiB.
Result<QJsonObject> ownData(const QString &file);

} // namespace waydesk
