// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QDockWidget;
class QLabel;
class QPushButton;

namespace waydesk {

class PillLabel;

/// Title bar of the details dock: its name, how many orders the parcel merges, float and close.
class DockTitle : public QFrame
{
    Q_OBJECT

public:
    /// Of that dock, which takes it; the buttons float and close it.
    explicit DockTitle(QDockWidget &dock);

    /// Fewer than two show no pill.
    void setMerged(int orders);

Q_SIGNALS:
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_name;
    PillLabel *m_merged;
    QPushButton *m_float;
    QPushButton *m_close;
    int m_orders = 0;
};

} // namespace waydesk
