// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace waydesk {

/// The line above the verdict: which round, cage and bench, whether sounds are heard, what time it is.
class ScanHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ScanHeader(QWidget *parent = nullptr);

    void show(const QString &title, const QString &place, const QString &time);
    void setMuted(bool muted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int paintSound(QPainter &painter, int right);

    QString m_title;
    QString m_place;
    QString m_time;
    bool m_muted = false;
};

} // namespace waydesk
