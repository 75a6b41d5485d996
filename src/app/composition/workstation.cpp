// SPDX-License-Identifier: Apache-2.0
#include "app/composition/workstation.h"

#include "app/composition/hostprocess.h"
#include "app/composition/owntemplates.h"
#include "dispatch/orderrules.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/undoimport.h"
#include "exchange/calendars/calendarfolder.h"
#include "exchange/formats/fileordersource.h"
#include "exchange/tables/filetablewriter.h"
#include "exchange/writeback/filedispatchwriter.h"
#include "labels/dotlabelrenderer.h"
#include "labels/encoders.h"
#include "labels/pdflabelwriter.h"
#include "labels/pdfmanifestwriter.h"
#include "labels/pdfpaperwriter.h"
#include "labels/templates.h"
#include "printing/rawtargetfactory.h"
#include "storage/connection/location.h"
#include "storage/store/sqlstore.h"
#include "storage/store/storecopies.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

class PdfPages final : public PageWriter
{
public:
    explicit PdfPages(QIODevice *device)
        : m_writer(device)
    { }
    Result<void> add(const DotImage &label) override
    {
        if (!m_open) {
            if (const auto opened = m_writer.open(); !opened)
                return opened;
            m_open = true;
        }
        return m_writer.add(label);
    }
    Result<void> finish() override { return m_writer.finish(); }

private:
    PdfLabelWriter m_writer;
    bool m_open = false;
};

LabelEncoders encoders()
{
    LabelEncoders all;
    all.zpl = [](const DotImage &label) { return toZpl(label); };
    all.tunedZpl = toZpl;
    all.tspl = toTspl;
    all.png = toPng;
    all.pdf = [](QIODevice *device) { return std::make_unique<PdfPages>(device); };
    return all;
}

Result<CarrierBook> carriersOf(const QString &folder)
{
    QFile own(folder + u"/carriers.json"_s);
    if (folder.isEmpty() || !own.exists())
        return CarrierBook::builtIn();
    if (!own.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"file"_s, own.fileName()}}, own.errorString());
    auto book = CarrierBook::fromJson(own.readAll());
    if (!book)
        book.error().values.insert(u"file"_s, own.fileName());
    return book;
}

bool isServer(const QString &data) { return data.startsWith("postgresql:"_L1) || data.startsWith("postgres:"_L1); }

std::unique_ptr<Clock> clockOf(const WorkstationOptions &options)
{
    if (options.fixedNowMs != 0)
        return std::make_unique<FixedClock>(options.fixedNowMs);
    if (options.startNowMs != 0)
        return std::make_unique<MovedClock>(options.startNowMs);
    return std::make_unique<SystemClock>();
}

} // namespace

struct Workstation::Parts {
    std::unique_ptr<Clock> clock;
    std::unique_ptr<SqlStore> store;
    CarrierBook carriers;
    OwnTemplates templates;
    QString folder;
    HostProcess process;
    std::unique_ptr<FormatFolder> formats;
    std::unique_ptr<CalendarFolder> calendars;
    std::unique_ptr<FileOrderSource> source;
    std::unique_ptr<FileDispatchWriter> writer;
    PdfManifestWriter manifests;
    PdfPaperWriter papers;
    FileTableWriter tables;
    std::unique_ptr<LabelRenderer> renderer;
    RawTargetFactory targets{encoders()};
    std::unique_ptr<Workplace> place;
    std::unique_ptr<PrintKit> kit;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<JudgeOrders> judge;
    std::unique_ptr<StoreCopies> copies;
    int interrupted = 0;
    bool onServer = false;
    QString storeName;

    Result<void> tidyUp();
};

/// What programs left behind that were cut off. It writes only where there is something: who just looks needs neither
/// the store's lock nor room on its disk.
Result<void> Workstation::Parts::tidyUp()
{
    for (;;) {
        const auto due =
            inRead<bool>(*store, [](UnitOfWork &unit) -> Result<bool> { return unit.orders().isSweepDue(); });
        if (!due)
            return std::unexpected(due.error());
        if (!*due)
            break;
        const auto swept = store->write(
            [](UnitOfWork &unit) -> Result<void> {
                unit.orders().sweepRuns();
                return {};
            },
            Lane::Bulk);
        if (!swept)
            return swept;
    }
    if (const auto resumed = UndoImport(*place).resume(); !resumed)
        return std::unexpected(resumed.error());
    const auto recovered = BatchLease(*place, process).recover();
    if (!recovered)
        return std::unexpected(recovered.error());
    interrupted = *recovered;
    return {};
}

Workstation::Workstation(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{ }
Workstation::~Workstation() = default;

QString Workstation::defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/waydesk"_s;
}

