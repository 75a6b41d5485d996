// SPDX-License-Identifier: Apache-2.0
#include "printing/imagefoldertarget.h"

#include "printing/wholefile.h"

#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace waydesk {

ImageFolderTarget::ImageFolderTarget(const QString &folder, const QString &suffix, LabelEncoders::Encode encode)
    : m_folder(folder)
    , m_suffix(suffix)
    , m_encode(std::move(encode))
{ }

Result<void> ImageFolderTarget::open(int, const QString &)
{
    m_position = 0;
    m_confirmed.clear();
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, m_folder}, {u"reason"_s, u"not_a_folder"_s}});
    return {};
}

Result<void> ImageFolderTarget::send(const DotImage &label, const QString &key)
{
    const QByteArray bytes = m_encode ? m_encode(label) : QByteArray();
    if (bytes.isEmpty())
        return fail(ErrorCode::Internal, {{u"key"_s, key}}, u"the encoder gave nothing"_s);
    ++m_position;
    WholeFile file(fileFor(key));
    auto done = file.begin();
    if (done)
        done = file.append(bytes);
    if (done)
        done = file.commit();
    if (done)
        m_confirmed.push_back(key);
    return done;
}

std::vector<QString> ImageFolderTarget::confirmed() { return std::exchange(m_confirmed, {}); }

QString ImageFolderTarget::fileFor(const QString &key) const
{
    QString safe;
    for (const QChar c : key.left(80)) {
        const bool plain = (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
        safe += plain || c == u'-' || c == u'_' ? c : QChar(u'_');
    }
    const QString position = u"%1"_s.arg(m_position, 4, 10, QChar(u'0'));
    return m_folder + u'/' + position + (safe.isEmpty() ? QString() : u'-' + safe) + u'.' + m_suffix;
}

} // namespace waydesk
