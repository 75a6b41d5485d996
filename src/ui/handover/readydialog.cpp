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

QColor inkOf(const ReadyView &view)
{
    const Theme &t = theme();
    switch (view.stand()) {
    case ReadyStand::MayBeMarked: return t.ok.ink;
    case ReadyStand::Waits: return view.verdict.stops ? t.danger.ink : t.warn.ink;
    case ReadyStand::Stopped: return t.danger.ink;
    case ReadyStand::Early:
    case ReadyStand::Told: break;
    }
    return t.text2;
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
    connect(m_shop, &QComboBox::currentIndexChanged, this, &ReadyDialog::reload);
    connect(m_table, &QTreeWidget::itemChanged, this, &ReadyDialog::decide);
    connect(m_mark, &QPushButton::clicked, this, &ReadyDialog::mark);
    connect(m_export, &QPushButton::clicked, this, &ReadyDialog::exportFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_table->setFocus();
    sizeDialog(*this, QSize(940, 620));
}

void ReadyDialog::reload()
{
    m_isAsking = true;
    showButtons();
    m_services.runner.run(
        TaskRunner::Lane::Look, this, [&s = m_services] { return MarkReady(s.place).platforms(); },
        [this, asked = ++m_asked](const Result<ReadyPlatforms> &platforms) {
            if (asked != m_asked)
                return;
            if (platforms)
                ask(platforms->all());
            else
                fail(platforms.error());
        });
}

void ReadyDialog::ask(const QStringList &platforms)
{
    const auto &shops = m_services.feed.table().shops();
    const bool any = std::ranges::any_of(shops, [&](const Shop &shop) { return platforms.contains(shop.platform); });
    m_services.feed.read(
        this, [platforms](const OrderTable &table) { return ordersOn(table, platforms); },
        [this, any, asked = m_asked](const std::vector<OrderId> &orders) {
            const QString shop = m_shop->currentData().toString();
            m_services.runner.run(
                TaskRunner::Lane::Look, this,
                [&s = m_services, orders, shop] { return MarkReady(s.place).list(orders, shop, PlainTable::MostRows); },
                [this, any, asked](Result<ReadyList> list) {
                    if (asked != m_asked)
                        return;
                    if (list)
                        take(std::move(*list), any);
                    else
                        fail(list.error());
                });
        });
}

void ReadyDialog::fail(const Error &error)
{
    m_isAsking = false;
    m_strip->showError(error);
    showButtons();
}

void ReadyDialog::take(ReadyList list, bool anyShop)
{
    m_isAsking = false;
    m_anyShop = anyShop;
    m_list = std::move(list);
    const QString chosen = m_shop->currentData().toString();
    showShops();
    if (m_shop->currentData().toString() == chosen)
        showRows();
    else
        reload();
}

void ReadyDialog::showShops()
{
    const QSignalBlocker quiet(m_shop);
    const QString chosen = m_shop->currentData().toString();
    m_shop->clear();
    m_shop->addItem(tr("All shops"), QString());
    for (const QString &shop : m_list.shops)
        m_shop->addItem(shop, shop);
    m_shop->setCurrentIndex(std::max(0, m_shop->findData(chosen)));
}

/// What may be reported is ticked to begin with; what is early only by hand.
void ReadyDialog::showRows()
{
    {
        const QSignalBlocker quiet(m_table);
        m_table->clear();
        for (const ReadyView &one : m_list.views) {
            auto *item = m_table->addRow({one.entry.number, one.entry.shop, one.entry.waybill, ReadyTexts::state(one)});
            item->setForeground(StateColumn, inkOf(one));
            if (!one.canBeMarked())
                continue;
            const auto decided = m_decided.find(one.entry.order);
            const bool isTicked = decided == m_decided.end() ? one.verdict.isReady() : decided->second;
            item->setCheckState(OrderColumn, isTicked ? Qt::Checked : Qt::Unchecked);
        }
        m_table->showRest(m_list.all);
        m_table->chooseRow(0);
    }
    m_note->setText(!m_anyShop ? tr("No linked shop is on a platform that wants to be told.")
                               : tr("A platform is told once that an order is ready; that is never taken back."));
    showButtons();
}

void ReadyDialog::decide(const QTreeWidgetItem *item)
{
    const int row = m_table->indexFromItem(item).row();
    if (row >= 0 && static_cast<size_t>(row) < m_list.views.size())
        m_decided[m_list.views[static_cast<size_t>(row)].entry.order] = item->checkState(OrderColumn) == Qt::Checked;
    showButtons();
}

std::vector<const ReadyView *> ReadyDialog::ticked() const
{
    std::vector<const ReadyView *> views;
    for (size_t i = 0; i < m_list.views.size(); ++i) {
        const QTreeWidgetItem *item = m_table->topLevelItem(static_cast<int>(i));
        if (item && item->checkState(OrderColumn) == Qt::Checked && m_list.views[i].canBeMarked())
            views.push_back(&m_list.views[i]);
    }
    return views;
}

void ReadyDialog::showButtons()
{
    const auto marked = static_cast<int>(ticked().size());
    const auto waiting = static_cast<int>(m_list.waiting);
    const bool isBusy = m_isAsking || m_isWriting;
    m_mark->setText(marked > 0 ? tr("Mark %n order(s) ready", nullptr, marked) : tr("Mark ready"));
    m_mark->setEnabled(marked > 0 && !isBusy);
    m_export->setText(waiting > 0 ? tr("Report %n order(s) by a file...", nullptr, waiting)
                                  : tr("Report by a file..."));
    m_export->setEnabled(waiting > 0 && !isBusy);
}

void ReadyDialog::written()
{
    m_isWriting = false;
    reload();
}

void ReadyDialog::mark()
{
    std::vector<OrderId> ready;
    std::vector<OrderId> early;
    for (const ReadyView *one : ticked())
        (one->verdict.isReady() ? ready : early).push_back(one->entry.order);
    QString why;
    if (!early.empty()) {
        const auto typed = m_services.asker.text(this, tr("Ready earlier than that"),
                                                 tr("Of %n order(s) something is still to be done. Why are they "
                                                    "reported as ready already?",
                                                    nullptr, static_cast<int>(early.size())));
        if (!typed)
            return;
        why = typed->trimmed();
        if (why.isEmpty()) {
            m_strip->show(Strip::Kind::Warn, tr("Nothing is marked: what is early needs a reason."));
            return;
        }
    }
    m_isWriting = true;
    showButtons();
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, ready, early, why] { return MarkReady(s.place).run(ready, early, why); },
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
            written();
        });
}

void ReadyDialog::exportFile()
{
    const QString file =
        m_services.asker.saveTable(this, tr("Report by a file"), m_services.outFolder + u"/ready.xlsx"_s);
    if (file.isEmpty())
        return;
    m_isWriting = true;
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
            written();
        });
}

void ReadyDialog::retranslate()
{
    setWindowTitle(tr("Ready to ship"));
    m_table->setAccessibleName(tr("Orders that can be reported ready"));
    m_table->setColumns({tr("Order"), tr("Shop"), tr("Waybill number"), tr("Ready to ship")}, {120, 160, 360});
    m_shop->setAccessibleName(tr("Shop"));
    m_close->setText(tr("Close"));
    showShops();
    showRows();
}

void ReadyDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace waydesk
