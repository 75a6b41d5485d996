// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace waydesk {

struct UiServices;

/// Right end of the menu bar: how much waits to be written back to the shops, who works here, and at which bench. The
/// count is asked of the verb beside the interface, at most once a second.
class Corner : public QWidget
{
    Q_OBJECT

public:
    explicit Corner(const UiServices &services, QWidget *parent = nullptr);

    /// The operator is another one.
    void showPlace();
    void retranslate();

Q_SIGNALS:
    void writeBackWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();
    void showWaiting();
    void drawPerson();

    const UiServices &m_services;
    QPushButton *m_waiting;
    QLabel *m_person;
    QLabel *m_place;
    QTimer m_wait;
    int m_due = 0;
};

} // namespace waydesk
