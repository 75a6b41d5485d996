// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/store.h"

#include <functional>
#include <optional>

namespace waydesk {

/// A store of which the test sees every write: before it (an error here is the answer, and nothing is done), when its
/// work is done, and when it is on disk.
class WatchedStore final : public Store
{
public:
    explicit WatchedStore(Store &store)
        : m_store(store)
    { }
    std::function<std::optional<Error>(Lane)> before;
    std::function<void()> worked;
    std::function<void(Lane)> committed;

    Result<void> write(const Work &work, Lane lane) override
    {
        if (before) {
            if (auto error = before(lane))
                return std::unexpected(std::move(*error));
        }
        auto done = m_store.write(
            [&](UnitOfWork &unit) {
                auto result = work(unit);
                if (worked)
                    worked();
                return result;
            },
            lane);
        if (done && committed)
            committed(lane);
        return done;
    }
    Result<void> read(const Work &work) override { return m_store.read(work); }
    Result<void> backup(const QString &file) override { return m_store.backup(file); }
    Result<QStringList> integrityProblems() override { return m_store.integrityProblems(); }

private:
    Store &m_store;
};

} // namespace waydesk
