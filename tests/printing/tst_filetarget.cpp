// SPDX-License-Identifier: Apache-2.0
#include "printing/rawtargetfactory.h"

#include "printing/fakelabels.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace waydesk;

namespace {

/// Files of this process cannot grow beyond `bytes` while it lives: a full disk without a disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

std::unique_ptr<PrintTarget> target(const QString &words, LabelEncoders encoders = fakeEncoders())
{
    auto made = RawTargetFactory(std::move(encoders)).make(words);
    return made ? std::move(*made) : nullptr;
}

QString reason(const Result<void> &result)
{
    return result ? QString() : result.error().values.value(QStringLiteral("reason")).toString();
}

} // namespace

class FileTargetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesAllLabelsInOneFile_data();
    void writesAllLabelsInOneFile();
    void keepsTheEarlierFileUntilFinished();
    void abandonLeavesNothingBehind();
    void destructionLeavesNothingBehind();
    void opensAgainAfterFinish();
    void followsSymbolicLinks();
    void diskFull_data();
    void diskFull();
    void unwritable();
    void refusesWhatIsNoFile();
    void encoderFails();
    void callsOutOfOrder();
    void longName();
    void picturesOnePerLabel();
    void pictureFolderProblems();
    void pictureDiskFullKeepsTheOthers();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }
    QStringList files() const { return QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void FileTargetTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void FileTargetTest::writesAllLabelsInOneFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("zpl") << QStringLiteral("zpl") << fakeZplText(1) + fakeZplText(2) + fakeZplText(3);
    QTest::newRow("tspl") << QStringLiteral("tspl") << QByteArray("BITMAP 1\nBITMAP 2\nBITMAP 3\n");
    QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("BEGIN\npage 1\npage 2\npage 3\nEND\n");
}

void FileTargetTest::writesAllLabelsInOneFile()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, expected);
    const auto file = target(kind + QLatin1Char(':') + path("面单.out"));
    QVERIFY(file->open(3, {}));
    for (int i = 1; i <= 3; ++i)
        QVERIFY(file->send(fakeLabel(i), QStringLiteral("k%1").arg(i)));
    QVERIFY(file->confirmed().empty());
    QVERIFY(file->finish());
    QCOMPARE(file->confirmed(), (std::vector{QStringLiteral("k1"), QStringLiteral("k2"), QStringLiteral("k3")}));
    QVERIFY(file->confirmed().empty());
    QCOMPARE(contents(path("面单.out")), expected);
    QCOMPARE(files(), QStringList{QStringLiteral("面单.out")});
}

void FileTargetTest::keepsTheEarlierFileUntilFinished()
{
    write(path("a.zpl"), "earlier");
    const auto file = target(QStringLiteral("zpl:") + path("a.zpl"));
    QVERIFY(file->open(1, {}));
    QVERIFY(file->send(fakeLabel(1), QStringLiteral("k")));
    QCOMPARE(contents(path("a.zpl")), QByteArray("earlier"));
    QVERIFY(file->finish());
    QCOMPARE(contents(path("a.zpl")), fakeZplText(1));
    QCOMPARE(contents(path("a-1.zpl")), QByteArray("earlier"));
}

void FileTargetTest::abandonLeavesNothingBehind()
{
    write(path("a.pdf"), "earlier");
    const auto file = target(QStringLiteral("pdf:") + path("a.pdf"));
    QVERIFY(file->open(1, {}));
    QVERIFY(file->send(fakeLabel(1), QStringLiteral("k")));
    file->abandon();
    file->abandon();
    QVERIFY(file->confirmed().empty());
    QCOMPARE(contents(path("a.pdf")), QByteArray("earlier"));
    QCOMPARE(files().size(), 1);
}

void FileTargetTest::destructionLeavesNothingBehind()
{
    auto file = target(QStringLiteral("pdf:") + path("a.pdf"));
    QVERIFY(file->open(1, {}));
    QVERIFY(file->send(fakeLabel(1), QStringLiteral("k")));
    QCOMPARE(files().size(), 1);
    file.reset();
    QVERIFY(files().isEmpty());
}

void FileTargetTest::opensAgainAfterFinish()
{
    const auto file = target(QStringLiteral("zpl:") + path("a.zpl"));
    for (int run = 1; run <= 2; ++run) {
        QVERIFY(file->open(1, {}));
        QVERIFY(file->send(fakeLabel(run), QStringLiteral("k%1").arg(run)));
        QVERIFY(file->finish());
        QCOMPARE(contents(path("a.zpl")), fakeZplText(run));
        QCOMPARE(file->confirmed().size(), size_t(1));
    }
}

void FileTargetTest::followsSymbolicLinks()
{
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("real")));
    write(path("real/a.zpl"), "earlier");
    QVERIFY(QFile::link(path("real/a.zpl"), path("link.zpl")));
    const auto file = target(QStringLiteral("zpl:") + path("link.zpl"));
    QVERIFY(file->open(1, {}));
    QVERIFY(file->send(fakeLabel(1), QStringLiteral("k")));
    QVERIFY(file->finish());
    QVERIFY(QFileInfo(path("link.zpl")).isSymLink());
    QCOMPARE(contents(path("real/a.zpl")), fakeZplText(1));
}

void FileTargetTest::diskFull_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("padding");
    QTest::newRow("zpl: found while sending") << QStringLiteral("zpl") << 400'000;
    QTest::newRow("zpl: found at the end") << QStringLiteral("zpl") << 100'000;
    QTest::newRow("pdf: found while sending") << QStringLiteral("pdf") << 400'000;
    QTest::newRow("pdf: found at the end") << QStringLiteral("pdf") << 100'000;
}

