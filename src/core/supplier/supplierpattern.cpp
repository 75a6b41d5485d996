// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/supplierpattern.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrong(const QString &text, const QString &reason)
{
    return fail(
        ErrorCode::InvalidArgument,
        {{u"argument"_s, u"pattern"_s}, {u"value"_s, text.left(SupplierPattern::longest)}, {u"reason"_s, reason}});
}

QString narrow(QStringView text) { return text.toString().normalized(QString::NormalizationForm_KC).trimmed(); }

bool hasControl(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

void SupplierPattern::add(Kind kind, const QString &text)
{
    if (kind == Kind::Text && !m_tokens.empty() && m_tokens.back().kind == Kind::Text)
        m_tokens.back().text += text;
    else if (kind != Kind::Anything || m_tokens.empty() || m_tokens.back().kind != Kind::Anything)
        m_tokens.push_back({kind, text});
}

Result<SupplierPattern> SupplierPattern::fromText(const QString &typed)
{
    if (typed.size() > 2 * longest + 1)
        return wrong(typed, u"long"_s);
    const QString whole = narrow(typed);
    if (hasControl(whole))
        return wrong(typed, u"control"_s);
    SupplierPattern pattern;
    pattern.m_text = whole;
    const qsizetype equals = whole.lastIndexOf(u'=');
    const QString mask = equals < 0 ? whole : whole.left(equals).trimmed();
    pattern.m_supplier = equals < 0 ? QString() : whole.mid(equals + 1).trimmed().toUpper();
    if (mask.isEmpty())
        return wrong(typed, u"empty"_s);
    if (mask.size() > longest || pattern.m_supplier.size() > longest)
        return wrong(typed, u"long"_s);

    for (qsizetype i = 0; i < mask.size(); ++i) {
        const QStringView rest = QStringView(mask).mid(i);
        const auto begins = [&](QStringView place) { return rest.startsWith(place, Qt::CaseInsensitive); };
        constexpr QStringView supplier = u"{supplier}";
        constexpr QStringView item = u"{item}";
        if (begins(supplier)) {
            pattern.add(Kind::Supplier);
            i += supplier.size() - 1;
        } else if (begins(item)) {
            pattern.add(Kind::Item);
            i += item.size() - 1;
        } else if (mask[i] == u'*') {
            pattern.add(Kind::Anything);
        } else if (mask[i] == u'{' || mask[i] == u'}') {
            return wrong(typed, u"braces"_s);
        } else {
            pattern.add(Kind::Text, QString(mask[i]).toCaseFolded());
        }
    }
    const auto count = [&](Kind kind) { return std::ranges::count(pattern.m_tokens, kind, &Token::kind); };
    if (count(Kind::Item) == 0)
        return wrong(typed, u"item_missing"_s);
    if (count(Kind::Item) > 1)
        return wrong(typed, u"item_twice"_s);
    if (count(Kind::Supplier) + (pattern.m_supplier.isEmpty() ? 0 : 1) > 1)
        return wrong(typed, u"supplier_twice"_s);
    if (count(Kind::Supplier) == 0 && pattern.m_supplier.isEmpty())
        return wrong(typed, u"supplier_missing"_s);
    const auto isPlace = [](const Token &token) { return token.kind != Kind::Text; };
    const auto touch = std::ranges::adjacent_find(
        pattern.m_tokens, [&](const Token &one, const Token &next) { return isPlace(one) && isPlace(next); });
    if (touch != pattern.m_tokens.end())
        return wrong(typed, u"touching"_s);
    if (count(Kind::Text) == 0)
        return wrong(typed, u"bare"_s);
    return pattern;
}

/// Each place ends where the text behind it first stands, the last one where it stands at the end: as in any mask of
/// this kind, if that does not fit then nothing does, so that no way is tried twice.
std::optional<SupplierItem> SupplierPattern::read(QStringView typed) const
{
    if (typed.size() > longestSku)
        return std::nullopt;
    const QString sku = narrow(typed);
    const QString folded = sku.toCaseFolded();
    if (folded.size() != sku.size() || hasControl(sku)) // places are cut by their index
        return std::nullopt;
    SupplierItem found{m_supplier, {}};
    qsizetype at = 0;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        const Token &token = m_tokens[i];
        if (token.kind == Kind::Text) { // the first one, or the end of the place before it
            if (!QStringView(folded).mid(at).startsWith(token.text))
                return std::nullopt;
            at += token.text.size();
            continue;
        }
        const qsizetype least = token.kind == Kind::Anything ? 0 : 1;
        qsizetype end = sku.size();
        if (i + 1 < m_tokens.size()) {
            const QString &behind = m_tokens[i + 1].text;
            const bool last = i + 2 == m_tokens.size();
            end =
                last ? (folded.endsWith(behind) ? sku.size() - behind.size() : -1) : folded.indexOf(behind, at + least);
        }
        if (end < at + least)
            return std::nullopt;
        const QString words = sku.mid(at, end - at).trimmed();
        if (least > 0 && (words.isEmpty() || words.size() > longest))
            return std::nullopt;
        if (token.kind == Kind::Supplier)
            found.supplier = words.toUpper(); // in other codes it stands in another case
        else if (token.kind == Kind::Item)
            found.item = words;
        at = end;
    }
    return at == sku.size() ? std::optional(found) : std::nullopt;
}

} // namespace waydesk
