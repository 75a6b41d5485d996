// SPDX-License-Identifier: Apache-2.0
#include "printing/filetarget.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <limits>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

/// Labels that were confirmed may exist in this file alone: it also gets the name name-1.pdf, name-2.pdf ... before a
/// new one takes its own. Empty = nothing to keep.
QString keepEarlier(const QString &path)
{
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    if (!file.isFile() || file.size() == 0)
        return {};
    const QString ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    for (int i = 1; i < 100'000; ++i) {
        QString aside = file.dir().filePath(u"%1-%2%3"_s.arg(file.completeBaseName()).arg(i).arg(ending));
        const QByteArray from = QFile::encodeName(file.filePath());
        if (::link(from.constData(), QFile::encodeName(aside).constData()) == 0)
            return aside;
        if (errno != EEXIST)
            return {};
    }
    return {};
}

} // namespace

FileTarget::FileTarget(const QString &path, LabelEncoders::Encode encode)
    : m_path(path)
    , m_encode(std::move(encode))
{ }

FileTarget::FileTarget(const QString &path, std::function<std::unique_ptr<PageWriter>(QIODevice *)> pages)
    : m_path(path)
    , m_pages(std::move(pages))
{ }

FileTarget::~FileTarget() { abandon(); }

Result<void> FileTarget::open(int, const QString &)
{
    abandon();
    m_keys.clear();
    m_finished = false;
    m_file = std::make_unique<WholeFile>(m_path);
    if (auto begun = m_file->begin(); !begun) {
        m_file.reset();
        return begun;
    }
    if (m_pages)
        m_writer = m_pages(m_file.get());
    return {};
}

Result<void> FileTarget::send(const DotImage &label, const QString &key)
{
    if (!m_file)
        return fail(ErrorCode::Internal, {{u"file"_s, m_path}}, u"send() without open()"_s);
    Result<void> done;
    if (m_writer) {
        done = m_writer->add(label);
        // The page writer only sees that a write failed; the file knows why.
        if (const auto file = m_file->append({}); !file)
            done = file;
    } else {
        const QByteArray bytes = m_encode ? m_encode(label) : QByteArray();
        done = bytes.isEmpty() ? fail(ErrorCode::Internal, {{u"key"_s, key}}, u"the encoder gave nothing"_s)
                               : m_file->append(bytes);
    }
    if (done)
        m_keys.push_back(key);
    return done;
}

std::vector<QString> FileTarget::confirmed() { return m_finished ? std::exchange(m_keys, {}) : std::vector<QString>(); }

Result<void> FileTarget::finish()
{
    if (!m_file)
        return fail(ErrorCode::Internal, {{u"file"_s, m_path}}, u"finish() without open()"_s);
    Result<void> done;
    if (m_writer)
        done = m_writer->finish();
    if (const auto file = m_file->append({}); !file)
        done = file;
    if (done) {
        const QString aside = keepEarlier(m_path);
        done = m_file->commit();
        if (!done && !aside.isEmpty())
            QFile::remove(aside);
    }
    m_finished = done.has_value();
    m_writer.reset();
    m_file.reset();
    return done;
}

void FileTarget::abandon()
{
    m_writer.reset();
    m_file.reset();
}

int FileTarget::window() const { return std::numeric_limits<int>::max(); }

} // namespace waydesk
