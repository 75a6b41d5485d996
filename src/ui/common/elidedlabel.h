// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

#include <algorithm>

namespace waydesk {

/// One line that is shortened where the room is; all of it stands in its tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;
    void setWords(const QString &words);
    const QString &words() const { return m_words; }
    QSize sizeHint() const override
    {
        const QMargins around = contentsMargins();
        return {fontMetrics().horizontalAdvance(m_words) + around.left() + around.right() + 2,
                QLabel::sizeHint().height()};
    }
    QSize minimumSizeHint() const override
    {
        return {std::min(120, sizeHint().width()), QLabel::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shorten();

    QString m_words;
};

} // namespace waydesk
