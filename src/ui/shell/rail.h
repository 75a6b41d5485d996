// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace waydesk {

class RailButton;

/// The pages at the left edge, each with its icon and a count.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// Pages are numbered in the order in which they are added.
    void add(const QString &iconName, const QString &objectName);
    void setTitle(int page, const QString &title);
    void setCount(int page, int count, bool needsAction);
    void setCurrent(int page);

Q_SIGNALS:
    void chosen(int page);

private:
    std::vector<RailButton *> m_buttons;
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
};

} // namespace waydesk
