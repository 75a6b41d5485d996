// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/template.h"

#include <QString>

#include <vector>

namespace waydesk {

class StationTools;

/// What people call the label templates, in the language of the screen. An id that is not known any more stands for
/// itself: a batch of last month may have been printed with a template that is gone.
class TemplateNames
{
public:
    explicit TemplateNames(const StationTools &tools);

    static QString of(const LabelTemplate &form);
    const std::vector<LabelTemplate> &all() const { return m_all; }
    QString name(const QString &id) const;
    /// "100×150"; the name if the template is not known.
    QString paper(const QString &id) const;
    /// "203 dpi"; empty if the template is not known.
    QString dpi(const QString &id) const;

private:
    const LabelTemplate *find(const QString &id) const;

    std::vector<LabelTemplate> m_all;
};

} // namespace waydesk
