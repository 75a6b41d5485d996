// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/pastedtables.h"

#include "core/support/interfacethread.h"

#include <QSaveFile>

namespace waydesk {

using namespace Qt::StringLiterals;

bool PastedTables::isTable(const QString &text)
{
    const QString plain = text.trimmed();
    return plain.section(u'\n', 0, 0).contains(u'\t') && plain.contains(u'\n');
}

Result<QString> PastedTables::layDown(const QString &text, const QString &name)
{
    InterfaceThread::keepOff("pasted tables");
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    QString path = m_folder->filePath(u"%1 %2.tsv"_s.arg(name).arg(++m_count));
    const QByteArray bytes = text.toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, path}}, file.errorString());
    return path;
}

} // namespace waydesk