void FileTargetTest::diskFull()
{
    QFETCH(QString, kind);
    QFETCH(int, padding);
    write(path("a.out"), "earlier");
    class Padded final : public PageWriter
    {
    public:
        Padded(QIODevice *device, int size)
            : m_device(device)
            , m_size(size)
        { }
        Result<void> add(const DotImage &) override
        {
            m_device->write(QByteArray(m_size, 'p'));
            return {};
        }
        Result<void> finish() override { return {}; }

    private:
        QIODevice *m_device;
        int m_size;
    };
    LabelEncoders encoders;
    encoders.zpl = fakeZpl(padding);
    encoders.pdf = [padding](QIODevice *device) { return std::make_unique<Padded>(device, padding); };
    const auto file = target(kind + QLatin1Char(':') + path("a.out"), encoders);
    QVERIFY(file->open(2, {}));
    Result<void> done;
    {
        const FileSizeLimit limit(50'000);
        done = file->send(fakeLabel(1), QStringLiteral("k1"));
        QCOMPARE(done.has_value(), padding < 200'000);
        if (done)
            done = file->finish();
    }
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QCOMPARE(done.error().values.value(QStringLiteral("file")).toString(), path("a.out"));
    QVERIFY(file->confirmed().empty());
    file->abandon();
    QCOMPARE(contents(path("a.out")), QByteArray("earlier"));
    QCOMPARE(files().size(), 1);
}

void FileTargetTest::unwritable()
{
    const auto missing = target(QStringLiteral("pdf:") + path("no/such/folder/a.pdf"));
    const auto opened = missing->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(reason(opened), QStringLiteral("folder_missing"));

    const auto folder = target(QStringLiteral("pdf:") + m_dir->path())->open(1, {});
    QVERIFY(!folder);
    QCOMPARE(reason(folder), QStringLiteral("is_a_folder"));
}

void FileTargetTest::refusesWhatIsNoFile()
{
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    for (const QString &name : {QStringLiteral("/dev/full"), path("pipe")}) {
        const auto opened = target(QStringLiteral("zpl:") + name)->open(1, {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(reason(opened), QStringLiteral("not_a_file"));
    }
}

void FileTargetTest::encoderFails()
{
    LabelEncoders encoders;
    encoders.zpl = [](const DotImage &) { return QByteArray(); };
    for (const char *kind : {"zpl:", "tspl:", "png:", "pdf:"}) {
        const auto file =
            target(QString::fromLatin1(kind) + path(qPrintable(QString::fromLatin1(kind).chopped(1))), encoders);
        QVERIFY(file->open(1, {}));
        const auto sent = file->send(fakeLabel(1), QStringLiteral("k"));
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, ErrorCode::Internal);
    }
}

void FileTargetTest::callsOutOfOrder()
{
    const auto file = target(QStringLiteral("zpl:") + path("a.zpl"));
    QVERIFY(!file->send(fakeLabel(1), QStringLiteral("k")));
    QVERIFY(!file->finish());
    file->abandon();
    QVERIFY(file->confirmed().empty());
    QVERIFY(files().isEmpty());
}

void FileTargetTest::longName()
{
    const QString name = m_dir->filePath(QString(250, QLatin1Char('n')));
    const auto file = target(QStringLiteral("zpl:") + name);
    QVERIFY(file->open(1, {}));
    QVERIFY(file->send(fakeLabel(1), QStringLiteral("k")));
    QVERIFY(file->finish());
    QCOMPARE(contents(name), fakeZplText(1));
}

void FileTargetTest::picturesOnePerLabel()
{
    const auto folder = target(QStringLiteral("png:") + path("new/pictures"));
    QVERIFY(folder->open(3, {}));
    QVERIFY(folder->send(fakeLabel(1), QStringLiteral("YT8800000000017")));
    QCOMPARE(folder->confirmed(), std::vector{QStringLiteral("YT8800000000017")});
    QVERIFY(folder->send(fakeLabel(2), QStringLiteral("../evil/单\n")));
    QVERIFY(folder->send(fakeLabel(3), QString()));
    QVERIFY(folder->finish());
    QCOMPARE(folder->confirmed().size(), size_t(2));
    const QStringList names = QDir(path("new/pictures")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    QCOMPARE(names,
             (QStringList{QStringLiteral("0001-YT8800000000017.png"), QStringLiteral("0002-___evil___.png"),
                          QStringLiteral("0003.png")}));
    QCOMPARE(contents(path("new/pictures/0001-YT8800000000017.png")), QByteArray("PNG 1"));
    QVERIFY(!QFile::exists(path("new/evil")));
}

void FileTargetTest::pictureFolderProblems()
{
    write(path("file"), "x");
    const auto opened = target(QStringLiteral("png:") + path("file"))->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileUnwritable);
}

void FileTargetTest::pictureDiskFullKeepsTheOthers()
{
    LabelEncoders encoders;
    encoders.png = [](const DotImage &label) { return QByteArray(label.width() * 10'000, 'p'); };
    const auto folder = target(QStringLiteral("png:") + path("p"), encoders);
    QVERIFY(folder->open(2, {}));
    const FileSizeLimit limit(50'000);
    QVERIFY(folder->send(fakeLabel(1), QStringLiteral("a")));
    const auto sent = folder->send(fakeLabel(9), QStringLiteral("b"));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::DiskFull);
    QCOMPARE(folder->confirmed(), std::vector{QStringLiteral("a")});
    QCOMPARE(QDir(path("p")).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("0001-a.png")});
}

QTEST_GUILESS_MAIN(FileTargetTest)
#include "tst_filetarget.moc"
