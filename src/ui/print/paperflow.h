// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"
#include "dispatch/packingpapers.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace waydesk {

class Strip;
struct UiServices;

/// Writes the papers that go with labels: asks where to, draws beside the interface, says what came of it in the strip
/// and offers to open the file.
class PaperFlow : public QObject
{
    Q_OBJECT

public:
    enum class Paper { PickList, Slips };

    /// All outlive the flow; `window` is the parent of what is asked.
    PaperFlow(const UiServices &services, Strip &strip, QWidget *window);

    void write(Paper paper, const std::vector<ParcelId> &parcels);
    /// `name`: of the batch, for the file's name.
    void writeBatch(Paper paper, BatchId batch, const QString &name);
    static QString title(Paper paper);

private:
    using Parcels = std::function<Result<std::vector<ParcelId>>(PackingPapers &)>;
    void ask(Paper paper, const QString &name, Parcels parcels);
    void tell(const PaperReport &report);

    const UiServices &m_services;
    Strip &m_strip;
    QWidget *m_window;
};

} // namespace waydesk
