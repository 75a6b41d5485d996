// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace waydesk {

/// A choice inside a list that scrolls: the wheel moves the list and never changes what was chosen.
class FieldCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit FieldCombo(QWidget *parent = nullptr)
        : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace waydesk
