// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace waydesk {

/// One page of the rail: icon, word, count pill. Amber when it waits for a person.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &iconName, QWidget *parent = nullptr);
    void setCount(int count, bool needsAction);
    int count() const { return m_count; }
    /// Wide enough for its word, of all of which the widest decides.
    QSize sizeHint() const override;
    /// What is left in a low window: picture and word.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
    int m_count = 0;
    bool m_needsAction = false;
};

} // namespace waydesk
