// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/common/appearance.h"
#include "ui/common/theme.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/language.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_SettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesHoldAtOnceAndAreKept();
    void whatTheMenuChangedIsShown();
    void buttonsAsk();
};

namespace {

void choose(QComboBox *combo, int index)
{
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

} // namespace

void tst_SettingsPage::choicesHoldAtOnceAndAreKept()
{
    WindowBench bench;
    QSettings &settings = bench.desktop().settings();
    Language language(settings);
    language.use(u"en"_s, false);
    Appearance look(settings);
    SettingsPage page(bench.services(), look);
    connect(&page, &SettingsPage::languageWanted, &language,
            [&language](const QString &code) { language.use(code, true); });
    choose(WindowBench::child<QComboBox>(&page, "themeCombo"), 1);
    QVERIFY(theme().dark);
    choose(WindowBench::child<QComboBox>(&page, "textSizeCombo"), 2);
    QCOMPARE(textPx(100), 130);
    choose(WindowBench::child<QComboBox>(&page, "languageCombo"), 0);
    QCOMPARE(language.code(), u"zh_CN"_s);
    auto *prefix = WindowBench::child<QLineEdit>(&page, "prefixEdit");
    prefix->setText(u"~"_s);
    Q_EMIT prefix->editingFinished();
    WindowBench::child<QSpinBox>(&page, "gapSpin")->setValue(20);
    QCOMPARE(settings.value(u"scanner/prefix"_s).toString(), u"~"_s);
    QCOMPARE(settings.value(u"scanner/gapMs"_s).toInt(), 20);
    QCOMPARE(settings.value(u"language"_s).toString(), u"zh_CN"_s);
    QVERIFY(settings.value(u"look/dark"_s).toBool());
    look.setDark(false);
    look.setPercent(100);
}

void tst_SettingsPage::whatTheMenuChangedIsShown()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    Appearance look(bench.desktop().settings());
    SettingsPage page(bench.services(), look);
    look.setDark(true);
    QCOMPARE(WindowBench::child<QComboBox>(&page, "themeCombo")->currentIndex(), 1);
    language.use(u"zh_CN"_s, false);
    QTRY_COMPARE(WindowBench::child<QComboBox>(&page, "languageCombo")->currentIndex(), 0);
    QTRY_COMPARE(page.title(), u"设置"_s);
    look.setDark(false);
}

void tst_SettingsPage::buttonsAsk()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    Appearance look(bench.desktop().settings());
    SettingsPage page(bench.services(), look);
    QSignalSpy operators(&page, &SettingsPage::operatorWanted);
    QSignalSpy accounts(&page, &SettingsPage::accountsWanted);
    WindowBench::child<QAbstractButton>(&page, "operatorButton")->click();
    WindowBench::child<QAbstractButton>(&page, "accountsButton")->click();
    QCOMPARE(operators.size(), 1);
    QCOMPARE(accounts.size(), 1);
    QVERIFY(!page.takeScan(u"YT8801234567001"_s));
}

QTEST_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"
