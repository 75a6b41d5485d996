// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/batchrun.h"
#include "dispatch/desk.h"
#include "dispatch/ports/calendarshelf.h"
#include "dispatch/ports/formatshelf.h"
#include "dispatch/ports/manifestwriter.h"
#include "dispatch/ports/ordersource.h"
#include "dispatch/ports/paperwriter.h"
#include "dispatch/ports/tablewriter.h"
#include "dispatch/workplace.h"

#include <QStringList>

#include <functional>

class QSettings;

namespace waydesk {

class Asker;
class DeskFeed;
class SoundPlayer;
class StationTools;
class TaskRunner;

/// What pages are given: the place that verbs are called at, the ports that verbs need, and what runs them. All of it
/// outlives the pages. Ports are called on the runner's threads only; `kit` on its Job lane only, `drawer` (a renderer
/// of its own) on its Look lane only.
struct UiServices {
    Workplace &place;
    const CarrierBook &carriers;
    OrderSource &orderSource;
    FormatShelf &formatShelf;
    CalendarShelf &calendarShelf;
    DispatchWriter &dispatchWriter;
    ManifestWriter &manifestWriter;
    PaperWriter &paperWriter;
    TableWriter &tableWriter;
    std::function<const PrintKit &()> kit;
    std::function<LabelRenderer &()> drawer;
    QStringList templates;
    QString outFolder; ///< where files are suggested to go
    DeskFeed &feed;
    TaskRunner &runner;
    Asker &asker;
    QSettings &settings;
    SoundPlayer &sounds;
    StationTools &tools;

    /// The carrier's name in the language of the screen; an unknown code stands for itself.
    QString carrierName(const QString &code) const;
};

} // namespace waydesk
