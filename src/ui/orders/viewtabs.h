// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/savedview.h"

#include <QTabBar>

#include <optional>

namespace waydesk {

/// The views with their live counts: those of the program, then those that somebody saved.
class ViewTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit ViewTabs(QWidget *parent = nullptr);
    /// Of a saved view, the one that it narrows.
    View view() const;
    void setView(View view);
    void showCounts(const ViewCounts &counts);

    void showSaved(const std::vector<SavedView> &views);
    /// Rows of each saved view, -1 = not known yet.
    void showSavedCounts(const std::vector<int> &counts);
    /// The current saved view; nothing on one of the program's.
    std::optional<size_t> saved() const;
    void setSaved(size_t index);

    /// Of all tabs.
    int fullWidth() const;
    /// Hides the last of the tabs that do not fit into so many pixels, but never the current one.
    void fitTo(int width);
    /// "Unusual   12", for a menu.
    QString wordsOf(int index) const;

Q_SIGNALS:
    /// The context menu of a saved view is wanted there.
    void menuWanted(const QPoint &global);
    /// Words or counts are others.
    void widthsChanged();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Face {
        QString text;
        int count = 0;
        View view = View::All;
        bool own = false; ///< somebody saved it
    };
    Face face(int index) const;
    void paintTab(QPainter &painter, int index) const;
    void paintCount(QPainter &painter, const QRect &tab, const Face &face, bool isCurrent) const;
    void retranslate();

    ViewCounts m_counts{};
    std::vector<SavedView> m_saved;
    std::vector<int> m_savedCounts;
};

} // namespace waydesk
