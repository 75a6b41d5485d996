// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/tagscard.h"

#include "models/text/tagtexts.h"
#include "ui/common/asker.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/tagstrip.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int DotSize = 12;

QPixmap dot(TagColour colour)
{
    QPixmap picture(DotSize, DotSize);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = tagTone(colour);
    painter.setPen(tone.ink);
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(QRectF(0.5, 0.5, DotSize - 1, DotSize - 1), 3, 3);
    return picture;
}

bool has(const std::vector<qint64> &ids, qint64 id) { return std::ranges::find(ids, id) != ids.end(); }

} // namespace

TagsCard::TagsCard(const UiServices &services, QWidget *parent)
    : TableCard(services, u"tagTable"_s, parent)
    , m_new(addButton(u"newTagButton"_s))
    , m_up(addButton(u"tagUpButton"_s))
    , m_down(addButton(u"tagDownButton"_s))
    , m_remove(addButton(u"removeTagButton"_s))
{
    foot()->addStretch();
    connect(m_new, &QPushButton::clicked, this, &TagsCard::newWanted);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &TagsCard::remove);
    connect(table(), &QTreeWidget::currentItemChanged, this, [this] {
        enableButtons();
        Q_EMIT chosenChanged();
    });
}

void TagsCard::show(const TagSettings &settings, const std::vector<Shop> &shops)
{
    const qint64 before = chosen() ? chosen()->id : 0;
    m_settings = settings;
    m_shops = shops;
    const QSignalBlocker quiet(table());
    table()->clear();
    for (const TagRule &tag : m_settings.tags) {
        const QString newOrders = has(m_settings.accept.wait, tag.id) ? tr("wait")
            : has(m_settings.accept.go, tag.id)                       ? tr("go on")
                                                                      : u"—"_s;
        auto *item = table()->addRow(
            {tag.name, tag.urgent ? tr("urgent") : QString(), TagTexts::conditions(tag.when, m_shops), newOrders});
        item->setIcon(0, QIcon(dot(tag.colour)));
        item->setToolTip(2, item->text(2));
    }
    setRemark(m_settings.tags.empty() ? tr("none yet: orders get them by themselves, by rule")
                                      : tr("the first one weighs most"));
    choose(before);
    enableButtons();
}

const TagRule *TagsCard::chosen() const
{
    const int row = chosenOf(m_settings.tags.size());
    return row < 0 ? nullptr : &m_settings.tags[static_cast<size_t>(row)];
}

void TagsCard::choose(qint64 id)
{
    const auto found = std::ranges::find(m_settings.tags, id, &TagRule::id);
    if (found != m_settings.tags.end())
        table()->chooseRow(static_cast<int>(found - m_settings.tags.begin()));
}

void TagsCard::chooseNone()
{
    table()->setCurrentItem(nullptr);
    table()->clearSelection();
    enableButtons();
}

void TagsCard::enableButtons()
{
    const int row = chosenOf(m_settings.tags.size());
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < static_cast<int>(m_settings.tags.size()));
    m_remove->setEnabled(row >= 0);
}

void TagsCard::move(int by)
{
    const int row = chosenOf(m_settings.tags.size());
    const int to = row + by;
    if (row < 0 || to < 0)
        return;
    const TagRule &tag = m_settings.tags[static_cast<size_t>(row)];
    change([&s = services(), id = tag.id, place = static_cast<size_t>(to)] { return SetTags(s.place).move(id, place); },
           [name = tag.name](const Result<void> &) { return tr("“%1” is moved").arg(name); });
}

void TagsCard::remove()
{
    const TagRule *tag = chosen();
    if (!tag)
        return;
    if (!services().asker.confirm(this, tr("Remove a tag"),
                                  tr("“%1” goes from all orders, and from what is said of new orders.").arg(tag->name),
                                  tr("Remove")))
        return;
    change([&s = services(), id = tag->id] { return SetTags(s.place).remove(id); },
           [name = tag->name](const Result<void> &) { return tr("“%1” is removed").arg(name); });
}

void TagsCard::retranslate()
{
    setTitle(tr("Tags"));
    table()->setAccessibleName(title());
    table()->setColumns({tr("Tag"), tr("Urgent"), tr("For orders"), tr("New orders")}, {64, 300, 84});
    m_new->setText(tr("New tag"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_remove->setText(tr("Remove"));
    show(TagSettings(m_settings), std::vector<Shop>(m_shops));
}

} // namespace waydesk
