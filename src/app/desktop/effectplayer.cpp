// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/effectplayer.h"

#include <QAudioDevice>
#include <QLoggingCategory>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int sounds = 5;
constexpr int longestGoodbyeMs = 1000;

QString fileOf(int sound)
{
    static constexpr std::array<QLatin1StringView, sounds> names = {"pass"_L1, "tick"_L1, "complete"_L1, "duplicate"_L1,
                                                                    "hold"_L1};
    return names.at(static_cast<size_t>(sound));
}

} // namespace

class EffectPlayer::Effects : public QObject
{
public:
    void play(int sound)
    {
        if (!m_asked) {
            m_asked = true;
            m_silent = QMediaDevices::audioOutputs().isEmpty();
        }
        if (m_silent)
            return;
        auto &effect = m_effects.at(static_cast<size_t>(sound));
        if (!effect) {
            effect = new QSoundEffect(this);
            effect->setSource(QUrl(u"qrc:/waydesk/sounds/%1.wav"_s.arg(fileOf(sound))));
        }
        effect->play();
    }

private:
    std::array<QSoundEffect *, sounds> m_effects{};
    bool m_asked = false;
    bool m_silent = false;
};

EffectPlayer::EffectPlayer()
    : m_thread(new QThread)
    , m_effects(new Effects)
{
    // Why there is no sound is of no use on a bench's console.
    QLoggingCategory::setFilterRules(u"qt.multimedia*=false"_s);
    m_thread->setObjectName(u"sounds"_s);
    m_effects->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_effects, &QObject::deleteLater);
    m_thread->start();
}

EffectPlayer::~EffectPlayer()
{
    m_thread->quit();
    if (m_thread->wait(longestGoodbyeMs))
        delete m_thread;
    // Else it is lost: a thread that is terminated in the middle takes the program with it.
}

void EffectPlayer::play(Sound sound)
{
    QMetaObject::invokeMethod(m_effects, [effects = m_effects, sound] { effects->play(static_cast<int>(sound)); });
}

} // namespace waydesk
