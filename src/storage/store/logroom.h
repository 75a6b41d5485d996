// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace waydesk {

/// How much room SQLite's log is given ahead of busy commits. Sizes in bytes. A bench that commits now and then keeps
/// a small file; one that goes on gets larger pieces, so that growing is seldom.
class LogRoom
{
public:
    /// True if the log has come so close to the end of its room that it wants the next piece.
    bool isShort(qint64 logBytes) const { return logBytes + ahead > m_reserved; }
    /// The next piece after a log of this size: 4 MB, then 16, then 64 for good. Returns where it ends. None, and
    /// isShort() no more until the log has grown by the largest piece, while the disk has less than 1 GB `free`: the
    /// commits themselves need what is left.
    qint64 grow(qint64 logBytes, qint64 free);

private:
    static constexpr qint64 ahead = 4 << 20;

    qint64 m_reserved = 0;
    int m_pieces = 0;
};

} // namespace waydesk
