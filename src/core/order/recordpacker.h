// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace waydesk {

/// Turns records into few bytes and back: texts that come again and again (places, goods, words of the platform) stand
/// in a table of bounded size. What it packed only it, or a copy of it, can unpack.
class RecordPacker
{
public:
    void pack(const OrderRecord &record, QByteArray &out);
    OrderRecord unpack(QByteArrayView bytes) const;
    /// The order number alone, which is much less work.
    QString number(QByteArrayView bytes) const;

private:
    class Writer;
    class Reader;

    QHash<QString, quint32> m_numbers; ///< of words
    std::vector<QString> m_words;
};

} // namespace waydesk
