// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What a person has to know about a batch that stopped: where it stands, and the call that goes on with it.
class BatchSentences
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::BatchSentences)

public:
    /// Empty where nothing of it is in doubt or waits.
    static QString wayOn(const Batch &batch);
};

} // namespace waydesk
