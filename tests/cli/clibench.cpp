// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include "support/folders.h"
#include "support/throwawaypostgres.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace waydesk::test {

using namespace Qt::StringLiterals;

QByteArray CliAnswer::text() const { return "code " + QByteArray::number(code) + ": " + err.toUtf8(); }

CliBench::CliBench(const QString &engine)
{
    if (engine == u"sqlite"_s) {
        m_data = m_folder.filePath(u"data"_s);
        return;
    }
    auto &server = ThrowawayPostgres::instance();
    if (!server.problem().isEmpty())
        qFatal("%s", qUtf8Printable(server.problem()));
    m_data = server.newDatabase();
    m_isDatabase = true;
}

CliBench::~CliBench()
{
    if (m_isDatabase)
        ThrowawayPostgres::instance().dropDatabase(m_data);
}

QString CliBench::program() { return inBinaries(QStringLiteral("/waydesk-cli")); }

QString CliBench::sample(const QString &name) { return inSource(QStringLiteral("/resources/samples/")) + name; }

QStringList CliBench::arguments(const QStringList &words) const
{
    return QStringList{u"--data"_s,  m_data,  u"--json"_s,     u"--now"_s, m_now,
                       u"--bench"_s, m_bench, u"--operator"_s, u"tester"_s}
    + words;
}

CliAnswer CliBench::run(const QStringList &words, const QByteArray &input) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(program(), arguments(words));
    CliAnswer answer;
    if (!process.waitForStarted()) {
        answer.err = u"%1 does not start"_s.arg(program());
        return answer;
    }
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return answer;
    answer.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    answer.err = QString::fromUtf8(process.readAllStandardError());
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            answer.lines.append(QJsonDocument::fromJson(line).object());
    }
    return answer;
}

CliAnswer CliBench::expect(int code, const QStringList &words, const QByteArray &input) const
{
    CliAnswer answer = run(words, input);
    if (answer.code != code)
        QTest::qFail(qPrintable(u"%1: expected exit code %2, got %3"_s.arg(words.join(u' '))
                                    .arg(code)
                                    .arg(QString::fromUtf8(answer.text()))),
                     __FILE__, __LINE__);
    return answer;
}

void CliBench::linkShops()
{
    expect(0, {u"account"_s, u"add"_s, u"joint"_s, u"--carrier"_s, u"YTO"_s});
    expect(0,
           {u"segment"_s, u"add"_s, u"--account"_s, u"joint"_s, u"--first"_s, u"YT6012345678901"_s, u"--count"_s,
            u"500"_s});
    const auto shop = [this](const QString &name, const QString &platform) {
        expect(0, {u"shop"_s, u"add"_s, name, u"--platform"_s, platform, u"--account"_s, u"joint"_s});
    };
    shop(u"青禾日用旗舰店"_s, u"taobao"_s);
    shop(u"青禾拼多多店"_s, u"pinduoduo"_s);
    shop(u"Lotus"_s, u"lazada"_s);
}

void CliBench::importSamples()
{
    expect(0,
           {u"import"_s, sample(u"taobao/ExportOrderList202611221000.csv"_s),
            sample(u"taobao/ExportOrderDetailList202611221000.csv"_s), sample(u"pinduoduo/orders_export.csv"_s),
            sample(u"lazada/orders_export.xlsx"_s)});
}

QStringList CliBench::numbered()
{
    linkShops();
    importSamples();
    expect(1, {u"plan"_s});
    const CliAnswer filled = expect(0, {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--first"_s, u"YT6012345678901"_s});
    return column(filled.object(), u"assigned"_s, u"number"_s);
}

QStringList CliBench::printed()
{
    const QStringList numbers = numbered();
    expect(0, {u"print"_s, u"--to"_s, u"pdf:"_s + file(u"labels.pdf"_s)});
    return numbers;
}

qint64 CliBench::parcelOf(const QString &number) const
{
    const CliAnswer orders = expect(0, {u"orders"_s, u"--search"_s, number});
    for (const QJsonValue &parcel : orders.object()[u"parcels"_s].toArray()) {
        if (parcel[u"waybill"_s].toString() == number)
            return parcel[u"parcel"_s].toInteger();
    }
    return 0;
}

CliAnswer CliBench::scan(const QStringList &codes, const QStringList &words) const
{
    return run(QStringList(u"scan"_s) + words, (codes.join(u'\n') + u'\n').toUtf8());
}

QJsonObject CliBench::verdict(const QString &code, const QStringList &words) const
{
    return scan({code}, words).object();
}

void CliBench::check() const
{
    const CliAnswer answer = expect(0, {u"check"_s});
    if (!answer.object()[u"ok"_s].toBool())
        QTest::qFail(QJsonDocument(answer.object()).toJson().constData(), __FILE__, __LINE__);
}

QStringList strings(const QJsonObject &object, const QString &key)
{
    QStringList all;
    for (const QJsonValue &value : object[key].toArray())
        all.append(value.isDouble() ? QString::number(value.toInteger()) : value.toString());
    return all;
}

QStringList missing(const QJsonObject &object, const QStringList &names)
{
    QStringList lacking;
    for (const QString &name : names) {
        if (!object.contains(name))
            lacking.append(name);
    }
    return lacking;
}

QStringList column(const QJsonObject &object, const QString &array, const QString &field)
{
    QStringList all;
    for (const QJsonValue &entry : object[array].toArray()) {
        const QJsonValue value = entry[field];
        all.append(value.isDouble() ? QString::number(value.toInteger()) : value.toString());
    }
    return all;
}

} // namespace waydesk::test
