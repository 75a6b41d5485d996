// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "core/desk/filterwords.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/settags.h"
#include "models/text/sentences.h"

#include <QJsonDocument>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString inWords(const QJsonValue &value)
{
    if (value.isArray() || value.isObject()) {
        const QJsonDocument document =
            value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    }
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isBool() ? (value.toBool() ? u"yes"_s : u"no"_s) : value.toString();
}

void writeLine(std::FILE *out, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), out);
    std::fputc('\n', out);
    std::fflush(out);
}

/// A list prints one line an entry, so that people can read it and grep it.
void writeList(const QString &name, const QJsonArray &list)
{
    writeLine(stdout, u"%1: %2"_s.arg(name).arg(list.size()).toUtf8());
    for (const auto &entry : list)
        writeLine(stdout, ("  "_L1 + inWords(entry)).toUtf8());
}

FilterWords wordsOf(Cli &cli, std::vector<Shop> shops)
{
    FilterWords words{std::move(shops), cli.desk().orderSource().platforms(), {}, {}};
    if (const auto set = SetTags(cli.place()).all()) {
        for (const TagRule &tag : set->tags)
            words.tags.append(tag.name);
    }
    for (const Carrier &carrier : cli.desk().carriers().carriers())
        words.carriers.append(carrier.code);
    for (const Shop &shop : words.shops) {
        if (!words.platforms.contains(shop.platform))
            words.platforms.append(shop.platform);
    }
    return words;
}

} // namespace

int Cli::run()
{
    if (!verb)
        return WordsOff;
    if (!standalone) {
        auto opened = Workstation::open(options);
        if (!opened)
            return say(opened.error());
        m_workstation = std::move(*opened);
    }
    // What a crash left unjudged; who only looks while another program writes goes without.
    const bool judged = !standalone && desk().judge().catchUp().has_value();
    int code = verb(*this);
    if (judged) {
        if (const auto done = desk().judge().catchUp(); !done) {
            say(done.error());
            code = std::max<int>(code, LeftOut);
        }
    }
    return tableFile.isEmpty() || standalone ? code : writeTable(code);
}

/// One row an object; of an object with a list, one row an entry.
int Cli::writeTable(int code) const
{
    TableSheet sheet{u"waydesk"_s, {}, {}};
    for (const QJsonObject &row : m_rows) {
        for (const QString &key : row.keys()) {
            if (!sheet.headings.contains(key))
                sheet.headings.append(key);
        }
    }
    for (const QJsonObject &row : m_rows) {
        QStringList cells;
        for (const QString &key : sheet.headings)
            cells.append(inWords(row[key]));
        sheet.rows.push_back(cells);
    }
    const auto written = m_workstation->tableWriter().write(sheet, tableFile);
    return written ? code : say(written.error());
}

void Cli::print(const QJsonObject &object) const
{
    if (!tableFile.isEmpty()) {
        bool listed = false;
        for (const auto &value : object) {
            for (const auto &entry : value.toArray()) {
                if (entry.isObject() && !object.contains(u"order"_s))
                    m_rows.append(entry.toObject());
                listed = listed || (entry.isObject() && !object.contains(u"order"_s));
            }
        }
        if (!listed)
            m_rows.append(object);
    }
    if (json) {
        writeLine(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
        return;
    }
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isArray())
            parts.append(it.key() + u'=' + inWords(*it));
    }
    writeLine(stdout, parts.join(u"  "_s).toUtf8());
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isArray() && !it->toArray().isEmpty())
            writeList(it.key(), it->toArray());
    }
}

int Cli::say(const Error &error) const
{
    tell(Sentences::errorSentence(error));
    const bool words = error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::AccountAmbiguous;
    return words ? WordsOff : NothingDone;
}

void Cli::tellRefused(ParcelId parcel, const QString &number, Reason reason, const QVariantMap &values) const
{
    const QString name = number.isEmpty() ? u"parcel %1"_s.arg(parcel.value) : number;
    tell(name + ": "_L1 + Sentences::reasonSentence(reason, values));
}

