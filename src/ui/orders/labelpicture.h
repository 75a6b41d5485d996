// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"

#include <QImage>
#include <QWidget>

namespace waydesk {

/// A label's own bitmap, made smaller by a whole number so that bars of one module keep one width.
class LabelPicture : public QWidget
{
    Q_OBJECT

public:
    explicit LabelPicture(QWidget *parent = nullptr);

    void show(const DotImage &dots);
    /// Words in place of a picture: why there is none.
    void show(const QString &words);
    /// Dots of the label on one pixel of the screen, 0 = no picture.
    int divisor() const { return m_divisor; }

    QSize sizeHint() const override { return {240, 360}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void scale();

    QImage m_label;
    QImage m_shown;
    QString m_words;
    int m_divisor = 0;
};

} // namespace waydesk
