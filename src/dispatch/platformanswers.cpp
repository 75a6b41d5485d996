// SPDX-License-Identifier: Apache-2.0
#include "dispatch/platformanswers.h"

#include <QStringList>

namespace waydesk {

using namespace Qt::StringLiterals;

Result<std::vector<PlatformAnswer>> readAnswers(const QString &text)
{
    static const QStringList good{u"ok"_s, u"accepted"_s, u"success"_s, u"成功"_s, u"发货成功"_s, u"导入成功"_s};
    static const QStringList bad{u"refused"_s, u"failed"_s, u"fail"_s, u"失败"_s, u"发货失败"_s, u"导入失败"_s};
    std::vector<PlatformAnswer> answers;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QStringList cells = line.trimmed().split(line.contains(u'\t') ? u'\t' : u',');
        const QString word = cells.value(1).trimmed().toLower();
        if (cells[0].trimmed().isEmpty() || (!good.contains(word) && !bad.contains(word)))
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"answer"_s}, {u"value"_s, line}});
        answers.push_back({cells[0].trimmed(), good.contains(word), cells.mid(2).join(u' ').trimmed()});
    }
    return answers;
}

} // namespace waydesk
