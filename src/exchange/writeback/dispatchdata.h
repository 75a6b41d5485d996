// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace waydesk {

/// A data file of the writers (resources/formats), by its name.
QJsonObject dispatchData(const QString &name);

} // namespace waydesk
