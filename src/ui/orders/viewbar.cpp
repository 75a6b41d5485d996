// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/viewbar.h"

#include "ui/common/icons.h"
#include "ui/orders/viewtabs.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int AddWidth = 36;
constexpr int ButtonHeight = 32;
constexpr int LeastWidth = 240;
} // namespace

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new ViewTabs(this))
    , m_more(new QPushButton(this))
    , m_add(new QPushButton(this))
{
    m_more->setObjectName(u"moreViewsButton"_s);
    m_add->setObjectName(u"addViewButton"_s);
    for (QPushButton *button : {m_more, m_add}) {
        button->setFlat(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_more->setIcon(icon(u"down"_s));
    m_more->setLayoutDirection(Qt::RightToLeft); // the arrow behind the word
    m_add->setIcon(icon(u"plus"_s));
    m_add->setProperty("bare", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabOrder(m_tabs, m_more);
    setTabOrder(m_more, m_add);
    connect(m_more, &QPushButton::clicked, this, &ViewBar::openMenu);
    connect(m_tabs, &QTabBar::currentChanged, this, &ViewBar::fit);
    connect(m_tabs, &ViewTabs::widthsChanged, this, &ViewBar::fit);
    retranslate();
}

QSize ViewBar::sizeHint() const { return {m_tabs->fullWidth() + AddWidth, m_tabs->sizeHint().height()}; }

QSize ViewBar::minimumSizeHint() const { return {LeastWidth, m_tabs->sizeHint().height()}; }

void ViewBar::fit()
{
    if (m_fitting)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    const int room = width() - AddWidth;
    const bool all = m_tabs->fullWidth() <= room;
    const int moreWidth = all ? 0 : m_more->sizeHint().width();
    m_tabs->fitTo(room - moreWidth);
    const int tabsWidth = std::min(m_tabs->sizeHint().width(), room - moreWidth);
    m_tabs->setGeometry(0, 0, tabsWidth, height());
    m_more->setVisible(!all);
    const int top = (height() - ButtonHeight) / 2;
    m_more->setGeometry(tabsWidth, top, moreWidth, ButtonHeight);
    m_add->setGeometry(tabsWidth + moreWidth, top, AddWidth, ButtonHeight);
}

void ViewBar::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"moreViewsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->isTabVisible(i))
            continue;
        QAction *view = menu->addAction(m_tabs->wordsOf(i));
        connect(view, &QAction::triggered, m_tabs, [this, i] { m_tabs->setCurrentIndex(i); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ViewBar::retranslate()
{
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More views"));
    m_add->setAccessibleName(tr("Save the filter as a view"));
    m_add->setToolTip(tr("Save the filter as a view"));
    fit();
}

void ViewBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ViewBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace waydesk
