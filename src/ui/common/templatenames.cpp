// SPDX-License-Identifier: Apache-2.0
#include "ui/common/templatenames.h"

#include "core/label/printerprofile.h"
#include "ui/common/stationtools.h"

#include <QLocale>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

TemplateNames::TemplateNames(const StationTools &tools)
    : m_all(tools.labelTemplates())
{ }

QString TemplateNames::of(const LabelTemplate &form)
{
    return QLocale().language() == QLocale::Chinese ? form.nameZh : form.nameEn;
}

const LabelTemplate *TemplateNames::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &LabelTemplate::id);
    return found == m_all.end() ? nullptr : &*found;
}

QString TemplateNames::name(const QString &id) const
{
    const LabelTemplate *form = find(id);
    return form ? of(*form) : id;
}

QString TemplateNames::paper(const QString &id) const
{
    const LabelTemplate *form = find(id);
    return form ? u"%1×%2"_s.arg(form->widthMm).arg(form->heightMm) : id;
}

QString TemplateNames::dpi(const QString &id) const
{
    const LabelTemplate *form = find(id);
    return form ? dpiText({form->widthMm, form->heightMm, form->dotsPerMm}) + u" dpi"_s : QString();
}

} // namespace waydesk
