// SPDX-License-Identifier: Apache-2.0
#include "models/verdicthistorymodel.h"

#include "core/desk/masking.h"
#include "models/text/sentences.h"

#include <QDateTime>
#include <QLocale>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

QString reasonsOf(const Verdict &verdict)
{
    QStringList sentences;
    if (verdict.reason)
        sentences.append(Sentences::reasonSentence(*verdict.reason, {{u"text"_s, verdict.holdText}}));
    for (const Reason remark : verdict.remarks)
        sentences.append(Sentences::reasonSentence(remark));
    return sentences.join(u' ');
}
} // namespace

QStringList VerdictHistoryModel::headers() const
{
    return {tr("Time"), tr("Verdict"), tr("Number"), tr("Receiver"), tr("Reason")};
}

QVariant VerdictHistoryModel::cell(const VerdictRow &row, int column, int role) const
{
    const Verdict &verdict = row.verdict;
    if (role == KindRole)
        return static_cast<int>(verdict.kind);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case TimeColumn: return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.at).time(), u"HH:mm:ss"_s);
    case VerdictColumn: return Sentences::verdictText(verdict.kind);
    case NumberColumn: return verdict.number.isEmpty() ? verdict.code : verdict.number;
    case ReceiverColumn: return maskedName(verdict.receiver);
    case ReasonColumn: return reasonsOf(verdict);
    default: return {};
    }
}

} // namespace waydesk
