// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/verifyparcel.h"
#include "models/text/sentences.h"
#include "scanning/linesource.h"
#include "scanning/scancode.h"

#include <QFile>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string round;
    std::string carrier;
};

QJsonObject json(const Verdict &verdict)
{
    QJsonArray remarks = reasonArray(verdict.remarks);
    return {{u"code"_s, verdict.code},
            {u"verdict"_s, verdictName(verdict.kind)},
            {u"reason"_s, verdict.reason ? QJsonValue(reasonName(*verdict.reason)) : QJsonValue()},
            {u"remarks"_s, remarks},
            {u"parcel"_s, verdict.parcel.isValid() ? QJsonValue(verdict.parcel.value) : QJsonValue()},
            {u"orders"_s, QJsonArray::fromStringList(verdict.orderNumbers)},
            {u"carrier"_s, verdict.carrier},
            {u"data_age_s"_s, verdict.dataAgeMs < 0 ? QJsonValue() : QJsonValue(verdict.dataAgeMs / 1000)}};
}

/// WDC:CARRIER:<code> changes the cage; other printed commands mean nothing without a screen.
bool changedCage(VerifyParcel &session, const ScanCode &code)
{
    const QString word = u"CARRIER:"_s;
    if (code.kind != ScanCode::Kind::Control || !code.text.startsWith(word))
        return false;
    session.setCage(code.text.mid(word.size()));
    return true;
}

int scan(Cli &cli, const Words &words)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return cli.say({ErrorCode::FileUnreadable, {{u"file"_s, u"stdin"_s}}, input.errorString()});
    VerifyParcel session(cli.place(), text(words.round));
    session.setCage(text(words.carrier));
    LineSource lines(&input);
    bool all = true;
    while (const auto line = lines.next()) {
        const ScanCode code = parseScan(QByteArrayView(*line));
        if (changedCage(session, code))
            continue;
        const auto verdict = session.run(code.text);
        if (!verdict)
            return cli.say(verdict.error());
        all &= verdict->kind == VerdictKind::Pass;
        cli.print(json(*verdict));
    }
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
