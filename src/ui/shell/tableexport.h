// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAbstractItemView;

namespace waydesk {

struct TableSheet;
struct UiServices;

/// Any list of the window and its dialogs as a table file, as it is seen: a right click offers it, and Ctrl+E over an
/// open dialog. Lists that mean something else by a right click, or export more than is seen, do it themselves. What
/// came of it stands in the strip nearest to the list. Lives as long as the window.
class TableExport : public QObject
{
    Q_OBJECT

public:
    TableExport(const UiServices &services, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// The columns that are shown, in their order; rows that a filter hides are left out.
    static TableSheet sheetOf(const QAbstractItemView &view);

private:
    void offer(QAbstractItemView *view, const QPoint &at);
    void write(QAbstractItemView *view);

    const UiServices &m_services;
};

} // namespace waydesk
