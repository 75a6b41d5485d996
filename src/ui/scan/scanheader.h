// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace waydesk {

/// The line above the verdict: which round, cage and bench, how scanner and store are, whether sounds are heard,
/// what time it is.
class ScanHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ScanHeader(QWidget *parent = nullptr);

    enum class Mood { Plain, Good, Bad };
    /// What scans depend on, as shape, word and colour.
    struct Device {
        QString icon;
        QString words;
        Mood mood = Mood::Plain;
    };
    void setDevices(std::vector<Device> devices);
    void show(const QString &title, const QString &place, const QString &time);
    void setMuted(bool muted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int paintSound(QPainter &painter, int right);
    int paintDevice(QPainter &painter, int right, const Device &device);
    void describe();

    std::vector<Device> m_devices;
    QString m_title;
    QString m_place;
    QString m_time;
    bool m_muted = false;
};

} // namespace waydesk
