// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/historyrepository.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array kindNames{
    EnumName{SubjectKind::None, "none"},
    EnumName{SubjectKind::Shop, "shop"},
    EnumName{SubjectKind::Account, "account"},
    EnumName{SubjectKind::ImportRun, "import_run"},
    EnumName{SubjectKind::Order, "order"},
    EnumName{SubjectKind::Parcel, "parcel"},
    EnumName{SubjectKind::Fill, "fill"},
    EnumName{SubjectKind::Batch, "batch"},
    EnumName{SubjectKind::Assignment, "number"},
    EnumName{SubjectKind::Handover, "handover"},
    EnumName{SubjectKind::CarrierPolicy, "carrier_policy"},
    EnumName{SubjectKind::WriteBack, "writeback"},
};
} // namespace

QString subjectKindName(SubjectKind kind) { return nameIn(kindNames, kind); }

} // namespace waydesk
