// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/carrierbook.h"
#include "core/waybill/numbercheck.h"
#include "support/folders.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
QByteArray bookWith(const QByteArray &format)
{
    return R"([{"code":"AB","name_zh":"甲","name_en":"A","api_assigned":false,"formats":[)" + format + "]}]";
}

const QByteArray goodFormat = R"({"id":"f","regex":"^(?<serial>\\d{4})$","rule":"plain","predict":true})";
} // namespace

class TestCarrierBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInRulesAreTheShippedFile();
    void everyCarrierAndFormatLoads();
    void looksUpByCode();
    void copiesShareTheRules();
    void emptyBook();
    void badFilesSayWhere_data();
    void badFilesSayWhere();
    void aUsersOwnRuleCounts();
    void matchingCarriers();
    void prefixFreedom();
    void threadsCheckTogether();
};

void TestCarrierBook::builtInRulesAreTheShippedFile()
{
    QFile file(inSource(QStringLiteral("/resources/carriers/carriers.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QFile::exists(u":/waydesk/carriers/carriers.json"_s));
    QCOMPARE(CarrierBook::builtInJson(), file.readAll());
}

void TestCarrierBook::everyCarrierAndFormatLoads()
{
    const CarrierBook &book = CarrierBook::builtIn();
    const QJsonArray file = QJsonDocument::fromJson(CarrierBook::builtInJson()).array();
    QCOMPARE(file.size(), 77);
    QCOMPARE(book.carriers().size(), size_t(77));
    size_t formats = 0;
    for (const QJsonValue &item : file) {
        const Carrier *carrier = book.find(item[u"code"].toString());
        QVERIFY(carrier);
        QCOMPARE(carrier->nameZh, item[u"name_zh"].toString());
        QCOMPARE(carrier->nameEn, item[u"name_en"].toString());
        QCOMPARE(carrier->apiAssigned, item[u"api_assigned"].toBool());
        const QJsonArray wanted = item[u"formats"].toArray();
        QCOMPARE(carrier->formats.size(), static_cast<size_t>(wanted.size()));
        for (const NumberFormat &format : carrier->formats) {
            const QJsonValue entry = wanted[static_cast<qsizetype>(&format - carrier->formats.data())];
            QCOMPARE(format.id, entry[u"id"].toString());
            QCOMPARE(format.regex(), entry[u"regex"].toString());
            QCOMPARE(checkRuleName(format.rule), entry[u"rule"].toString());
            QCOMPARE(format.predict, entry[u"predict"].toBool());
            const QString mismatch = entry[u"check_mismatch"].toString();
            QCOMPARE(format.checkMismatch == CheckMismatch::Warns, mismatch == u"warn");
            QCOMPARE(format.checkMismatch == CheckMismatch::Forbids, mismatch == u"error");
            ++formats;
        }
    }
    QCOMPARE(formats, size_t(154));
}

void TestCarrierBook::looksUpByCode()
{
    const CarrierBook &book = CarrierBook::builtIn();
    QCOMPARE(book.find(u"SF")->nameZh, u"顺丰速运"_s);
    QCOMPARE(book.find(u"sf"), book.find(u"SF"));
    QVERIFY(!book.find(u""));
    QVERIFY(!book.find(u"NOBODY"));
    QVERIFY(book.find(u"YTO")->apiAssigned);
    QVERIFY(!book.find(u"YAMATO")->apiAssigned);
}

void TestCarrierBook::copiesShareTheRules()
{
    const CarrierBook copy = CarrierBook::builtIn();
    QCOMPARE(copy.find(u"SF"), CarrierBook::builtIn().find(u"SF"));
}

void TestCarrierBook::emptyBook()
{
    const CarrierBook none;
    QVERIFY(none.carriers().empty());
    QVERIFY(!none.find(u"SF"));
    QCOMPARE(checkNumber(none, u"SF", u"444003077898").reason, NumberReason::CarrierUnknown);
}

void TestCarrierBook::badFilesSayWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("format");
    const QByteArray head = R"({"code":"AB","name_zh":"甲","name_en":"A","api_assigned":false,)";
    const QByteArray one = head + R"("formats":[]})";
    QTest::newRow("empty") << QByteArray() << u"json_invalid"_s << QString() << QString();
    QTest::newRow("torn") << QByteArray("[{\"code\":\"SF\"") << u"json_invalid"_s << QString() << QString();
    QTest::newRow("binary") << QByteArray("\x00\xFF\xFEPK", 5) << u"json_invalid"_s << QString() << QString();
    QTest::newRow("an object") << QByteArray("{}") << u"carriers_missing"_s << QString() << QString();
    QTest::newRow("no carrier") << QByteArray("[]") << u"carriers_missing"_s << QString() << QString();
    QTest::newRow("not a carrier") << QByteArray("[7]") << u"carrier_code_missing"_s << QString() << QString();
    QTest::newRow("no name") << QByteArray(R"([{"code":"AB"}])") << u"carrier_name_missing"_s << u"AB"_s << QString();
    QTest::newRow("no formats") << QByteArray("[" + head + "\"note\":1}]") << u"formats_missing"_s << u"AB"_s
                                << QString();
    QTest::newRow("twice") << QByteArray("[" + one + "," + one + "]") << u"carrier_twice"_s << u"AB"_s << QString();
    QTest::newRow("no api_assigned") << QByteArray(R"([{"code":"AB","name_zh":"甲","name_en":"A","formats":[]}])")
                                     << u"value_invalid"_s << u"AB"_s << QString();
    QTest::newRow("strip prefix") << QByteArray("[" + head + R"("formats":[],"strip_prefix":["(42"]}])")
                                  << u"regex_invalid"_s << u"AB"_s << QString();
    QTest::newRow("strip prefix no list") << QByteArray("[" + head + R"("formats":[],"strip_prefix":"42"}])")
                                          << u"value_invalid"_s << u"AB"_s << QString();
    QTest::newRow("no id") << bookWith("{}") << u"format_id_missing"_s << u"AB"_s << QString();
    QTest::newRow("id twice") << bookWith(goodFormat + "," + goodFormat) << u"format_twice"_s << u"AB"_s << u"f"_s;
    const auto format = [](const char *name, const char *json, const QString &reason) {
        QTest::newRow(name) << bookWith(json) << reason << u"AB"_s << u"f"_s;
    };
    format("no regex", R"({"id":"f"})", u"regex_missing"_s);
    format("broken regex", R"({"id":"f","regex":"^(\\d$","rule":"plain","predict":false})", u"regex_invalid"_s);
    format("loose regex", R"({"id":"f","regex":"\\d+","rule":"plain","predict":false})", u"regex_not_anchored"_s);
    format("no rule", R"({"id":"f","regex":"^\\d+$","predict":false})", u"rule_unknown"_s);
    format("other rule", R"({"id":"f","regex":"^\\d+$","rule":"mod97","predict":false})", u"rule_unknown"_s);
    format("no check group", R"({"id":"f","regex":"^(?<serial>\\d+)$","rule":"luhn","predict":true})",
           u"check_group_missing"_s);
    format("no serial group", R"({"id":"f","regex":"^\\d+$","rule":"plain","predict":true})",
           u"serial_group_missing"_s);
    format("api counts", R"({"id":"f","regex":"^(?<serial>\\d+)$","rule":"api_assigned","predict":true})",
           u"rule_never_predicts"_s);
    format("no predict", R"({"id":"f","regex":"^\\d+$","rule":"plain"})", u"value_invalid"_s);
    format("mismatch word", R"({"id":"f","regex":"^\\d+$","rule":"plain","predict":false,"check_mismatch":"maybe"})",
           u"check_mismatch_invalid"_s);
    format("check digits", R"({"id":"f","regex":"^\\d+$","rule":"plain","predict":false,"check_digits":-3})",
           u"value_invalid"_s);
}

void TestCarrierBook::badFilesSayWhere()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    QFETCH(QString, carrier);
    QFETCH(QString, format);
    const auto book = CarrierBook::fromJson(json);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(book.error().values[u"reason"_s].toString(), reason);
    QCOMPARE(book.error().values[u"carrier"_s].toString(), carrier);
    QCOMPARE(book.error().values[u"format"_s].toString(), format);
    QVERIFY(book.error().detail.contains(reason));
}

void TestCarrierBook::aUsersOwnRuleCounts()
{
    QByteArray json = CarrierBook::builtInJson().trimmed();
    json.chop(1);
    json += R"(,{"code":"MINE","name_zh":"自家","name_en":"Mine","api_assigned":false,"formats":[)"
            R"({"id":"m","regex":"^(?<head>MY)(?<serial>\\d{4})(?<check>\\d)$","rule":"luhn",)"
            R"("check_mismatch":"error","predict":true}]}])";
    const auto book = CarrierBook::fromJson(json);
    QVERIFY(book);
    QCOMPARE(book->carriers().size(), CarrierBook::builtIn().carriers().size() + 1);
    // Luhn cannot weigh the head's letters: check_digits must say that only the serial is protected.
    QCOMPARE(checkNumber(*book, u"MINE", u"MY12344").level, NumberLevel::Error);
    const auto fixedBook = CarrierBook::fromJson(
        json.replace("\"error\",\"predict\":true}]}]", "\"error\",\"predict\":true,\"check_digits\":4}]}]"));
    QVERIFY(fixedBook);
    QCOMPARE(checkNumber(*fixedBook, u"mine", u"my 1234 4").level, NumberLevel::Ok);
    QCOMPARE(checkNumber(*fixedBook, u"MINE", u"MY12345").expectedCheck, QChar(u'4'));
}

void TestCarrierBook::matchingCarriers()
{
    const CarrierBook &book = CarrierBook::builtIn();
    QCOMPARE(book.matching(u"4PX6896538935699CN"), QStringList{u"4PX"_s});
    QVERIFY(book.matching(u"YT6645039545351").contains(u"YTO"_s));
    QVERIFY(book.matching(u"444003077898").contains(u"SF"_s));
    QVERIFY(!book.matching(u"444003077898").contains(u"YAMATO"_s));
    QVERIFY(!book.matching(u"444003077898").contains(u"KYSY"_s));
    const QStringList s10 = book.matching(u"RB123456785GB");
    QVERIFY(s10.contains(u"S10"_s) && s10.contains(u"ROYALMAIL"_s) && !s10.contains(u"THPOST"_s));
    QVERIFY(book.matching(u"").isEmpty());
    QVERIFY(book.matching(u"!!").isEmpty());
}

void TestCarrierBook::prefixFreedom()
{
    const NumberPattern zto(u"^(?<head>(?:010|66[056]|7[0]))(?<serial>\\d{3})$"_s);
    QVERIFY(zto.match(u"665123"_s));
    QVERIFY(!zto.match(u"669123"_s));
    QVERIFY(!zto.match(u"665123\n"_s));
    QVERIFY(zto.matchesButForHead(u"669123"_s));
    QVERIFY(zto.matchesButForHead(u"99123"_s));
    QVERIFY(!zto.matchesButForHead(u"6691234"_s));
    const NumberPattern brand(u"^(?<head>K8)(?<serial>\\d{3})$"_s);
    QVERIFY(!brand.matchesButForHead(u"K9123"_s));
    const NumberPattern notThese(u"^(?<head>(?!440|51))(?<serial>\\d{5})$"_s);
    QVERIFY(!notThese.match(u"44012"_s));
    QVERIFY(notThese.matchesButForHead(u"44012"_s));
    QVERIFY(!notThese.takesAnySerial());
    QVERIFY(zto.takesAnySerial());
}

void TestCarrierBook::threadsCheckTogether()
{
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&right, book = CarrierBook::builtIn()] {
                for (int n = 0; n < 200; ++n)
                    right += book.matching(u"RB123456785GB").contains(u"S10"_s) ? 1 : 0;
            });
        }
    }
    QCOMPARE(right.load(), 800);
}

QTEST_GUILESS_MAIN(TestCarrierBook)
#include "tst_carrierbook.moc"
