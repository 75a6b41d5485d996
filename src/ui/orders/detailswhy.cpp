// SPDX-License-Identifier: Apache-2.0
#include "core/order/holdreasons.h"
#include "dispatch/holdparcels.h"
#include "models/text/holdtexts.h"
#include "models/text/readytexts.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/detailspanel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool hasButton(const HoldFact &fact)
{
    return fact.hold.isValid() && fact.order.isValid() && releasedByLook(fact.reason);
}

/// What reads the same of several orders stands there once, unless a button belongs to it.
bool standsFor(const HoldFact &shown, HoldFact fact)
{
    if (hasButton(fact))
        return shown == fact;
    fact.hold = shown.hold;
    fact.order = shown.order;
    return shown == fact;
}

} // namespace

/// Each reason once, with where it comes from and what to do; holds of the parcel stand with every order of it.
void DetailsPanel::showWhy()
{
    std::vector<HoldFact> facts;
    for (const OrderDetails &details : m_contents.orders) {
        for (const HoldFact &fact : details.why) {
            if (std::ranges::none_of(facts, [&](const HoldFact &shown) { return standsFor(shown, fact); }))
                facts.push_back(fact);
        }
    }
    if (facts.empty())
        return;
    const bool stops = std::ranges::any_of(facts, [](const HoldFact &fact) { return blocks(fact.reason); });
    addHeading(stops ? tr("Why it waits") : tr("Remarks"));
    for (const HoldFact &fact : facts)
        addFact(fact);
}

void DetailsPanel::addFact(const HoldFact &fact)
{
    addLine(HoldTexts::sentence(fact), blocks(fact.reason) ? u"strong"_s : QString())->setObjectName(u"reasonLabel"_s);
    addLine(HoldTexts::origin(fact, m_services.feed.now()), u"second"_s)->setObjectName(u"originLabel"_s);
    addLine(HoldTexts::whatToDo(fact.reason, parcelState()))->setObjectName(u"whatToDoLabel"_s);
    if (!hasButton(fact))
        return;
    const bool isNote = fact.reason == Reason::NoteUnread;
    auto *button = new QPushButton(isNote ? tr("Acknowledge") : tr("Release..."), m_rows);
    button->setObjectName(isNote ? u"acknowledgeButton"_s : u"releaseButton"_s);
    button->setAccessibleName(isNote ? tr("Acknowledge the note") : tr("Release the order"));
    button->setFocusPolicy(Qt::TabFocus);
    connect(
        button, &QPushButton::clicked, this, [this, fact] { release(fact); },
        Qt::QueuedConnection); // it asks, and the row may go meanwhile
    m_column->addWidget(button, 0, Qt::AlignLeft);
}

/// Only where the platform wants to hear of it; of several orders each with its number.
void DetailsPanel::showReady()
{
    if (m_contents.ready.empty())
        return;
    addHeading(tr("Ready to ship"));
    for (const ReadyView &one : m_contents.ready) {
        const QString state = ReadyTexts::state(one);
        addLine(m_contents.orders.size() > 1 ? one.entry.number + u" · "_s + state : state)
            ->setObjectName(u"readyLabel"_s);
    }
}

/// That a note was read says enough by itself; an unusual order is released with a reason.
void DetailsPanel::release(const HoldFact &fact)
{
    const bool isNote = fact.reason == Reason::NoteUnread;
    const auto why =
        isNote ? std::optional(tr("note read")) : m_services.asker.text(window(), tr("Release the order"), tr("Why:"));
    if (!why)
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, fact, why = *why] { return HoldParcels(s.place).release(fact.order, fact.hold, why); },
        [this, isNote](const Result<int> &done) {
            if (done)
                Q_EMIT told(true, isNote ? tr("The note is acknowledged") : tr("The order is released"));
            else
                Q_EMIT told(false, Sentences::errorSentence(done.error()));
            refresh();
        });
}

} // namespace waydesk
