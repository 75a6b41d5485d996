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

    /// Of the label in dots; empty = no picture.
    QSize dots() const { return m_label.size(); }

    bool hasHeightForWidth() const override { return true; }
    /// A label is about half as high again as it is wide.
    int heightForWidth(int width) const override { return m_label.isNull() ? 80 : width * 3 / 2; }
    QSize sizeHint() const override { return {150, heightForWidth(150)}; }

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
