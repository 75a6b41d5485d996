// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace waydesk {

/// Small questions to the person at the desk. An interface, so that tests answer without a modal loop.
class Asker
{
public:
    virtual ~Asker() = default;
    /// Only for what cannot be undone. No default button; the safe choice comes first.
    virtual bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes) = 0;
    virtual std::optional<QString> text(QWidget *parent, const QString &title, const QString &label) = 0;
    virtual std::optional<QString> choice(QWidget *parent, const QString &title, const QString &label,
                                          const QStringList &choices) = 0;
    struct Ticked {
        QString choice;
        bool ticked = false;
    };
    /// A choice, and beside it something to tick.
    virtual std::optional<Ticked> tickedChoice(QWidget *parent, const QString &title, const QString &label,
                                               const QStringList &choices, const QString &tick) = 0;
    virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// Empty = none chosen.
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                             const QString &filter) = 0;
    /// Where a table goes, as XLSX unless CSV is named. Empty = none chosen.
    QString saveTable(QWidget *parent, const QString &title, const QString &suggested);
    virtual QString folder(QWidget *parent, const QString &title, const QString &start) = 0;
    /// Shows a finished file in the program that the system has for it.
    virtual void open(const QString &file) = 0;
};

/// Asks by real dialogs.
class DialogAsker final : public Asker
{
public:
    bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes) override;
    std::optional<QString> text(QWidget *parent, const QString &title, const QString &label) override;
    std::optional<QString> choice(QWidget *parent, const QString &title, const QString &label,
                                  const QStringList &choices) override;
    std::optional<Ticked> tickedChoice(QWidget *parent, const QString &title, const QString &label,
                                       const QStringList &choices, const QString &tick) override;
    QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) override;
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) override;
    QString folder(QWidget *parent, const QString &title, const QString &start) override;
    void open(const QString &file) override;
};

} // namespace waydesk
