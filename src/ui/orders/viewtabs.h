// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/view.h"

#include <QTabBar>

namespace waydesk {

/// The saved views with their live counts.
class ViewTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit ViewTabs(QWidget *parent = nullptr);
    View view() const;
    void setView(View view);
    void showCounts(const ViewCounts &counts);

protected:
    void changeEvent(QEvent *event) override;
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    ViewCounts m_counts{};
};

} // namespace waydesk
