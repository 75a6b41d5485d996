// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/patterntree.h"

#include <QStringList>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int Unbounded = 8; ///< of "{8,}": how many more are told

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    { }

    std::optional<PatternRow> all()
    {
        auto row = alternatives();
        if (!row || m_at != m_text.size())
            return std::nullopt;
        return row->size() == 1 ? row->front() : PatternRow{{{}, *row}};
    }

private:
    bool ends() const { return m_at >= m_text.size(); }
    QChar here() const { return ends() ? QChar() : m_text.at(m_at); }
    bool take(QStringView what)
    {
        if (!QStringView(m_text).mid(m_at).startsWith(what))
            return false;
        m_at += what.size();
        return true;
    }

    std::optional<std::vector<PatternRow>> alternatives()
    {
        std::vector<PatternRow> all(1);
        while (!ends() && here() != u')') {
            if (take(u"|"))
                all.emplace_back();
            else if (take(u"^") || take(u"$"))
                continue;
            else if (!piece(all.back()))
                return std::nullopt;
        }
        return all;
    }

    bool piece(PatternRow &row)
    {
        PatternNode node;
        if (take(u"(?=") || take(u"(?!"))
            return alternatives() && take(u")");
        if (take(u"(")) {
            if (!groupHead())
                return false;
            auto inner = alternatives();
            if (!inner || !take(u")"))
                return false;
            node.alternatives = std::move(*inner);
        } else if (take(u"[")) {
            if (!letterClass(node.letters))
                return false;
        } else if (take(u"\\d")) {
            node.letters = u"0123456789"_s;
        } else if (take(u".")) {
            node.letters = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
        } else if (here().isLetterOrNumber() || here() == u'-') {
            node.letters = here();
            ++m_at;
        } else {
            return false;
        }
        if (!count(node))
            return false;
        row.push_back(std::move(node));
        return true;
    }

    bool groupHead()
    {
        if (take(u"?:"))
            return true;
        if (!take(u"?<"))
            return here() != u'?';
        const qsizetype end = m_text.indexOf(u'>', m_at);
        m_at = end + 1;
        return end > 0;
    }

    bool letterClass(QString &letters)
    {
        while (!ends() && here() != u']') {
            if (take(u"\\d")) {
                letters += u"0123456789"_s;
                continue;
            }
            const QChar first = here();
            if (!first.isLetterOrNumber() && first != u'-')
                return false;
            ++m_at;
            QChar last = first;
            if (here() == u'-' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) != u']') {
                last = m_text.at(m_at + 1);
                m_at += 2;
            }
            for (char16_t one = first.unicode(); one <= last.unicode(); ++one)
                letters += QChar(one);
        }
        return take(u"]") && !letters.isEmpty();
    }

    bool count(PatternNode &node)
    {
        if (take(u"?")) {
            node.least = 0;
        } else if (take(u"{")) {
            const qsizetype end = m_text.indexOf(u'}', m_at);
            if (end < 0)
                return false;
            const QStringList ends = m_text.mid(m_at, end - m_at).split(u',');
            m_at = end + 1;
            node.least = ends.first().toInt();
            node.most = ends.last().isEmpty() ? node.least + Unbounded : ends.last().toInt();
        } else if (take(u"*") || take(u"+")) {
            node.least = m_text.at(m_at - 1) == u'*' ? 0 : 1;
            node.most = node.least + Unbounded;
        }
        return node.most >= node.least;
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<PatternRow> readPattern(const QString &regex) { return Reader(regex).all(); }

} // namespace waydesk
