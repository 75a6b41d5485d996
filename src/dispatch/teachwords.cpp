// SPDX-License-Identifier: Apache-2.0
#include "dispatch/teachwords.h"

#include "dispatch/importorders.h"
#include "dispatch/parcelfollowup.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString prefix = QStringLiteral("word/");
constexpr qsizetype longestWord = 200;
constexpr size_t chunkSize = 500;

QString kindOf(const TaughtWord &word) { return word.refund ? u"refund"_s : u"status"_s; }

/// "word/PLATFORM/KIND/WORD"; the word comes last, because it may hold anything.
QString keyOf(const TaughtWord &word) { return prefix + word.platform + u'/' + kindOf(word) + u'/' + word.word; }

std::optional<TaughtWord> wordOf(const QString &key, const QString &meaning)
{
    TaughtWord word;
    word.platform = key.section(u'/', 1, 1);
    word.word = key.section(u'/', 3);
    if (key.section(u'/', 2, 2) == u"refund")
        word.refund = refundFromName(meaning);
    else
        word.status = orderStatusFromName(meaning);
    if (!word.status && !word.refund)
        return std::nullopt;
    return word;
}

Result<void> checked(const TaughtWord &word)
{
    const auto off = [](const QString &argument, const QString &value) {
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}});
    };
    if (word.platform.isEmpty() || word.platform.contains(u'/'))
        return off(u"platform"_s, word.platform);
    if (word.word.trimmed().isEmpty() || word.word.size() > longestWord)
        return off(u"word"_s, word.word);
    if (word.status.has_value() == word.refund.has_value())
        return off(u"meaning"_s, {});
    return {};
}

/// The same word, however the two are spelled: an import reads them alike.
bool isSame(const TaughtWord &one, const TaughtWord &other)
{
    return one.platform == other.platform && one.refund.has_value() == other.refund.has_value()
        && foldedWord(one.word) == foldedWord(other.word);
}

/// Takes every spelling of the word out of what was taught; false if there was none.
bool drop(UnitOfWork &unit, const TaughtWord &word)
{
    bool dropped = false;
    for (const TaughtWord &known : TeachWords::all(unit)) {
        if (!isSame(known, word))
            continue;
        unit.settings().remove(keyOf(known));
        dropped = true;
    }
    return dropped;
}

/// The word itself is what a person typed: it stands in the settings.
void record(const Workplace &place, UnitOfWork &unit, const QString &verb, const TaughtWord &word)
{
    place.record(unit, verb, SubjectKind::None, 0, {{u"platform"_s, word.platform}, {u"kind"_s, kindOf(word)}});
}

std::vector<OrderId> ordersWith(UnitOfWork &unit, ShopId shop, const QString &word)
{
    std::vector<OrderId> ids;
    const QString folded = foldedWord(word);
    for (const QString &text : unit.orders().statusTexts(shop)) {
        if (foldedWord(text) != folded)
            continue;
        const auto some = unit.orders().byStatusText(shop, text);
        ids.insert(ids.end(), some.begin(), some.end());
    }
    return ids;
}

/// Orders that wait with this word get its status, and their parcels what follows from it.
int readAgain(const Workplace &place, UnitOfWork &unit, const TaughtWord &word)
{
    int count = 0;
    for (const Shop &shop : unit.orders().shops()) {
        if (shop.platform != word.platform)
            continue;
        const std::vector<OrderId> ids = ordersWith(unit, shop.id, word.word);
        for (size_t at = 0; at < ids.size(); at += chunkSize) {
            for (const Order &before :
                 unit.orders().byIds(std::span(ids).subspan(at, std::min(chunkSize, ids.size() - at)))) {
                if (before.status == *word.status)
                    continue;
                Order after = before;
                after.status = *word.status;
                OrderChange change;
                change.changed = change.statusChanged = true;
                change.fields = {u"status"_s};
                unit.orders().update(after);
                followUp(place, unit, before, after, change);
                place.record(unit, u"teach"_s, SubjectKind::Order, after.id.value,
                             {{u"status"_s, orderStatusName(after.status)}});
                ++count;
            }
        }
    }
    return count;
}

} // namespace

std::vector<UnknownWord> unknownWords(const ImportReport &report)
{
    std::vector<UnknownWord> words;
    for (const FileReport &file : report.files) {
        for (const RejectedRow &row : file.rejected) {
            const bool refund = row.reason == u"refund_word_unknown";
            if (!refund && row.reason != u"status_word_unknown")
                continue;
            const bool known = std::ranges::any_of(words, [&](const UnknownWord &word) {
                return word.platform == file.platform && word.refund == refund
                    && foldedWord(word.word) == foldedWord(row.text);
            });
            if (!known)
                words.push_back({file.platform, refund, row.text, row.column, file.file, row.row});
        }
    }
    return words;
}

std::vector<OrderStatus> TeachWords::statusMeanings()
{
    return {OrderStatus::ToShip,  OrderStatus::Unpaid, OrderStatus::PartShipped,
            OrderStatus::Shipped, OrderStatus::Done,   OrderStatus::Cancelled};
}

std::vector<RefundState> TeachWords::refundMeanings()
{
    return {RefundState::None,    RefundState::Requested, RefundState::Running,
            RefundState::Refused, RefundState::Withdrawn, RefundState::Done};
}

Result<TeachReport> TeachWords::teach(const TaughtWord &word)
{
    TaughtWord plain = word;
    plain.word = plain.word.trimmed();
    if (const auto fine = checked(plain); !fine)
        return std::unexpected(fine.error());
    return inWrite<TeachReport>(m_place.store, [&](UnitOfWork &unit) -> Result<TeachReport> {
        drop(unit, plain);
        unit.settings().setValue(keyOf(plain),
                                 plain.refund ? refundName(*plain.refund) : orderStatusName(*plain.status));
        record(m_place, unit, u"teach"_s, plain);
        return TeachReport{plain.status ? readAgain(m_place, unit, plain) : 0};
    });
}

Result<void> TeachWords::forget(const TaughtWord &word)
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        if (!drop(unit, word))
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"word"_s}, {u"id"_s, word.word}});
        record(m_place, unit, u"forget"_s, word);
        return {};
    });
}

Result<TaughtWords> TeachWords::all()
{
    return inRead<TaughtWords>(m_place.store, [](UnitOfWork &unit) -> Result<TaughtWords> { return all(unit); });
}

TaughtWords TeachWords::all(UnitOfWork &unit)
{
    TaughtWords words;
    const auto stored = unit.settings().beginningWith(prefix);
    for (auto it = stored.cbegin(); it != stored.cend(); ++it) {
        if (auto word = wordOf(it.key(), it.value()))
            words.push_back(std::move(*word));
    }
    std::ranges::sort(words, {}, [](const TaughtWord &word) { return keyOf(word); });
    return words;
}

} // namespace waydesk
