// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/previewlabels.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace waydesk {

/// The label as it comes out, between the one before and the one after it: the very bitmap that is printed.
class LabelPreview : public QWidget
{
    Q_OBJECT

public:
    explicit LabelPreview(QWidget *parent = nullptr);

    /// `position` is the one in the middle.
    void show(std::vector<DrawnLabel> pictures, int position);
    /// `words` say why there is none.
    void clear(const QString &words = {});
    int position() const { return m_position; }

Q_SIGNALS:
    /// A neighbour was clicked.
    void chosen(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    const DrawnLabel *at(int position) const;
    QRect middleArea() const;
    QRect sideArea(int step) const;
    void paintLabel(QPainter &painter, const QRect &area, const DrawnLabel &picture, bool middle);
    void paintCaption(QPainter &painter, const QRect &area, const DrawnLabel &picture) const;

    std::vector<DrawnLabel> m_pictures;
    QString m_words;
    QPixmap m_middle; ///< made once for a size
    int m_position = 0;
};

} // namespace waydesk
