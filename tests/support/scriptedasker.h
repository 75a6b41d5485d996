// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/asker.h"

#include <QHash>

#include <deque>
#include <functional>
#include <utility>

namespace waydesk::test {

/// Answers questions from a script instead of a dialog. What is not in the script is declined.
class ScriptedAsker final : public Asker
{
public:
    bool confirms = false;
    std::deque<QString> texts;
    std::deque<QString> choices;
    bool ticks = false;
    bool takesFirst = false; ///< of what is offered, when the script ran out
    QStringList files;
    QString saveTo;
    std::function<void()> meanwhile; ///< what happens while the question is open, once

    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        pass();
        ++confirmations;
        return confirms;
    }
    std::optional<QString> text(QWidget *, const QString &, const QString &) override
    {
        pass();
        return next(texts);
    }
    std::optional<QString> choice(QWidget *, const QString &, const QString &, const QStringList &offered) override
    {
        pass();
        lastOffered = offered;
        if (choices.empty() && takesFirst && !offered.isEmpty())
            return offered.front();
        return next(choices);
    }
    std::optional<Ticked> tickedChoice(QWidget *parent, const QString &title, const QString &label,
                                       const QStringList &offered, const QString &) override
    {
        const auto chosen = choice(parent, title, label, offered);
        return chosen ? std::optional(Ticked{*chosen, ticks}) : std::nullopt;
    }
    QStringList openFiles(QWidget *, const QString &, const QString &) override { return files; }
    QString openFile(QWidget *, const QString &, const QString &) override { return files.value(0); }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        pass();
        return saveTo;
    }
    QString folder(QWidget *, const QString &, const QString &) override { return saveTo; }
    void open(const QString &file) override { opened.append(file); }

    int confirmations = 0;
    QStringList opened;
    QStringList lastOffered;

private:
    void pass()
    {
        if (const auto happens = std::exchange(meanwhile, {}))
            happens();
    }
    static std::optional<QString> next(std::deque<QString> &queue)
    {
        if (queue.empty())
            return std::nullopt;
        const QString answer = queue.front();
        queue.pop_front();
        return answer;
    }
};

} // namespace waydesk::test
