// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace waydesk::bench {

/// One line of the table: what we took, what the peer took in the same run, and whether the bound holds.
struct Row {
    QString work;
    QString ours;
    QString peer;
    QString ratio;
    QString bound;
    bool holds = true;
};

/// Wall milliseconds of one call.
double millisecondsOf(const std::function<void()> &work);
double median(std::vector<double> values);
double percentile(std::vector<double> values, double share);
/// Median of `runs` calls; `before` runs untimed ahead of each.
double medianOf(int runs, const std::function<void()> &work, const std::function<void()> &before = {});
/// Ours and the peer's medians, measured in turn (ours, peer, ours, peer ...), so that both see the same machine.
struct Pair {
    double ours = 0;
    double peer = 0;
    double ratio() const { return peer > 0 ? ours / peer : 0; }
};
Pair medianInTurn(int runs, const std::function<void()> &ours, const std::function<void()> &peer);
/// Exponent of growth between two sizes.
double growth(double small, double smallSize, double large, double largeSize);
QString ms(double value);

struct Options {
    int runs = 5;
    bool large = false; ///< also at 1,000,000
    QString folder; ///< scratch, on the disk that is measured
    QString store; ///< with 1,000,000 open orders, kept from an earlier run; made there if there is none
};

std::vector<Row> importRows(const Options &options);
std::vector<Row> searchRows(const Options &options);
std::vector<Row> planRows(const Options &options);
std::vector<Row> carrierRows(const Options &options);
std::vector<Row> stockRows(const Options &options);
std::vector<Row> fillRows(const Options &options);
std::vector<Row> deadlineRows(const Options &options);
std::vector<Row> riskRows(const Options &options);
std::vector<Row> labelRows(const Options &options);
std::vector<Row> scanRows(const Options &options);
std::vector<Row> startRows(const Options &options);
std::vector<Row> windowRows(const Options &options);
std::vector<Row> fileRows(const Options &options);
std::vector<Row> millionRows(const Options &options);

} // namespace waydesk::bench
