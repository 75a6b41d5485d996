// SPDX-License-Identifier: Apache-2.0
#include "architecture/includerules.h"

#include <QSet>

#include <map>
#include <ranges>

namespace waydesk::architecture {

using namespace Qt::StringLiterals;

namespace {

struct Edge {
    QString to;
    QString where;
};
/// Neighbouring folders of one parent folder, and who includes whom; "." stands for the parent's own files.
using Graph = std::map<QString, std::vector<Edge>>;

/// The part of the path that tells it apart below the parent.
QString childOf(const QString &path, const QString &parent)
{
    const QString rest = parent.isEmpty() ? path : path.mid(parent.size() + 1);
    return rest.contains(u'/') ? rest.section(u'/', 0, 0) : u"."_s;
}

bool isBelow(const QString &path, const QString &parent) { return parent.isEmpty() || path.startsWith(parent + u'/'); }

Graph graphOf(const std::vector<SourceFile> &files, const QString &parent)
{
    Graph graph;
    for (const SourceFile &file : files) {
        if (!isBelow(file.path, parent))
            continue;
        const QString from = childOf(file.path, parent);
        for (const Include &include : file.includes) {
            if (include.angled || !include.name.contains(u'/') || !isBelow(include.name, parent))
                continue;
            const QString to = childOf(include.name, parent);
            if (to != from)
                graph[from].push_back({to, u"src/%1:%2"_s.arg(file.path).arg(include.line)});
        }
    }
    return graph;
}

/// Walks depth first; the path holds the folders on the way, with the include that led to each.
class CircleSearch
{
public:
    CircleSearch(const Graph &graph, QString parent)
        : m_graph(graph)
        , m_parent(std::move(parent))
    { }

    QStringList run()
    {
        for (const auto &node : m_graph)
            visit(node.first, {});
        return m_found;
    }

private:
    void visit(const QString &node, const QString &where)
    {
        for (qsizetype i = 0; i < m_path.size(); ++i) {
            if (m_path[i].to == node) {
                report(i, where);
                return;
            }
        }
        if (m_done.contains(node))
            return;
        m_path.append({node, where});
        if (const auto it = m_graph.find(node); it != m_graph.end()) {
            for (const Edge &edge : it->second)
                visit(edge.to, edge.where);
        }
        m_path.removeLast();
        m_done.insert(node);
    }

    void report(qsizetype start, const QString &closing)
    {
        QStringList names;
        QStringList places;
        for (const Edge &step : m_path.mid(start)) {
            names.append(step.to);
            if (names.size() > 1)
                places.append(step.where);
        }
        names.append(names.first());
        places.append(closing);
        const QString circle = u"circle in src/%1: %2"_s.arg(m_parent, names.join(u" -> "_s));
        if (m_reported.contains(circle))
            return;
        m_reported.insert(circle);
        m_found.append(u"%1: %2 (%3)"_s.arg(places.first(), circle, places.join(u", "_s)));
    }

    const Graph &m_graph;
    QString m_parent;
    QList<Edge> m_path;
    QSet<QString> m_done;
    QSet<QString> m_reported;
    QStringList m_found;
};

} // namespace

QStringList folderCircles(const std::vector<SourceFile> &files)
{
    QSet<QString> parents = {QString()};
    for (const SourceFile &file : files) {
        for (QString folder = file.folder(); !folder.isEmpty();) {
            parents.insert(folder);
            const auto slash = folder.lastIndexOf(u'/');
            folder = slash < 0 ? QString() : folder.left(slash);
        }
    }
    QStringList sorted(parents.begin(), parents.end());
    sorted.sort();
    QStringList found;
    for (const QString &parent : std::as_const(sorted)) {
        const Graph graph = graphOf(files, parent);
        found += CircleSearch(graph, parent).run();
    }
    return found;
}

} // namespace waydesk::architecture
