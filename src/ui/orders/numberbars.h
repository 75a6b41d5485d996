// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVariantMap>
#include <QWidget>

#include <vector>

namespace waydesk {

/// How much of an account's segments is gone, goes with this fill, and stays: one bar with its legend.
class SegmentBar : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBar(QWidget *parent = nullptr);
    void show(qint64 used, qint64 now, qint64 left);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_used = 0;
    qint64 m_now = 0;
    qint64 m_left = 0;
};

/// How many of the numbers each shop takes: badge, name, bar, count.
class ShareBars : public QWidget
{
    Q_OBJECT

public:
    struct Share {
        qint64 shop = 0;
        QVariantMap badge; ///< as of OrderRowText::shopBadge()
        QString name;
        qint64 count = 0;
    };
    explicit ShareBars(QWidget *parent = nullptr);
    void show(std::vector<Share> shares);
    const std::vector<Share> &shares() const { return m_shares; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;

    std::vector<Share> m_shares;
};

} // namespace waydesk
