// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace waydesk {

/// A data file of resources/formats by its name: what is said beside the formats themselves.
QJsonObject formatData(const QString &name);

} // namespace waydesk
