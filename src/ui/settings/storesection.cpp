// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/storesection.h"

#include "models/text/sentences.h"
#include "ui/common/formpanel.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/retentioncard.h"

#include <QDateTime>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

StoreSection::StoreSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_form(new FormPanel(this))
    , m_where(new QLabel(this))
    , m_size(new QLabel(this))
    , m_sound(new QLabel(this))
    , m_check(new KeyButton(this))
    , m_retention(new RetentionCard(services, this))
    , m_backupsCard(new CardPanel(this))
    , m_backups(new PlainTable(this))
    , m_make(new KeyButton(this))
    , m_restore(new KeyButton(this))
    , m_restoreOther(new KeyButton(this))
{
    build();
    connect(m_check, &QPushButton::clicked, this, &StoreSection::check);
    connect(m_make, &QPushButton::clicked, this, &StoreSection::makeBackup);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreWanted(chosenBackup()); });
    connect(m_restoreOther, &QPushButton::clicked, this, &StoreSection::restoreOtherWanted);
    connect(m_backups, &QTreeWidget::currentItemChanged, this,
            [this] { m_restore->setEnabled(!chosenBackup().isEmpty()); });
    connect(m_retention, &RetentionCard::told, this, &SettingsSection::told);
    retranslate();
}

void StoreSection::build()
{
    for (QLabel *label : {m_where, m_sound})
        label->setWordWrap(true);
    m_check->setObjectName(u"checkStoreButton"_s);
    m_make->setObjectName(u"makeBackupButton"_s);
    m_restore->setObjectName(u"restoreBackupButton"_s);
    m_restore->setEnabled(false);
    m_restoreOther->setObjectName(u"restoreOtherButton"_s);
    m_backups->setObjectName(u"backupTable"_s);
    m_form->add(m_where, u"storeWhereLabel"_s);
    m_form->add(m_size, u"storeSizeLabel"_s);
    m_form->add(m_sound, u"storeSoundLabel"_s);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_check);
    row->addStretch();
    m_form->addWide(buttons);
    auto *bottom = new QFrame(this);
    bottom->setProperty("role", u"panelFoot"_s);
    auto *foot = new QHBoxLayout(bottom);
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(8);
    foot->addWidget(m_restoreOther);
    foot->addStretch();
    foot->addWidget(m_restore);
    foot->addWidget(m_make);
    m_backupsCard->body()->addWidget(m_backups, 1);
    m_backupsCard->body()->addWidget(bottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_form, 1);
    cards->addWidget(m_retention, 1);
    column->addLayout(cards);
    column->addWidget(m_backupsCard, 1);
}

QString StoreSection::title() const { return tr("Data and backups"); }

void StoreSection::entered()
{
    m_retention->refresh();
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services]() -> Result<Found> {
            Found found{s.tools.storeFacts(), {}};
            if (found.facts.onServer)
                return found;
            auto backups = BackUpOnSchedule(s.place, found.facts.backupFolder).backups();
            if (!backups)
                return std::unexpected(backups.error());
            found.backups = std::move(*backups);
            return found;
        },
        [this](const Result<Found> &found) {
            if (found)
                take(*found);
            else
                Q_EMIT told(Sentences::errorSentence(found.error()));
        });
}

void StoreSection::take(const Found &found)
{
    m_found = found;
    m_where->setText(QDir::toNativeSeparators(found.facts.where));
    m_size->setText(found.facts.onServer ? tr("on the server") : QLocale().formattedDataSize(found.facts.bytes));
    m_backupsCard->setVisible(!found.facts.onServer);
    m_backups->clear();
    for (const BackupFile &backup : found.backups)
        m_backups->addRow({QDir::toNativeSeparators(backup.file),
                           QDateTime::fromMSecsSinceEpoch(backup.at).toString(u"yyyy-MM-dd HH:mm:ss"_s),
                           QLocale().formattedDataSize(backup.bytes)});
    m_restore->setEnabled(!chosenBackup().isEmpty());
    m_backupsCard->setRemark(
        found.backups.empty() ? tr("none yet") : tr("%n backup(s)", nullptr, static_cast<int>(found.backups.size())));
}

QString StoreSection::chosenBackup() const
{
    const int row = m_backups->currentRow();
    return row < 0 ? QString() : m_found.backups[static_cast<size_t>(row)].file;
}

/// The file itself, then every rule that must hold in it.
void StoreSection::check()
{
    m_check->setEnabled(false);
    m_sound->setText(tr("Checking..."));
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services]() -> Result<QStringList> {
            auto problems = s.place.store.integrityProblems();
            if (!problems)
                return problems;
            const auto violations = s.tools.violations();
            if (!violations)
                return violations;
            return *problems + *violations;
        },
        [this](const Result<QStringList> &problems) {
            m_check->setEnabled(true);
            if (problems)
                showSound(*problems);
            else
                m_sound->setText(Sentences::errorSentence(problems.error()));
        });
}

void StoreSection::showSound(const QStringList &problems)
{
    m_sound->setText(problems.isEmpty() ? tr("Sound: the file and every rule of the data were checked")
                                        : tr("%n fault(s). Restore a backup. The first: %1", nullptr,
                                             static_cast<int>(problems.size()))
                                              .arg(problems.front()));
    m_sound->setProperty("role", problems.isEmpty() ? u"ok"_s : u"error"_s);
    m_sound->style()->unpolish(m_sound);
    m_sound->style()->polish(m_sound);
}

void StoreSection::makeBackup()
{
    m_make->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services] { return BackUpOnSchedule(s.place, s.tools.storeFacts().backupFolder).makeNow(); },
        [this](const Result<QString> &made) {
            m_make->setEnabled(true);
            Q_EMIT told(made ? tr("Backup made and checked: %1").arg(*made) : Sentences::errorSentence(made.error()));
            entered();
        });
}

void StoreSection::retranslate()
{
    m_form->setTitle(title());
    m_form->setLabels({tr("Where"), tr("Size"), tr("Integrity")});
    if (m_check->isEnabled() && m_sound->property("role").isNull())
        m_sound->setText(tr("not checked since the start"));
    m_check->setText(tr("Check now"));
    m_backupsCard->setTitle(tr("Backups"));
    m_backups->setAccessibleName(tr("Backups"));
    m_backups->setColumns({tr("File"), tr("Made"), tr("Size")}, {170, 110});
    m_make->setText(tr("Make a backup"));
    m_restore->setText(tr("Restore this one..."));
    m_restoreOther->setText(tr("Restore another file..."));
}

} // namespace waydesk
