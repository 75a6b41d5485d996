// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace waydesk {

/// Limits of talking to a printer. Every wait ends: by an answer, by its time, or by `cancelled`.
struct PrintOptions {
    int connectMs = 5000;
    int statusMs = 1500; ///< for the answer to a status question; many printers never answer
    int stallMs = 30000; ///< without any progress (bytes taken, labels counted, jobs completed)
    int closeMs = 1000; ///< for a printer that closes the connection itself when it has taken all
    int pollMs = 200; ///< between two questions while waiting
    int window = 4; ///< labels sent and not yet confirmed on a printer that counts
    int labelsPerJob = 4; ///< CUPS
    std::function<bool()> cancelled; ///< asked often while waiting, on the job thread

    bool isCancelled() const { return cancelled && cancelled(); }
};

} // namespace waydesk
