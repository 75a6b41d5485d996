// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/labeldata.h"

namespace waydesk {

/// An invented parcel, to see how a template looks. Its number is of the sample account and never of a parcel.
LabelData sampleLabel();

} // namespace waydesk
