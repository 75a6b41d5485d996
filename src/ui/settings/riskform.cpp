// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/riskform.h"

#include "models/text/holdtexts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array outcomes{RiskAction::Off, RiskAction::Remark, RiskAction::Review};
constexpr int FieldHeight = 28;
constexpr int MostOfDay = 99999;
} // namespace

RiskForm::RiskForm(QWidget *parent)
    : FormPanel(parent)
    , m_rows{row(RiskCheck::DaySurge), row(RiskCheck::SameAddress), row(RiskCheck::SamePhone),
             row(RiskCheck::BuyerBulk), row(RiskCheck::Quantity)}
    , m_least(new QSpinBox(this))
    , m_note(new QLabel(this))
{
    for (const RiskCheck check : riskChecks)
        add(m_rows[static_cast<size_t>(check)].both, u"risk_%1_row"_s.arg(riskCheckName(check)));
    m_least->setRange(1, MostOfDay);
    m_least->setMinimumHeight(FieldHeight);
    add(m_least, u"riskSurgeLeastBox"_s);
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    addWide(m_note);
    show(RiskTerms());
}

RiskForm::Row RiskForm::row(RiskCheck check)
{
    Row row{new QComboBox(this), new QSpinBox(this), new QWidget(this)};
    row.action->setObjectName(u"risk_%1_action"_s.arg(riskCheckName(check)));
    row.limit->setObjectName(u"risk_%1_limit"_s.arg(riskCheckName(check)));
    row.limit->setRange(riskLimits(check).from, riskLimits(check).until);
    for (QWidget *field : {static_cast<QWidget *>(row.action), static_cast<QWidget *>(row.limit)})
        field->setMinimumHeight(FieldHeight);
    auto *line = new QHBoxLayout(row.both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(row.limit);
    line->addWidget(row.action, 1);
    row.both->setFocusProxy(row.limit);
    connect(row.action, &QComboBox::currentIndexChanged, this, &RiskForm::follow);
    return row;
}

void RiskForm::show(const RiskTerms &terms)
{
    for (const RiskCheck check : riskChecks) {
        const Row &row = m_rows[static_cast<size_t>(check)];
        row.limit->setValue(terms.of(check).limit);
        row.action->setCurrentIndex(std::max(0, row.action->findData(static_cast<int>(terms.of(check).action))));
    }
    m_least->setValue(terms.surgeLeast);
    follow();
}

RiskTerms RiskForm::terms() const
{
    RiskTerms terms;
    for (const RiskCheck check : riskChecks) {
        const Row &row = m_rows[static_cast<size_t>(check)];
        terms.of(check) = {static_cast<RiskAction>(row.action->currentData().toInt()), row.limit->value()};
    }
    terms.surgeLeast = m_least->value();
    return terms;
}

/// A check that is off has no limit to be set.
void RiskForm::follow()
{
    for (const Row &row : m_rows) {
        if (row.action && row.limit)
            row.limit->setEnabled(row.action->currentData().toInt() != static_cast<int>(RiskAction::Off));
    }
    if (m_least)
        m_least->setEnabled(m_rows.front().limit->isEnabled());
}

void RiskForm::retranslate()
{
    setTitle(tr("Unusual orders"));
    QStringList labels;
    for (const RiskCheck check : riskChecks) {
        const Row &row = m_rows[static_cast<size_t>(check)];
        labels.append(HoldTexts::check(check));
        row.limit->setAccessibleName(labels.last());
        row.action->setAccessibleName(tr("%1: what comes of it").arg(labels.last()));
        const QSignalBlocker quiet(row.action);
        const int chosen = row.action->currentIndex();
        row.action->clear();
        for (const RiskAction action : outcomes)
            row.action->addItem(HoldTexts::action(action), static_cast<int>(action));
        row.action->setCurrentIndex(std::max(0, chosen));
        row.limit->setPrefix(tr("from ", "before a number"));
        row.limit->setSuffix(check == RiskCheck::DaySurge ? tr(" × usual", "a number of times the usual day")
                                 : check == RiskCheck::BuyerBulk || check == RiskCheck::Quantity ? tr(" pieces")
                                                                                                 : tr(" orders"));
    }
    m_least->setSuffix(tr(" orders"));
    labels.append(tr("Fewer a day are never many"));
    setLabels(labels);
    m_note->setText(tr("A remark stops nothing. What is held for review goes on once somebody has released it in the "
                       "details, with a reason."));
    follow();
}

} // namespace waydesk
