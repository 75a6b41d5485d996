// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/judgeorders.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"

#include <QObject>

namespace waydesk {

/// Has the order rules look at what changed in the store, on a lane of their own; what they set comes back as a change
/// of the table.
class RuleKeeper : public QObject
{
    Q_OBJECT

public:
    /// All three outlive it; the runner alone may die first.
    RuleKeeper(JudgeOrders &judge, DeskFeed &feed, TaskRunner &runner, QObject *parent = nullptr);

Q_SIGNALS:
    /// The rules could not look; they do once more with the next change.
    void failed(const waydesk::Error &error);

private:
    void look();

    JudgeOrders &m_judge;
    TaskRunner &m_runner;
    bool m_looking = false;
    bool m_again = false; ///< something changed while they looked
};

} // namespace waydesk
