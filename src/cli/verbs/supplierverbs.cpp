// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "cli/verbs/subjects.h"
#include "dispatch/purchases.h"
#include "dispatch/setsuppliers.h"
#include "dispatch/takesuppliernumbers.h"
#include "models/text/suppliertexts.h"

#include <QDateTime>
#include <QFile>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string shop;
    std::vector<std::string> patterns;
    std::vector<std::string> names;
    std::string sku;
    std::string supplier;
    std::string file;
    std::vector<std::string> orders;
    bool again = false;
    bool off = false;
    bool replace = false;
};

QJsonValue time(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate));
}

QStringList texts(const std::vector<std::string> &words)
{
    QStringList all;
    for (const std::string &word : words)
        all.append(text(word));
    return all;
}

QJsonObject json(const Shop &shop, const SupplierTerms &terms, bool readable = true)
{
    QJsonObject all = terms.toJson();
    all.insert(u"shop"_s, shop.name);
    if (!readable)
        all.insert(u"readable"_s, false);
    return all;
}

int patterns(Cli &cli, const Words &)
{
    const auto all = SetSuppliers(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    for (const SupplierSettings::OfShop &one : all->shops)
        cli.print(json(one.shop, one.terms, one.readable));
    return AllDone;
}

int set(Cli &cli, const Words &words)
{
    if (words.off != words.patterns.empty())
        return cli.say({ErrorCode::InvalidArgument,
                        {{u"argument"_s, u"pattern"_s}, {u"value"_s, QString()}, {u"reason"_s, u"empty"_s}},
                        {}});
    const SetSuppliers verb(cli.place());
    const auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    std::vector<Shop> shops;
    std::vector<ShopId> ids;
    for (const SupplierSettings::OfShop &one : all->shops) {
        if (words.shop == "all" || one.shop.name == text(words.shop)) {
            shops.push_back(one.shop);
            ids.push_back(one.shop.id);
        }
    }
    if (shops.empty())
        return cli.say({ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, text(words.shop)}}, {}});
    const auto terms = SupplierTerms::fromTexts(texts(words.patterns), texts(words.names));
    if (!terms)
        return cli.say(terms.error());
    if (const auto done = verb.set(ids, *terms); !done)
        return cli.say(done.error());
    for (const Shop &shop : shops)
        cli.print(json(shop, *terms));
    return AllDone;
}

