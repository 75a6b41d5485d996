// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/reviewsection.h"

#include "dispatch/setreview.h"
#include "models/accountmodels.h"
#include "models/text/holdtexts.h"
#include "models/text/sentences.h"
#include "ui/common/cardpanel.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/riskform.h"
#include "ui/settings/shopsaver.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array demands{NoteDemand::Off, NoteDemand::Any, NoteDemand::Words};
}

ReviewSection::ReviewSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_card(new CardPanel(this))
    , m_table(new PlainTable(this))
    , m_risk(new RiskForm(this))
    , m_notes(new FormPanel(this))
    , m_demand(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_note(new QLabel(this))
    , m_saver(new ShopSaver(services, u"Review"_s, this))
{
    build();
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ReviewSection::showShop);
    connect(m_demand, &QComboBox::currentIndexChanged, this, &ReviewSection::followDemand);
    connect(m_saver, &ShopSaver::asked, this, &ReviewSection::save);
    retranslate();
    showShop();
}

void ReviewSection::build()
{
    m_table->setObjectName(u"reviewTable"_s);
    m_card->fitRows(*m_table);
    m_card->body()->addWidget(m_table);
    m_notes->add(m_demand, u"noteDemandCombo"_s);
    m_notes->add(m_words, u"noteWordsEdit"_s);
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    m_notes->addWide(m_note);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_notes);
    right->addStretch();
    right->addWidget(m_saver);
    auto *below = new QHBoxLayout;
    below->setSpacing(16);
    below->addWidget(m_risk, 5);
    below->addLayout(right, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_card);
    column->addLayout(below);
    column->addStretch(1);
}

QString ReviewSection::title() const { return tr("Review"); }

void ReviewSection::entered()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services]() -> Result<Picture> {
            auto risk = SetRisk(s.place).all();
            if (!risk)
                return std::unexpected(risk.error());
            auto notes = SetNotes(s.place).all();
            if (!notes)
                return std::unexpected(notes.error());
            return Picture{std::move(*risk), std::move(*notes)};
        },
        [this](const Result<Picture> &picture) {
            if (picture)
                show(*picture);
            else
                Q_EMIT told(Sentences::errorSentence(picture.error()));
        });
}

/// What somebody is typing stays while what is stored of the shop does.
void ReviewSection::show(const Picture &picture)
{
    const auto stored = [this](std::optional<ShopId> shop) {
        return shop ? std::optional(std::tuple(*shop, m_picture.risk.termsOf(*shop), m_picture.notes.policyOf(*shop)))
                    : std::nullopt;
    };
    const auto was = stored(current());
    const QSignalBlocker quiet(m_table);
    const int before = std::max(0, m_table->currentRow());
    m_picture = picture;
    m_table->clear();
    for (const RiskSettings::OfShop &one : picture.risk.shops) {
        const NotePolicy policy = picture.notes.policyOf(one.shop.id);
        const QString words =
            policy.demand == NoteDemand::Words ? policy.words.join(tr(", ")) : HoldTexts::demand(policy.demand);
        m_table->addRow({one.shop.name, AccountTexts::platformText(one.shop.platform), riskWords(one.terms), words});
    }
    if (!picture.risk.shops.empty())
        m_table->chooseRow(std::min(before, static_cast<int>(picture.risk.shops.size()) - 1));
    const auto now = stored(current());
    if (!now || now != was)
        showShop();
}

QString ReviewSection::riskWords(const RiskTerms &terms) const
{
    const auto count = [&](RiskAction action) {
        return static_cast<int>(std::ranges::count(terms.checks, action, &RiskTerm::action));
    };
    QStringList words;
    if (const int held = count(RiskAction::Review); held > 0)
        words.append(tr("%n held for review", nullptr, held));
    if (const int remarked = count(RiskAction::Remark); remarked > 0)
        words.append(tr("%n remarked", nullptr, remarked));
    return words.isEmpty() ? tr("not looked at") : words.join(u" · "_s);
}

std::optional<ShopId> ReviewSection::current() const
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_picture.risk.shops.size()))
        return std::nullopt;
    return m_picture.risk.shops[static_cast<size_t>(row)].shop.id;
}

void ReviewSection::showShop()
{
    const auto shop = current();
    m_risk->setEnabled(shop.has_value());
    m_notes->setEnabled(shop.has_value());
    enableButtons();
    const NotePolicy policy = shop ? m_picture.notes.policyOf(*shop) : NotePolicy();
    m_risk->show(shop ? m_picture.risk.termsOf(*shop) : RiskTerms());
    m_demand->setCurrentIndex(std::max(0, m_demand->findData(static_cast<int>(policy.demand))));
    m_words->setText(policy.words.join(tr(", ")));
    followDemand();
}

/// One answer at a time.
void ReviewSection::enableButtons() { m_saver->setMay(current().has_value()); }

void ReviewSection::followDemand()
{
    m_words->setEnabled(m_demand->currentData().toInt() == static_cast<int>(NoteDemand::Words));
}

NotePolicy ReviewSection::policy() const
{
    NotePolicy policy{static_cast<NoteDemand>(m_demand->currentData().toInt()), {}};
    if (policy.demand == NoteDemand::Words)
        policy.words = noteWords(m_words->text());
    return policy;
}

void ReviewSection::save(bool all)
{
    const auto chosen = current();
    if (!chosen)
        return;
    std::vector<ShopId> shops;
    for (const RiskSettings::OfShop &one : m_picture.risk.shops) {
        if (all || one.shop.id == *chosen)
            shops.push_back(one.shop.id);
    }
    m_saver->run([&s = m_services, shops, terms = m_risk->terms(),
                  policy = policy()] { return SetReview(s.place).set(shops, policy, terms); },
                 [this](const Result<void> &done) {
                     Q_EMIT told(done ? tr("The orders are looked at anew") : Sentences::errorSentence(done.error()));
                     entered();
                 });
}

void ReviewSection::retranslate()
{
    m_card->setTitle(tr("What is looked at, by shop"));
    m_card->setRemark(tr("nothing is ever stopped silently: each hold says why"));
    m_table->setAccessibleName(m_card->title());
    m_table->setColumns({tr("Shop"), tr("Platform"), tr("Unusual orders"), tr("Notes")}, {104, 220, 260});
    m_risk->retranslate();
    m_notes->setTitle(tr("Notes of buyers and shops"));
    m_notes->setLabels({tr("Notes"), tr("With these words")});
    m_words->setPlaceholderText(tr("gift, urgent, invoice"));
    m_note->setText(
        tr("An order with such a note waits until somebody acknowledges it. A note that is changed is asked "
           "for again."));
    const int chosen = m_demand->currentIndex();
    const QSignalBlocker quiet(m_demand);
    m_demand->clear();
    for (const NoteDemand demand : demands)
        m_demand->addItem(HoldTexts::demand(demand), static_cast<int>(demand));
    m_demand->setCurrentIndex(std::max(0, chosen));
    show(Picture(m_picture));
}

} // namespace waydesk
