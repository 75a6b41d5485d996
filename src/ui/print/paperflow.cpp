// SPDX-License-Identifier: Apache-2.0
#include "ui/print/paperflow.h"

#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QDateTime>

namespace waydesk {

using namespace Qt::StringLiterals;

PaperFlow::PaperFlow(const UiServices &services, Strip &strip, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_strip(strip)
    , m_window(window)
{ }

QString PaperFlow::title(Paper paper) { return paper == Paper::PickList ? tr("Pick list") : tr("Packing slips"); }

void PaperFlow::write(Paper paper, const std::vector<ParcelId> &parcels)
{
    if (parcels.empty()) {
        m_strip.show(Strip::Kind::Warn, tr("Tick parcels that have a number first: the papers follow their labels."));
        return;
    }
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_services.feed.now());
    ask(paper, now.toString(u"MMdd-HHmm"_s),
        [parcels](PackingPapers &) -> Result<std::vector<ParcelId>> { return parcels; });
}

void PaperFlow::writeBatch(Paper paper, BatchId batch, const QString &name)
{
    ask(paper, name, [batch](PackingPapers &papers) { return papers.parcelsOf(batch); });
}

void PaperFlow::ask(Paper paper, const QString &name, Parcels parcels)
{
    const QString word = paper == Paper::PickList ? u"picklist"_s : u"slips"_s;
    const QString file = m_services.asker.saveFile(
        m_window, title(paper), u"%1/%2-%3.pdf"_s.arg(m_services.outFolder, word, name), tr("PDF files (*.pdf)"));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, paper, file, parcels]() -> Result<PaperReport> {
            PackingPapers papers(s.place, s.carriers, s.paperWriter);
            const auto chosen = parcels(papers);
            if (!chosen)
                return std::unexpected(chosen.error());
            return paper == Paper::PickList ? papers.pickList(*chosen, file) : papers.slips(*chosen, file);
        },
        [this](const Result<PaperReport> &report) {
            if (report)
                tell(*report);
            else
                m_strip.showError(report.error());
        });
}

void PaperFlow::tell(const PaperReport &report)
{
    if (report.parcels == 0) {
        const Reason why = report.refused.empty() ? Reason::StateChanged : report.refused.front().reason;
        m_strip.show(Strip::Kind::Error, tr("No file was written. %1").arg(Sentences::reasonSentence(why)));
        return;
    }
    QString line = tr("%n parcel(s)", nullptr, static_cast<int>(report.parcels)) + tr(", ")
        + tr("%n piece(s)", nullptr, static_cast<int>(report.pieces)) + tr(": ") + report.file;
    if (!report.refused.empty())
        line += u" · "_s + tr("%n left out", nullptr, static_cast<int>(report.refused.size())) + tr(": ")
            + Sentences::reasonSentence(report.refused.front().reason);
    m_strip.show(report.refused.empty() ? Strip::Kind::Done : Strip::Kind::Warn, line);
    m_strip.offer(tr("Open"), [this, file = report.file] { m_services.asker.open(file); });
}

} // namespace waydesk
