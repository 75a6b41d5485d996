// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tags/tagrule.h"

#include <QJsonObject>

namespace waydesk {

/// How a tag stands in the settings of the store; fields that narrow nothing are left out.
QJsonObject tagRuleToJson(const TagRule &rule);
/// Nothing if no sound tag can be read from it, or one of its conditions cannot: without it the tag would take in more.
std::optional<TagRule> tagRuleFromJson(const QJsonObject &json);

} // namespace waydesk
