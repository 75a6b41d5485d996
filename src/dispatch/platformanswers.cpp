// SPDX-License-Identifier: Apache-2.0
#include "dispatch/platformanswers.h"

#include <algorithm>
#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t headingsLookedFor = 5;

struct Columns {
    qsizetype subject = 0;
    qsizetype result = 1;
    qsizetype reason = 2; ///< and all after it, where no heading says so
    bool named = false;
};

bool holdsAny(const QString &text, const QStringList &words)
{
    return std::ranges::any_of(words, [&text](const QString &word) { return text.contains(word); });
}

/// What a result word says; nothing where it says neither. Only a plain yes is one: a shipment that a platform did not
/// take would never be told to it again.
std::optional<bool> saysAccepted(const QString &cell)
{
    static const QStringList bad{u"失败"_s,    u"不成功"_s,      u"未成功"_s,       u"没有成功"_s,  u"错误"_s,
                                 u"refused"_s, u"fail"_s,        u"error"_s,        u"reject"_s,    u"unsuccess"_s,
                                 u"not ok"_s,  u"not success"_s, u"not accepted"_s, u"unaccepted"_s};
    static const QStringList unsure{u"部分"_s, u"未"_s, u"没"_s, u"不"_s, u"无"_s, u"partial"_s, u"not "_s, u"no "_s};
    static const QStringList good{u"成功"_s, u"success"_s, u"accepted"_s};
    const QString word = cell.trimmed().toLower();
    if (holdsAny(word, bad))
        return false;
    if (!holdsAny(word, unsure) && (word == u"ok"_s || holdsAny(word, good)))
        return true;
    return std::nullopt;
}

/// The first column whose heading holds one of the words, the first word first; of those that hold none of `others`.
qsizetype columnOf(const QStringList &headings, const QStringList &words, const QStringList &others = {})
{
    for (const QString &word : words) {
        for (qsizetype column = 0; column < headings.size(); ++column) {
            const QString heading = headings[column].trimmed().toLower();
            if (heading.contains(word) && !holdsAny(heading, others))
                return column;
        }
    }
    return -1;
}

std::optional<Columns> columnsOf(const QStringList &headings)
{
    static const QStringList subjects{u"订单号"_s,   u"订单编号"_s, u"交易单号"_s, u"运单号"_s,
                                      u"快递单号"_s, u"物流单号"_s, u"order"_s,    u"tracking"_s};
    static const QStringList reasons{u"原因"_s, u"错误信息"_s, u"失败信息"_s, u"reason"_s, u"message"_s, u"error"_s};
    static const QStringList results{u"结果"_s, u"状态"_s, u"result"_s, u"status"_s};
    // "Order status" is neither the order nor what became of its shipment.
    static const QStringList aboutOrders{u"状态"_s, u"时间"_s, u"日期"_s, u"status"_s, u"time"_s, u"date"_s};
    static const QStringList ofOrders{u"订单状态"_s, u"退款"_s, u"售后"_s, u"order status"_s, u"refund"_s};
    const Columns columns{columnOf(headings, subjects, aboutOrders), columnOf(headings, results, ofOrders),
                          columnOf(headings, reasons), true};
    const bool tells = columns.result >= 0 || columns.reason >= 0;
    const QString subject = headings.value(columns.subject);
    if (std::ranges::any_of(subject, [](QChar c) { return c.isDigit(); }))
        return std::nullopt; // a row of data that holds such a word
    return columns.subject >= 0 && tells ? std::optional(columns) : std::nullopt;
}

std::unexpected<Error> notUnderstood(const QStringList &row)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"answer"_s}, {u"value"_s, row.join(u',')}});
}

} // namespace

Result<std::vector<PlatformAnswer>> readAnswers(const QString &text)
{
    std::vector<QStringList> rows;
    for (QString line : text.split(u'\n')) {
        line.remove(u'\r');
        if (!line.trimmed().isEmpty())
            rows.push_back(line.split(line.contains(u'\t') ? u'\t' : u','));
    }
    return answersFromRows(rows);
}

Result<std::vector<PlatformAnswer>> answersFromRows(const std::vector<QStringList> &rows)
{
    Columns columns;
    size_t first = 0;
    for (size_t i = 0; i < rows.size() && i < headingsLookedFor && !columns.named; ++i) {
        if (const auto named = columnsOf(rows[i])) {
            columns = *named;
            first = i + 1;
        }
    }
    std::vector<PlatformAnswer> answers;
    for (size_t i = first; i < rows.size(); ++i) {
        const QStringList &row = rows[i];
        const QString subject = row.value(columns.subject).trimmed();
        const QString reason =
            columns.named ? row.value(columns.reason).trimmed() : row.mid(columns.reason).join(u' ').trimmed();
        const auto accepted = columns.result >= 0 ? saysAccepted(row.value(columns.result)) : std::optional(false);
        if (columns.named && (subject.isEmpty() || (columns.result < 0 && reason.isEmpty())))
            continue;
        if (subject.isEmpty() || !accepted)
            return notUnderstood(row);
        answers.push_back({subject, *accepted, *accepted ? QString() : reason});
    }
    return answers;
}

} // namespace waydesk
