// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemView;
class QWidget;

namespace waydesk {

/// The frame round the list or table that has the focus: style sheets are kept off item views, and their own sign of
/// focus is only the current cell. One for the program, in whichever window has the focus; it takes no mouse and no
/// focus.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);
    void place();

    QPointer<QWidget> m_ring; ///< goes with the window that it is in
    QPointer<QAbstractItemView> m_view;
};

} // namespace waydesk
