// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/sourcefile.h"

namespace waydesk::architecture {

/// "src/file:line: what is wrong", one entry a defect.
/// Layers, libraries, umbrellas and relative paths of every include.
QStringList includeDefects(const std::vector<SourceFile> &files);
/// Folders that include each other, in a circle of any length, at every depth of the tree.
QStringList folderCircles(const std::vector<SourceFile> &files);
/// The licence line at the head of each file, and #pragma once in each header.
QStringList headDefects(const std::vector<SourceFile> &files);

} // namespace waydesk::architecture
