// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderquery.h"

#include "ui/common/deskfeed.h"

#include <utility>

namespace waydesk {

OrderQuery::OrderQuery(DeskFeed &feed, size_t rowsHere, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_rowsHere(rowsHere)
    , m_query(std::make_shared<DeskQuery>())
{ }

void OrderQuery::ask(const Selection &selection, SortKey sort)
{
    m_next = Question{selection, sort};
    if (!m_away)
        begin();
}

bool OrderQuery::isMuch(SortKey sort) const
{
    const size_t rows = m_feed.table().size();
    return rows > m_rowsHere || (rows > m_rowsHere / 5 && !m_query->hasOrder(sort));
}

void OrderQuery::begin()
{
    const Question question = *std::exchange(m_next, std::nullopt);
    const auto work = [query = m_query, question, now = m_feed.now()](const OrderTable &table) {
        return query->answer(table, question.selection, question.sort, now);
    };
    if (!isMuch(question.sort)) {
        DeskAnswer answer = work(m_feed.table());
        Q_EMIT answered(answer);
        return;
    }
    m_away = true;
    m_feed.read(this, work, [this](DeskAnswer answer) {
        m_away = false;
        Q_EMIT answered(answer);
        if (m_next && !m_away)
            begin();
    });
}

} // namespace waydesk
