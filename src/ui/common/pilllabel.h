// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/pill.h"

#include <QWidget>

namespace waydesk {

/// A state as a pill that stands in a layout.
class PillLabel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setPill(const Pill &pill);
    const Pill &pill() const { return m_pill; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont pillFont() const;

    Pill m_pill;
};

} // namespace waydesk
