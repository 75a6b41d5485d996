// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/numbershape.h"

#include "core/waybill/patterntree.h"

#include <QRegularExpression>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = ShapePart::Kind;

constexpr qsizetype MostChoices = 60; ///< what has more of them is told by its kind of characters

bool isDigit(QChar c) { return c.isDigit(); }

Kind kindOf(const QString &letters)
{
    if (std::ranges::all_of(letters, isDigit))
        return Kind::Digits;
    return std::ranges::none_of(letters, isDigit) ? Kind::Letters : Kind::Characters;
}

/// All of the digits, or of the letters, or both: which ones goes without saying.
bool isWhole(const QString &letters) { return letters.size() == 10 || letters.size() == 26 || letters.size() == 36; }

/// "36", "37", "39"; neighbours become "40–49".
QStringList choicesOf(const QString &head, const QString &letters)
{
    QStringList all;
    for (qsizetype from = 0, to = 0; from < letters.size(); from = to) {
        for (to = from + 1; to < letters.size() && letters[to].unicode() == letters[to - 1].unicode() + 1;)
            ++to;
        if (to - from < 3) {
            for (qsizetype i = from; i < to; ++i)
                all.append(head + letters[i]);
        } else {
            all.append(head + letters[from] + u'–' + head + letters[to - 1]);
        }
    }
    return all;
}

/// What the row can say, if that is literals and at most one class at its end; empty if it is more.
QStringList fewChoices(const PatternRow &row)
{
    QString head;
    for (size_t i = 0; i < row.size(); ++i) {
        const PatternNode &node = row[i];
        if (!node.alternatives.empty() || node.least != 1 || node.most != 1)
            return {};
        if (i + 1 == row.size() && !node.isLiteral())
            return choicesOf(head, node.letters);
        if (!node.isLiteral())
            return {};
        head += node.letters;
    }
    return head.isEmpty() ? QStringList() : QStringList(head);
}

class Shaper
{
public:
    void addRow(const PatternRow &row)
    {
        for (const PatternNode &node : row)
            addNode(node);
    }
    std::vector<ShapePart> parts;

private:
    void addNode(const PatternNode &node)
    {
        if (!node.alternatives.empty())
            addGroup(node);
        else if (node.isLiteral())
            add({Kind::Text, {node.letters}, node.least, node.most});
        else if (node.most == 1 && !isWhole(node.letters))
            add({Kind::OneOf, choicesOf({}, node.letters), node.least, node.most});
        else
            add({kindOf(node.letters), {}, node.least, node.most});
    }

    void addGroup(const PatternNode &node)
    {
        if (node.alternatives.size() == 1 && node.least == 1 && node.most == 1) {
            addRow(node.alternatives.front());
            return;
        }
        QStringList choices;
        for (const PatternRow &row : node.alternatives) {
            const QStringList some = fewChoices(row);
            if (some.isEmpty() || choices.size() > MostChoices) {
                addLoose(node);
                return;
            }
            choices += some;
        }
        add({Kind::OneOf, choices, node.least, node.most});
    }

    /// Alternatives that are too different to be listed: only how long they are, and of what.
    void addLoose(const PatternNode &node)
    {
        int least = 0;
        int most = 0;
        bool first = true;
        Kind kind = Kind::Digits;
        for (const PatternRow &row : node.alternatives) {
            Shaper inner;
            inner.addRow(row);
            int shortest = 0;
            int longest = 0;
            for (const ShapePart &part : inner.parts) {
                shortest += lengthOf(part, true);
                longest += lengthOf(part, false);
                if (!isOfDigits(part))
                    kind = Kind::Characters;
            }
            least = first ? shortest : std::min(least, shortest);
            most = std::max(most, longest);
            first = false;
        }
        add({kind, {}, least * node.least, most * node.most});
    }

    static bool isOfDigits(const ShapePart &part)
    {
        return part.kind == Kind::Digits
            || (!part.choices.isEmpty() && std::ranges::all_of(part.choices, [](const QString &choice) {
                   return std::ranges::all_of(choice, [](QChar c) { return c.isDigit() || c == u'–'; });
               }));
    }

    void add(ShapePart part)
    {
        if (part.most == 0)
            return;
        ShapePart *last = parts.empty() ? nullptr : &parts.back();
        const bool alike = last && last->kind == part.kind;
        if (alike && part.kind == Kind::Text && last->least == 1 && part.least == 1) {
            last->choices.front() += part.choices.front();
        } else if (alike && part.kind != Kind::Text && part.kind != Kind::OneOf) {
            last->least += part.least;
            last->most += part.most;
        } else {
            parts.push_back(std::move(part));
        }
    }

public:
    static int lengthOf(const ShapePart &part, bool shortest)
    {
        const int times = shortest ? part.least : part.most;
        if (part.choices.isEmpty())
            return times;
        const auto size = [](const QString &choice) { return static_cast<int>(choice.section(u'–', 0, 0).size()); };
        const auto [least, most] = std::ranges::minmax(part.choices, {}, size);
        return times * size(shortest ? least : most);
    }
};

/// The first of what may stand there; digits and letters go on so that a number looks like one.
class ExampleWriter
{
public:
    /// What may be missing is there or not; else as few as can be.
    explicit ExampleWriter(bool full)
        : m_full(full)
    { }

    void write(const PatternRow &row)
    {
        for (const PatternNode &node : row) {
            const int times = m_full && node.least == 0 ? node.most : node.least;
            for (int i = 0; i < times; ++i) {
                if (node.alternatives.empty())
                    text += letterOf(node.letters);
                else
                    write(node.alternatives.front());
            }
        }
    }
    QString text;

private:
    QChar letterOf(const QString &letters)
    {
        if (letters.size() < 10)
            return letters.front();
        return kindOf(letters) == Kind::Letters ? letters.at(m_letter++ % letters.size()) : letters.at(++m_digit % 10);
    }

    bool m_full;
    qsizetype m_digit = 0;
    qsizetype m_letter = 0;
};

} // namespace

std::optional<NumberShape> NumberShape::of(const NumberFormat &format)
{
    const auto tree = readPattern(format.regex());
    if (!tree)
        return std::nullopt;
    Shaper shaper;
    shaper.addRow(*tree);
    NumberShape shape{std::move(shaper.parts)};
    for (const ShapePart &part : shape.parts) {
        shape.shortest += Shaper::lengthOf(part, true);
        shape.longest += Shaper::lengthOf(part, false);
    }
    static const QRegularExpression whole(u"^\\^\\(\\?=\\.\\{(\\d+),(\\d+)\\}\\$\\)"_s); // a length said beforehand
    if (const auto said = whole.match(format.regex()); said.hasMatch()) {
        shape.shortest = std::max(shape.shortest, said.captured(1).toInt());
        shape.longest = std::min(shape.longest, said.captured(2).toInt());
    }
    return shape;
}

QString exampleNumber(const NumberFormat &format)
{
    const auto tree = readPattern(format.regex());
    if (!tree)
        return {};
    for (const bool full : {false, true}) {
        ExampleWriter writer(full);
        writer.write(*tree);
        const auto parts = format.pattern.match(writer.text);
        if (!parts)
            continue;
        const char check = format.expectedCheck(writer.text.toStdString(), *parts);
        if (check != '\0' && parts->check.isPresent())
            writer.text[parts->check.at] = QLatin1Char(check);
        if (format.pattern.match(writer.text))
            return writer.text;
    }
    return {};
}

} // namespace waydesk