Result<std::unique_ptr<Workstation>> Workstation::open(const WorkstationOptions &options)
{
    auto parts = std::make_unique<Parts>();
    const QString data = options.data.isEmpty() ? defaultDataFolder() : options.data;
    parts->onServer = isServer(data);
    parts->folder = parts->onServer ? defaultDataFolder() : data;
    const auto location = Location::parse(data);
    parts->storeName = location && parts->onServer ? location->name() : parts->folder;
    parts->clock = clockOf(options);
    parts->formats = std::make_unique<FormatFolder>(parts->folder + u"/formats"_s);
    parts->calendars = std::make_unique<CalendarFolder>(parts->folder);
    parts->source = std::make_unique<FileOrderSource>(*parts->formats, parts->folder + u"/pay_words.json"_s);
    auto carriers = carriersOf(parts->folder);
    if (!carriers)
        return std::unexpected(carriers.error());
    parts->carriers = *carriers;
    parts->templates = OwnTemplates::of(parts->folder);
    auto store = SqlStore::open(data, *parts->clock);
    if (!store)
        return std::unexpected(store.error());
    parts->store = std::move(*store);
    const QString bench = options.bench.isEmpty() ? QSysInfo::machineHostName() : options.bench;
    const QString who = options.operatorName.isEmpty() ? qEnvironmentVariable("USER") : options.operatorName;
    parts->place =
        std::make_unique<Workplace>(Workplace{*parts->store, *parts->clock, bench, who, parts->calendars.get()});
    parts->writer = std::make_unique<FileDispatchWriter>(
        [book = parts->carriers](const QString &code) {
            const Carrier *carrier = book.find(code);
            return carrier ? carrier->nameZh : code;
        },
        parts->folder + u"/carrier_aliases.json"_s, parts->folder + u"/dispatch_sheets.json"_s);
    parts->desk =
        std::make_unique<Desk>(*parts->place, parts->store->deskSource(), parts->store->feed(), options.deskLimits);
    parts->judge = std::make_unique<JudgeOrders>(*parts->place, parts->store->deskSource(), parts->store->feed(),
                                                 orderRules(*parts->place));
    parts->copies = std::make_unique<StoreCopies>(isServer(data) ? QString() : data);
    if (auto tidied = parts->tidyUp(); !tidied)
        return std::unexpected(tidied.error());
    return std::unique_ptr<Workstation>(new Workstation(std::move(parts)));
}

Result<RestorePreview> Workstation::previewRestore(const WorkstationOptions &options, const QString &file)
{
    const QString data = options.data.isEmpty() ? defaultDataFolder() : options.data;
    if (isServer(data))
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"data"_s}, {u"value"_s, data}});
    return SqlStore::previewRestore(file, data);
}

Result<QString> Workstation::restore(const WorkstationOptions &options, const QString &file)
{
    const QString data = options.data.isEmpty() ? defaultDataFolder() : options.data;
    if (isServer(data))
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"data"_s}, {u"value"_s, data}});
    return SqlStore::restore(file, data, *clockOf(options));
}

Workplace &Workstation::place() { return *m_parts->place; }
const Clock &Workstation::clock() const { return *m_parts->clock; }
const CarrierBook &Workstation::carriers() const { return m_parts->carriers; }
OrderSource &Workstation::orderSource() { return *m_parts->source; }
FormatShelf &Workstation::formatShelf() { return *m_parts->formats; }
CalendarShelf &Workstation::calendarShelf() { return *m_parts->calendars; }
TableWriter &Workstation::tableWriter() { return m_parts->tables; }
DispatchWriter &Workstation::dispatchWriter() { return *m_parts->writer; }
ManifestWriter &Workstation::manifestWriter() { return m_parts->manifests; }
PaperWriter &Workstation::paperWriter() { return m_parts->papers; }
Desk &Workstation::desk() { return *m_parts->desk; }
JudgeOrders &Workstation::judge() { return *m_parts->judge; }
InvariantCheck &Workstation::invariants() { return m_parts->store->invariants(); }
ExpiringCopies &Workstation::copies() { return *m_parts->copies; }
QString Workstation::dataFolder() const { return m_parts->folder; }
bool Workstation::isOnServer() const { return m_parts->onServer; }
QString Workstation::storeName() const { return m_parts->storeName; }
int Workstation::interruptedBatches() const { return m_parts->interrupted; }

std::unique_ptr<LabelRenderer> Workstation::makeRenderer() const
{
    auto renderer = std::make_unique<DotLabelRenderer>();
    for (const LabelTemplate &form : m_parts->templates.forms)
        renderer->add(form);
    for (const auto &[id, error] : m_parts->templates.refused)
        renderer->refuse(id, error);
    return renderer;
}

const PrintKit &Workstation::printKit()
{
    if (!m_parts->kit) {
        m_parts->renderer = makeRenderer();
        m_parts->kit = std::make_unique<PrintKit>(
            PrintKit{*m_parts->renderer, m_parts->targets, m_parts->carriers, m_parts->process});
    }
    return *m_parts->kit;
}

std::vector<LabelTemplate> Workstation::labelTemplates() const
{
    std::vector<LabelTemplate> forms;
    for (const QString &id : templateIds()) {
        const auto own = std::ranges::find(m_parts->templates.forms, id, &LabelTemplate::id);
        if (own != m_parts->templates.forms.end())
            forms.push_back(*own);
        else if (auto built = builtinTemplate(id))
            forms.push_back(std::move(*built));
    }
    return forms;
}

Result<void> Workstation::mayUseTemplate(const QString &id) const
{
    if (const auto refused = m_parts->templates.refused.find(id); refused != m_parts->templates.refused.end())
        return std::unexpected(refused->second);
    if (!templateIds().contains(id))
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"template"_s}, {u"value"_s, id}, {u"allowed"_s, templateIds()}});
    return {};
}

QStringList Workstation::templateIds() const
{
    QStringList ids = builtinTemplateIds();
    for (const LabelTemplate &form : m_parts->templates.forms) {
        if (!ids.contains(form.id))
            ids.append(form.id);
    }
    return ids;
}

} // namespace waydesk
