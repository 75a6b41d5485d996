// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/numbertexts.h"

#include "models/text/sentences.h"

#include <QDateTime>
#include <QStringList>

namespace waydesk {

QString NumberTexts::verdict(const NumberVerdict &verdict) { return Sentences::numberSentence(verdict); }

QString NumberTexts::stop(const FillReport &report)
{
    const auto fits = static_cast<int>(report.assigned.size());
    switch (report.stop) {
    case FillStop::None: return {};
    case FillStop::NumberImpossible: return verdict(report.verdict);
    case FillStop::NoRule: return tr("The numbers after it cannot be foretold: take them from a segment.");
    case FillStop::SerialUsedUp: return tr("The series ends: %n number(s) fit.", nullptr, fits);
    case FillStop::TooManyTaken: return tr("Too many numbers in a row are in use.");
    case FillStop::LastImpossible:
    case FillStop::LastReached: break;
    }
    return tr("The account's segments end: %n number(s) fit.", nullptr, fits);
}

QString NumberTexts::apiAssigned()
{
    return tr(
        "This carrier gives numbers one by one. Counting up is right only for blocks that the account owns and for "
        "pre-printed forms.");
}

QString NumberTexts::shapeOf(const NumberVerdict &verdict)
{
    QStringList parts;
    int digits = 0;
    QString letters;
    const auto flush = [&] {
        if (!letters.isEmpty())
            parts.append(letters);
        if (digits > 0)
            parts.append(tr("%n digit(s)", nullptr, digits));
        letters.clear();
        digits = 0;
    };
    for (const QChar c : verdict.number) {
        if (c.isDigit() != (digits > 0))
            flush();
        if (c.isDigit())
            ++digits;
        else
            letters.append(c);
    }
    flush();
    return parts.join(QStringLiteral(" + "));
}

QString NumberTexts::checkRule(const NumberVerdict &verdict)
{
    if (!verdict.format)
        return {};
    const CheckRule rule = verdict.format->rule;
    const bool plain = rule == CheckRule::Plain || rule == CheckRule::Unknown || rule == CheckRule::ApiAssigned;
    return plain ? tr("none; counts up by one") : tr("worked out for each number");
}

QString NumberTexts::useOf(const TakenNumber &taken)
{
    const QString day = QDateTime::fromMSecsSinceEpoch(taken.at).toString(QStringLiteral("MM-dd"));
    switch (taken.state) {
    case NumberState::Voided: return tr("voided");
    case NumberState::Used: return tr("printed, given %1").arg(day);
    case NumberState::Reserved:
    case NumberState::Free: break;
    }
    return tr("given %1").arg(day);
}

QString NumberTexts::skippedFor(const TakenNumber &taken)
{
    if (taken.order.isEmpty())
        return tr("In use (%1); it is not given again").arg(useOf(taken));
    return tr("In use for order %1 (%2); it is not given again").arg(taken.order, useOf(taken));
}

} // namespace waydesk
