// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace waydesk {

/// What stands on a hand-over sheet (交接单). Kept with a closed pick-up exactly as it was signed.
struct ManifestData {
    QString reference; ///< e.g. HD-20261122-PM-YT-17, also as Code 128
    QString round;
    QString carrierName;
    QString sender; ///< shops
    QString bench;
    QString operatorName;
    qint64 closedAt = 0;
    QStringList numbers; ///< in scan order
    QStringList missing;
    QStringList held; ///< left out

    bool operator==(const ManifestData &) const = default;
};

} // namespace waydesk
