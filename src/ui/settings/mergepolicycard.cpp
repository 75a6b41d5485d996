// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/mergepolicycard.h"

#include "models/accountmodels.h"
#include "models/text/sentences.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

MergePolicyCard::MergePolicyCard(const UiServices &services, QWidget *parent)
    : CardPanel(parent)
    , m_services(services)
    , m_table(new PlainTable(this))
    , m_crossShop(new QCheckBox(this))
    , m_anyBuyer(new QCheckBox(this))
    , m_notes(new QCheckBox(this))
    , m_presale(new QCheckBox(this))
    , m_gramsLabel(new QLabel(this))
    , m_grams(new QSpinBox(this))
    , m_save(new KeyButton(this))
{
    m_table->setObjectName(u"mergePolicyTable"_s);
    body()->addWidget(m_table, 1);
    buildFoot();
    connect(m_table, &QTreeWidget::currentItemChanged, this, &MergePolicyCard::showShop);
    connect(m_save, &QPushButton::clicked, this, &MergePolicyCard::save);
    retranslate();
}

void MergePolicyCard::buildFoot()
{
    m_crossShop->setObjectName(u"mergeCrossShopBox"_s);
    m_anyBuyer->setObjectName(u"mergeBuyersBox"_s);
    m_notes->setObjectName(u"mergeNotesBox"_s);
    m_presale->setObjectName(u"mergePresaleBox"_s);
    m_grams->setObjectName(u"mergeGramsBox"_s);
    m_save->setObjectName(u"saveMergePolicyButton"_s);
    m_grams->setRange(0, static_cast<int>(SetMergePolicy::heaviest));
    m_grams->setSingleStep(500);
    m_gramsLabel->setBuddy(m_grams);
    auto *foot = new QFrame(this);
    foot->setProperty("role", u"panelFoot"_s);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(20);
    for (QCheckBox *box : {m_crossShop, m_anyBuyer, m_notes, m_presale}) {
        box->setMinimumHeight(28);
        boxes->addWidget(box);
    }
    boxes->addStretch();
    m_grams->setMinimumHeight(28);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_gramsLabel);
    row->addWidget(m_grams);
    row->addStretch();
    row->addWidget(m_save);
    column->addLayout(boxes);
    column->addLayout(row);
    body()->addWidget(foot);
}

void MergePolicyCard::show(const std::vector<SetMergePolicy::OfShop> &shops)
{
    const auto was = current();
    {
        const QSignalBlocker quiet(m_table);
        const int before = std::max(0, m_table->currentRow());
        m_shops = shops;
        m_table->clear();
        const auto word = [](bool yes) { return yes ? tr("yes") : tr("no"); };
        for (const auto &[shop, policy] : shops)
            m_table->addRow({shop.name, AccountTexts::platformText(shop.platform), word(policy.crossShop),
                             policy.anyBuyer ? tr("any") : tr("one alone"),
                             policy.notes ? tr("merge") : tr("stay alone"),
                             policy.presale ? tr("with ordinary ones") : tr("apart"),
                             policy.mostGrams > 0 ? tr("%L1 g").arg(policy.mostGrams) : tr("any")});
        if (!shops.empty())
            m_table->chooseRow(std::min(before, static_cast<int>(shops.size()) - 1));
    }
    const auto now = current();
    if (!was || !now || was->shop.id != now->shop.id || was->policy != now->policy)
        showShop(); // else what somebody is setting stays
}

std::optional<SetMergePolicy::OfShop> MergePolicyCard::current() const
{
    const int row = m_table->currentRow();
    const bool is = row >= 0 && row < static_cast<int>(m_shops.size());
    return is ? std::optional(m_shops[static_cast<size_t>(row)]) : std::nullopt;
}

void MergePolicyCard::showShop()
{
    const auto now = current();
    for (QWidget *field :
         {static_cast<QWidget *>(m_crossShop), static_cast<QWidget *>(m_anyBuyer), static_cast<QWidget *>(m_notes),
          static_cast<QWidget *>(m_presale), static_cast<QWidget *>(m_grams), static_cast<QWidget *>(m_save)})
        field->setEnabled(now.has_value());
    const MergePolicy policy = now ? now->policy : MergePolicy();
    m_crossShop->setChecked(policy.crossShop);
    m_anyBuyer->setChecked(policy.anyBuyer);
    m_notes->setChecked(policy.notes);
    m_presale->setChecked(policy.presale);
    m_grams->setValue(static_cast<int>(policy.mostGrams));
}

void MergePolicyCard::save()
{
    const auto now = current();
    if (!now)
        return;
    const MergePolicy policy{m_crossShop->isChecked(), m_anyBuyer->isChecked(), m_notes->isChecked(),
                             m_presale->isChecked(), m_grams->value()};
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, shop = now->shop.id, policy] { return SetMergePolicy(s.place).set(shop, policy); },
        [this, name = now->shop.name](const Result<void> &set) {
            Q_EMIT told(set ? tr("Orders of %1 merge so from the next planning on").arg(name)
                            : Sentences::errorSentence(set.error()));
            Q_EMIT changed();
        });
}

void MergePolicyCard::retranslate()
{
    setTitle(tr("Merging by shop"));
    setRemark(tr("orders merge only if both of their shops allow it; one that is paid on delivery never does"));
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Shop"), tr("Platform"), tr("Other shops"), tr("Buyers"), tr("With notes"), tr("Presale"),
                         tr("Most weight")},
                        {104, 84, 92, 92, 140, 100});
    m_crossShop->setText(tr("With other shops"));
    m_anyBuyer->setText(tr("Of several buyers"));
    m_notes->setText(tr("Orders with notes"));
    m_presale->setText(tr("Presale with ordinary ones"));
    m_gramsLabel->setText(tr("Most weight of a parcel"));
    m_grams->setAccessibleName(m_gramsLabel->text());
    m_grams->setSuffix(tr(" g"));
    m_grams->setSpecialValueText(tr("any"));
    m_grams->setToolTip(tr("By the weights of articles; an order with an article of unknown weight stays alone"));
    m_save->setText(tr("Save"));
    show(std::vector(m_shops));
}

} // namespace waydesk
