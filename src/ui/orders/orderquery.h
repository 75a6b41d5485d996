// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskquery.h"

#include <QObject>

#include <memory>
#include <optional>

namespace waydesk {

class DeskFeed;

/// Answers what the order page asks of the table: at once where that is less than a frame's work, else beside the
/// interface. Of questions that come while one is away only the newest is asked. An answer fits the table as it is when
/// it comes.
class OrderQuery : public QObject
{
    Q_OBJECT

public:
    /// A table of more rows is asked beside; a fifth of them are sorted here.
    static constexpr size_t RowsHere = 150'000;

    explicit OrderQuery(DeskFeed &feed, size_t rowsHere = RowsHere, QObject *parent = nullptr);

    void ask(const Selection &selection, SortKey sort);
    /// An answer is still to come.
    bool isAway() const { return m_away || m_next.has_value(); }
    /// So many rows are handled at once by whoever works on a selection.
    size_t rowsHere() const { return m_rowsHere; }

Q_SIGNALS:
    /// Who hears it may take it apart: there is one.
    void answered(waydesk::DeskAnswer &answer);

private:
    struct Question {
        Selection selection;
        SortKey sort;
    };
    void begin();
    bool isMuch(SortKey sort) const;

    DeskFeed &m_feed;
    size_t m_rowsHere;
    std::shared_ptr<DeskQuery> m_query; ///< the other thread's while one is away
    std::optional<Question> m_next;
    bool m_away = false;
};

} // namespace waydesk
