// SPDX-License-Identifier: Apache-2.0
#include "ui/firstrun/firsttips.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

FirstTips::FirstTips(QWidget *parent)
    : CardPanel(parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (Tip &tip : m_tips) {
        tip = {new QLabel(this), new QLabel(this), new QLabel(this)};
        tip.title->setProperty("role", u"head"_s);
        tip.words->setProperty("role", u"second"_s);
        tip.title->setWordWrap(true);
        tip.words->setWordWrap(true);
        auto *cell = new QVBoxLayout;
        cell->setContentsMargins(16, 12, 16, 12);
        cell->setSpacing(4);
        cell->addWidget(tip.picture);
        cell->addWidget(tip.title);
        cell->addWidget(tip.words);
        cell->addStretch();
        row->addLayout(cell, 1);
    }
    body()->addLayout(row);
    dress();
    retranslate();
}

void FirstTips::dress()
{
    const QString pictures[] = {u"hash"_s, u"print"_s, u"scan"_s};
    for (size_t i = 0; i < m_tips.size(); ++i)
        m_tips[i].picture->setPixmap(iconPixmap(pictures[i], theme().accent, 28, devicePixelRatioF()));
}

void FirstTips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        dress();
    CardPanel::changeEvent(event);
}

void FirstTips::retranslate()
{
    setTitle(tr("Three things to try first"));
    m_tips[0].title->setText(tr("Fill in one number, the rest follow"));
    m_tips[0].words->setText(tr("Tick some orders, press N, type the first number"));
    m_tips[1].title->setText(tr("Print to PDF"));
    m_tips[1].words->setText(tr("A whole batch without any printer: press P"));
    m_tips[2].title->setText(tr("Scan from the keyboard"));
    m_tips[2].words->setText(tr("On the scan page press F6 and type a number"));
}

} // namespace waydesk
