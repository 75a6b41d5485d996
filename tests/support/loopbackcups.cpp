// SPDX-License-Identifier: Apache-2.0
#include "support/loopbackcups.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <grp.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

const QString kServerBin = u"/usr/lib/cups"_s;

quint16 freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(fd, reinterpret_cast<sockaddr *>(&address), size);
    ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(fd);
    return ntohs(address.sin_port);
}

QString program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s}) : found;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray userName()
{
    const passwd *user = ::getpwuid(::getuid() == 0 ? ::getpwnam("lp")->pw_uid : ::getuid());
    return user ? user->pw_name : "nobody";
}

QByteArray groupName()
{
    const group *found = ::getuid() == 0 ? ::getgrnam("lp") : ::getgrgid(::getgid());
    return found ? found->gr_name : "nogroup";
}

} // namespace

LoopbackCups::LoopbackCups()
{
    // Backends run as another user when the server is root's.
    ::chmod(QFile::encodeName(m_root.path()).constData(), 0755);
    for (const char *folder : {"spool", "spool/tmp", "cache", "state", "state/certs", "bin", "bin/backend", "root"})
        QDir(m_root.path()).mkpath(QString::fromLatin1(folder));
    const QString shared = sharedFolder();
    QDir().mkpath(shared);
    ::chmod(QFile::encodeName(shared).constData(), 0777);
}

LoopbackCups::~LoopbackCups() { stop(); }

QString LoopbackCups::start()
{
    const QString server = program(u"cupsd"_s);
    if (server.isEmpty())
        return u"cupsd is missing: run packaging/install-dependencies.sh"_s;
    m_port = freePort();
    m_address = u"127.0.0.1:%1"_s.arg(m_port);
    if (const QString problem = prepareServerBin() + writeSettings(); !problem.isEmpty())
        return problem;
    qputenv("CUPS_SERVER", m_address.toLatin1());
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_root.filePath(u"output"_s));
    m_server.start(
        server, {u"-f"_s, u"-c"_s, m_root.filePath(u"cupsd.conf"_s), u"-s"_s, m_root.filePath(u"cups-files.conf"_s)});
    if (!m_server.waitForStarted())
        return u"cupsd does not start: "_s + m_server.errorString();
    return waitUntilReady();
}

QString LoopbackCups::prepareServerBin()
{
    const QDir bin(m_root.filePath(u"bin"_s));
    for (const auto &entry : QDir(kServerBin).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (entry != u"backend")
            QFile::link(kServerBin + u'/' + entry, bin.filePath(entry));
    }
    const QString socket = kServerBin + u"/backend/socket"_s;
    if (!QFile::exists(socket))
        return u"the CUPS backend %1 is missing"_s.arg(socket);
    QFile::link(socket, bin.filePath(u"backend/socket"_s));
    return {};
}

QString LoopbackCups::writeSettings()
{
    const QByteArray root = QFile::encodeName(m_root.path());
    const QByteArray files = "ServerRoot " + root + "/root\nServerBin " + root + "/bin\nStateDir " + root
        + "/state\nCacheDir " + root + "/cache\nRequestRoot " + root + "/spool\nTempDir " + root
        + "/spool/tmp\nAccessLog " + root + "/access_log\nErrorLog " + root + "/error_log\nPageLog " + root
        + "/page_log\nFileDevice Yes\nUser " + userName() + "\nGroup " + groupName()
        + "\nSystemGroup root\nLogFileGroup " + groupName() + "\n";
    const QByteArray settings = "Listen 127.0.0.1:" + QByteArray::number(m_port)
        + "\nServerName 127.0.0.1\nBrowsing Off\nDefaultAuthType None\nWebInterface No\nLogLevel debug\n"
          "MaxLogSize 0\nPreserveJobHistory Yes\nDefaultShared No\nDirtyCleanInterval 0\n"
          "<Location />\n  Order allow,deny\n  Allow 127.0.0.1\n</Location>\n"
          "<Location /admin>\n  Order allow,deny\n  Allow 127.0.0.1\n</Location>\n"
          "<Policy default>\n  <Limit All>\n    Order allow,deny\n    Allow 127.0.0.1\n  </Limit>\n</Policy>\n";
    const bool ok = writeFile(m_root.filePath(u"cups-files.conf"_s), files)
        && writeFile(m_root.filePath(u"cupsd.conf"_s), settings);
    return ok ? QString() : u"the settings of cupsd cannot be written"_s;
}

QString LoopbackCups::waitUntilReady()
{
    QDeadlineTimer end(30'000);
    while (!end.hasExpired()) {
        if (m_server.state() == QProcess::NotRunning)
            break;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool open = ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
        ::close(fd);
        if (open)
            return {};
        m_server.waitForFinished(20);
    }
    QFile output(m_root.filePath(u"output"_s));
    output.open(QIODevice::ReadOnly);
    return u"cupsd is not ready: "_s + QString::fromLocal8Bit(output.readAll() + errorLog().right(2000));
}

QString LoopbackCups::addQueue(const QString &name, const QString &uri, const QStringList &options)
{
    QStringList arguments{u"-p"_s, name, u"-E"_s, u"-v"_s, uri};
    for (const QString &option : options)
        arguments += {u"-o"_s, option};
    return run(u"lpadmin"_s, arguments);
}

QString LoopbackCups::run(const QString &name, const QStringList &arguments)
{
    const QString path = program(name);
    if (path.isEmpty())
        return name + u" is missing: run packaging/install-dependencies.sh"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(path, QStringList{u"-h"_s, m_address} + arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        return name + u": "_s + QString::fromLocal8Bit(process.readAll());
    return {};
}

QStringList LoopbackCups::openJobs(const QString &queue)
{
    QProcess process;
    process.start(program(u"lpstat"_s), {u"-h"_s, m_address, u"-o"_s, queue});
    process.waitForFinished(30'000);
    QStringList ids;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            ids += QString::fromUtf8(line.split(' ').first());
    }
    return ids;
}

QString LoopbackCups::addBackend(const QString &scheme, const QByteArray &script)
{
    const QString path = m_root.filePath(u"bin/backend/"_s + scheme);
    if (!writeFile(path, script))
        return u"the backend %1 cannot be written"_s.arg(path);
    ::chmod(QFile::encodeName(path).constData(), 0755);
    return {};
}

void LoopbackCups::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(20'000)) {
        m_server.kill();
        m_server.waitForFinished(5'000);
    }
    qunsetenv("CUPS_SERVER");
}

QString LoopbackCups::sharedFolder() const { return m_root.filePath(u"shared"_s); }

QByteArray LoopbackCups::errorLog() const
{
    QFile log(m_root.filePath(u"error_log"_s));
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

} // namespace waydesk
