// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/actionbar.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/keybutton.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

KeyButton *makeButton(QWidget *parent, const QString &name, const QString &picture, const QString &key)
{
    auto *button = new KeyButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(picture));
    button->setKeyCap(key);
    button->setMinimumHeight(42);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("large", true);
    return button;
}

} // namespace

ActionBar::ActionBar(QWidget *parent)
    : QFrame(parent)
    , m_line(new QLabel(this))
    , m_second(new QWidget(this))
    , m_sign(new QLabel(m_second))
    , m_words(new ElidedLabel(m_second))
    , m_leftOut(new QPushButton(m_second))
    , m_merge(makeButton(this, u"mergeButton"_s, u"merge"_s, u"M"_s))
    , m_split(makeButton(this, u"splitButton"_s, u"split"_s, u"S"_s))
    , m_carrier(makeButton(this, u"carrierButton"_s, u"truck"_s, u"C"_s))
    , m_number(makeButton(this, u"numberButton"_s, u"hash"_s, u"N"_s))
    , m_print(makeButton(this, u"printButton"_s, u"print"_s, u"P"_s))
    , m_dispatch(makeButton(this, u"dispatchButton"_s, u"send"_s, u"D"_s))
{
    m_line->setObjectName(u"selectionLabel"_s);
    m_line->setProperty("role", u"head"_s);
    m_leftOut->setObjectName(u"leftOutButton"_s);
    m_leftOut->setProperty("link", true);
    m_leftOut->setFocusPolicy(Qt::TabFocus);
    m_leftOut->setCursor(Qt::PointingHandCursor);
    m_words->setObjectName(u"leftOutLabel"_s);
    m_words->setProperty("role", u"warn"_s);
    m_print->setPrimary(true);
    m_print->setIcon(icon(u"print"_s, &Theme::base));
    auto *second = new QHBoxLayout(m_second);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(4);
    second->addWidget(m_sign);
    second->addWidget(m_words);
    second->addWidget(m_leftOut);
    second->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_line);
    words->addWidget(m_second);
    words->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(8);
    row->addLayout(words, 1);
    for (KeyButton *button : {m_merge, m_split, m_carrier, m_number, m_print, m_dispatch})
        row->addWidget(button);
    setMinimumHeight(64);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("role", u"panelFoot"_s);
    connect(m_merge, &QPushButton::clicked, this, &ActionBar::mergeWanted);
    connect(m_split, &QPushButton::clicked, this, &ActionBar::splitWanted);
    connect(m_carrier, &QPushButton::clicked, this, &ActionBar::carrierWanted);
    connect(m_number, &QPushButton::clicked, this, &ActionBar::numberWanted);
    connect(m_print, &QPushButton::clicked, this, &ActionBar::printWanted);
    connect(m_dispatch, &QPushButton::clicked, this, &ActionBar::dispatchWanted);
    connect(m_leftOut, &QPushButton::clicked, this, &ActionBar::leftOutWanted);
    retranslate();
}

void ActionBar::show(const SelectionSummary &summary)
{
    m_summary = summary;
    showSummary();
}

void ActionBar::setCanSplit(bool can)
{
    m_summary.canSplit = can;
    m_split->setEnabled(can);
}

void ActionBar::showSummary()
{
    const SelectionSummary &s = m_summary;
    if (s.rows == 0)
        m_line->setText(tr("Nothing selected"));
    else if (!s.known)
        m_line->setText(tr("%n order(s) selected", nullptr, s.orders));
    else
        m_line->setText(tr("%n order(s)", nullptr, s.orders) + u" → "_s + tr("%n parcel(s)", nullptr, s.parcels));
    showLeftOut();
    m_merge->setEnabled(s.anyOpen);
    m_split->setEnabled(s.canSplit);
    m_carrier->setEnabled(s.anyOpen || s.anyPlanned);
    m_number->setEnabled(s.anyOpen || s.anyPlanned);
    m_print->setEnabled(s.anyOpen || s.anyPlanned || s.anyNumbered);
    m_dispatch->setEnabled(s.allVerified);
    m_print->setText(s.known && s.prints > 0 ? tr("Print %n label(s)", nullptr, s.prints) : tr("Print"));
    m_print->setAccessibleName(m_print->text());
}

void ActionBar::showLeftOut()
{
    const SelectionSummary &s = m_summary;
    const int printed = s.parcels - s.prints;
    QStringList words;
    if (s.leftOut > 0)
        words.append(tr("%n order(s) may not ship", nullptr, s.leftOut));
    if (printed > 0)
        words.append(tr("%n parcel(s) printed before", nullptr, printed));
    m_second->setVisible(s.known && !words.isEmpty());
    m_words->setWords(words.join(u" · "_s));
    m_leftOut->setVisible(s.leftOut > 0);
    m_leftOut->setText(tr("View"));
    m_leftOut->setAccessibleName(tr("View what is left out"));
    drawSign();
}

void ActionBar::drawSign()
{
    m_sign->setPixmap(iconPixmap(u"state-warn"_s, theme().warn.ink, 16, devicePixelRatioF()));
}

void ActionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        drawSign();
    QFrame::changeEvent(event);
}

void ActionBar::retranslate()
{
    m_merge->setText(tr("Merge"));
    m_split->setText(tr("Split"));
    m_carrier->setText(tr("Carrier"));
    m_number->setText(tr("Number"));
    m_dispatch->setText(tr("Dispatch"));
    showSummary();
    for (KeyButton *button : {m_merge, m_split, m_carrier, m_number, m_print, m_dispatch})
        button->setAccessibleName(button->text());
}

} // namespace waydesk
