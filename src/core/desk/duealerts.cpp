// SPDX-License-Identifier: Apache-2.0
#include "core/desk/duealerts.h"

#include "core/desk/dueload.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace waydesk {

namespace {
constexpr qint64 minuteMs = 60'000;
constexpr qint64 mostMinutes = 7 * 24 * 60;

OrderId leastOrder(const OrderTable &table, RowHandle row)
{
    OrderId least = table.order(row, 0).id;
    for (int index = 1; index < table.orderCount(row); ++index)
        least = std::min(least, table.order(row, index).id);
    return least;
}
} // namespace

std::vector<DueRow> dueRows(const OrderTable &table, qint64 nowMs, qint64 aheadMs)
{
    std::vector<DueRow> rows;
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        const qint64 deadline = table.isLive(row) ? table.deadline(row) : 0;
        if (deadline != 0 && deadline - nowMs <= aheadMs && isToBeMadeReady(table, row))
            rows.push_back({leastOrder(table, row), deadline});
    }
    return rows;
}

void DueAlerts::setThresholds(std::vector<qint64> beforeMs)
{
    std::ranges::sort(beforeMs);
    m_before = std::move(beforeMs);
}

std::vector<DueAlerts::Alert> DueAlerts::take(std::span<const DueRow> rows, qint64 nowMs)
{
    std::unordered_map<OrderId, Told> told;
    std::map<qint64, int> passed;
    for (const DueRow &row : rows) {
        const qint64 left = row.deadline - nowMs;
        const auto next = std::ranges::lower_bound(m_before, left);
        if (left > 0 && next == m_before.end())
            continue;
        const qint64 before = left <= 0 ? 0 : *next;
        const auto known = m_told.find(row.order);
        const bool isNew =
            known == m_told.end() || known->second.deadline != row.deadline || known->second.beforeMs > before;
        passed[before] += isNew ? 1 : 0;
        told[row.order] = {row.deadline, before};
    }
    m_told = std::move(told);
    std::vector<Alert> alerts;
    for (const auto &[before, count] : passed) {
        if (count > 0)
            alerts.push_back({before, count});
    }
    return alerts;
}

std::vector<qint64> dueThresholdsFrom(QStringView minutes)
{
    QString text = minutes.toString();
    for (QChar &c : text)
        c = c.isDigit() && c.unicode() < 128 ? c : u' ';
    std::vector<qint64> before;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const qint64 value = word.toLongLong();
        if (value >= 1 && value <= mostMinutes && before.size() < MostDueThresholds)
            before.push_back(value * minuteMs);
    }
    std::ranges::sort(before);
    const auto again = std::ranges::unique(before);
    before.erase(again.begin(), again.end());
    return before;
}

QString dueThresholdsText(std::span<const qint64> beforeMs)
{
    QStringList minutes;
    for (auto it = beforeMs.rbegin(); it != beforeMs.rend(); ++it)
        minutes.append(QString::number(*it / minuteMs));
    return minutes.join(QStringLiteral(", "));
}

} // namespace waydesk
