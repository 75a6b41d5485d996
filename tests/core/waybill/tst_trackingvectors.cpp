// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/sequence.h"
#include "support/folders.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
struct Score {
    int right = 0;
    int all = 0;
};

QString levelWanted(const QJsonObject &vector)
{
    const QString severity = vector[u"severity"_s].toString();
    return severity.isEmpty() ? u"ok"_s : severity;
}

/// What differs between a vector and our rules; empty if nothing does.
QString difference(const QJsonObject &vector)
{
    const CarrierBook &book = CarrierBook::builtIn();
    const QString carrier = vector[u"carrier"_s].toString();
    const QString number = vector[u"number"_s].toString();
    const NumberVerdict verdict = checkNumber(book, carrier, number);
    if (numberLevelName(verdict.level) != levelWanted(vector))
        return u"level %1, wanted %2"_s.arg(numberLevelName(verdict.level), levelWanted(vector));
    if (vector[u"valid"_s].toBool() != (verdict.level == NumberLevel::Ok))
        return u"valid differs"_s;
    if (vector[u"valid"_s].toBool() && verdict.formatId() != vector[u"format"_s].toString())
        return u"format %1, wanted %2"_s.arg(verdict.formatId(), vector[u"format"_s].toString());
    const auto next = nextNumber(book, carrier, number);
    if (next.value_or(QString()) != vector[u"next"_s].toString())
        return u"next %1, wanted %2"_s.arg(next.value_or(u"none"_s), vector[u"next"_s].toString());
    const QJsonArray wanted = vector[u"sequence"_s].toArray();
    if (wanted.isEmpty())
        return {};
    auto sequence = NumberSequence::from(book, carrier, number);
    for (const QJsonValue &item : wanted) {
        if (!sequence || sequence->number() != item.toString())
            return u"sequence %1, wanted %2"_s.arg(sequence ? sequence->number() : u"none"_s, item.toString());
        if (!sequence->advance())
            sequence = std::unexpected(Error{});
    }
    const auto counted = countNumbers(book, carrier, number, wanted.last().toString());
    return counted == wanted.size() ? QString() : u"count differs"_s;
}
} // namespace

class TestTrackingVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyVectorAgrees();
    void provenByName_data();
    void provenByName();

private:
    QJsonArray m_vectors;
};

void TestTrackingVectors::initTestCase()
{
    QFile file(inTestData(QStringLiteral("/tracking_vectors.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_vectors = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(m_vectors.size(), 1181);
}

void TestTrackingVectors::everyVectorAgrees()
{
    QMap<QString, Score> tiers;
    QStringList failures;
    for (const QJsonValue &item : std::as_const(m_vectors)) {
        const QJsonObject vector = item.toObject();
        Score &score = tiers[vector[u"tier"_s].toString()];
        ++score.all;
        const QString wrong = difference(vector);
        if (wrong.isEmpty())
            ++score.right;
        else
            failures.append(u"%1 %2 %3: %4"_s.arg(vector[u"id"_s].toString(), vector[u"carrier"_s].toString(),
                                                  vector[u"number"_s].toString(), wrong));
    }
    for (auto tier = tiers.cbegin(); tier != tiers.cend(); ++tier)
        qInfo("%s: %d of %d", qPrintable(tier.key()), tier->right, tier->all);
    QCOMPARE(tiers[u"confirmed"_s].all, 357);
    QCOMPARE(tiers[u"inferred"_s].all, 65);
    QCOMPARE(tiers[u"shape"_s].all, 759);
    QVERIFY2(failures.isEmpty(), qPrintable(u'\n' + failures.join(u'\n')));
}

void TestTrackingVectors::provenByName_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("format");
    for (const char *row : {"YTO yto_yt13", "YTO yto_18", "ZTO zto_14", "STO sto_15", "STO sto_13", "YUNDA yunda_15",
                            "YUNDA yunda_13", "SF sf_12", "SF sf_15", "EMS ems_s10", "EMS ems_13", "S10 s10",
                            "DHL dhl_express", "YAMATO jp_12", "SAGAWA jp_12", "JPPOST jp_12", "ZJS zjs_10"}) {
        const QStringList parts = QString::fromLatin1(row).split(u' ');
        QTest::newRow(row) << parts[0] << parts[1];
    }
}

void TestTrackingVectors::provenByName()
{
    QFETCH(QString, carrier);
    QFETCH(QString, format);
    int foretold = 0;
    for (const QJsonValue &item : std::as_const(m_vectors)) {
        const QJsonObject vector = item.toObject();
        if (vector[u"carrier"_s].toString() != carrier || vector[u"format"_s].toString() != format)
            continue;
        const QString wrong = difference(vector);
        QVERIFY2(wrong.isEmpty(), qPrintable(vector[u"number"_s].toString() + u": "_s + wrong));
        foretold += vector[u"next"_s].isString() ? 1 : 0;
    }
    QVERIFY2(foretold > 0, "no vector foretells a number of this format");
}

QTEST_GUILESS_MAIN(TestTrackingVectors)
#include "tst_trackingvectors.moc"
