// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace waydesk {

/// A panel at the side of a page that scrolls up and down only: as wide as what it holds needs in any language and text
/// size, and at least `leastWidth`.
class SideScroll : public QScrollArea
{
    Q_OBJECT
    Q_PROPERTY(int leastWidth READ leastWidth WRITE setLeastWidth)

public:
    explicit SideScroll(QWidget *parent = nullptr);

    int leastWidth() const { return m_leastWidth; }
    void setLeastWidth(int pixels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int neededWidth() const;

    int m_leastWidth = 0;
};

} // namespace waydesk
