// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/carrierssection.h"

#include "core/waybill/numbercheck.h"
#include "core/waybill/numbershape.h"
#include "core/waybill/sequence.h"
#include "models/text/numbershapetexts.h"
#include "ui/common/cardpanel.h"
#include "ui/common/formpanel.h"
#include "ui/common/plaintable.h"
#include "ui/common/uiservices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <limits>

namespace waydesk {

using namespace Qt::StringLiterals;

CarriersSection::CarriersSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_card(new CardPanel(this))
    , m_table(new PlainTable(this))
    , m_rulesCard(new CardPanel(this))
    , m_rules(new PlainTable(this))
    , m_try(new FormPanel(this))
    , m_number(new QLineEdit(this))
    , m_answer(new QLabel(this))
{
    m_table->setObjectName(u"carrierTable"_s);
    m_rules->setObjectName(u"carrierRules"_s);
    m_number->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_answer->setWordWrap(true);
    m_try->add(m_number, u"tryNumberEdit"_s);
    m_try->add(m_answer, u"tryNumberAnswer"_s);
    m_card->body()->addWidget(m_table);
    m_rulesCard->body()->addWidget(m_rules);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_rulesCard, 1);
    right->addWidget(m_try);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_card, 2);
    row->addLayout(right, 4);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &CarriersSection::showRules);
    connect(m_number, &QLineEdit::textChanged, this, &CarriersSection::tryNumber);
    retranslate();
}

QString CarriersSection::title() const { return tr("Carriers"); }

/// What a person wants to know of a format: whether one number leads to the next, and how a wrong one is found.
QString CarriersSection::ruleText(const NumberFormat &format)
{
    if (format.rule == CheckRule::ApiAssigned)
        return tr("given by the platform");
    if (!format.predict)
        return tr("not foretold");
    if (verifies(format.rule))
        return tr("counts up, check digit");
    return tr("counts up");
}

void CarriersSection::showRules()
{
    m_rules->clear();
    const auto all = m_services.carriers.carriers();
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(all.size()))
        return;
    const Carrier &carrier = all[static_cast<size_t>(row)];
    const QString none = u"—"_s;
    for (const NumberFormat &format : carrier.formats) {
        const auto shape = NumberShape::of(format);
        const QString example = exampleNumber(format);
        auto *line = m_rules->addRow({shape ? NumberShapeTexts::shape(*shape) : tr("as in the carriers file"),
                                      shape ? NumberShapeTexts::length(*shape) : none,
                                      example.isEmpty() ? none : example, ruleText(format)});
        if (shape)
            line->setToolTip(0, NumberShapeTexts::shape(*shape, std::numeric_limits<qsizetype>::max()));
    }
    if (carrier.formats.empty())
        m_rules->addRow({tr("not known: any number is taken"), none, none, tr("not foretold")});
    m_rulesCard->setTitle(tr("Numbers of %1").arg(m_services.carrierName(carrier.code)));
    m_rulesCard->setRemark(carrier.prefixesMayBeOld ? tr("an unknown prefix only warns") : QString());
    tryNumber();
}

void CarriersSection::tryNumber()
{
    const QString typed = m_number->text().trimmed();
    if (typed.isEmpty()) {
        m_answer->setText(tr("Type a number to see which carrier it can be of"));
        return;
    }
    const QStringList fits = m_services.carriers.matching(typed);
    if (fits.isEmpty()) {
        m_answer->setText(tr("No carrier has such a number: a digit is wrong or missing"));
        return;
    }
    QStringList names;
    for (const QString &code : fits)
        names.append(m_services.carrierName(code));
    const NumberVerdict verdict = checkNumber(m_services.carriers, fits.front(), typed);
    const auto next = nextNumber(m_services.carriers, fits.front(), verdict.number);
    m_answer->setText(next && fits.size() == 1 ? tr("%1; the next one is %2").arg(names.front(), *next)
                                               : tr("Can be of: %1").arg(names.join(tr(", "))));
}

void CarriersSection::retranslate()
{
    const auto all = m_services.carriers.carriers();
    m_card->setTitle(title());
    m_card->setRemark(tr("%n carrier(s)", nullptr, static_cast<int>(all.size())));
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Carrier"), tr("Code")}, {80});
    m_rules->setAccessibleName(tr("Numbering rules"));
    m_rules->setColumns({tr("Number"), tr("Length"), tr("Example"), tr("Rule")}, {60, 140, 140});
    m_try->setTitle(tr("Try a number"));
    m_try->setLabels({tr("Number"), tr("Answer")});
    const int row = std::max(0, m_table->currentRow());
    m_table->clear();
    for (const Carrier &carrier : all)
        m_table->addRow({m_services.carrierName(carrier.code), carrier.code});
    m_table->chooseRow(row);
}

} // namespace waydesk
