// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/soundplayer.h"

#include <vector>

namespace waydesk::test {

/// Keeps what would have been heard.
class RecordingSounds final : public SoundPlayer
{
public:
    std::vector<Sound> played;

    void play(Sound sound) override { played.push_back(sound); }
};

} // namespace waydesk::test
