// SPDX-License-Identifier: Apache-2.0
#include "bench/harness.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace waydesk::bench {

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto index = static_cast<size_t>(share * static_cast<double>(values.size() - 1));
    return values[index];
}

double median(std::vector<double> values) { return percentile(std::move(values), 0.5); }

double medianOf(int runs, const std::function<void()> &work, const std::function<void()> &before)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        if (before)
            before();
        times.push_back(millisecondsOf(work));
    }
    return median(times);
}

Pair medianInTurn(int runs, const std::function<void()> &ours, const std::function<void()> &peer)
{
    std::vector<double> mine;
    std::vector<double> theirs;
    for (int i = 0; i < runs; ++i) {
        mine.push_back(millisecondsOf(ours));
        theirs.push_back(millisecondsOf(peer));
    }
    return {median(mine), median(theirs)};
}

double growth(double small, double smallSize, double large, double largeSize)
{
    return std::log(large / small) / std::log(largeSize / smallSize);
}

QString ms(double value) { return QString::number(value, 'f', value < 10 ? 2 : 0) + QStringLiteral(" ms"); }

} // namespace waydesk::bench
