// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "cli/verbs/subjects.h"
#include "core/stock/giftsheet.h"
#include "core/stock/stocksheet.h"
#include "dispatch/setstock.h"
#include "dispatch/stocktables.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string name;
    std::string shop;
    std::string file;
    std::string mode = "replace";
    std::string at;
    std::vector<std::string> cells;
    std::optional<qint64> quantity;
    std::optional<qint64> warn;
    std::optional<std::string> title;
    qint64 pieces = 0;
    qint64 id = 0;
    bool attention = false;
};

QJsonValue time(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate));
}

/// What a row says at a glance, as a stable code.
QString stateOf(const StockTables::Article &one)
{
    return one.isShort() ? u"short"_s : one.warns() ? u"warning"_s : u"enough"_s;
}

QJsonObject articleJson(const StockTables::Article &one)
{
    return {{u"sku"_s, one.item.sku},
            {u"name"_s, one.item.name},
            {u"counted"_s, one.item.quantity},
            {u"counted_at"_s, time(one.item.countedAt)},
            {u"packed"_s, one.packed},
            {u"wanted"_s, one.wanted},
            {u"left"_s, std::max<qint64>(one.left(), 0)},
            {u"short"_s, one.missing},
            {u"warn"_s, one.item.warnAt},
            {u"state"_s, stateOf(one)}};
}

QJsonObject queueJson(const StockTables::Queue &queue)
{
    QJsonObject all = articleJson(queue.article);
    QJsonArray turns;
    for (const StockTables::Turn &turn : queue.turns)
        turns.append(QJsonObject{
            {u"number"_s, turn.number},
            {u"shop"_s, turn.shop},
            {u"deadline"_s, time(turn.deadline)},
            {u"wanted"_s, turn.wanted},
            {u"got"_s, turn.got},
            {u"reason"_s, turn.got < turn.wanted ? QJsonValue(reasonName(Reason::StockMissing)) : QJsonValue()}});
    all.insert(u"queue"_s, turns);
    return all;
}

Result<qint64> timeIn(const std::string &words)
{
    const QDateTime at = QDateTime::fromString(text(words), Qt::ISODate);
    if (words.empty())
        return 0;
    if (!at.isValid())
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"at"_s}, {u"value"_s, text(words)}, {u"allowed"_s, u"2026-11-11T20:00"_s}});
    return at.toMSecsSinceEpoch();
}

int list(Cli &cli, const Words &words)
{
    const auto articles = StockTables(cli.place()).articles();
    if (!articles)
        return cli.say(articles.error());
    for (const StockTables::Article &one : *articles) {
        if (!words.attention || one.isShort() || one.warns())
            cli.print(articleJson(one));
    }
    return AllDone;
}

Result<std::vector<SheetRow>> sheet(Cli &cli, const Words &words, size_t most)
{
    return cli.desk().formatShelf().sheet(text(words.file), most + 1);
}

int sayOf(Cli &cli, const Words &words, Error error)
{
    error.values.insert(u"file"_s, text(words.file));
    return cli.say(error);
}

int import(Cli &cli, const Words &words)
{
    const auto at = timeIn(words.at);
    if (!at)
        return cli.say(at.error());
    const auto rows = sheet(cli, words, StockSheet::mostRows);
    if (!rows)
        return cli.say(rows.error());
    const StockImport kind = stockImportFromName(text(words.mode)).value_or(StockImport::Replace);
    const auto count = SetStock(cli.place()).import(*rows, kind, *at);
    if (!count)
        return sayOf(cli, words, count.error());
    cli.print({{u"mode"_s, stockImportName(kind)}, {u"articles"_s, *count}});
    return AllDone;
}

int itemDone(Cli &cli, const Result<StockItem> &item)
{
    if (!item)
        return cli.say(item.error());
    cli.print({{u"sku"_s, item->sku},
               {u"name"_s, item->name},
               {u"counted"_s, item->quantity},
               {u"counted_at"_s, time(item->countedAt)},
               {u"warn"_s, item->warnAt}});
    return AllDone;
}

int set(Cli &cli, const Words &words)
{
    const auto at = timeIn(words.at);
    if (!at)
        return cli.say(at.error());
    SetStock::Count count{text(words.name), words.quantity, words.warn, {}, *at};
    if (words.title)
        count.name = text(*words.title);
    return itemDone(cli, SetStock(cli.place()).set(count));
}

int add(Cli &cli, const Words &words)
{
    return itemDone(cli, SetStock(cli.place()).add(text(words.name), words.pieces));
}

int remove(Cli &cli, const Words &words)
{
    if (const auto done = SetStock(cli.place()).remove(text(words.name)); !done)
        return cli.say(done.error());
    cli.print({{u"sku"_s, text(words.name)}});
    return AllDone;
}

/// An article if it is counted, else an order.
int explain(Cli &cli, const Words &words)
{
    const StockTables tables(cli.place());
    const QString name = text(words.name);
    const auto queue = tables.explain(name);
    if (queue) {
        cli.print(queueJson(*queue));
        return AllDone;
    }
    if (queue.error().code != ErrorCode::NotFound)
        return cli.say(queue.error());
    const auto order = orderByNumber(cli, name, text(words.shop));
    if (!order)
        return cli.say(order.error().code == ErrorCode::NotFound ? queue.error() : order.error());
    const auto queues = tables.explainOrder(*order);
    if (!queues)
        return cli.say(queues.error());
    for (const StockTables::Queue &one : *queues)
        cli.print(queueJson(one));
    return AllDone;
}

