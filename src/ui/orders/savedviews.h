// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/savedview.h"

#include <QObject>
#include <QTimer>

namespace waydesk {

struct UiServices;

/// The views that this bench saved, kept in its settings, with the number of rows in each. One view is counted in each
/// turn of the event loop: one scan of the table, which costs less than a copy of it for another thread.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    explicit SavedViews(const UiServices &services, QObject *parent = nullptr);

    const std::vector<SavedView> &views() const { return m_views; }
    /// Rows of each view; -1 before its first count.
    const std::vector<int> &counts() const { return m_counts; }

    /// False: the name is empty, too long or taken, or there are too many.
    bool add(SavedView view);
    bool rename(size_t index, const QString &name);
    void remove(size_t index);
    /// The table or the time moved on.
    void recount();

Q_SIGNALS:
    void changed();
    void counted();

private:
    bool isFree(const QString &name) const;
    void keep();
    void count();

    const UiServices &m_services;
    std::vector<SavedView> m_views;
    std::vector<int> m_counts;
    QTimer m_wait;
    int m_asked = 0; ///< older counts are stale
};

} // namespace waydesk
