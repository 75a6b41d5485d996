// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAbstractItemView;

namespace waydesk {

struct TableSheet;
struct UiServices;

/// Any list of the window and its dialogs as a table file, as it is seen: a right click offers it, and Ctrl+E over an
/// open dialog. Lists that mean something else by a right click,
/// export more than is seen, or show what must not leave (predicted numbers) say so by their context menu policy. What
/// came of it stands in the strip nearest to the list. Lives as long as the window.
class TableExport : public QObject
{
    Q_OBJECT

public:
    TableExport(const UiServices &services, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// The columns that are shown, in their order; rows that a filter hides are left out, and rows below a row follow
    /// it. `isWhole` is false if the list goes on behind what a file takes.
    static TableSheet sheetOf(const QAbstractItemView &view, bool &isWhole);

private:
    void offer(QAbstractItemView *view, const QPoint &at);
    void write(QAbstractItemView *view);

    const UiServices &m_services;
};

} // namespace waydesk
