// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layouttools.h"

#include <QWidget>

namespace waydesk {

/// A Code 128 on the screen, black on white in every theme, at whole pixels a module and with its quiet zones, its
/// text below: a scanner reads it from the screen.
class CodeBars : public QWidget
{
    Q_OBJECT

public:
    explicit CodeBars(QWidget *parent = nullptr);

    /// `bars` as the encoder gives them, without quiet zones.
    void show(const QString &text, const BarWidths &bars);
    /// Pixels of the narrowest bar at this width; 0 = there is no room.
    int module() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int modules() const;

    QString m_text;
    BarWidths m_bars;
};

} // namespace waydesk
