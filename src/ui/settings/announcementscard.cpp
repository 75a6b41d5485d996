// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/announcementscard.h"

#include "models/accountmodels.h"
#include "models/text/deadlinetexts.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/settings/announcementdialog.h"

#include <QHBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

AnnouncementsCard::AnnouncementsCard(const UiServices &services, QWidget *parent)
    : TableCard(services, u"announcementTable"_s, parent)
    , m_remove(addButton(u"removeAnnouncementButton"_s))
{
    foot()->addStretch();
    m_add = addButton(u"addAnnouncementButton"_s);
    connect(m_add, &QPushButton::clicked, this, &AnnouncementsCard::add);
    connect(m_remove, &QPushButton::clicked, this, &AnnouncementsCard::remove);
    connect(table(), &QTreeWidget::currentItemChanged, this,
            [this] { m_remove->setEnabled(table()->currentRow() >= 0); });
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
    table()->clear();
    for (const DeadlineOverride &one : picture.set.overrides)
        table()->addRow({one.name, aboutOf(one), DeadlineTexts::time(one.from), DeadlineTexts::time(one.until),
                         DeadlineTexts::effect(one)});
    m_remove->setEnabled(table()->currentRow() >= 0);
    setRemark(picture.set.overrides.empty() ? tr("none") : tr("the more particular one wins, of equal ones the newer"));
}

void AnnouncementsCard::add()
{
    auto *dialog = new AnnouncementDialog(services(), m_picture.set.shops, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        Q_EMIT told(tr("The announcement counts from now on"));
        Q_EMIT changed();
    });
    dialog->open();
}

void AnnouncementsCard::remove()
{
    const int row = chosenOf(m_picture.set.overrides.size());
    if (row < 0)
        return;
    const DeadlineOverride &one = m_picture.set.overrides[static_cast<size_t>(row)];
    m_remove->setEnabled(false);
    change([&s = services(), id = one.id] { return SetDeadlines(s.place).remove(id); },
           [name = one.name](const auto &) { return tr("“%1” does not count any more").arg(name); });
}

void AnnouncementsCard::retranslate()
{
    setTitle(tr("Announcements"));
    table()->setAccessibleName(title());
    table()->setColumns({tr("Name"), tr("For"), tr("Orders from"), tr("until"), tr("What it does")},
                        {84, 112, 112, 116});
    m_add->setText(tr("Enter an announcement..."));
    m_remove->setText(tr("Take back"));
    show(DeadlinePicture(m_picture));
}

} // namespace waydesk
