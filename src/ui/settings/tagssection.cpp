// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/tagssection.h"

#include "dispatch/ports/orderrepository.h"
#include "models/text/sentences.h"
#include "ui/common/formpanel.h"
#include "ui/common/keybutton.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/tagform.h"
#include "ui/settings/tagscard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Mode { AllGo, OthersGo, OthersWait };

Mode modeOf(const AcceptRules &rules) { return !rules.on ? AllGo : rules.othersGo ? OthersGo : OthersWait; }

} // namespace

TagsSection::TagsSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_tags(new TagsCard(services, this))
    , m_accept(new FormPanel(this))
    , m_mode(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_form(new TagForm(this))
    , m_save(new KeyButton(this))
{
    build();
    connect(m_tags, &TagsCard::told, this, &SettingsSection::told);
    connect(m_tags, &TagsCard::changed, this, &TagsSection::entered);
    connect(m_tags, &TagsCard::chosenChanged, this, &TagsSection::showTag);
    connect(m_tags, &TagsCard::newWanted, this, &TagsSection::newTag);
    connect(m_save, &QPushButton::clicked, this, &TagsSection::saveTag);
    connect(m_mode, &QComboBox::activated, this, &TagsSection::saveAccept);
    retranslate();
    showTag();
}

void TagsSection::build()
{
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    m_accept->add(m_mode, u"acceptModeCombo"_s);
    m_accept->addWide(m_note);
    m_save->setObjectName(u"saveTagButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_save);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_tags, 1);
    left->addWidget(m_accept);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_form);
    right->addLayout(buttons);
    right->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(left, 7);
    row->addLayout(right, 5);
}

QString TagsSection::title() const { return tr("Tags"); }

void TagsSection::entered()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services]() -> Result<Picture> {
            auto settings = SetTags(s.place).all();
            if (!settings)
                return std::unexpected(settings.error());
            auto shops = inRead<std::vector<Shop>>(
                s.place.store, [](UnitOfWork &unit) -> Result<std::vector<Shop>> { return unit.orders().shops(); });
            if (!shops)
                return std::unexpected(shops.error());
            return Picture{std::move(*settings), std::move(*shops)};
        },
        [this](const Result<Picture> &picture) {
            if (picture)
                show(*picture);
            else
                Q_EMIT told(Sentences::errorSentence(picture.error()));
        });
}

/// What somebody is typing stays while what is stored of the tag does.
void TagsSection::show(const Picture &picture)
{
    const auto stored = [this]() -> std::optional<std::pair<TagRule, TagEffect>> {
        const TagRule *tag = m_tags->chosen();
        return tag ? std::optional(std::pair(*tag, effectOf(m_picture.settings.accept, tag->id))) : std::nullopt;
    };
    const auto was = stored();
    const bool newShops = !std::ranges::equal(picture.shops, m_picture.shops, {}, &Shop::name, &Shop::name);
    m_picture = picture;
    if (newShops)
        m_form->setShops(m_picture.shops);
    m_tags->show(m_picture.settings, m_picture.shops);
    m_tags->choose(std::exchange(m_wanted, 0));
    m_mode->setCurrentIndex(modeOf(m_picture.settings.accept));
    showNote();
    if (newShops || stored() != was)
        showTag();
}

void TagsSection::showNote()
{
    const TagSettings &settings = m_picture.settings;
    m_note->setText(settings.accept.on && settings.accept.unread
                        ? tr("Part of this cannot be read, perhaps because a newer program set it: every new order "
                             "waits. Let all go straight on and choose again to set it anew.")
                        : tr("An order that waits stands in the view “To review” until somebody accepts it (A). Only "
                             "orders that are imported after this was switched on wait, and none that had its number "
                             "then."));
}

/// With none chosen the form is that of a new tag.
void TagsSection::showTag()
{
    const TagRule *tag = m_tags->chosen();
    m_form->show(tag ? *tag : TagRule(), tag ? effectOf(m_picture.settings.accept, tag->id) : TagEffect::None);
    m_form->setTitle(tag ? tr("The tag “%1”").arg(tag->name) : tr("A new tag"));
    m_save->setText(tag ? tr("Save the tag") : tr("Add the tag"));
}

void TagsSection::newTag()
{
    m_tags->chooseNone();
    showTag();
    m_form->focusName();
}

/// The tag and what becomes of new orders by it.
void TagsSection::saveTag()
{
    if (m_isSaving)
        return;
    const auto rule = m_form->rule();
    if (!rule) {
        Q_EMIT told(Sentences::errorSentence(rule.error()));
        return;
    }
    m_isSaving = true;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, rule = *rule, effect = m_form->effect()] { return SetTags(s.place).put(rule, effect); },
        [this](const Result<qint64> &id) {
            m_isSaving = false;
            Q_EMIT told(id ? tr("The tag is saved; the orders follow") : Sentences::errorSentence(id.error()));
            if (!id)
                return;
            m_wanted = *id;
            entered();
        });
}

void TagsSection::saveAccept()
{
    const int mode = m_mode->currentIndex();
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, mode] { return SetTags(s.place).setMode(mode != AllGo, mode == OthersGo); },
        [this](const Result<AcceptRules> &done) {
            Q_EMIT told(!done          ? Sentences::errorSentence(done.error())
                            : done->on ? tr("Orders that are imported from now on follow this")
                                       : tr("No new order waits any more"));
            entered();
        });
}

void TagsSection::retranslate()
{
    m_tags->retranslate();
    m_accept->setTitle(tr("New orders"));
    m_accept->setLabels({tr("New orders")});
    const QSignalBlocker quiet(m_mode);
    const int mode = std::max(0, m_mode->currentIndex());
    m_mode->clear();
    m_mode->addItems({tr("all go straight on"), tr("go straight on, unless a tag makes them wait"),
                      tr("wait for review, unless a tag lets them go")});
    m_mode->setCurrentIndex(mode);
    showNote();
    m_form->retranslate();
    const TagRule *tag = m_tags->chosen();
    m_form->setTitle(tag ? tr("The tag “%1”").arg(tag->name) : tr("A new tag"));
    m_save->setText(tag ? tr("Save the tag") : tr("Add the tag"));
}

} // namespace waydesk
