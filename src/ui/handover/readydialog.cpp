// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/readydialog.h"

#include "models/accountmodels.h"
#include "models/text/readytexts.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/dialogsize.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Column { OrderColumn, ShopColumn, WaybillColumn, StateColumn };

/// Orders of these platforms that the desk shows.
std::vector<OrderId> ordersOn(const OrderTable &table, const QStringList &platforms)
{
    std::vector<OrderId> orders;
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        for (int i = 0; table.isLive(row) && i < table.orderCount(row); ++i) {
            const Shop *shop = table.shop(table.orderShop(row, i));
            if (shop && platforms.contains(shop->platform))
                orders.push_back(table.order(row, i).id);
        }
    }
    std::ranges::sort(orders);
    const auto rest = std::ranges::unique(orders);
    orders.erase(rest.begin(), rest.end());
    return orders;
}

bool canBeMarked(const ReadyView &view) { return !view.isMarked() && !view.verdict.stops; }

/// What can be done comes first.
int rank(const ReadyView &view)
{
    if (view.entry.toldAt > 0)
        return 4;
    if (view.isMarked())
        return 1;
    return view.verdict.isReady() ? 0 : view.verdict.stops ? 3 : 2;
}

QColor inkOf(const ReadyView &view)
{
    const Theme &t = theme();
    switch (rank(view)) {
    case 0: return t.ok.ink;
    case 1: return view.verdict.stops ? t.danger.ink : t.warn.ink;
    case 3: return t.danger.ink;
    default: return t.text2;
    }
}

} // namespace

ReadyDialog::ReadyDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_strip(new Strip(this))
    , m_note(new QLabel(this))
    , m_shop(new QComboBox(this))
    , m_table(new PlainTable(this))
    , m_export(new KeyButton(this))
    , m_close(new KeyButton(this))
    , m_mark(new KeyButton(this))
{
    setObjectName(u"readyDialog"_s);
    build();
    retranslate();
    reload();
}

void ReadyDialog::build()
{
    m_table->setObjectName(u"readyTable"_s);
    m_shop->setObjectName(u"readyShopCombo"_s);
    m_export->setObjectName(u"exportReadyButton"_s);
    m_mark->setObjectName(u"markReadyButton"_s);
    m_close->setObjectName(u"closeReadyButton"_s);
    m_note->setObjectName(u"readyNoteLabel"_s);
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    m_mark->setPrimary(true);
    m_close->setKeyCap(u"Esc"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_note, 1);
    head->addWidget(m_shop);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_export);
    foot->addStretch();
    foot->addWidget(m_close);
    foot->addWidget(m_mark);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_strip);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    for (KeyButton *button : {m_export, m_mark})
        button->setAutoDefault(false);
    connect(m_shop, &QComboBox::currentIndexChanged, this, &ReadyDialog::showRows);
    connect(m_table, &QTreeWidget::itemChanged, this, &ReadyDialog::showButtons);
    connect(m_mark, &QPushButton::clicked, this, &ReadyDialog::mark);
    connect(m_export, &QPushButton::clicked, this, &ReadyDialog::exportFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_table->setFocus();
    sizeDialog(*this, QSize(940, 620));
}

void ReadyDialog::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return MarkReady(s.place).platforms(); },
        [this](const Result<ReadyPlatforms> &platforms) {
            if (platforms)
                ask(platforms->all());
            else
                m_strip->showError(platforms.error());
        });
}

void ReadyDialog::ask(const QStringList &platforms)
{
    const auto &shops = m_services.feed.table().shops();
    const bool any = std::ranges::any_of(shops, [&](const Shop &shop) { return platforms.contains(shop.platform); });
    m_services.feed.read(
        this, [platforms](const OrderTable &table) { return ordersOn(table, platforms); },
        [this, any](const std::vector<OrderId> &orders) {
            m_services.runner.run(
                TaskRunner::Lane::Short, this, [&s = m_services, orders] { return MarkReady(s.place).look(orders); },
                [this, any](Result<std::vector<ReadyView>> views) {
                    if (views)
                        take(std::move(*views), any);
                    else
                        m_strip->showError(views.error());
                });
        });
}

void ReadyDialog::take(std::vector<ReadyView> views, bool anyShop)
{
    m_isBusy = false;
    m_anyShop = anyShop;
    m_views = std::move(views);
    std::ranges::stable_sort(m_views, {}, [](const ReadyView &one) { return std::tuple(rank(one), one.entry.shop); });
    const QSignalBlocker quiet(m_shop);
    const QString chosen = m_shop->currentData().toString();
    m_shop->clear();
    m_shop->addItem(tr("All shops"), QString());
    for (const ReadyView &one : m_views) {
        if (m_shop->findData(one.entry.shop) < 0)
            m_shop->addItem(one.entry.shop, one.entry.shop);
    }
    m_shop->setCurrentIndex(std::max(0, m_shop->findData(chosen)));
    showRows();
}

std::vector<const ReadyView *> ReadyDialog::shown() const
{
    const QString shop = m_shop->currentData().toString();
    std::vector<const ReadyView *> views;
    for (const ReadyView &one : m_views) {
        if (shop.isEmpty() || one.entry.shop == shop)
            views.push_back(&one);
    }
    return views;
}

