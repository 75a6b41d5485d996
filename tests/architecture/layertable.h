// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk::architecture {

/// One row of the table in docs/architecture.md: who may include whom.
struct LayerRule {
    /// Folder below src/; the longest one that holds a file is its rule.
    QString folder;
    /// Folders below src/ beside its own layer; a folder allows what lies under it.
    QStringList mayUse;
    /// Qt modules by header folder, e.g. QtCore; a header counts to the module that installs it.
    QStringList modules;
    /// Third-party headers by name or by folder ("cups/").
    QStringList libraries;
    /// POSIX and Linux headers.
    bool system = false;
    /// Headers that its modules have and that it must not use all the same.
    QStringList banned;
};

const std::vector<LayerRule> &layerTable();
/// The rule of a file by its path; nullptr where the table has none.
const LayerRule *ruleOf(const QString &path);
/// The layer of a path below src/: its first folder.
QString layerOf(const QString &path);

bool isSystemHeader(const QString &name);
bool isStandardHeader(const QString &name);
/// The Qt module that installs this header ("QtCore" for QString); empty where none does.
QString qtModuleOf(const QString &name);

} // namespace waydesk::architecture
