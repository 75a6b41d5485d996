// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace waydesk::test {

/// What one call of waydesk-cli said.
struct CliAnswer {
    int code = -1;
    QList<QJsonObject> lines; ///< stdout, one object a line
    QString err;

    QJsonObject object() const { return lines.value(0); }
    /// "code 3: what stderr said", for failing comparisons.
    QByteArray text() const;
};

/// Drives the built waydesk-cli on a store of its own: a folder, or a new database on the test server.
class CliBench
{
public:
    explicit CliBench(const QString &engine = QStringLiteral("sqlite"));
    ~CliBench();
    CliBench(const CliBench &) = delete;
    CliBench &operator=(const CliBench &) = delete;

    /// Runs a verb with --json at the bench's time.
    CliAnswer run(const QStringList &words, const QByteArray &input = {}) const;
    /// The same; on another exit code the test fails with what the program said.
    CliAnswer expect(int code, const QStringList &words, const QByteArray &input = {}) const;
    /// Words and environment of a call, for tests that run several at once.
    QStringList arguments(const QStringList &words) const;
    static QString program();

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString data() const { return m_data; }
    void setNow(const QString &iso) { m_now = iso; }
    void setBench(const QString &name) { m_bench = name; }

    /// A file of resources/samples.
    static QString sample(const QString &name);
    /// Three shops that share the account "joint" (YTO, numbers YT6012345678901 and up).
    void linkShops();
    void importSamples();
    /// Parcels of the sample orders, each with a number; returns the numbers in canonical sequence.
    QStringList numbered();
    /// The same, printed to a PDF.
    QStringList printed();
    /// The parcel of this number.
    qint64 parcelOf(const QString &number) const;
    CliAnswer scan(const QStringList &codes, const QStringList &words = {}) const;
    /// The verdict on one code.
    QJsonObject verdict(const QString &code, const QStringList &words = {}) const;
    /// Fails the test unless every invariant holds.
    void check() const;

private:
    QTemporaryDir m_folder;
    QString m_data;
    bool m_isDatabase = false;
    QString m_now = QStringLiteral("2026-11-22T10:30:00+08:00");
    QString m_bench = QStringLiteral("bench-1");
};

QStringList strings(const QJsonObject &object, const QString &key);
/// Names of the contract that the object lacks.
QStringList missing(const QJsonObject &object, const QStringList &names);
/// The values of one field of an array of objects.
QStringList column(const QJsonObject &object, const QString &array, const QString &field);

} // namespace waydesk::test
