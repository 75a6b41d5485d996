// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waydesk::architecture {

/// One #include line.
struct Include {
    QString name;
    int line = 0;
    bool angled = false;
};

/// A source as the checks see it: its path below src/, its text and its includes.
struct SourceFile {
    QString path;
    QStringList lines;
    std::vector<Include> includes;

    /// "core/order" for core/order/order.h; empty for a file at the root.
    QString folder() const;
    bool isHeader() const;
};

SourceFile parseSource(const QString &path, const QString &text);

/// Every .h and .cpp below the folder, sorted by path.
std::vector<SourceFile> readTree(const QString &root);

} // namespace waydesk::architecture
