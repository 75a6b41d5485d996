// SPDX-License-Identifier: Apache-2.0
#include "architecture/lengths.h"

#include <QRegularExpression>

#include <algorithm>

namespace waydesk::architecture {

using namespace Qt::StringLiterals;

namespace {

/// Blanks comments, strings and preprocessor lines; keeps the line ends.
QString codeOnly(const SourceFile &file)
{
    static const QRegularExpression noise(
        uR"RX(R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/|(?m:^[ \t]*#[^\n]*))RX"_s);
    QString code = file.lines.join(u'\n');
    QString out;
    out.reserve(code.size());
    qsizetype last = 0;
    for (auto it = noise.globalMatch(code); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(code).mid(last, match.capturedStart() - last);
        out += QString(match.capturedView().count(u'\n'), u'\n');
        last = match.capturedEnd();
    }
    out += QStringView(code).mid(last);
    return out;
}

enum class Scope { Names, Function, Other };

Scope scopeOf(const QString &statement)
{
    static const QRegularExpression names(uR"(^\s*(?:inline\s+)?(?:namespace|extern)\b)"_s);
    static const QRegularExpression types(uR"(\b(?:class|struct|union|enum)\b[^()=]*$)"_s);
    if (names.match(statement).hasMatch() || types.match(statement).hasMatch())
        return Scope::Names;
    return statement.contains(u'(') && !statement.contains(u'=') ? Scope::Function : Scope::Other;
}

QString nameOf(const QString &statement)
{
    static const QRegularExpression name(uR"(([\w:~]+|operator\W+)\s*\()"_s);
    return name.match(statement).captured(1);
}

} // namespace

std::vector<FunctionLength> functionLengths(const SourceFile &file)
{
    const QString code = codeOnly(file);
    std::vector<FunctionLength> found;
    std::vector<Scope> scopes;
    QString statement;
    int line = 1;
    FunctionLength open;
    int depth = 0; // braces inside the open function
    for (const QChar c : code) {
        line += c == u'\n';
        if (depth > 0) {
            depth += (c == u'{') - (c == u'}');
            if (depth == 0) {
                open.lines = line - open.line + 1;
                found.push_back(open);
            }
            continue;
        }
        if (c == u'{') {
            const Scope scope = scopeOf(statement);
            if (scope == Scope::Names) {
                scopes.push_back(scope);
            } else {
                open = {scope == Scope::Function ? nameOf(statement) : QString(), file.path, line, 0};
                depth = 1;
            }
            statement.clear();
        } else if (c == u'}') {
            if (!scopes.empty())
                scopes.pop_back();
            statement.clear();
        } else if (c == u';') {
            statement.clear();
        } else {
            statement.append(c);
        }
    }
    std::erase_if(found, [](const FunctionLength &f) { return f.name.isEmpty(); });
    return found;
}

Spread spreadOf(std::vector<int> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const auto at = [&](size_t percent) { return values[(values.size() - 1) * percent / 100]; };
    return {int(values.size()), at(50), at(95), values.back()};
}

} // namespace waydesk::architecture
