// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingspage.h"

#include "ui/common/icons.h"
#include "ui/common/insetdelegate.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/settings/benchsection.h"
#include "ui/settings/carrierchoicesection.h"
#include "ui/settings/carrierssection.h"
#include "ui/settings/deadlinessection.h"
#include "ui/settings/mergesection.h"
#include "ui/settings/printingsection.h"
#include "ui/settings/reviewsection.h"
#include "ui/settings/scannersection.h"
#include "ui/settings/shopssection.h"
#include "ui/settings/stocksection.h"
#include "ui/settings/storesection.h"
#include "ui/settings/suppliersection.h"
#include "ui/settings/tagssection.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int ListWidth = 176;
constexpr int ListRow = 42;
constexpr int ListInset = 10;
constexpr int IconSize = 20;
} // namespace

SettingsPage::SettingsPage(const UiServices &services, Appearance &look, QWidget *parent)
    : Page(parent)
    , m_title(new QLabel(this))
    , m_second(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_stack(new QWidget(this))
{
    setObjectName(u"settingsPage"_s);
    m_list->setObjectName(u"settingsList"_s);
    m_stack->setObjectName(u"settingsStack"_s);
    build();
    addSections(services, look);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        showOnly(row);
        if (isVisible())
            current()->entered();
        Q_EMIT stateChanged();
    });
    retranslate();
    m_list->setCurrentRow(0);
}

void SettingsPage::build()
{
    m_title->setProperty("role", u"title"_s);
    m_second->setProperty("role", u"second"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(IconSize, IconSize));
    m_list->setItemDelegate(new InsetDelegate(ListInset, m_list));
    auto *top = new QFrame(this);
    top->setProperty("role", u"pageHead"_s);
    auto *head = new QHBoxLayout(top);
    head->setContentsMargins(14, 12, 14, 12);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_second, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    auto *around = new QVBoxLayout(inside);
    around->setContentsMargins(16, 16, 16, 16);
    around->addWidget(m_stack);
    auto *sections = new QVBoxLayout(m_stack);
    sections->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(inside);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(scroll, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addLayout(row, 1);
}

/// In the order of Section.
void SettingsPage::addSections(const UiServices &services, Appearance &look)
{
    auto *shops = new ShopsSection(services, m_stack);
    connect(shops, &ShopsSection::accountsWanted, this, &SettingsPage::accountsWanted);
    add(shops);
    add(new MergeSection(services, m_stack));
    add(new DeadlinesSection(services, m_stack));
    add(new ReviewSection(services, m_stack));
    add(new TagsSection(services, m_stack));
    add(new CarrierChoiceSection(services, m_stack));
    add(new CarriersSection(services, m_stack));
    add(new StockSection(services, m_stack));
    add(new SupplierSection(services, m_stack));
    add(new PrintingSection(services, m_stack));
    m_scanner = new ScannerSection(services, m_stack);
    add(m_scanner);
    auto *store = new StoreSection(services, m_stack);
    connect(store, &StoreSection::restoreWanted, this, &SettingsPage::restoreWanted);
    connect(store, &StoreSection::restoreOtherWanted, this, &SettingsPage::restoreOtherWanted);
    add(store);
    auto *bench = new BenchSection(services, look, m_stack);
    connect(bench, &BenchSection::languageWanted, this, &SettingsPage::languageWanted);
    connect(bench, &BenchSection::operatorWanted, this, [this, bench] {
        Q_EMIT operatorWanted();
        bench->entered();
    });
    add(bench);
}

void SettingsPage::add(SettingsSection *section)
{
    m_sections.push_back(section);
    m_stack->layout()->addWidget(section);
    section->hide();
    m_list->addItem(QString());
    connect(section, &SettingsSection::told, this, &Page::told);
}

/// Hidden ones take no room: the page is as high as the section that is shown needs, not as the highest of them.
void SettingsPage::showOnly(int row)
{
    m_current = static_cast<size_t>(row);
    for (size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setVisible(i == m_current);
}

SettingsSection *SettingsPage::current() const { return m_sections[m_current]; }

void SettingsPage::listenTo(ScanRouter &router) { m_scanner->listenTo(router); }

void SettingsPage::showSection(Section section) { m_list->setCurrentRow(static_cast<int>(section)); }

void SettingsPage::entered()
{
    m_list->setFocus();
    current()->entered();
}

QString SettingsPage::title() const { return tr("Settings"); }

QString SettingsPage::scanHint() const
{
    return takesScans() ? tr("A scan is shown as a test") : tr("No scans are taken on this page");
}

bool SettingsPage::takesScans() const { return current()->takesScans(); }

bool SettingsPage::takeScan(const QString &code) { return current()->takeScan(code); }

void SettingsPage::retranslate()
{
    m_title->setText(title());
    m_second->setText(tr("What is changed here holds at once"));
    m_list->setAccessibleName(title());
    for (size_t i = 0; i < m_sections.size(); ++i) {
        QListWidgetItem *item = m_list->item(static_cast<int>(i));
        item->setText(m_sections[i]->title());
        item->setIcon(icon(m_sections[i]->iconName()));
        item->setSizeHint(QSize(textPx(ListWidth), textPx(ListRow)));
    }
    m_list->setFixedWidth(textPx(ListWidth));
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::PaletteChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange)
        Q_EMIT stateChanged();
    Page::changeEvent(event);
}

} // namespace waydesk
