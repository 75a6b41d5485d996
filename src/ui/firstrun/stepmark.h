// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace waydesk {

/// A step's number in a ring, or the tick of a step that is done.
class StepMark : public QWidget
{
    Q_OBJECT

public:
    StepMark(int number, QWidget *parent);

    void setDone(bool done);
    QSize sizeHint() const override { return {28, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    bool m_done = false;
};

} // namespace waydesk
