// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts/accountside.h"

#include "models/accountmodels.h"
#include "ui/common/storedspinbox.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int Width = 296; // at every text size: what it says may wrap, figures beside it may not

QLabel *heading(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", u"head"_s);
    return label;
}

QFrame *headOf(QLabel *title, QWidget *parent)
{
    auto *head = new QFrame(parent);
    head->setProperty("role", u"panelHead"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 8, 14, 8);
    row->addWidget(title);
    return head;
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
    , m_markBox(new StoredSpinBox(this))
    , m_recordTitle(heading(this))
    , m_lines(new QGridLayout)
{
    setProperty("role", u"panel"_s);
    setFixedWidth(Width);
    m_alertHint->setProperty("role", u"second"_s);
    m_alertHint->setWordWrap(true);
    m_alertLabel->setWordWrap(true);
    m_markBox->setObjectName(u"lowMarkBox"_s);
    m_markBox->setRange(0, 99'999'999);
    m_markBox->setSingleStep(100);
    m_markBox->setGroupSeparatorShown(true);
    m_markBox->setMinimumSize(110, 30);
    m_lines->setHorizontalSpacing(14);
    m_lines->setVerticalSpacing(8);
    m_lines->setColumnStretch(1, 1);
    m_lines->setContentsMargins(14, 10, 14, 10);
    auto *alert = new QVBoxLayout;
    alert->setContentsMargins(14, 10, 14, 12);
    alert->setSpacing(8);
    alert->addWidget(m_alertLabel);
    alert->addWidget(m_markBox);
    alert->addWidget(m_alertHint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(headOf(m_alertTitle, this));
    column->addLayout(alert);
    column->addWidget(headOf(m_recordTitle, this));
    auto *records = new QWidget(this);
    auto *recordColumn = new QVBoxLayout(records);
    recordColumn->setContentsMargins(0, 0, 0, 0);
    recordColumn->addLayout(m_lines);
    recordColumn->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(records);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    records->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    connect(m_markBox, &QSpinBox::editingFinished, this, [this] {
        if (m_markBox->value() != shownMark())
            Q_EMIT lowMarkChanged(m_markBox->value());
    });
}

void AccountSide::show(const AccountView &view)
{
    const WaybillAccount &account = view.card.account;
    const bool isEdited = account.id == m_account && m_markBox->hasFocus() && m_markBox->value() != shownMark();
    m_records = view.records;
    m_account = account.id;
    m_mark = account.lowMark;
    if (!isEdited)
        m_markBox->setValue(shownMark());
    retranslate();
}

int AccountSide::shownMark() const { return static_cast<int>(std::min<qint64>(m_mark, m_markBox->maximum())); }

void AccountSide::showRecords()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const AccountRecord &record : m_records) {
        auto *time = new QLabel(when(record.at, m_records.front().at), this);
        time->setProperty("role", u"second"_s);
        auto *line = new QLabel(this);
        line->setObjectName(u"accountRecord"_s);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        line->setText(AccountTexts::recordText(record));
        m_lines->addWidget(time, row, 0, Qt::AlignTop);
        m_lines->addWidget(line, row++, 1);
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
