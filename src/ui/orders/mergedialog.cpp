// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/mergedialog.h"

#include "models/text/sentences.h"
#include "ui_mergedialog.h"

#include <QEvent>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

MergeDialog::MergeDialog(const PlanReport &report, const QHash<OrderId, QString> &names, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_names(names)
    , m_ui(std::make_unique<Ui::MergeDialog>())
{
    m_ui->setupUi(this);
    m_ui->resultTree->setRootIsDecorated(true);
    retranslate();
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
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
                new QTreeWidgetItem(merged, {ordersText(made.orders), whyText(made.why)});
        }
    }
    if (!m_report.nearMisses.empty()) {
        auto *near = section(tr("Nearly the same receiver, not merged"));
        for (const auto &miss : m_report.nearMisses)
            new QTreeWidgetItem(near, {ordersText(miss.orders), whyNotText(miss.whyNot)});
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
}

QString MergeDialog::ordersText(const std::vector<OrderId> &orders) const
{
    QStringList texts;
    for (const OrderId order : orders)
        texts.append(m_names.value(order));
    return texts.join(u" + "_s);
}

QString MergeDialog::whyText(const QString &code)
{
    return code == u"same_platform_receiver" ? tr("The platform says that it is the same receiver.")
                                             : tr("Same receiver, phone and address.");
}

QString MergeDialog::whyNotText(const QString &code)
{
    if (code == u"masked_receiver")
        return tr("The receiver is masked: equal stars prove nothing.");
    if (code == u"phone_differs")
        return tr("The phone differs.");
    if (code == u"receiver_differs")
        return tr("The name differs.");
    if (code == u"street_differs")
        return tr("The street differs.");
    if (code == u"other_account")
        return tr("The shops do not share a waybill account.");
    if (code == u"cross_shop_off")
        return tr("Merging across shops is off.");
    if (code == u"taken_apart")
        return tr("Somebody took them apart.");
    return code;
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
