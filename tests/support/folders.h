// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Where tests find the files of the project: @p path begins with a slash, the answer is absolute. The only tests'
/// code that knows the folder of the checkout, so that another checkout takes the rest out of the compiler's cache.
QString inSource(const QString &path);
QString inTestData(const QString &path);
/// Where the programs are built.
QString inBinaries(const QString &path);
