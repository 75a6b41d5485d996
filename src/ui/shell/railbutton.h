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
    QSize sizeHint() const override { return {80, 76}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    QString m_iconName;
    int m_count = 0;
    bool m_needsAction = false;
};

} // namespace waydesk
