// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSpinBox>

namespace waydesk {

/// A number that is stored as soon as it is set. A wheel that turns the page over it changes nothing: it takes the
/// wheel only while it has the focus. Steps on the way are nobody's decision: store on editingFinished.
class StoredSpinBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit StoredSpinBox(QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace waydesk