/// What a code means in each shop, or in one.
int read(Cli &cli, const Words &words)
{
    const auto all = SetSuppliers(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    bool any = false;
    for (const SupplierSettings::OfShop &one : all->shops) {
        if (!words.shop.empty() && one.shop.name != text(words.shop))
            continue;
        const auto found = one.terms.supplierItem(text(words.sku));
        any = any || found;
        cli.print({{u"shop"_s, one.shop.name},
                   {u"sku"_s, text(words.sku)},
                   {u"supplier"_s, found ? QJsonValue(found->supplier) : QJsonValue()},
                   {u"item"_s, found ? QJsonValue(found->item) : QJsonValue()}});
    }
    return any ? AllDone : LeftOut;
}

QJsonObject json(const PurchaseRow &row)
{
    QJsonArray items;
    for (const PurchaseGoods &goods : row.goods)
        items.append(QJsonObject{{u"item"_s, goods.item.item},
                                 {u"quantity"_s, goods.item.quantity},
                                 {u"sku"_s, goods.sku},
                                 {u"title"_s, goods.title}});
    const Address &to = row.receiver;
    const Purchase purchase = row.purchase.value_or(Purchase());
    return {{u"supplier"_s, row.supplier},
            {u"shop"_s, row.shop},
            {u"order"_s, row.number},
            {u"parcel"_s, row.parcel.isValid() ? QJsonValue(row.parcel.value) : QJsonValue()},
            {u"step"_s, purchaseStepName(row.step)},
            {u"items"_s, items},
            {u"receiver"_s, to.receiver},
            {u"phone"_s, to.phone.isEmpty() ? to.phone2 : to.phone},
            {u"province"_s, to.province},
            {u"city"_s, to.city},
            {u"district"_s, to.district},
            {u"street"_s, to.street},
            {u"deadline"_s, time(row.deadline)},
            {u"reasons"_s, reasonArray(row.reasons)},
            {u"advice"_s, row.advice ? QJsonValue(purchaseAdviceName(*row.advice)) : QJsonValue()},
            {u"listed_at"_s, time(purchase.listedAt)},
            {u"bought_at"_s, time(purchase.boughtAt)},
            {u"carrier"_s, purchase.carrier},
            {u"waybill"_s, purchase.number},
            {u"told"_s, purchase.told ? QJsonValue(writeBackStateName(*purchase.told)) : QJsonValue()}};
}

int list(Cli &cli, const Words &words)
{
    const auto rows = Purchases(cli.place()).rows();
    if (!rows)
        return cli.say(rows.error());
    for (const PurchaseRow &row : *rows) {
        if (words.supplier.empty() || row.supplier == text(words.supplier))
            cli.print(json(row));
    }
    return AllDone;
}

Result<PurchaseChoice> choiceOf(Cli &cli, const Words &words)
{
    PurchaseChoice choice{text(words.supplier), {}};
    for (const std::string &number : words.orders) {
        const auto order = orderByNumber(cli, text(number), text(words.shop));
        if (!order)
            return std::unexpected(order.error());
        choice.orders.push_back(*order);
    }
    return choice;
}

QJsonArray numbersOf(const std::vector<PurchaseRow> &rows)
{
    QJsonArray all;
    for (const PurchaseRow &row : rows)
        all.append(QJsonObject{{u"order"_s, row.number},
                               {u"shop"_s, row.shop},
                               {u"supplier"_s, row.supplier},
                               {u"reasons"_s, reasonArray(row.reasons)}});
    return all;
}

QJsonArray refusedOf(const std::vector<PurchaseRow> &rows)
{
    QJsonArray all;
    for (const PurchaseRow &row : rows)
        all.append(QJsonObject{{u"order"_s, row.number},
                               {u"shop"_s, row.shop},
                               {u"supplier"_s, row.supplier},
                               {u"step"_s, purchaseStepName(row.step)},
                               {u"reasons"_s, reasonArray(row.reasons)}});
    return all;
}

void tell(Cli &cli, const std::vector<PurchaseRow> &rows)
{
    for (const PurchaseRow &row : rows)
        cli.tell(u"%1: %2. %3"_s.arg(row.number, SupplierTexts::step(row.step), SupplierTexts::remark(row)));
}

int write(Cli &cli, const Words &words)
{
    const auto report = Purchases(cli.place())
                            .write(cli.desk().tableWriter(), text(words.file), {text(words.supplier), {}}, words.again);
    if (!report)
        return cli.say(report.error());
    cli.print({{u"file"_s, report->done.empty() ? QJsonValue() : QJsonValue(text(words.file))},
               {u"orders"_s, numbersOf(report->done)},
               {u"again"_s, numbersOf(report->again)},
               {u"left_out"_s, refusedOf(report->refused)}});
    tell(cli, report->refused);
    if (report->done.empty())
        return NothingDone;
    return report->refused.empty() ? AllDone : LeftOut;
}

int done(Cli &cli, const Result<Purchases::Report> &report)
{
    if (!report)
        return cli.say(report.error());
    cli.print({{u"orders"_s, numbersOf(report->done)}, {u"refused"_s, refusedOf(report->refused)}});
    tell(cli, report->refused);
    if (report->done.empty())
        return NothingDone;
    return report->refused.empty() ? AllDone : LeftOut;
}

int bought(Cli &cli, const Words &words)
{
    const auto choice = choiceOf(cli, words);
    return choice ? done(cli, Purchases(cli.place()).bought(*choice)) : cli.say(choice.error());
}

int told(Cli &cli, const Words &words)
{
    const auto choice = choiceOf(cli, words);
    return choice ? done(cli, Purchases(cli.place()).told(*choice)) : cli.say(choice.error());
}

int takeBack(Cli &cli, const Words &words)
{
    const auto choice = choiceOf(cli, words);
    return choice ? done(cli, Purchases(cli.place()).takeBack(*choice)) : cli.say(choice.error());
}

int split(Cli &cli, const Words &words)
{
    const auto order = orderByNumber(cli, text(words.orders.front()), text(words.shop));
    if (!order)
        return cli.say(order.error());
    const auto parcel = Purchases(cli.place()).split(*order);
    if (!parcel)
        return cli.say(parcel.error());
    cli.print({{u"parcel"_s, parcel->value}});
    return AllDone;
}

/// Of a file; of standard input for "-".
Result<std::vector<SheetRow>> rowsOf(Cli &cli, const QString &file)
{
    if (file != u"-")
        return cli.desk().formatShelf().sheet(file, SupplierNumbers::mostRows + 1);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"file"_s, u"-"_s}}, input.errorString());
    return SupplierNumbers::pasted(QString::fromUtf8(input.readAll()));
}

