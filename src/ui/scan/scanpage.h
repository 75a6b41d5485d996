// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/handoverparcels.h"
#include "dispatch/verifyparcel.h"
#include "ui/common/page.h"
#include "ui/common/soundplayer.h"

#include <QTimer>

#include <deque>
#include <memory>
#include <optional>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QVBoxLayout;

namespace waydesk {

class CarrierTiles;
class GoodsPanel;
class KeyHints;
class ScanRouter;
class ScanHeader;
class VerdictHistoryModel;
class VerdictPanel;
struct Theme;
struct UiServices;

/// Verifies parcels by scanner. Needs neither mouse nor focus: a scan, Space, and single keys only. A verdict that
/// stops locks the bench until Space or the printed WDC:CONFIRM; any scan meanwhile repeats the alarm, which sounds
/// every two seconds anyway. WDC:UNDO and WDC:CAGE are F8 and F7 on paper. Counters are those of the round that scans
/// go to.
class ScanPage : public Page
{
    Q_OBJECT

public:
    explicit ScanPage(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("scan"); }
    int count() const override { return m_toGo; }
    void entered() override;
    QString scanHint() const override;
    bool takeScan(const QString &code) override;
    /// The header says what is known of the scanner; the router outlives the page.
    void listenTo(const ScanRouter &router);
    bool isLocked() const { return m_locked; }
    bool isMuted() const { return m_muted; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void startTimers();
    void buildTop(QVBoxLayout &column);
    void buildSide(QVBoxLayout &column);
    void verify(const QString &code);
    void goOn();
    bool command(const QString &code);
    void take(const QString &code, const Result<Verdict> &verdict);
    void answer(const Verdict &verdict);
    void lock();
    void alarm();
    void sound(Sound sound);
    void confirm();
    void undo();
    void mute();
    void typeNumber();
    void closeTyped();
    void escape(QKeyEvent &event);
    void turnDark();
    void showTheme();
    void showActive();
    void showHead();
    void showDevices();
    void showStore(bool reachable);
    void reloadCounts();
    void takeCounts(const std::vector<HandoverView> &views);
    void retranslate();
    void chooseCage();
    void chooseRound();
    void tellRound();
    void takeRound(const QString &round);
    void fitWords();

    const UiServices &m_services;
    std::shared_ptr<VerifyParcel> m_session; ///< used on the Scan lane only, after construction
    VerdictPanel *m_panel;
    GoodsPanel *m_goods;
    CarrierTiles *m_tiles;
    ScanHeader *m_head;
    QLabel *m_inactive;
    QFrame *m_totalsCard;
    QLabel *m_totals;
    QLabel *m_heldLabel;
    QFrame *m_listCard;
    QLabel *m_latest;
    KeyHints *m_keys;
    QListView *m_list;
    QLineEdit *m_typed;
    VerdictHistoryModel *m_history;
    QTimer m_reloadTimer;
    QTimer m_alarm; ///< of a stop that nobody confirmed yet
    QTimer m_typedTimer;
    QTimer m_leaving; ///< since the first Esc
    QTimer m_clock;
    std::optional<VerdictKind> m_last;
    std::deque<QString> m_waiting; ///< scanned while m_asking
    bool m_asking = false;
    const Theme *m_shownTheme = nullptr;
    QString m_cage;
    QString m_round; ///< that a scan goes to now, as the session said last
    QStringList m_openRounds;
    QString m_lastCarrier; ///< of the last scan
    const ScanRouter *m_router = nullptr;
    std::optional<bool> m_storeReachable; ///< by the last answer; none yet = not said
    bool m_locked = false;
    bool m_muted = false; ///< until the program ends: no bench is silent by accident
    bool m_passed = false; ///< since the counts were read
    int m_toGo = 0;
    int m_scanned = 0;
    int m_printed = 0;
    int m_held = 0;
};

} // namespace waydesk
