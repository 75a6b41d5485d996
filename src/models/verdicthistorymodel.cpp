// SPDX-License-Identifier: Apache-2.0
#include "models/verdicthistorymodel.h"

#include "core/desk/masking.h"
#include "models/text/holdtexts.h"
#include "models/text/sentences.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

QString reasonsOf(const Verdict &verdict)
{
    QStringList sentences;
    if (verdict.reason)
        sentences.append(HoldTexts::sentence(*verdict.reason, verdict.why, verdict.holdText));
    for (const Reason remark : verdict.remarks)
        sentences.append(HoldTexts::sentence(remark, verdict.why));
    return sentences.join(u' ');
}

/// What the verdict's own word does not say already; of a hold by hand, the words of the person who set it.
QString shortReason(const Verdict &verdict)
{
    if (!verdict.reason)
        return {};
    if (verdict.reason == Reason::Manual && !verdict.holdText.isEmpty())
        return verdict.holdText;
    const QString word = Sentences::reasonWord(*verdict.reason);
    return word.compare(Sentences::verdictText(verdict.kind), Qt::CaseInsensitive) == 0 ? QString() : word;
}
} // namespace

QStringList VerdictHistoryModel::headers() const
{
    return {tr("Time"), tr("Verdict"), tr("Number"), tr("Receiver"), tr("Reason")};
}

void VerdictHistoryModel::markUndone(const QString &number)
{
    const auto at = std::ranges::find_if(rows(), [&](const VerdictRow &row) {
        return row.verdict.kind == VerdictKind::Pass && row.verdict.number == number && !row.undone;
    });
    if (at == rows().end())
        return;
    VerdictRow row = *at;
    row.undone = true;
    replaceRow(static_cast<int>(at - rows().begin()), std::move(row));
}

QVariant VerdictHistoryModel::cell(const VerdictRow &row, int column, int role) const
{
    const Verdict &verdict = row.verdict;
    if (role == KindRole)
        return static_cast<int>(verdict.kind);
    if (role == CarrierRole)
        return row.carrierName;
    if (role == CarrierCodeRole)
        return verdict.carrier;
    if (role == UndoneRole)
        return row.undone;
    if (role == WordRole)
        return shortReason(verdict);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case TimeColumn: return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.at).time(), u"HH:mm:ss"_s);
    case VerdictColumn: return row.undone ? tr("undone") : Sentences::verdictText(verdict.kind);
    case NumberColumn: return verdict.number.isEmpty() ? verdict.code : verdict.number;
    case ReceiverColumn: return maskedName(verdict.receiver);
    case ReasonColumn: return reasonsOf(verdict);
    default: return {};
    }
}

} // namespace waydesk
