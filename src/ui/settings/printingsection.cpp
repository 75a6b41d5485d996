// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/printingsection.h"

#include "dispatch/samplelabel.h"
#include "models/text/sentences.h"
#include "ui/common/cardpanel.h"
#include "ui/common/dotpicture.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/stationtools.h"
#include "ui/common/taskrunner.h"
#include "ui/common/templatenames.h"
#include "ui/common/uiservices.h"
#include "ui/settings/labelview.h"
#include "ui/settings/printercard.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

PrintingSection::PrintingSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_templates(services.tools.labelTemplates())
    , m_printer(new PrinterCard(services, this))
    , m_card(new CardPanel(this))
    , m_table(new PlainTable(this))
    , m_use(new KeyButton(this))
    , m_lookCard(new CardPanel(this))
    , m_look(new LabelView(this))
{
    build();
    connect(m_use, &QPushButton::clicked, this, &PrintingSection::use);
    connect(m_printer, &PrinterCard::told, this, &SettingsSection::told);
    retranslate();
    connect(m_table, &QTreeWidget::currentItemChanged, this, [this] {
        showUse();
        drawChosen();
    });
}

void PrintingSection::build()
{
    m_table->setObjectName(u"templateTable"_s);
    m_use->setObjectName(u"useTemplateButton"_s);
    auto *bottom = new QFrame(this);
    bottom->setProperty("role", u"panelFoot"_s);
    auto *foot = new QHBoxLayout(bottom);
    foot->setContentsMargins(12, 8, 12, 8);
    foot->addStretch();
    foot->addWidget(m_use);
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(bottom);
    m_lookCard->body()->addWidget(m_look, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_printer);
    left->addWidget(m_card, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(left, 3);
    row->addWidget(m_lookCard, 2);
}

QString PrintingSection::title() const { return tr("Printer and labels"); }

QString PrintingSection::chosen() const
{
    const int row = m_table->currentRow();
    return row < 0 ? QString() : m_templates[static_cast<size_t>(row)].id;
}

QString PrintingSection::inUse() const
{
    return m_services.settings.value(u"print/template"_s, u"standard-100x150-8"_s).toString();
}

/// Drawn by the renderer that prints, with an invented parcel.
void PrintingSection::drawChosen()
{
    const QString id = chosen();
    if (id.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, id]() -> Result<QImage> {
            const auto dots = s.drawer().render(sampleLabel(), id);
            if (!dots)
                return std::unexpected(dots.error());
            return dotPicture(*dots);
        },
        [this, id](const Result<QImage> &picture) {
            if (id != chosen())
                return;
            m_look->show(picture.value_or(QImage()));
            if (!picture)
                Q_EMIT told(Sentences::errorSentence(picture.error()));
        });
}

void PrintingSection::entered()
{
    m_printer->refresh();
    showUse();
    drawChosen();
}

void PrintingSection::use()
{
    m_services.settings.setValue(u"print/template"_s, chosen());
    showUse();
    Q_EMIT told(tr("%1 is offered when printing").arg(chosen()));
}

void PrintingSection::showUse()
{
    for (int row = 0; row < m_table->topLevelItemCount(); ++row)
        m_table->topLevelItem(row)->setText(
            3, m_templates[static_cast<size_t>(row)].id == inUse() ? tr("in use") : QString());
    m_use->setEnabled(!chosen().isEmpty() && chosen() != inUse());
}

void PrintingSection::retranslate()
{
    m_card->setTitle(tr("Label templates"));
    m_card->setRemark(tr("own ones: folder \"templates\" beside the store"));
    m_lookCard->setTitle(tr("How it comes out"));
    m_lookCard->setRemark(tr("an invented parcel"));
    m_look->setAccessibleName(tr("Picture of the label"));
    m_table->setAccessibleName(tr("Label templates"));
    m_table->setColumns({tr("Template"), tr("Size"), tr("Printer"), tr("State")}, {105, 95, 70});
    m_use->setText(tr("Use for printing"));
    int row = m_table->currentRow();
    m_table->clear();
    for (size_t i = 0; i < m_templates.size(); ++i) {
        const LabelTemplate &form = m_templates[i];
        m_table->addRow({TemplateNames::of(form), tr("%1 x %2 mm").arg(form.widthMm).arg(form.heightMm),
                         tr("%1 dots/mm").arg(form.dotsPerMm), QString()});
        if (row < 0 && form.id == inUse())
            row = static_cast<int>(i);
    }
    m_table->chooseRow(std::max(0, row));
    showUse();
}

} // namespace waydesk
