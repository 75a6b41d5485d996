// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "cli/verbs/holdjson.h"
#include "dispatch/verifyparcel.h"
#include "models/text/sentences.h"
#include "scanning/linesource.h"
#include "core/label/scancode.h"

#include <QFile>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string round;
    std::string carrier;
};

/// Goods that must come out while the rest ships.
QJsonArray takeOut(const Verdict &verdict)
{
    QJsonArray all;
    for (const VerdictGoods &goods : verdict.goods) {
        if (goods.takeOut > 0)
            all.append(QJsonObject{
                {u"title"_s, goods.title}, {u"attributes"_s, goods.attributes}, {u"quantity"_s, goods.takeOut}});
    }
    return all;
}

QJsonObject json(const Verdict &verdict, qint64 nowMs)
{
    QJsonArray remarks = reasonArray(verdict.remarks);
    return {{u"code"_s, verdict.code},
            {u"verdict"_s, verdictName(verdict.kind)},
            {u"reason"_s, verdict.reason ? QJsonValue(reasonName(*verdict.reason)) : QJsonValue()},
            {u"remarks"_s, remarks},
            {u"why"_s, holdJson(verdict.why, verdict.state, nowMs)},
            {u"parcel"_s, verdict.parcel.isValid() ? QJsonValue(verdict.parcel.value) : QJsonValue()},
            {u"orders"_s, QJsonArray::fromStringList(verdict.orderNumbers)},
            {u"carrier"_s, verdict.carrier},
            {u"take_out"_s, takeOut(verdict)},
            {u"data_age_s"_s, verdict.dataAgeMs < 0 ? QJsonValue() : QJsonValue(verdict.dataAgeMs / 1000)}};
}

const QString cageWord = u"WDC:CARRIER:"_s;

/// WDC:CARRIER:<code> changes the cage; other printed commands mean nothing without a screen.
bool isCage(const ScanCode &code) { return code.text.startsWith(cageWord); }

/// Empty = any carrier. InvalidArgument for one that nobody knows: the cage stays as it was.
Result<void> setCage(Cli &cli, VerifyParcel &session, const QString &word)
{
    const Carrier *carrier = cli.desk().carriers().find(word);
    if (!carrier && !word.isEmpty()) {
        QStringList codes;
        for (const Carrier &one : cli.desk().carriers().carriers())
            codes.append(one.code);
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"carrier"_s}, {u"value"_s, word}, {u"allowed"_s, codes}});
    }
    session.setCage(carrier ? carrier->code : QString());
    return {};
}

/// One code; false if it did not pass. What the store cannot answer has no verdict, and the next code is asked.
bool answer(Cli &cli, VerifyParcel &session, const ScanCode &code)
{
    if (isCage(code)) {
        const auto changed = setCage(cli, session, code.text.mid(cageWord.size()));
        if (!changed)
            cli.say(changed.error());
        return changed.has_value();
    }
    const auto verdict = session.run(code.text);
    if (!verdict) {
        cli.say(verdict.error());
        cli.print(
            {{u"code"_s, code.text}, {u"verdict"_s, QJsonValue()}, {u"reason"_s, errorName(verdict.error().code)}});
        return false;
    }
    cli.print(json(*verdict, cli.place().clock.wallMs()));
    return verdict->kind == VerdictKind::Pass;
}

int scan(Cli &cli, const Words &words)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return cli.say({ErrorCode::FileUnreadable, {{u"file"_s, u"stdin"_s}}, input.errorString()});
    VerifyParcel session(cli.place(), text(words.round));
    if (const auto cage = setCage(cli, session, text(words.carrier)); !cage)
        return cli.say(cage.error());
    LineSource lines(&input);
    bool all = true;
    while (const auto line = lines.next())
        all &= answer(cli, session, parseScan(QByteArrayView(*line)));
    return all ? AllDone : LeftOut;
}

} // namespace

void addScanVerb(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *verb = app.add_subcommand("scan", "codes on stdin, one verdict a line")->fallthrough();
    verb->add_option("--round", words->round, "pick-up round");
    verb->add_option("--carrier", words->carrier, "the cage being filled takes this carrier only");
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return scan(c, *words); }; });
}

} // namespace waydesk
