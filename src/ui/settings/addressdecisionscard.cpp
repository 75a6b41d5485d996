// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/addressdecisionscard.h"

#include "models/text/sentences.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

AddressDecisionsCard::AddressDecisionsCard(const UiServices &services, QWidget *parent)
    : CardPanel(parent)
    , m_services(services)
    , m_table(new PlainTable(this))
    , m_takeBack(new KeyButton(this))
{
    m_table->setObjectName(u"addressDecisionsTable"_s);
    m_takeBack->setObjectName(u"takeDecisionBackButton"_s);
    auto *foot = new QFrame(this);
    foot->setProperty("role", u"panelFoot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 8, 12, 8);
    row->addStretch();
    row->addWidget(m_takeBack);
    body()->addWidget(m_table, 1);
    body()->addWidget(foot);
    connect(m_takeBack, &QPushButton::clicked, this, &AddressDecisionsCard::takeBack);
    retranslate();
}

void AddressDecisionsCard::show(const std::vector<DecideAddresses::Kept> &kept)
{
    const int before = std::max(0, m_table->currentRow());
    m_kept = kept;
    m_table->clear();
    for (const DecideAddresses::Kept &one : kept)
        m_table->addRow({one.firstNumber + u" + "_s + one.secondNumber,
                         one.word.same ? tr("one receiver") : tr("kept apart"),
                         QDateTime::fromMSecsSinceEpoch(one.word.at).toString(u"yyyy-MM-dd HH:mm"_s), one.word.by});
    if (!kept.empty())
        m_table->chooseRow(std::min(before, static_cast<int>(kept.size()) - 1));
    m_takeBack->setEnabled(!kept.empty());
    setRemark(kept.empty() ? tr("Nothing is decided yet") : tr("%n word(s)", nullptr, static_cast<int>(kept.size())));
}

void AddressDecisionsCard::takeBack()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_kept.size()))
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, id = m_kept[static_cast<size_t>(row)].id] { return DecideAddresses(s.place).takeBack(id); },
        [this](const Result<void> &done) {
            Q_EMIT told(done ? tr("Taken back; parcels that were made stay") : Sentences::errorSentence(done.error()));
            Q_EMIT changed();
        });
}

void AddressDecisionsCard::retranslate()
{
    setTitle(tr("Receivers that were compared"));
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Orders"), tr("Word"), tr("When"), tr("By")}, {120, 150, 140});
    m_takeBack->setText(tr("Take back"));
    show(std::vector(m_kept));
}

} // namespace waydesk
