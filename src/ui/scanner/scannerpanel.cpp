// SPDX-License-Identifier: Apache-2.0
#include "ui/scanner/scannerpanel.h"

#include "ui/common/formpanel.h"
#include "ui/common/scanrouter.h"
#include "ui/common/stationtools.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/scanner/learningcard.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int Speeds[] = {9600, 19200, 38400, 57600, 115200};
constexpr int LongestPrefix = 8;
constexpr int ShortestGapMs = 15;
constexpr int LongestGapMs = 60;

} // namespace

ScannerPanel::ScannerPanel(const UiServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_learning(new LearningCard(services, this))
    , m_wedge(new FormPanel(this))
    , m_serial(new FormPanel(this))
    , m_prefix(new QLineEdit(this))
    , m_gap(new QSpinBox(this))
    , m_port(new QComboBox(this))
    , m_baud(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_test(new QLabel(this))
{
    build();
    retranslate();
    connectFields();
}

void ScannerPanel::build()
{
    m_prefix->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_prefix->setMaxLength(LongestPrefix);
    m_gap->setRange(ShortestGapMs, LongestGapMs);
    m_port->setEditable(true);
    m_port->lineEdit()->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_port->lineEdit()->setObjectName(u"scannerPortEdit"_s);
    m_port->view()->setObjectName(u"scannerPortList"_s);
    for (const int speed : Speeds)
        m_baud->addItem(QString::number(speed), speed);
    m_test->setWordWrap(true);
    m_test->setTextInteractionFlags(Qt::NoTextInteraction);
    m_wedge->add(m_prefix, u"prefixEdit"_s);
    m_wedge->add(m_gap, u"gapSpin"_s);
    m_wedge->add(m_test, u"scanTestLabel"_s);
    m_serial->add(m_port, u"scannerPortCombo"_s);
    m_serial->add(m_baud, u"scannerBaudCombo"_s);
    m_serial->add(m_state, u"scannerPortState"_s);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_wedge);
    right->addWidget(m_serial);
    right->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_learning, 1);
    row->addLayout(right, 1);
}

void ScannerPanel::connectFields()
{
    connect(m_learning, &LearningCard::told, this, &ScannerPanel::told);
    connect(m_prefix, &QLineEdit::editingFinished, this, [this] { keep(u"scanner/prefix"_s, m_prefix->text()); });
    connect(m_gap, &QSpinBox::valueChanged, this, [this](int gap) { keep(u"scanner/gapMs"_s, gap); });
    connect(m_baud, &QComboBox::activated, this, [this] { keep(u"scanner/baud"_s, m_baud->currentData()); });
    const auto keepPort = [this] {
        const bool isNone = m_port->currentIndex() == 0 && m_port->currentText() == m_port->itemText(0);
        keep(u"scanner/port"_s, isNone ? QString() : m_port->currentText().trimmed());
    };
    connect(m_port, &QComboBox::activated, this, keepPort);
    connect(m_port->lineEdit(), &QLineEdit::editingFinished, this, keepPort);
}

void ScannerPanel::listenTo(ScanRouter &router)
{
    m_router = &router;
    m_learning->listenTo(router);
    connect(&router, &ScanRouter::serialStateChanged, this, &ScannerPanel::showSerial);
    connect(&router, &ScanRouter::learned, this, &ScannerPanel::refresh);
    showSerial();
}

void ScannerPanel::keep(const QString &key, const QVariant &value)
{
    QSettings &settings = m_services.settings;
    if (settings.value(key).toString() == value.toString())
        return;
    settings.setValue(key, value);
    if (m_router)
        Q_EMIT m_router->settingsChanged();
}

void ScannerPanel::showScan(const QString &code)
{
    m_lastScan = code;
    m_test->setText(m_learning->isLearningCode(code)
                        ? tr("The learning code came in whole")
                        : tr("%1  (%n character(s))", nullptr, static_cast<int>(code.size())).arg(code));
}

void ScannerPanel::refresh()
{
    const QSettings &settings = m_services.settings;
    const QSignalBlocker blockGap(m_gap);
    m_prefix->setText(settings.value(u"scanner/prefix"_s).toString());
    m_gap->setValue(settings.value(u"scanner/gapMs"_s, 35).toInt());
    m_baud->setCurrentIndex(std::max(0, m_baud->findData(settings.value(u"scanner/baud"_s, Speeds[0]).toInt())));
    m_learning->refresh();
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return s.tools.serialPorts(); },
        [this](const QStringList &ports) { showPorts(ports); });
}

void ScannerPanel::showPorts(const QStringList &ports)
{
    m_ports = ports;
    const QString chosen = m_services.settings.value(u"scanner/port"_s).toString();
    if (!m_port->lineEdit()->hasFocus()) {
        m_port->clear();
        m_port->addItem(tr("none"));
        m_port->addItems(ports);
        if (chosen.isEmpty())
            m_port->setCurrentIndex(0);
        else
            m_port->setCurrentText(chosen);
    }
    showSerial();
}

void ScannerPanel::showSerial()
{
    const QString port = m_router ? m_router->serialPort() : QString();
    const bool connected = m_router && m_router->isSerialConnected();
    m_state->setText(port.isEmpty()  ? tr("not in use")
                         : connected ? tr("connected")
                                     : tr("not there; it is tried again every second"));
    m_state->setProperty("role", connected ? u"ok"_s : port.isEmpty() ? u"second"_s : u"warn"_s);
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
    m_serial->setRemark(m_ports.isEmpty() ? tr("no serial port found")
                                          : tr("%n port(s) found", nullptr, static_cast<int>(m_ports.size())));
}

void ScannerPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_lastScan.clear();
    m_test->setText(tr("Scan anything to try it"));
    refresh();
}

void ScannerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScannerPanel::retranslate()
{
    m_wedge->setTitle(tr("Scanner that types"));
    m_wedge->setRemark(tr("holds at once"));
    m_wedge->setLabels({tr("Prefix"), tr("Longest gap between keys"), tr("Test scan")});
    m_serial->setTitle(tr("Scanner on a serial port"));
    m_serial->setLabels({tr("Port"), tr("Speed"), tr("State")});
    m_port->lineEdit()->setAccessibleName(tr("Port"));
    m_port->view()->setAccessibleName(tr("Port"));
    m_gap->setSuffix(tr(" ms"));
    m_prefix->setPlaceholderText(tr("none, by speed"));
    m_prefix->setMinimumWidth(m_prefix->fontMetrics().horizontalAdvance(m_prefix->placeholderText()) + 24);
    if (m_lastScan.isEmpty())
        m_test->setText(tr("Scan anything to try it"));
    if (m_port->count() > 0)
        showPorts(m_ports);
    else
        showSerial();
}

} // namespace waydesk
