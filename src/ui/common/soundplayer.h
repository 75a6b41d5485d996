// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waydesk {

/// What the scan page lets people hear; each differs in pitch and number of tones.
enum class Sound { Pass, Tick, Complete, Duplicate, Hold };

/// Plays short sounds. Interface thread; returns at once, and a bench without loudspeakers stays silent.
class SoundPlayer
{
public:
    virtual ~SoundPlayer() = default;
    virtual void play(Sound sound) = 0;
};

} // namespace waydesk
