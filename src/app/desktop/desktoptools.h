// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/composition/workstation.h"
#include "ui/common/stationtools.h"

namespace waydesk {

/// The tools of a real workstation.
class DesktopTools final : public StationTools
{
public:
    /// `station` outlives this; `options` are those that it was opened with.
    DesktopTools(Workstation &station, const WorkstationOptions &options)
        : m_station(station)
        , m_options(options)
    { }

    Result<int> addSampleShops() override;
    QString learningCode() const override;
    BarWidths learningBars() const override;
    Result<void> writeLearningCode(const QString &file, const QString &words) override;
    QStringList serialPorts() override;
    Result<std::vector<FoundFile>> filesIn(const QString &folder) override;
    std::vector<LabelTemplate> labelTemplates() const override { return m_station.labelTemplates(); }
    StoreFacts storeFacts() override;
    Result<QStringList> violations() override;
    ExpiringCopies &expiringCopies() override { return m_station.copies(); }
    Result<RestorePreview> previewRestore(const QString &backup) override;
    void restartFrom(const QString &backup) override;

    /// The backup to start again from; empty = none was asked for.
    const QString &wantedBackup() const { return m_wantedBackup; }

private:
    Workstation &m_station;
    WorkstationOptions m_options;
    QString m_wantedBackup;
};

} // namespace waydesk