void Cli::tellUnknown(const std::vector<ParcelId> &parcels, QJsonArray *refused) const
{
    for (const ParcelId parcel : parcels) {
        say({ErrorCode::NotFound, {{u"subject"_s, u"parcel"_s}, {u"id"_s, parcel.value}}, {}});
        refused->append(QJsonObject{{u"parcel"_s, parcel.value}, {u"reason"_s, errorName(ErrorCode::NotFound)}});
    }
}

void Cli::tell(const QString &line) const { writeLine(stderr, line.toUtf8()); }

void SelectWords::addTo(CLI::App *verb, bool withSort)
{
    verb->add_option("--view", view, viewNames().join(u", "_s).toStdString());
    verb->add_option("--search", search, "order number, nick, phone, goods, waybill number, tag:NAME");
    verb->add_option("--filter", filters, "KEY=VALUE, several narrow")->take_all();
    verb->add_option("--parcel", parcels, "parcel ids");
    if (withSort)
        verb->add_option("--sort", sort, "table order");
}

Result<SelectedRows> select(Cli &cli, const SelectWords &words)
{
    Selection selection;
    const auto view = viewFromName(text(words.view));
    if (!view)
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"view"_s}, {u"value"_s, text(words.view)}, {u"allowed"_s, viewNames()}});
    selection.view = *view;
    selection.search = text(words.search);
    QStringList filters;
    for (const std::string &filter : words.filters)
        filters.append(text(filter));
    auto filter = Filter::parse(filters);
    if (!filter)
        return std::unexpected(filter.error());
    selection.filter = std::move(*filter);
    for (const qint64 id : words.parcels)
        selection.parcels.emplace_back(id);
    const std::optional<SortKey> sort =
        words.sort.empty() ? std::optional(SortKey()) : sortKeyFromName(text(words.sort));
    if (!sort)
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"sort"_s}, {u"value"_s, text(words.sort)}, {u"allowed"_s, sortColumnNames()}});
    auto loaded = cli.desk().desk().load();
    if (!loaded)
        return std::unexpected(loaded.error());
    const auto shops = loaded->table.shops();
    if (const auto known = checkFilter(selection.filter, wordsOf(cli, {shops.begin(), shops.end()})); !known)
        return std::unexpected(known.error());
    SelectedRows selected{std::move(loaded->table), {}, {}};
    for (const ParcelId parcel : selection.parcels) {
        if (parcel.value <= 0 || !selected.table.find(RowKey(parcel)))
            selected.unknown.push_back(parcel);
    }
    selected.rows = DeskQuery().run(selected.table, selection, *sort, cli.desk().clock().wallMs());
    return selected;
}

std::vector<OrderId> SelectedRows::orders() const
{
    std::vector<OrderId> ids;
    std::unordered_set<OrderId> seen;
    for (const RowHandle row : rows) {
        for (int i = 0; i < table.orderCount(row); ++i) {
            const OrderId id = table.order(row, i).id;
            if (seen.insert(id).second)
                ids.push_back(id);
        }
    }
    return ids;
}

std::vector<ParcelId> SelectedRows::parcels() const
{
    std::vector<ParcelId> ids;
    for (const RowHandle row : rows) {
        if (table.key(row).parcel().isValid())
            ids.push_back(table.key(row).parcel());
    }
    return ids;
}

std::vector<ParcelId> SelectedRows::parcelsIn(PrintState state) const
{
    std::vector<ParcelId> ids;
    for (const RowHandle row : rows) {
        if (table.printState(row) == state)
            ids.push_back(table.key(row).parcel());
    }
    return ids;
}

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

QJsonArray reasonArray(const std::vector<Reason> &reasons)
{
    QJsonArray all;
    for (const Reason reason : reasons)
        all.append(reasonName(reason));
    return all;
}

Result<QHash<OrderId, QString>> orderNumbers(Cli &cli, const std::vector<OrderId> &ids)
{
    using Numbers = QHash<OrderId, QString>;
    return inRead<Numbers>(cli.place().store, [&](UnitOfWork &unit) -> Result<Numbers> {
        Numbers numbers;
        for (const Order &order : unit.orders().byIds(ids))
            numbers.insert(order.id, order.number);
        return numbers;
    });
}

} // namespace waydesk
