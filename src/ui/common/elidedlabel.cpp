// SPDX-License-Identifier: Apache-2.0
#include "ui/common/elidedlabel.h"

namespace waydesk {

void ElidedLabel::setWords(const QString &words)
{
    m_words = words;
    setToolTip(words);
    updateGeometry();
    shorten();
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    shorten();
}

void ElidedLabel::shorten() { setText(fontMetrics().elidedText(m_words, Qt::ElideRight, contentsRect().width())); }

} // namespace waydesk
