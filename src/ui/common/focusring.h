// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

namespace waydesk {

/// The frame round the list or table that has the focus: style sheets are kept off item views, and their own sign of
/// focus is only the current cell. One for a window; it takes no mouse and no focus.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget *window);
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *focus);

    QWidget *m_window;
    QPointer<QWidget> m_view;
};

} // namespace waydesk
