// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace waydesk {

/// Who sends an article in our place, and what he calls it.
struct SupplierItem {
    QString supplier;
    QString item;

    friend bool operator==(const SupplierItem &, const SupplierItem &) = default;
};

/// How a SKU code names a supplier and his item id: "{supplier}-{item}", or "DS{item}=Hengda" where the code does not
/// name him. `*` stands for anything. It is a mask and no regular expression: reading a code takes time by its length
/// alone, whatever somebody typed. Letters are compared without regard to case and width.
class SupplierPattern
{
public:
    static constexpr qsizetype longest = 100; ///< of a mask, and of a supplier's name
    static constexpr qsizetype longestSku = 200; ///< a longer code is nobody's

    /// InvalidArgument (argument = pattern, value) with the reason: empty, long, braces, item_missing,
    /// supplier_missing, supplier_twice, item_twice, touching (nothing stands between two places), bare (no letter,
    /// digit or sign of its own, so that every code would fit), control.
    static Result<SupplierPattern> fromText(const QString &text);

    /// As typed, without blanks around it.
    const QString &text() const { return m_text; }
    /// Nothing if the code does not fit. The name of a supplier comes in capitals, whatever case the code or the mask
    /// has. A place is never empty; the earlier one takes as little as it can.
    std::optional<SupplierItem> read(QStringView sku) const;

private:
    SupplierPattern() = default;
    enum class Kind { Text, Supplier, Item, Anything };
    struct Token {
        Kind kind = Kind::Text;
        QString text; ///< folded
    };
    void add(Kind kind, const QString &text = {});

    QString m_text;
    QString m_supplier; ///< where the mask has no place for it
    std::vector<Token> m_tokens;
};

} // namespace waydesk
