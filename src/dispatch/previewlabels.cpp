// SPDX-License-Identifier: Apache-2.0
#include "dispatch/previewlabels.h"

#include "dispatch/labelcontent.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/orderrepository.h"

#include <algorithm>
#include <cstdlib>

namespace waydesk {

using namespace Qt::StringLiterals;

Result<std::vector<DrawnLabel>> PreviewLabels::around(BatchId id, int position) const
{
    std::vector<DrawnLabel> pictures;
    std::vector<LabelData> contents;
    QString form;
    const auto read = m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        const auto batch = unit.batches().batch(id);
        if (!batch)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"batch"_s}, {u"id"_s, id.value}});
        form = batch->templateId;
        const LabelContent content(m_carriers, unit.orders().shops());
        for (const Label &label : unit.batches().labels(id)) {
            if (std::abs(label.position - position) > 1)
                continue;
            const auto facts = loadFacts(unit, std::span(&label.parcel, 1));
            if (facts.empty())
                continue;
            pictures.push_back({label, sequenceMark(*batch, label.position), {}, {}});
            contents.push_back(content.of(facts.front(), *batch, label, PrintMoment::of(unit, m_place, label)));
        }
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    for (size_t i = 0; i < pictures.size(); ++i) {
        if (auto image = m_renderer.render(contents[i], form))
            pictures[i].image = std::move(*image);
        else
            pictures[i].why = image.error();
    }
    return pictures;
}

} // namespace waydesk
