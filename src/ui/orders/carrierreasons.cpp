// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/carrierreasons.h"

#include "core/carrier/sheetcells.h"
#include "models/text/carriertexts.h"
#include "ui/common/pilllabel.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *words(QWidget *parent, const QString &text, const QString &role = {})
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

/// Those have marks of their own.
bool isMarked(ChoiceReason reason) { return reason == ChoiceReason::Cheapest || reason == ChoiceReason::Fastest; }

} // namespace

CarrierReasons::CarrierReasons(const UiServices &services, const ExplainedCarrier &explained, bool mayChange,
                               QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_explained(explained)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"carrierReasons"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    const auto name = [this](const QString &code) { return nameOf(code); };
    QLabel *why = words(this, CarrierTexts::choice(explained.choice, name), u"second"_s);
    why->setObjectName(u"carrierWhyLabel"_s);
    m_column->addWidget(why);
    if (mayChange && explained.remembered) {
        m_remember = new QCheckBox(tr("Remember for this area"), this);
        m_remember->setObjectName(u"rememberCarrierBox"_s);
        m_remember->setToolTip(tr("What you choose here becomes a rule for the area; it stands in the settings under "
                                  "“Who carries it”"));
    }
    for (const CarrierCandidate &one : explained.choice.candidates)
        addCandidate(one, mayChange);
    if (m_remember) {
        m_column->addWidget(m_remember);
        m_column->addWidget(words(this, areaText(*explained.remembered).replace(u'/', u' '), u"second"_s));
    }
}

QString CarrierReasons::nameOf(const QString &code) const { return m_services.carrierName(code); }

QString CarrierReasons::head(const UiServices &services, const ExplainedCarrier &explained)
{
    if (explained.carrier.isEmpty())
        return tr("none yet");
    return (explained.byRules ? tr("%1, by the rules") : tr("%1, by hand"))
        .arg(services.carrierName(explained.carrier));
}

QWidget *CarrierReasons::marks(const CarrierCandidate &one)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto *name = words(row, nameOf(one.carrier), one.carrier == m_explained.carrier ? u"strong"_s : QString());
    name->setWordWrap(false);
    line->addWidget(name);
    const auto mark = [&](ChoiceReason reason) {
        if (std::ranges::find(one.pros, reason) == one.pros.end())
            return;
        auto *pill = new PillLabel(row);
        pill->setPill({{}, CarrierTexts::reason(reason), theme().ok, false});
        line->addWidget(pill);
    };
    mark(ChoiceReason::Cheapest);
    mark(ChoiceReason::Fastest);
    line->addStretch();
    return row;
}

void CarrierReasons::addCandidate(const CarrierCandidate &one, bool mayChange)
{
    QWidget *row = marks(one);
    row->setObjectName(u"carrierCandidate"_s);
    auto *line = static_cast<QHBoxLayout *>(row->layout());
    QStringList facts;
    if (one.costMinor)
        facts.append(u"¥"_s + moneyText(*one.costMinor));
    if (one.days > 0)
        facts.append(tr("%n day(s)", nullptr, static_cast<int>(one.days)));
    if (!facts.isEmpty())
        line->addWidget(words(row, facts.join(u" · "_s)));
    if (mayChange && one.allowed && one.carrier != m_explained.carrier) {
        auto *use = new QPushButton(tr("Use"), row);
        use->setObjectName(u"useCarrierButton"_s);
        use->setProperty("link", true);
        use->setProperty("carrier", one.carrier);
        use->setFocusPolicy(Qt::TabFocus);
        use->setCursor(Qt::PointingHandCursor);
        use->setAccessibleName(tr("Use %1").arg(nameOf(one.carrier)));
        connect(use, &QPushButton::clicked, this,
                [this, carrier = one.carrier] { Q_EMIT wanted(carrier, m_remember && m_remember->isChecked()); });
        line->addWidget(use);
    }
    m_column->addWidget(row);
    if (const QString why = CarrierTexts::candidateReasons(one, isMarked); !why.isEmpty())
        m_column->addWidget(words(this, why, u"second"_s));
}

} // namespace waydesk
