// SPDX-License-Identifier: Apache-2.0
// Every page and every dialog of the main window, as people who see, hear or read otherwise meet it.
#include "support/journey.h"
#include "support/widgetchecks.h"
#include "support/pseudolocale.h"
#include "ui/common/appearance.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QSettings>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::light()); }
    void cleanup() { applyTheme(*qApp, Theme::light()); }
    void namesRolesAndTheTabKey();
    void focusIsSeen_data();
    void focusIsSeen();
    void nothingIsClipped_data();
    void nothingIsClipped();

private:
    static constexpr int SettleMs = 2000;
    static constexpr int TitleBar = 32; ///< pixels that a dialog's own takes
    /// What the journey must meet at least.
    static QStringList places()
    {
        return {
            u"ordersPage"_s,         u"printPage"_s,      u"scanPage"_s,      u"handoverPage"_s,   u"accountsPage"_s,
            u"reportsPage"_s,        u"settingsPage"_s,   u"numberDialog"_s,  u"mergeDialog"_s,    u"splitDialog"_s,
            u"importResultDialog"_s, u"printDialog"_s,    u"reprintDialog"_s, u"closeDialog"_s,    u"writeBackDialog"_s,
            u"readyDialog"_s,        u"accountsDialog"_s, u"undoDialog"_s,    u"helpDialog"_s,     u"keySheet"_s,
            u"mappingDialog"_s,      u"wordsDialog"_s,    u"traceDialog"_s,   u"ownOrderDialog"_s, u"memoDialog"_s,
            u"printerDialog"_s,      u"dayDialog"_s,      u"accountDialog"_s, u"segmentDialog"_s,  u"scannerDialog"_s};
    }
    /// What is wrong anywhere on the way; each line begins with the page or dialog.
    QStringList complaints(Journey &journey, const std::function<QStringList(QWidget &)> &check)
    {
        QStringList all;
        QStringList missed = places();
        journey.visit = [&](const QString &name, QWidget &window) {
            missed.removeAll(name);
            if (name.isEmpty())
                all.append(u"a dialog without a name: "_s + QString::fromLatin1(window.metaObject()->className()));
            QStringList wrong = check(window);
            // What is still being laid out gets the time that it needs.
            (void)QTest::qWaitFor([&] { return wrong.isEmpty() || (wrong = check(window)).isEmpty(); }, SettleMs);
            for (const QString &line : wrong)
                all.append(name + u": "_s + line);
        };
        journey.run();
        for (const QString &name : missed)
            all.append(name + u" was not visited"_s);
        all.removeDuplicates();
        return all;
    }
};

/// Each complaint in a line of its own; a failure's text is cut off.
bool none(const QStringList &complaints)
{
    for (const QString &line : complaints)
        qWarning("%s", qPrintable(line));
    return complaints.isEmpty();
}

void tst_Accessibility::namesRolesAndTheTabKey()
{
    Journey journey;
    QVERIFY(none(complaints(journey, [](QWidget &window) {
        return WidgetChecks::namesAndRoles(window) + WidgetChecks::tabOrder(window);
    })));
}

void tst_Accessibility::focusIsSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Accessibility::focusIsSeen()
{
    QFETCH(bool, dark);
    Journey journey;
    journey.prepare = [dark](QSettings &settings) { settings.setValue(u"look/dark"_s, dark); };
    QVERIFY(none(complaints(journey, WidgetChecks::focusIsSeen)));
}

void tst_Accessibility::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("longer");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh_CN, low") << u"zh_CN"_s << false << QSize(1280, 720);
    QTest::newRow("en, low") << u"en"_s << false << QSize(1280, 720);
    QTest::newRow("en") << u"en"_s << false << QSize(1600, 1000);
    QTest::newRow("a third longer") << u"en"_s << true << QSize(1600, 1000);
    // Pages have no more room there; dialogs must fit all the same.
    QTest::newRow("a third longer, low") << u"en"_s << true << QSize(1280, 720);
}

void tst_Accessibility::nothingIsClipped()
{
    QFETCH(QString, language);
    QFETCH(bool, longer);
    QFETCH(QSize, size);
    PseudoLocale pseudo;
    Journey journey;
    journey.language = language;
    journey.size = size;
    journey.prepare = [](QSettings &settings) { settings.setValue(u"look/textPercent"_s, 130); };
    if (longer)
        journey.begin = [&pseudo](MainWindow &) { QCoreApplication::installTranslator(&pseudo); };
    const bool isLow = size.height() < 1000;
    QVERIFY(none(complaints(journey, [&](QWidget &window) {
        const bool isDialog = qobject_cast<QDialog *>(&window);
        if (longer && isLow && !isDialog)
            return QStringList();
        QStringList wrong = WidgetChecks::clippedTexts(window);
        const QSize room = isDialog ? size.expandedTo(window.parentWidget()->window()->size()) : size;
        // A third longer, the pages make the low window itself wider.
        if (isDialog && !longer && (window.width() > room.width() || window.height() > room.height() - TitleBar))
            wrong.append(u"is %1 x %2, larger than the window"_s.arg(window.width()).arg(window.height()));
        return wrong;
    })));
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
