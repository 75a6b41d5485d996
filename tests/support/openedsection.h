// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/windowbench.h"
#include "ui/shell/language.h"

#include <QAbstractButton>

#include <memory>

namespace waydesk::test {

/// A section of the settings over the sample shops, in English.
template <class Section> struct OpenedSection {
    explicit OpenedSection(QSize size = {1300, 900})
        : language(bench.desktop().settings())
    {
        language.use(QStringLiteral("en"), false);
        bench.addSamples();
        section = std::make_unique<Section>(bench.services());
        section->resize(size);
        section->QWidget::show();
        section->entered();
    }
    template <class T> T *child(const char *name) const { return WindowBench::child<T>(section.get(), name); }
    void click(const char *button) const { child<QAbstractButton>(button)->click(); }

    WindowBench bench;
    Language language;
    std::unique_ptr<Section> section;
};

} // namespace waydesk::test