/// What may be reported is ticked to begin with; what is early only by hand.
void ReadyDialog::showRows()
{
    {
        const QSignalBlocker quiet(m_table);
        m_table->clear();
        const std::vector<const ReadyView *> views = shown();
        for (const ReadyView *one : PlainTable::shownOf(views)) {
            auto *item =
                m_table->addRow({one->entry.number, one->entry.shop, one->entry.waybill, ReadyTexts::state(*one)});
            item->setForeground(StateColumn, inkOf(*one));
            if (canBeMarked(*one))
                item->setCheckState(OrderColumn, one->verdict.isReady() ? Qt::Checked : Qt::Unchecked);
        }
        m_table->showRest(views.size());
        m_table->chooseRow(0);
    }
    m_note->setText(!m_anyShop ? tr("No linked shop is on a platform that wants to be told.")
                               : tr("A platform is told once that an order is ready; that is never taken back."));
    showButtons();
}

std::vector<const ReadyView *> ReadyDialog::ticked() const
{
    std::vector<const ReadyView *> views;
    const std::vector<const ReadyView *> all = shown();
    for (size_t i = 0; i < PlainTable::shownOf(all).size(); ++i) {
        const QTreeWidgetItem *item = m_table->topLevelItem(static_cast<int>(i));
        if (item && item->checkState(OrderColumn) == Qt::Checked && canBeMarked(*all[i]))
            views.push_back(all[i]);
    }
    return views;
}

void ReadyDialog::showButtons()
{
    const auto marked = static_cast<int>(ticked().size());
    const auto all = shown();
    const auto waiting = static_cast<int>(
        std::ranges::count_if(all, [](const ReadyView *one) { return one->isMarked() && one->entry.toldAt == 0; }));
    m_mark->setText(marked > 0 ? tr("Mark %n order(s) ready", nullptr, marked) : tr("Mark ready"));
    m_mark->setEnabled(marked > 0 && !m_isBusy);
    m_export->setText(waiting > 0 ? tr("Report %n order(s) by a file...", nullptr, waiting)
                                  : tr("Report by a file..."));
    m_export->setEnabled(waiting > 0 && !m_isBusy);
}

void ReadyDialog::mark()
{
    std::vector<OrderId> orders;
    int early = 0;
    for (const ReadyView *one : ticked()) {
        orders.push_back(one->entry.order);
        early += one->verdict.isReady() ? 0 : 1;
    }
    QString why;
    if (early > 0) {
        const auto typed = m_services.asker.text(this, tr("Ready earlier than that"),
                                                 tr("Of %n order(s) something is still to be done. Why are they "
                                                    "reported as ready already?",
                                                    nullptr, early));
        if (!typed)
            return;
        why = typed->trimmed();
        if (why.isEmpty()) {
            m_strip->show(Strip::Kind::Warn, tr("Nothing is marked: what is early needs a reason."));
            return;
        }
    }
    m_isBusy = true;
    showButtons();
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, orders, why] { return MarkReady(s.place).run(orders, why); },
        [this](const Result<MarkReady::Report> &report) {
            if (!report) {
                m_strip->showError(report.error());
            } else {
                const QString words =
                    tr("%n order(s) wait to be reported", nullptr, static_cast<int>(report->marked.size()));
                const auto refused = static_cast<int>(report->refused.size());
                m_strip->show(refused > 0 ? Strip::Kind::Warn : Strip::Kind::Done,
                              refused > 0 ? words + tr(", ") + tr("%n left out", nullptr, refused) : words);
            }
            reload();
        });
}

void ReadyDialog::exportFile()
{
    const QString file =
        m_services.asker.saveTable(this, tr("Report by a file"), m_services.outFolder + u"/ready.xlsx"_s);
    if (file.isEmpty())
        return;
    m_isBusy = true;
    showButtons();
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, file, shop = m_shop->currentData().toString()] {
            return MarkReady(s.place).write(s.tableWriter, file, shop);
        },
        [this, file](const Result<MarkReady::Told> &told) {
            if (!told) {
                m_strip->showError(told.error());
            } else if (told->warning) {
                m_strip->showError(*told->warning);
            } else {
                const QString words = told->orders > 0
                    ? tr("%n order(s) reported by %1", nullptr, told->orders).arg(QFileInfo(file).fileName())
                    : tr("Nothing is reported");
                const auto left = static_cast<int>(told->leftOut.size());
                m_strip->show(left > 0 ? Strip::Kind::Warn : Strip::Kind::Done,
                              left > 0 ? words + tr(", ") + tr("%n left out", nullptr, left) : words);
            }
            reload();
        });
}

void ReadyDialog::retranslate()
{
    setWindowTitle(tr("Ready to ship"));
    m_table->setAccessibleName(tr("Orders that can be reported ready"));
    m_table->setColumns({tr("Order"), tr("Shop"), tr("Waybill number"), tr("Ready to ship")}, {120, 160, 360});
    m_shop->setAccessibleName(tr("Shop"));
    m_close->setText(tr("Close"));
    take(std::vector<ReadyView>(m_views), m_anyShop);
}

void ReadyDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace waydesk
