// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/desktop.h"
#include "support/recordingsounds.h"
#include "support/scriptedasker.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QWidget>

#include <memory>
#include <vector>

namespace waydesk::test {

/// A desktop on a fresh store in a temporary folder, its clock standing on the day of the samples.
class WindowBench
{
public:
    explicit WindowBench(const DeskLimits &limits = {});
    ~WindowBench();

    /// Links the sample shops and imports their orders.
    void addSamples();
    void start();
    /// Makes parcels of all orders that may ship, in table order, but for the last `leave` orders.
    std::vector<ParcelId> plan(size_t leave = 0);
    /// Numbers them from the sample account's segment; the numbers in canonical sequence.
    QStringList number(const std::vector<ParcelId> &parcels);
    /// Verifies those parcels.
    void scan(const QStringList &numbers);
    /// Prints them to a PDF; the batch.
    BatchId print(const std::vector<ParcelId> &parcels);

    const UiServices &services() const { return m_desktop->services(); }
    Desktop &desktop() { return *m_desktop; }
    ScriptedAsker &asker() { return *m_asker; }
    RecordingSounds &sounds() { return *m_sounds; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static qint64 noon();

    /// The one child of that name; fails the test with its name if there is none.
    template <class T> static T *child(QWidget *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Desktop> m_desktop;
    ScriptedAsker *m_asker = nullptr;
    RecordingSounds *m_sounds = nullptr;
};

/// The dialog of that class that is open now, null if there is none.
template <class T> T *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<T *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace waydesk::test