int numbers(Cli &cli, const Words &words)
{
    const auto rows = rowsOf(cli, text(words.file));
    if (!rows)
        return cli.say(rows.error());
    const auto report =
        TakeSupplierNumbers(cli.place(), cli.desk().carriers(), cli.desk().dispatchWriter()).run(*rows, words.replace);
    if (!report)
        return cli.say(report.error());
    QJsonArray taken;
    for (const auto &one : report->taken)
        taken.append(QJsonObject{{u"row"_s, one.row},
                                 {u"order"_s, one.order},
                                 {u"carrier"_s, one.carrier},
                                 {u"waybill"_s, one.number},
                                 {u"correction"_s, one.correction},
                                 {u"warning"_s, one.warning.isEmpty() ? QJsonValue() : QJsonValue(one.warning)}});
    QJsonArray refused;
    for (const auto &one : report->refused) {
        refused.append(
            QJsonObject{{u"row"_s, one.row}, {u"reason"_s, one.reason}, {u"value"_s, one.value}, {u"text"_s, one.raw}});
        cli.tell(u"%1: %2"_s.arg(one.row).arg(SupplierTexts::refused(one)));
    }
    cli.print({{u"taken"_s, taken},
               {u"unchanged"_s, report->unchanged},
               {u"unfilled"_s, report->unfilled},
               {u"refused"_s, refused}});
    if (report->error)
        return cli.say(*report->error);
    if (report->refused.empty())
        return AllDone;
    return report->taken.empty() && report->unchanged == 0 ? NothingDone : LeftOut;
}

using Run = int (*)(Cli &, const Words &);

CLI::App *verbOf(CLI::App &group, Cli &cli, const std::shared_ptr<Words> &words, const char *name, const char *what,
                 Run run)
{
    auto *sub = group.add_subcommand(name, what)->fallthrough();
    sub->callback([&cli, words, run] { cli.verb = [words, run](Cli &c) { return run(c, *words); }; });
    return sub;
}

} // namespace

void addSupplierVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group =
        app.add_subcommand("supplier", "what suppliers send in our place")->require_subcommand(1)->fallthrough();
    const auto verb = [&](const char *name, const char *what, Run run) {
        return verbOf(*group, cli, words, name, what, run);
    };
    const auto shopOf = [&](CLI::App *sub) { sub->add_option("--shop", words->shop, "where two shops have it"); };
    const auto supplierOf = [&](CLI::App *sub) { sub->add_option("--supplier", words->supplier, "of him alone"); };

    verb("patterns", "how SKU codes name suppliers, by shop (lines)", &patterns);
    auto *setVerb = verb("set", "of one shop or all", &set);
    setVerb->add_option("shop", words->shop, "its name, or all")->required();
    setVerb->add_option("--pattern", words->patterns, "{supplier}-{item}, or DS{item}=NAME; * stands for anything");
    setVerb->add_option("--only", words->names, "only these suppliers count");
    setVerb->add_flag("--off", words->off, "nothing comes from suppliers");
    auto *readVerb = verb("read", "what a SKU code means (lines)", &read);
    readVerb->add_option("sku", words->sku)->required();
    readVerb->add_option("--shop", words->shop, "in this shop alone");
    supplierOf(verb("list", "what is to buy, bought, sent, left out and why (lines)", &list));
    auto *writeVerb = verb("export", "a list of what is to buy, with receivers", &write);
    writeVerb->add_option("file", words->file, ".xlsx or .csv")->required();
    supplierOf(writeVerb);
    writeVerb->add_flag("--again", words->again, "also what stood in an earlier list and is not bought");
    auto *boughtVerb = verb("bought", "these, or all that was listed, are bought", &bought);
    boughtVerb->add_option("orders", words->orders, "order numbers");
    supplierOf(boughtVerb);
    shopOf(boughtVerb);
    auto *toldVerb = verb("told", "the supplier knows the new receiver or the new goods", &told);
    toldVerb->add_option("orders", words->orders, "order numbers")->required();
    supplierOf(toldVerb);
    shopOf(toldVerb);
    auto *backVerb = verb("take-back", "the number of what was sent, else the purchase", &takeBack);
    backVerb->add_option("orders", words->orders, "order numbers")->required();
    supplierOf(backVerb);
    shopOf(backVerb);
    auto *splitVerb = verb("split", "what suppliers send of an order becomes a part of its own", &split);
    splitVerb->add_option("order", words->orders)->required()->expected(1);
    shopOf(splitVerb);
    auto *numbersVerb = verb("numbers", "the numbers that suppliers sent back", &numbers);
    numbersVerb->add_option("file", words->file, "CSV or XLSX: order, carrier, waybill; - = standard input")
        ->required();
    numbersVerb->add_flag("--replace", words->replace, "another number than the known one counts");
}

} // namespace waydesk