QJsonObject giftJson(const GiftRule &rule)
{
    QJsonObject all{{u"gift_rule"_s, rule.id}};
    const QStringList headings = GiftSheet::headings();
    const QStringList cells = GiftSheet::cells(rule);
    for (qsizetype i = 0; i < headings.size(); ++i)
        all.insert(headings[i], cells[i]);
    return all;
}

int listGifts(Cli &cli, const Words &)
{
    const auto rules = SetStock(cli.place()).gifts();
    if (!rules)
        return cli.say(rules.error());
    for (const GiftRule &rule : *rules)
        cli.print(giftJson(rule));
    return AllDone;
}

int importGifts(Cli &cli, const Words &words)
{
    const auto rows = sheet(cli, words, GiftSheet::mostRows);
    if (!rows)
        return cli.say(rows.error());
    const auto count = SetStock(cli.place()).replaceGifts(*rows);
    if (!count)
        return sayOf(cli, words, count.error());
    cli.print({{u"gift_rules"_s, *count}});
    return AllDone;
}

int addGift(Cli &cli, const Words &words)
{
    const QStringList headings = GiftSheet::headings();
    QStringList cells(headings.size());
    for (const std::string &word : words.cells) {
        const QString cell = text(word);
        const qsizetype at = headings.indexOf(cell.section(u'=', 0, 0));
        if (at < 0 || !cell.contains(u'='))
            return cli.say({ErrorCode::InvalidArgument,
                            {{u"argument"_s, u"column"_s}, {u"value"_s, cell}, {u"allowed"_s, headings}},
                            {}});
        cells[at] = cell.section(u'=', 1);
    }
    const auto rule = SetStock(cli.place()).addGift(cells);
    if (!rule)
        return cli.say(rule.error());
    cli.print(giftJson(*rule));
    return AllDone;
}

int removeGift(Cli &cli, const Words &words)
{
    if (const auto done = SetStock(cli.place()).removeGift(words.id); !done)
        return cli.say(done.error());
    cli.print({{u"gift_rule"_s, words.id}});
    return AllDone;
}

using Run = int (*)(Cli &, const Words &);

CLI::App *verbOf(CLI::App &group, Cli &cli, const std::shared_ptr<Words> &words, const char *name, const char *what,
                 Run run)
{
    auto *sub = group.add_subcommand(name, what)->fallthrough();
    sub->callback([&cli, words, run] { cli.verb = [words, run](Cli &c) { return run(c, *words); }; });
    return sub;
}

void addGiftVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("gifts", "what goes into parcels by itself")->require_subcommand(1)->fallthrough();
    verbOf(*group, cli, words, "list", "the rules (lines)", &listGifts);
    verbOf(*group, cli, words, "import", "a file takes the place of all rules", &importGifts)
        ->add_option("file", words->file, "CSV or XLSX with a heading row")
        ->required();
    verbOf(*group, cli, words, "add", "one rule more", &addGift)
        ->add_option("cells", words->cells,
                     "column=value ...: name, gift, title, quantity, per, amount_from, goods, shops, from, until")
        ->required();
    verbOf(*group, cli, words, "remove", "a rule goes", &removeGift)->add_option("id", words->id)->required();
}

} // namespace

void addStockVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("stock", "counted goods: enough for whom")->require_subcommand(1)->fallthrough();
    verbOf(*group, cli, words, "list", "counted articles, those that are short first (lines)", &list)
        ->add_flag("--attention", words->attention, "only those that are short or at their warning level");
    auto *take = verbOf(*group, cli, words, "import", "counts from a file", &import);
    take->add_option("file", words->file, "CSV or XLSX with columns sku, quantity, warn, name")->required();
    take->add_option("--mode", words->mode, "replace all, update its articles, or add its pieces")
        ->check(CLI::IsMember({"replace", "update", "add"}));
    take->add_option("--at", words->at, "when it was counted; now if not given");
    auto *one = verbOf(*group, cli, words, "set", "count one article", &set);
    one->add_option("sku", words->name)->required();
    one->add_option("quantity", words->quantity, "pieces on the shelf");
    one->add_option("--warn", words->warn, "warn when no more than this is left; 0 = never");
    one->add_option("--name", words->title, "what people call it");
    one->add_option("--at", words->at, "when it was counted; now if not given");
    auto *more = verbOf(*group, cli, words, "add", "pieces came in, or went with a minus", &add);
    more->add_option("sku", words->name)->required();
    more->add_option("pieces", words->pieces)->required();
    verbOf(*group, cli, words, "remove", "an article is not counted any more", &remove)
        ->add_option("sku", words->name)
        ->required();
    auto *why =
        verbOf(*group, cli, words, "explain", "who gets what of an article, or of an order's articles", &explain);
    why->add_option("name", words->name, "SKU or order number")->required();
    why->add_option("--shop", words->shop);
    addGiftVerbs(*group, cli);
}

} // namespace waydesk
