// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/carrierrowdialog.h"

#include "dispatch/carriertables.h"
#include "models/text/carriertexts.h"
#include "models/text/sentences.h"
#include "ui/common/dialogsize.h"
#include "ui/common/keybutton.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int ManyFields = 8; ///< from so many on they stand in two columns

QString exampleOf(const QString &key)
{
    static const QHash<QString, QString> examples{
        {u"priority"_s, u"10"_s},
        {u"areas"_s, u"浙江;江苏/南京;MY/Selangor"_s},
        {u"area"_s, u"浙江 · 江苏/南京 · *"_s},
        {u"currency"_s, PolicyLimits::currency},
        {u"notes"_s, u"发顺丰;走顺丰"_s},
        {u"from"_s, u"2027-02-05 18:00"_s},
        {u"until"_s, u"2027-02-14"_s},
        {u"first_g"_s, u"1000"_s},
        {u"first_price"_s, u"4.20"_s},
        {u"step_g"_s, u"1000"_s},
        {u"step_price"_s, u"2.00"_s},
        {u"volume_divisor"_s, u"8000"_s},
    };
    return examples.value(key);
}

} // namespace

CarrierRowDialog::CarrierRowDialog(const UiServices &services, PolicyPart part, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_part(part)
    , m_keys(PolicySheet(part, services.carriers).headings())
    , m_strip(new Strip(this))
    , m_save(new KeyButton(this))
{
    setWindowTitle(CarrierTexts::part(part));
    m_strip->setObjectName(u"strip"_s);
    m_save->setObjectName(u"saveButton"_s);
    m_save->setText(tr("Add"));
    m_save->setPrimary(true);
    auto *cancel = new KeyButton(this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setText(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    fillGrid(inside, m_keys);
    scroll->setWidget(inside);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 8, 16, 16);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &CarrierRowDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_fields.front()->setFocus();
    const auto rows = static_cast<int>(m_keys.size() < ManyFields ? m_keys.size() : (m_keys.size() + 1) / 2);
    sizeDialog(*this, QSize(m_keys.size() < ManyFields ? 420 : 760, 110 + rows * 40));
}

void CarrierRowDialog::fillGrid(QWidget *inside, const QStringList &keys)
{
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(16, 16, 16, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const int rows = static_cast<int>(keys.size() < ManyFields ? keys.size() : (keys.size() + 1) / 2);
    for (int i = 0; i < static_cast<int>(keys.size()); ++i) {
        QWidget *field = fieldFor(keys[i]);
        auto *label = new QLabel(CarrierTexts::column(keys[i]), inside);
        label->setBuddy(field);
        field->setAccessibleName(label->text());
        field->setMinimumHeight(28);
        const int column = i / rows * 2;
        grid->addWidget(label, i % rows, column);
        grid->addWidget(field, i % rows, column + 1);
        grid->setColumnStretch(column + 1, 1);
        m_fields.push_back(field);
    }
    grid->setRowStretch(rows, 1);
    followAction();
}

QWidget *CarrierRowDialog::fieldFor(const QString &key)
{
    const auto name = [this](const QString &code) { return m_services.carrierName(code); };
    QStringList values;
    if (key == u"carrier") {
        if (m_part == PolicyPart::Suspensions)
            values.append(u"*"_s);
        for (const Carrier &carrier : m_services.carriers.carriers())
            values.append(carrier.code);
    } else if (key == u"action") {
        values = {u"use"_s, u"avoid"_s, u"cheapest"_s, u"fastest"_s};
    } else if (key == u"served") {
        values = {u"yes"_s, u"no"_s};
    }
    if (values.isEmpty()) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(key + u"Edit"_s);
        edit->setPlaceholderText(exampleOf(key));
        return edit;
    }
    auto *combo = new QComboBox(this);
    combo->setObjectName(key + u"Combo"_s);
    for (const QString &value : values)
        combo->addItem(CarrierTexts::cell(key, value, name), value);
    if (key == u"action")
        connect(combo, &QComboBox::currentIndexChanged, this, &CarrierRowDialog::followAction);
    return combo;
}

/// A rule for the cheapest or the fastest names no carrier.
void CarrierRowDialog::followAction()
{
    const auto *action = findChild<QComboBox *>(u"actionCombo"_s);
    auto *carrier = findChild<QComboBox *>(u"carrierCombo"_s);
    if (!action || !carrier)
        return;
    const auto wanted = ruleActionFromName(action->currentData().toString());
    carrier->setEnabled(wanted == RuleAction::Use || wanted == RuleAction::Avoid);
}

QStringList CarrierRowDialog::cells() const
{
    QStringList cells;
    for (QWidget *field : m_fields) {
        if (const auto *combo = qobject_cast<QComboBox *>(field))
            cells.append(combo->isEnabled() ? combo->currentData().toString() : QString());
        else
            cells.append(static_cast<QLineEdit *>(field)->text().trimmed());
    }
    return cells;
}

void CarrierRowDialog::save()
{
    m_save->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, part = m_part, cells = cells()] {
            return CarrierTables(s.place, s.carriers).add(part, cells);
        },
        [this](const Result<void> &done) {
            m_save->setEnabled(true);
            if (done) {
                accept();
                return;
            }
            const QString key = done.error().values.value(u"column"_s).toString();
            const qsizetype at = m_keys.indexOf(key);
            if (at < 0) {
                m_strip->showError(done.error());
                return;
            }
            m_strip->show(Strip::Kind::Error,
                          tr("%1: %2", "field, what is wrong")
                              .arg(CarrierTexts::column(key), Sentences::errorSentence(done.error())));
            m_fields[static_cast<size_t>(at)]->setFocus();
        });
}

} // namespace waydesk
