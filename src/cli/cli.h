// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/composition/workstation.h"
#include "core/desk/deskquery.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace waydesk {

/// Exit codes of the contract.
enum ExitCode { AllDone = 0, LeftOut = 1, WordsOff = 2, NothingDone = 3 };

/// The words of one call: parsed once, then one verb runs. Holds no rule; prints what the verbs report.
class Cli
{
public:
    WorkstationOptions options;
    bool json = false;
    /// Not empty: what the verb prints goes into this table file (XLSX or CSV) as well.
    QString tableFile;
    /// The verb that the words chose.
    std::function<int(Cli &)> verb;
    /// Needs no store: runs without opening one.
    bool standalone = false;

    Workstation &desk() { return *m_workstation; }
    Workplace &place() { return m_workstation->place(); }
    int run();

    /// One object on stdout; for people: its lines.
    void print(const QJsonObject &object) const;
    /// The sentence on stderr; the exit code that the error stands for.
    int say(const Error &error) const;
    /// Why a parcel was left out, on stderr.
    void tellRefused(ParcelId parcel, const QString &number, Reason reason, const QVariantMap &values = {}) const;
    /// The same of parcels that are not there; adds them to the list of refused ones.
    void tellUnknown(const std::vector<ParcelId> &parcels, QJsonArray *refused) const;
    /// A line for people on stderr.
    void tell(const QString &line) const;

private:
    int writeTable(int code) const;

    mutable QList<QJsonObject> m_rows; ///< for the table file
    std::unique_ptr<Workstation> m_workstation;
};

/// The SELECT words of a verb.
struct SelectWords {
    std::string view = "all";
    std::string search;
    std::vector<std::string> filters;
    std::vector<qint64> parcels;
    std::string sort;

    void addTo(CLI::App *verb, bool withSort);
};

/// Rows that the words select, in table order, with the table that they index.
struct SelectedRows {
    OrderTable table;
    std::vector<RowHandle> rows;
    /// Named by --parcel, and not in the table: taken apart, or never there.
    std::vector<ParcelId> unknown;

    std::vector<OrderId> orders() const;
    std::vector<ParcelId> parcels() const;
    /// Only those at this step.
    std::vector<ParcelId> parcelsIn(PrintState state) const;
};
Result<SelectedRows> select(Cli &cli, const SelectWords &words);

QString text(const std::string &utf8);
QJsonArray reasonArray(const std::vector<Reason> &reasons);
/// Order numbers of these ids, by id.
Result<QHash<OrderId, QString>> orderNumbers(Cli &cli, const std::vector<OrderId> &ids);

void addShopVerbs(CLI::App &app, Cli &cli);
void addImportVerb(CLI::App &app, Cli &cli);
void addFormatVerbs(CLI::App &app, Cli &cli);
void addWordVerbs(CLI::App &app, Cli &cli);
void addOrderVerbs(CLI::App &app, Cli &cli);
void addOwnOrderVerbs(CLI::App &app, Cli &cli);
void addPlanVerbs(CLI::App &app, Cli &cli);
void addCarrierVerbs(CLI::App &app, Cli &cli);
void addReadyVerbs(CLI::App &app, Cli &cli);
/// Below the verb undo.
void addUndoImportVerbs(CLI::App &undo, Cli &cli);
void addNumberVerbs(CLI::App &app, Cli &cli);
void addPrintVerbs(CLI::App &app, Cli &cli);
void addBatchVerbs(CLI::App &app, Cli &cli);
void addScanVerb(CLI::App &app, Cli &cli);
void addHandoverVerbs(CLI::App &app, Cli &cli);
void addWriteBackVerbs(CLI::App &app, Cli &cli);
void addTrackingVerbs(CLI::App &app, Cli &cli);
void addHistoryVerbs(CLI::App &app, Cli &cli);
void addBackupVerbs(CLI::App &app, Cli &cli);
void addPaperVerbs(CLI::App &app, Cli &cli);
void addRetentionVerbs(CLI::App &app, Cli &cli);
void addPrinterVerbs(CLI::App &app, Cli &cli);
void addDeadlineVerbs(CLI::App &app, Cli &cli);
void addMergeVerbs(CLI::App &app, Cli &cli);
void addRiskVerbs(CLI::App &app, Cli &cli);
void addTagVerbs(CLI::App &app, Cli &cli);
/// Counted goods, and gifts.
void addStockVerbs(CLI::App &app, Cli &cli);
void addSupplierVerbs(CLI::App &app, Cli &cli);

} // namespace waydesk
