// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "core/waybill/carrier.h"

#include <QByteArray>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <span>

namespace waydesk {

/// The carriers and their numbering rules, read from a rule file. Immutable; copies share one set of rules, and every
/// method is safe from any thread.
///
/// The file is a JSON list of carriers: {code, name_zh, name_en, confidence, api_assigned, formats, strip_prefix?,
/// strip_suffix?}. A format: {id, regex, rule, check_mismatch: "error" | "warn" | null, predict, check_digits?,
/// check_prefix?, check_prefix_unless?}. Patterns are anchored, with the named groups head, serial, body, check, tail.
class CarrierBook
{
public:
    /// No carrier at all.
    CarrierBook();

    /// A bad file gives InvalidArgument with the values reason, and carrier and format where known.
    static Result<CarrierBook> fromJson(const QByteArray &json);
    /// The rules that ship with the program.
    static const CarrierBook &builtIn();
    /// The bytes of those rules, as a start for somebody's own.
    static QByteArray builtInJson();

    /// nullptr if unknown. Codes are looked up without regard to case. Lives as long as any copy of this book.
    const Carrier *find(QStringView code) const;
    std::span<const Carrier> carriers() const;
    /// Codes of the carriers that a number could be of: a format fits and no documented check digit speaks against it.
    QStringList matching(QStringView typed) const;

private:
    std::shared_ptr<const std::vector<Carrier>> m_carriers;
};

} // namespace waydesk
