// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/announcementscard.h"

#include "models/accountmodels.h"
#include "models/text/deadlinetexts.h"
#include "models/text/sentences.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/announcementdialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

AnnouncementsCard::AnnouncementsCard(const UiServices &services, QWidget *parent)
    : CardPanel(parent)
    , m_services(services)
    , m_table(new PlainTable(this))
    , m_add(new KeyButton(this))
    , m_remove(new KeyButton(this))
{
    m_table->setObjectName(u"announcementTable"_s);
    m_add->setObjectName(u"addAnnouncementButton"_s);
    m_remove->setObjectName(u"removeAnnouncementButton"_s);
    auto *foot = new QFrame(this);
    foot->setProperty("role", u"panelFoot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_add);
    body()->addWidget(m_table, 1);
    body()->addWidget(foot);
    connect(m_add, &QPushButton::clicked, this, &AnnouncementsCard::add);
    connect(m_remove, &QPushButton::clicked, this, &AnnouncementsCard::remove);
    connect(m_table, &QTreeWidget::currentItemChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRow() >= 0); });
    retranslate();
}

QString AnnouncementsCard::aboutOf(const DeadlineOverride &one) const
{
    if (one.shop.isValid()) {
        const auto shop = std::ranges::find(m_picture.set.shops, one.shop, &Shop::id);
        return shop == m_picture.set.shops.end() ? tr("a shop that is gone") : shop->name;
    }
    return one.platform.isEmpty() ? tr("all shops") : AccountTexts::platformText(one.platform);
}

void AnnouncementsCard::show(const DeadlinePicture &picture)
{
    m_picture = picture;
    m_table->clear();
    for (const DeadlineOverride &one : picture.set.overrides)
        m_table->addRow({one.name, aboutOf(one), DeadlineTexts::time(one.from), DeadlineTexts::time(one.until),
                         DeadlineTexts::effect(one)});
    m_remove->setEnabled(m_table->currentRow() >= 0);
    setRemark(picture.set.overrides.empty() ? tr("none") : tr("the more particular one wins, of equal ones the newer"));
}

void AnnouncementsCard::add()
{
    auto *dialog = new AnnouncementDialog(m_services, m_picture.set.shops, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        Q_EMIT told(tr("The announcement counts from now on"));
        Q_EMIT changed();
    });
    dialog->open();
}

void AnnouncementsCard::remove()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_picture.set.overrides.size()))
        return;
    const DeadlineOverride &one = m_picture.set.overrides[static_cast<size_t>(row)];
    m_remove->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, id = one.id] { return SetDeadlines(s.place).remove(id); },
        [this, name = one.name](const Result<void> &done) {
            Q_EMIT told(done ? tr("“%1” does not count any more").arg(name) : Sentences::errorSentence(done.error()));
            Q_EMIT changed();
        });
}

void AnnouncementsCard::retranslate()
{
    setTitle(tr("Announcements"));
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Name"), tr("For"), tr("Orders from"), tr("until"), tr("What it does")},
                        {84, 112, 112, 116});
    m_add->setText(tr("Enter an announcement..."));
    m_remove->setText(tr("Take back"));
    show(DeadlinePicture(m_picture));
}

} // namespace waydesk
