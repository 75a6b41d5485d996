// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

namespace waydesk {

/// A label's bitmap, as large as fits.
class LabelView : public QWidget
{
    Q_OBJECT

public:
    explicit LabelView(QWidget *parent = nullptr);

    void show(const QImage &label);
    QSize minimumSizeHint() const override { return {180, 260}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_label;
};

} // namespace waydesk
