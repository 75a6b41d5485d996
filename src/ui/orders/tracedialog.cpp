// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/tracedialog.h"

#include "models/text/eventtexts.h"
#include "models/text/sentences.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_tracedialog.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QTableWidgetItem>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Column { TimeColumn, StepColumn, DetailColumn, WhoColumn };

QString timeText(qint64 at)
{
    return at == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(at).toString(u"MM-dd HH:mm"_s);
}

} // namespace

TraceDialog::TraceDialog(const UiServices &services, CodeTrace trace, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_trace(std::move(trace))
    , m_ui(std::make_unique<Ui::TraceDialog>())
{
    m_ui->setupUi(this);
    m_ui->showButton->setPrimary(true);
    m_ui->eventTable->setColumnCount(4);
    setUpTable(*m_ui->eventTable, 32, DetailColumn);
    m_ui->eventTable->setColumnWidth(TimeColumn, 110);
    m_ui->eventTable->setColumnWidth(StepColumn, 190);
    m_ui->eventTable->setColumnWidth(WhoColumn, 150);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->showButton, &QPushButton::clicked, this, &TraceDialog::wantRow);
    show(m_trace);
}

TraceDialog::~TraceDialog() = default;

void TraceDialog::show(const CodeTrace &trace)
{
    if (&trace != &m_trace)
        m_trace = trace;
    m_ui->strip->dismiss();
    showFacts();
    showEvents();
    m_ui->eventTable->setFocus();
}

void TraceDialog::showFacts()
{
    const QString what = !m_trace.number.isEmpty() ? m_trace.number
        : m_trace.file.orders.empty()              ? m_trace.code
                                                   : m_trace.file.orders.front().order.number;
    m_ui->titleLabel->setText(what);
    QStringList state{m_trace.state ? Sentences::stateText(m_trace.state->state) : tr("No parcel yet")};
    if (!m_trace.carrier.isEmpty())
        state.append(m_services.carrierName(m_trace.carrier));
    for (const OrderDetails &details : m_trace.file.orders) {
        for (const Reason reason : details.reasons) {
            if (const QString word = Sentences::reasonWord(reason); !state.contains(word))
                state.append(word);
        }
    }
    m_ui->stateLabel->setText(state.join(u" · "_s));
    QStringList orders;
    for (const OrderDetails &details : m_trace.file.orders)
        orders.append(details.order.number + u" ("_s + details.shop.name + u')');
    m_ui->ordersLabel->setText(tr("Orders: %1").arg(orders.join(u", "_s)));
    m_ui->copiesLabel->setText(copiesText());
    const bool isSigned = m_trace.handover && m_trace.handover->state == HandoverState::Closed;
    m_ui->handoverLabel->setText(
        !m_trace.handover ? tr("In no pick-up")
            : isSigned ? tr("Pick-up %1, closed %2").arg(m_trace.handover->round, timeText(m_trace.handover->closedAt))
                       : tr("Pick-up %1, open").arg(m_trace.handover->round));
}

QString TraceDialog::copiesText() const
{
    if (m_trace.copies.empty())
        return tr("No label yet");
    QStringList texts;
    for (const Copy &copy : m_trace.copies) {
        QStringList parts{Sentences::copyStateText(copy.state), timeText(copy.sentAt), copy.reason};
        parts.removeAll(QString());
        texts.append(tr("copy %1: %2").arg(copy.number).arg(parts.join(u' ')));
    }
    return tr("Label: %1").arg(texts.join(u"; "_s));
}

void TraceDialog::showEvents()
{
    m_ui->eventTable->setHorizontalHeaderLabels({tr("Time"), tr("Step"), tr("Details"), tr("Who")});
    m_ui->eventTable->setRowCount(static_cast<int>(m_trace.file.events.size()));
    for (int row = 0; row < m_ui->eventTable->rowCount(); ++row) {
        const Event &event = m_trace.file.events[static_cast<size_t>(row)];
        const QString who = event.bench.isEmpty() ? event.operatorName : event.operatorName + u" · "_s + event.bench;
        const QString texts[] = {timeText(event.at), EventTexts::word(event.verb), EventTexts::detail(event), who};
        for (int column = 0; column < 4; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setToolTip(texts[column]);
            m_ui->eventTable->setItem(row, column, item);
        }
    }
}

void TraceDialog::wantRow()
{
    const auto &orders = m_trace.file.orders;
    Q_EMIT rowWanted(RowKey(m_trace.parcel), orders.empty() ? RowKey() : RowKey(orders.front().order.id));
    accept();
}

QString TraceDialog::scanHint() const { return tr("A scan shows the history of its parcel"); }

QString TraceDialog::notFound(const Error &error, const QString &code)
{
    if (error.code != ErrorCode::NotFound)
        return Sentences::errorSentence(error);
    return tr("%1 is on no parcel here. Compare it with the label; if its order is missing, import the order file "
              "(Ctrl+O).")
        .arg(code.left(40));
}

bool TraceDialog::takeScan(const QString &code)
{
    const int asked = ++m_asked;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, code] { return TraceCode(s.place, s.carriers).run(code); },
        [this, asked, code](const Result<CodeTrace> &trace) {
            if (asked != m_asked)
                return;
            if (trace)
                show(*trace);
            else
                m_ui->strip->show(Strip::Kind::Warn, notFound(trace.error(), code));
        });
    return true;
}

void TraceDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        wantRow();
    else
        QDialog::keyPressEvent(event);
}

void TraceDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        show(m_trace);
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
