// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/mergedialog.h"

#include "models/text/mergetexts.h"
#include "models/text/sentences.h"
#include "ui_mergedialog.h"

#include <QEvent>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int MissRole = Qt::UserRole; ///< index of a near miss that can be decided
constexpr int JoinRole = Qt::UserRole + 1;
} // namespace

MergeDialog::MergeDialog(const PlanReport &report, const QHash<OrderId, QString> &names, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_names(names)
    , m_ui(std::make_unique<Ui::MergeDialog>())
{
    m_ui->setupUi(this);
    m_ui->resultTree->setRootIsDecorated(true);
    retranslate();
    m_ui->actButton->setAutoDefault(false);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->actButton, &QPushButton::clicked, this, &MergeDialog::act);
    connect(m_ui->resultTree, &QTreeWidget::currentItemChanged, this, &MergeDialog::showAction);
    connect(m_ui->resultTree, &QTreeWidget::itemActivated, this, &MergeDialog::act);
    showAction();
    m_ui->closeButton->setFocus();
}

MergeDialog::~MergeDialog() = default;

int MergeDialog::mergedCount(const PlanReport &report)
{
    return static_cast<int>(
        std::ranges::count_if(report.parcels, [](const auto &made) { return made.orders.size() > 1; }));
}

void MergeDialog::retranslate()
{
    m_ui->summaryLabel->setText(tr("%n parcel(s)", nullptr, static_cast<int>(m_report.parcels.size())) + tr(", ")
                                + tr("%n of them merged", nullptr, mergedCount(m_report)));
    m_ui->resultTree->setHeaderLabels({tr("Orders"), tr("Why")});
    m_ui->resultTree->clear();
    const auto section = [this](const QString &title) {
        auto *item = new QTreeWidgetItem(m_ui->resultTree, {title});
        QFont bold = font();
        bold.setBold(true);
        item->setFont(0, bold);
        item->setExpanded(true);
        return item;
    };
    if (mergedCount(m_report) > 0) {
        auto *merged = section(tr("Merged"));
        for (const auto &made : m_report.parcels) {
            if (made.orders.size() > 1)
                new QTreeWidgetItem(merged, {ordersText(made.orders), MergeTexts::why(made.why)});
        }
    }
    if (!m_report.nearMisses.empty()) {
        auto *near = section(tr("Nearly the same receiver, not merged"));
        for (size_t i = 0; i < m_report.nearMisses.size(); ++i) {
            const auto &miss = m_report.nearMisses[i];
            auto *item = new QTreeWidgetItem(near, {ordersText(miss.orders), MergeTexts::whyNot(miss.whyNot)});
            if (miss.decidable)
                item->setData(0, MissRole, static_cast<int>(i));
        }
    }
    if (!m_report.joins.empty()) {
        auto *late = section(tr("Can still join a parcel that is not printed"));
        for (size_t i = 0; i < m_report.joins.size(); ++i) {
            const ParcelJoin &join = m_report.joins[i];
            const QString which = join.number.isEmpty() ? tr("a planned parcel") : tr("parcel %1").arg(join.number);
            auto *item = new QTreeWidgetItem(late, {ordersText(join.orders), which});
            item->setData(0, JoinRole, static_cast<int>(i));
        }
    }
    if (!m_report.excluded.empty()) {
        auto *out = section(tr("Left out"));
        for (const auto &excluded : m_report.excluded) {
            QStringList reasons;
            for (const Reason reason : excluded.reasons)
                reasons.append(Sentences::reasonSentence(reason));
            new QTreeWidgetItem(out, {m_names.value(excluded.order), reasons.join(u' ')});
        }
    }
    m_ui->resultTree->setColumnWidth(0, 430);
    showAction();
}

void MergeDialog::showAction()
{
    const auto *item = m_ui->resultTree->currentItem();
    const bool join = item && item->data(0, JoinRole).isValid();
    const bool miss = item && item->data(0, MissRole).isValid();
    m_ui->actButton->setVisible(!m_report.nearMisses.empty() || !m_report.joins.empty());
    m_ui->actButton->setEnabled(join || miss);
    m_ui->actButton->setText(join ? tr("Let them join") : tr("Compare..."));
}

void MergeDialog::act()
{
    const auto *item = m_ui->resultTree->currentItem();
    if (!item)
        return;
    if (const QVariant miss = item->data(0, MissRole); miss.isValid()) {
        Q_EMIT compareWanted(m_report.nearMisses[static_cast<size_t>(miss.toInt())]);
        accept();
    } else if (const QVariant join = item->data(0, JoinRole); join.isValid()) {
        Q_EMIT joinWanted(m_report.joins[static_cast<size_t>(join.toInt())]);
        accept();
    }
}

QString MergeDialog::ordersText(const std::vector<OrderId> &orders) const
{
    QStringList texts;
    for (const OrderId order : orders)
        texts.append(m_names.value(order));
    return texts.join(u" + "_s);
}

void MergeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
