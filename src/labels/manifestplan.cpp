// SPDX-License-Identifier: Apache-2.0
#include "labels/manifestplan.h"

#include <algorithm>

namespace waydesk {

namespace {

int rowsFor(int count, int columns) { return (count + columns - 1) / columns; }

class Planner
{
public:
    explicit Planner(const ManifestMetrics &metrics)
        : m_metrics(metrics)
        , m_pages(1)
        , m_y(metrics.firstTop)
    { }

    void flow(ManifestList list, int total)
    {
        int first = 0;
        while (first < total) {
            int room = (m_metrics.bottom - m_y - m_metrics.heading) / m_metrics.row;
            if (room < 1 && m_y > m_metrics.otherTop) {
                newPage();
                continue;
            }
            room = std::max(room, 1);
            const int count = std::min(total - first, room * m_metrics.columns);
            put(list, first, count);
            first += count;
            if (first < total)
                newPage();
        }
    }

    std::vector<ManifestPage> sign()
    {
        if (m_y + m_metrics.signatures > m_metrics.bottom) {
            const ManifestStretch taken = takeLastRows();
            newPage();
            if (taken.count > 0)
                put(taken.list, taken.first, taken.count);
        }
        m_pages.back().signaturesTop = m_y;
        return m_pages;
    }

private:
    void newPage()
    {
        m_pages.emplace_back();
        m_y = m_metrics.otherTop;
    }

    void put(ManifestList list, int first, int count)
    {
        const int rows = rowsFor(count, m_metrics.columns);
        m_pages.back().stretches.push_back({list, first > 0, first, count, rows, m_y});
        m_y += m_metrics.heading + rows * m_metrics.row + m_metrics.gap;
    }

    /// Up to three rows leave the last stretch for the page with the signatures.
    ManifestStretch takeLastRows()
    {
        auto &stretches = m_pages.back().stretches;
        if (stretches.empty())
            return {};
        ManifestStretch &last = stretches.back();
        ManifestStretch taken = last;
        taken.count = std::min(last.count, 3 * m_metrics.columns);
        taken.first = last.first + last.count - taken.count;
        last.count -= taken.count;
        last.rows = rowsFor(last.count, m_metrics.columns);
        if (last.count == 0)
            stretches.pop_back();
        return taken;
    }

    ManifestMetrics m_metrics;
    std::vector<ManifestPage> m_pages;
    int m_y;
};

} // namespace

std::vector<ManifestPage> planManifest(int missing, int held, int numbers, const ManifestMetrics &metrics)
{
    Planner planner(metrics);
    planner.flow(ManifestList::Missing, missing);
    planner.flow(ManifestList::Held, held);
    planner.flow(ManifestList::Numbers, numbers);
    return planner.sign();
}

} // namespace waydesk
