// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts/accountside.h"

#include "models/accountmodels.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
QLabel *heading(QWidget *parent)
{
    auto *label = new QLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

/// The time alone for the newest day, the date before.
QString when(qint64 at, qint64 newest)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    const bool sameDay = time.date() == QDateTime::fromMSecsSinceEpoch(newest).date();
    return time.toString(sameDay ? u"HH:mm"_s : u"MM-dd HH:mm"_s);
}
} // namespace

AccountSide::AccountSide(QWidget *parent)
    : QFrame(parent)
    , m_alertTitle(heading(this))
    , m_alertLabel(new QLabel(this))
    , m_alertHint(new QLabel(this))
    , m_markBox(new QSpinBox(this))
    , m_recordTitle(heading(this))
    , m_lines(new QVBoxLayout)
{
    setProperty("role", u"panel"_s);
    setFixedWidth(312);
    m_alertHint->setProperty("role", u"second"_s);
    m_alertHint->setWordWrap(true);
    m_alertLabel->setWordWrap(true);
    m_markBox->setObjectName(u"lowMarkBox"_s);
    m_markBox->setRange(0, 99'999'999);
    m_markBox->setSingleStep(100);
    m_markBox->setGroupSeparatorShown(true);
    m_markBox->setKeyboardTracking(false);
    m_markBox->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_markBox->setMinimumSize(110, 30);
    auto *mark = new QHBoxLayout;
    mark->addWidget(m_alertLabel, 1);
    mark->addWidget(m_markBox);
    m_lines->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    column->addWidget(m_alertTitle);
    column->addLayout(mark);
    column->addWidget(m_alertHint);
    column->addSpacing(12);
    column->addWidget(m_recordTitle);
    column->addLayout(m_lines);
    column->addStretch();
    connect(m_markBox, &QSpinBox::valueChanged, this, [this](int value) {
        if (value != m_mark)
            Q_EMIT lowMarkChanged(value);
    });
}

void AccountSide::show(const AccountView &view)
{
    m_records = view.records;
    m_mark = view.card.account.lowMark;
    if (!m_markBox->hasFocus() || m_markBox->value() != m_mark) {
        const QSignalBlocker quiet(m_markBox);
        m_markBox->setValue(static_cast<int>(std::min<qint64>(m_mark, m_markBox->maximum())));
    }
    retranslate();
}

void AccountSide::showRecords()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const AccountRecord &record : m_records) {
        auto *line = new QLabel(this);
        line->setObjectName(u"accountRecord"_s);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        line->setText(u"%1  %2"_s.arg(when(record.at, m_records.front().at), AccountTexts::recordText(record)));
        m_lines->addWidget(line);
    }
}

void AccountSide::retranslate()
{
    m_alertTitle->setText(tr("Alert"));
    m_alertLabel->setText(tr("Fewer numbers left than"));
    m_markBox->setAccessibleName(tr("Alert when fewer numbers are left than"));
    m_alertHint->setText(tr("Shown on the account and in the rail. 0 = no alert."));
    m_recordTitle->setText(tr("Latest records"));
    showRecords();
}

} // namespace waydesk
