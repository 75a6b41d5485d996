// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/text/sentences.h"
#include "ui/common/cardpanel.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

class QHBoxLayout;

namespace waydesk {

class KeyButton;
class PlainTable;

/// The frame of a settings card: a table, under it the buttons that change it. What a verb did to it is told, and the
/// card asks to be shown anew.
class TableCard : public CardPanel
{
    Q_OBJECT

public:
    /// Calls nothing of its own retranslate(): the section does.
    virtual void retranslate() = 0;

Q_SIGNALS:
    void told(const QString &line);
    void changed();

protected:
    /// `services` outlives the card; `table` is the table's object name.
    TableCard(const UiServices &services, const QString &table, QWidget *parent);

    const UiServices &services() const { return m_services; }
    PlainTable *table() const { return m_table; }
    /// Under the table.
    QHBoxLayout *foot() const { return m_foot; }
    KeyButton *addButton(const QString &name);
    /// Row of a list of so many that is chosen; -1 = none.
    int chosenOf(size_t rows) const;
    /// Runs a verb beside the window and tells what it did in the words of `good`.
    template <class Work, class Words> void change(Work work, Words good)
    {
        m_services.runner.run(TaskRunner::Lane::Short, this, work, [this, good](const auto &done) {
            Q_EMIT told(done ? good(done) : Sentences::errorSentence(done.error()));
            Q_EMIT changed();
        });
    }

private:
    const UiServices &m_services;
    PlainTable *m_table;
    QHBoxLayout *m_foot;
};

} // namespace waydesk
