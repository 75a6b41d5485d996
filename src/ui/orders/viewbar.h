// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace waydesk {

class ViewTabs;

/// The views in the room that there is: those that find none stand in a menu with their counts. The chosen one always
/// has its tab. At the end the button that makes a view of what is chosen.
class ViewBar : public QWidget
{
    Q_OBJECT

public:
    explicit ViewBar(QWidget *parent = nullptr);

    ViewTabs &tabs() const { return *m_tabs; }
    QPushButton &addButton() const { return *m_add; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void openMenu();
    void retranslate();

    ViewTabs *m_tabs;
    QPushButton *m_more;
    QPushButton *m_add;
    bool m_fitting = false;
};

} // namespace waydesk
