// SPDX-License-Identifier: Apache-2.0
// Who carries what is selected.
#include "ui/orders/orderactions.h"

#include "dispatch/choosecarriers.h"
#include "dispatch/editparcels.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"

namespace waydesk {

using namespace Qt::StringLiterals;

void OrderActions::chooseCarrier(const OrderSelection &selection)
{
    if (refuseEmpty(selection.unplanned.empty()))
        return;
    QStringList names;
    QStringList codes;
    for (const Carrier &carrier : m_services.carriers.carriers()) {
        names.append(m_services.carrierName(carrier.code) + u"  "_s + carrier.code);
        codes.append(carrier.code);
    }
    const QString byRules = tr("as the rules say");
    names.append(byRules);
    const auto chosen = m_services.asker.tickedChoice(m_window, tr("Carrier"), tr("Carrier of the selected parcels:"),
                                                      names, tr("Remember it for the areas that they go to"));
    if (!chosen)
        return;
    if (chosen->choice == byRules)
        letRulesChoose(selection);
    else
        setCarrier(selection, codes.value(names.indexOf(chosen->choice)), chosen->ticked);
}

void OrderActions::giveCarrier(RowKey key, const QString &carrier, bool remember)
{
    const auto row = m_services.feed.table().find(key);
    const OrderSelection one = row ? selectionOf(m_services.feed.table(), *row) : OrderSelection();
    if (one.unplanned.empty())
        m_strip.show(Strip::Kind::Warn, tr("Only a parcel without a number can go with another carrier."));
    else
        setCarrier(one, carrier, remember);
}

void OrderActions::setCarrier(const OrderSelection &selection, const QString &code, bool remember)
{
    plan(selection, [this, code, remember](const Parcels &parcels) {
        run([&s = m_services, parcels, code,
             remember] { return EditParcels(s.place).setCarrier(parcels, code, remember); },
            [this, code, remember](int changed) {
                QString line = tr("%n parcel(s) go with", nullptr, changed) + u' ' + m_services.carrierName(code);
                if (remember)
                    line += tr(", ") + tr("and what goes to their areas from now on");
                m_strip.show(Strip::Kind::Done, line);
            });
    });
}

void OrderActions::letRulesChoose(const OrderSelection &selection)
{
    plan(selection, [this](const Parcels &parcels) {
        run([&s = m_services, parcels] { return ChooseCarriers(s.place).run(parcels); },
            [this](const ChooseCarriers::Report &report) {
                QString line =
                    tr("%n parcel(s) have another carrier now", nullptr, static_cast<int>(report.changed.size()));
                if (!report.byHand.empty())
                    line += tr(", ") + tr("%n chosen by hand stay", nullptr, static_cast<int>(report.byHand.size()));
                if (!report.undecided.empty())
                    line += tr(", ") + tr("%n without a rule", nullptr, static_cast<int>(report.undecided.size()));
                m_strip.show(report.undecided.empty() ? Strip::Kind::Done : Strip::Kind::Warn, line);
            });
    });
}

} // namespace waydesk
