// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/savedviews.h"

#include "ui/common/deskfeed.h"
#include "ui/common/uiservices.h"

#include <QSettings>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString Key = u"orders/views"_s;

} // namespace

SavedViews::SavedViews(const UiServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_views(savedViewsFromJson(services.settings.value(Key).toByteArray()))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SavedViews::count);
    connect(&services.feed, &DeskFeed::loaded, this, &SavedViews::recount);
    connect(&services.feed, &DeskFeed::changed, this, &SavedViews::recount);
    connect(&services.feed, &DeskFeed::ticked, this, &SavedViews::recount);
}

bool SavedViews::isFree(const QString &name) const
{
    return !name.isEmpty() && name.size() <= LongestViewName
        && std::ranges::none_of(
            m_views, [&](const SavedView &view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
}

bool SavedViews::add(SavedView view)
{
    view.name = view.name.simplified();
    if (!isFree(view.name) || m_views.size() >= MostSavedViews)
        return false;
    m_views.push_back(std::move(view));
    keep();
    return true;
}

bool SavedViews::rename(size_t index, const QString &name)
{
    if (index >= m_views.size() || !isFree(name.simplified()))
        return false;
    m_views[index].name = name.simplified();
    keep();
    return true;
}

void SavedViews::remove(size_t index)
{
    if (index >= m_views.size())
        return;
    m_views.erase(m_views.begin() + static_cast<qsizetype>(index));
    m_counts.clear();
    keep();
}

void SavedViews::keep()
{
    m_services.settings.setValue(Key, savedViewsToJson(m_views));
    Q_EMIT changed();
    recount();
}

void SavedViews::recount()
{
    if (m_views.empty())
        return;
    m_counts.resize(m_views.size(), -1);
    m_wait.start(300);
}

void SavedViews::count()
{
    if (!m_services.feed.isLoaded() || m_views.empty())
        return;
    const int asked = ++m_asked;
    m_services.feed.read(
        this,
        [views = m_views, now = m_services.feed.now()](const OrderTable &table) {
            std::vector<int> counts;
            for (const SavedView &view : views)
                counts.push_back(static_cast<int>(DeskQuery::select(table, view.selection(now), now).size()));
            return counts;
        },
        [this, asked](const std::vector<int> &counts) {
            if (asked != m_asked || counts.size() != m_views.size())
                return;
            m_counts = counts;
            Q_EMIT counted();
        });
}

} // namespace waydesk
