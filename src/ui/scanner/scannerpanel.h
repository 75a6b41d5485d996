// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace waydesk {

class FormPanel;
class LearningCard;
class ScanRouter;
struct UiServices;

/// Everything about the scanner of this bench: the learning code, prefix and gap, the serial port and whether it is
/// there, and what the last scan gave. What is changed holds at once.
class ScannerPanel : public QWidget
{
    Q_OBJECT

public:
    /// `services` outlives the panel.
    explicit ScannerPanel(const UiServices &services, QWidget *parent = nullptr);

    void listenTo(ScanRouter &router);
    /// A scan that came while the panel is in front: nothing is done with it but to show it.
    void showScan(const QString &code);
    /// The settings, and the ports that this machine has, may be others.
    void refresh();

Q_SIGNALS:
    void told(const QString &line);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectFields();
    void keep(const QString &key, const QVariant &value);
    void showPorts(const QStringList &ports);
    void showSerial();
    void retranslate();

    const UiServices &m_services;
    QPointer<ScanRouter> m_router;
    LearningCard *m_learning;
    FormPanel *m_wedge;
    FormPanel *m_serial;
    QLineEdit *m_prefix;
    QSpinBox *m_gap;
    QComboBox *m_port;
    QComboBox *m_baud;
    QLabel *m_state;
    QLabel *m_test;
    QString m_lastScan;
    QStringList m_ports;
};

} // namespace waydesk
