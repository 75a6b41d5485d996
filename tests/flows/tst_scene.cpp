// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/scene.h"
#include "support/windowbench.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QFile>
#include <QImage>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// Scenes, by which the guides get their pictures.
class tst_Scene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsArePlayedAndPhotographed();
    void whatIsUnknownIsSaid_data();
    void whatIsUnknownIsSaid();
};

namespace {

struct Stage {
    Stage()
        : language(bench.desktop().settings())
        , window(bench.services(), language)
    {
        window.show();
        bench.start();
    }
    Result<void> play(const QByteArray &json)
    {
        QFile file(bench.path(u"scene.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("no scene");
        file.close();
        return playScene(bench.desktop(), window, file.fileName(), bench.path({}));
    }
    WindowBench bench;
    Language language;
    MainWindow window;
};

} // namespace

void tst_Scene::stepsArePlayedAndPhotographed()
{
    Stage stage;
    stage.bench.addSamples();
    QVERIFY(stage.play(R"([{"size":[1300,800]},{"page":4},{"picture":"accounts"},
                           {"keys":"Ctrl+I"},{"picture":"dialog"},{"keys":"Esc"},
                           {"focus":"accountList"},{"click":"readAccountsButton"}])"));
    const QImage page(stage.bench.path(u"accounts.png"_s));
    QCOMPARE(page.size(), QSize(1300, 800));
    const QImage dialog(stage.bench.path(u"dialog.png"_s));
    QVERIFY(!dialog.isNull() && dialog.width() < page.width()); // of the dialog alone
    QVERIFY(!QApplication::activeModalWidget());
}

void tst_Scene::whatIsUnknownIsSaid_data()
{
    QTest::addColumn<QByteArray>("scene");
    QTest::newRow("step") << QByteArray(R"([{"jump":1}])");
    QTest::newRow("button") << QByteArray(R"([{"click":"nowhere"}])");
    QTest::newRow("key") << QByteArray(R"([{"keys":"Ctrl+Nothing"}])");
    QTest::newRow("no list") << QByteArray("{}");
}

void tst_Scene::whatIsUnknownIsSaid()
{
    QFETCH(QByteArray, scene);
    Stage stage;
    const auto played = stage.play(scene);
    QVERIFY(!played);
    QCOMPARE(played.error().code, ErrorCode::InvalidArgument);
}

QTEST_MAIN(tst_Scene)
#include "tst_scene.moc"
