// SPDX-License-Identifier: Apache-2.0
#include "ui/common/rulekeeper.h"

#include <utility>

namespace waydesk {

RuleKeeper::RuleKeeper(JudgeOrders &judge, DeskFeed &feed, TaskRunner &runner, QObject *parent)
    : QObject(parent)
    , m_judge(judge)
    , m_runner(runner)
{
    connect(&feed, &DeskFeed::loaded, this, &RuleKeeper::look);
    connect(&feed, &DeskFeed::moved, this, &RuleKeeper::look);
    connect(&feed, &DeskFeed::ticked, this, &RuleKeeper::look);
}

void RuleKeeper::look()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    m_runner.run(
        TaskRunner::Lane::Rules, this,
        // The runner waits for its work before it dies.
        [&judge = m_judge, &runner = m_runner] { return judge.catchUp([&runner] { return runner.isStopping(); }); },
        [this](const Result<JudgeOrders::Report> &report) {
            m_looking = false;
            if (!report)
                Q_EMIT failed(report.error());
            if (std::exchange(m_again, false))
                look();
        });
}

} // namespace waydesk
