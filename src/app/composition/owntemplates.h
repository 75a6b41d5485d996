// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/template.h"
#include "core/support/error.h"

#include <QString>

#include <map>
#include <vector>

namespace waydesk {

/// The label templates in a data folder's templates/*.json. A file that cannot be used stops nothing but printing with
/// it: its error stands under the id that it gives itself, or else under its own name, so that a built-in template of
/// that id is not taken in its place. Beside a sound file of the same id it is passed over.
struct OwnTemplates {
    std::vector<LabelTemplate> forms;
    std::map<QString, Error> refused;

    static OwnTemplates of(const QString &folder);
};

} // namespace waydesk
