// SPDX-License-Identifier: Apache-2.0
#include "storage/desk/deskrows.h"

#include "dispatch/ports/store.h"

#include <utility>

namespace waydesk::DeskRows {

namespace {

/// The words of an enumeration as the store has them, for rows by the hundred thousand.
template <class E> class Words
{
public:
    Words(QString (*name)(E), E last)
    {
        for (int i = 0; i <= int(last); ++i)
            m_words.emplace_back(name(E(i)).toStdString(), E(i));
    }
    E value(std::string_view word) const
    {
        for (const auto &[text, value] : m_words) {
            if (text == word)
                return value;
        }
        throw StoreFailure{Error{ErrorCode::StoreDamaged, {}, QStringLiteral("unknown word in a desk row")}};
    }

private:
    std::vector<std::pair<std::string, E>> m_words;
};

} // namespace

OrderStatus statusFrom(std::string_view word)
{
    static const Words<OrderStatus> words(orderStatusName, OrderStatus::Cancelled);
    return words.value(word);
}

RefundState refundFrom(std::string_view word)
{
    static const Words<RefundState> words(refundName, RefundState::Done);
    return words.value(word);
}

ParcelState stateFrom(std::string_view word)
{
    static const Words<ParcelState> words(parcelStateName, ParcelState::Recalled);
    return words.value(word);
}

Reason reasonFrom(std::string_view word)
{
    static const Words<Reason> words(reasonName, Reason::StateChanged);
    return words.value(word);
}

} // namespace waydesk::DeskRows
