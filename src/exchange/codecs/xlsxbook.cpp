// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/xlsxbook.h"

#include "exchange/codecs/sharedstringsparser.h"
#include "exchange/codecs/xlsxsheetparser.h"
#include "exchange/codecs/xlsxtext.h"
#include "exchange/codecs/xmlparser.h"

#include <QHash>

#include <charconv>
#include <map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostStyles = 100000;

QString toText(std::string_view v) { return QString::fromUtf8(v.data(), qsizetype(v.size())); }

int toInt(std::string_view v)
{
    int value = 0;
    std::from_chars(v.data(), v.data() + v.size(), value);
    return value;
}

/// Relationships of a part: id -> (kind, target).
class RelationsParser final : public XmlParser
{
public:
    struct Relation {
        QString kind;
        QString target;
    };
    QHash<QString, Relation> relations;

private:
    void startElement(std::string_view name, const char **attributes) override
    {
        if (name != "Relationship")
            return;
        const QString type = toText(attribute(attributes, "Type"));
        relations.insert(toText(attribute(attributes, "Id")),
                         {type.section(u'/', -1), toText(attribute(attributes, "Target"))});
    }
    void endElement(std::string_view) override { }
    void text(std::string_view) override { }
};

class WorkbookParser final : public XmlParser
{
public:
    std::vector<std::pair<QString, QString>> sheets; ///< name, relation id
    bool since1904 = false;

private:
    void startElement(std::string_view name, const char **attributes) override
    {
        if (name == "sheet") {
            sheets.emplace_back(toText(attribute(attributes, "name")), toText(attribute(attributes, "id")));
        } else if (name == "workbookPr") {
            const auto flag = attribute(attributes, "date1904");
            since1904 = flag == "1" || flag == "true";
        }
    }
    void endElement(std::string_view) override { }
    void text(std::string_view) override { }
};

class StylesParser final : public XmlParser
{
public:
    std::vector<bool> dateStyles;

private:
    void startElement(std::string_view name, const char **attributes) override
    {
        if (name == "numFmt") {
            m_codes[toInt(attribute(attributes, "numFmtId"))] = isDateFormat(attribute(attributes, "formatCode"));
        } else if (name == "cellXfs") {
            m_inCells = true;
        } else if (name == "xf" && m_inCells && dateStyles.size() < mostStyles) {
            const int id = toInt(attribute(attributes, "numFmtId"));
            const auto own = m_codes.find(id);
            dateStyles.push_back(own != m_codes.end() ? own->second : isBuiltinDateFormat(id));
        }
    }
    void endElement(std::string_view name) override { m_inCells = m_inCells && name != "cellXfs"; }
    void text(std::string_view) override { }

    std::map<int, bool> m_codes;
    bool m_inCells = false;
};

template <class Parser> Result<void> parsePart(ZipArchive &zip, const QString &part, Parser &parser)
{
    const auto read = zip.read(part, [&parser](QByteArrayView piece) { return parser.feed(piece); });
    return read ? parser.finish() : read;
}

/// The part that a relation of `base` names.
QString resolved(const QString &base, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList path = base.split(u'/');
    path.removeLast();
    for (const QString &step : target.split(u'/')) {
        if (step == u"..")
            path.isEmpty() ? void() : path.removeLast();
        else if (step != u".")
            path.append(step);
    }
    return path.join(u'/');
}

QString relationsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
}

} // namespace

Result<XlsxBook> XlsxBook::open(QByteArrayView bytes, const ZipLimits &limits, Scanning scanning)
{
    auto zip = ZipArchive::open(bytes, limits);
    if (!zip)
        return std::unexpected(zip.error());
    XlsxBook book(std::move(*zip), scanning);
    if (auto read = book.readWorkbook(); !read)
        return std::unexpected(read.error());
    return book;
}

Result<void> XlsxBook::readWorkbook()
{
    RelationsParser roots;
    if (auto read = parsePart(m_zip, u"_rels/.rels"_s, roots); !read)
        return read;
    QString part = u"xl/workbook.xml"_s;
    for (const auto &relation : std::as_const(roots.relations)) {
        if (relation.kind == u"officeDocument")
            part = resolved(QString(), relation.target);
    }
    WorkbookParser workbook;
    if (auto read = parsePart(m_zip, part, workbook); !read)
        return read;
    RelationsParser relations;
    if (auto read = parsePart(m_zip, relationsOf(part), relations); !read)
        return read;
    m_since1904 = workbook.since1904;
    for (const auto &[name, id] : workbook.sheets) {
        const auto relation = relations.relations.constFind(id);
        if (relation != relations.relations.constEnd() && relation->kind == u"worksheet")
            m_sheets.push_back({name, resolved(part, relation->target)});
    }
    if (m_sheets.empty())
        return fail(ErrorCode::NotASpreadsheet, {}, u"no sheet"_s);
    for (const auto &relation : std::as_const(relations.relations)) {
        Result<void> read;
        if (relation.kind == u"styles")
            read = readStyles(resolved(part, relation.target));
        else if (relation.kind == u"sharedStrings")
            read = readSharedStrings(resolved(part, relation.target));
        if (!read)
            return read;
    }
    return {};
}

Result<void> XlsxBook::readStyles(const QString &part)
{
    StylesParser parser;
    if (auto read = parsePart(m_zip, part, parser); !read)
        return read;
    m_dateStyles = std::move(parser.dateStyles);
    return {};
}

Result<void> XlsxBook::readSharedStrings(const QString &part)
{
    if (!m_zip.has(part))
        return {};
    SharedStringsParser parser(m_strings);
    if (m_scanning == Scanning::Nothing)
        parser.scanNothing();
    const auto read = m_zip.read(part, [&parser](QByteArrayView piece) { return parser.feed(piece); });
    return read ? parser.finishStrings() : read;
}

Result<void> XlsxBook::readSheet(const Sheet &sheet, RowSink &sink, const ReadProgress &progress)
{
    XlsxSheetParser parser(m_strings, m_dateStyles, m_since1904, sink);
    if (m_scanning == Scanning::Nothing)
        parser.scanNothing();
    const qint64 size = m_zip.sizeOf(sheet.part);
    qint64 done = 0;
    bool cancelled = false;
    const auto read = m_zip.read(sheet.part, [&](QByteArrayView piece) {
        done += piece.size();
        cancelled = progress && !progress(done, size);
        return !cancelled && parser.feed(piece);
    });
    if (!read)
        return read;
    if (cancelled)
        return fail(ErrorCode::Cancelled);
    return parser.finishSheet();
}

} // namespace waydesk
