// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/soundplayer.h"

#include <QThread>

namespace waydesk {

/// Plays resources/sounds through the default audio output. Opens the device at the first sound, in a thread of its
/// own: a sound server that hangs never stops a scan, and is left behind when the program ends.
class EffectPlayer final : public SoundPlayer
{
public:
    EffectPlayer();
    ~EffectPlayer() override;
    void play(Sound sound) override;

private:
    class Effects;
    QThread *m_thread;
    Effects *m_effects; ///< lives and dies in the thread
};

} // namespace waydesk
