// SPDX-License-Identifier: Apache-2.0
#include "support/folders.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList translations;
    bool unfinished = false;
};

QList<Entry> entriesOf(const QString &language)
{
    QFile file(inSource(QStringLiteral("/translations/waydesk_%1.ts")).arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            entries.append({context, {}, {}, false});
        else if (xml.name() == u"source")
            entries.back().source = xml.readElementText();
        else if (xml.name() == u"numerusform")
            entries.back().translations.append(xml.readElementText());
        else if (xml.name() == u"translation") {
            entries.back().unfinished = xml.attributes().hasAttribute(u"type"_s);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            entries.back().translations.append(text);
        }
    }
    return entries;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:n|\\d)"_s);
    QSet<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsTranslated()
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const auto entries = entriesOf(language);
            QVERIFY(entries.size() > 40);
            for (const Entry &entry : entries) {
                QVERIFY2(!entry.unfinished, qPrintable(entry.context + u": "_s + entry.source));
                for (const QString &text : entry.translations) {
                    QVERIFY2(!text.trimmed().isEmpty(), qPrintable(entry.source));
                    QVERIFY2(placeholders(text) == placeholders(entry.source), qPrintable(entry.source));
                }
            }
        }
    }

    void everyLayerIsScanned_data()
    {
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("source");
        QTest::newRow("models") << u"waydesk::OrderTableModel"_s << u"Receiver"_s;
        QTest::newRow("sentences") << u"waydesk::Sentences"_s << u"The printer is out of paper."_s;
        QTest::newRow("ui") << u"waydesk::VerdictPanel"_s << u"Scan the QR code of the label."_s;
        QTest::newRow("form") << u"waydesk::NumberDialog"_s << u"First &number"_s;
        QTest::newRow("shell") << u"waydesk::MainMenu"_s << u"&File"_s;
    }

    void everyLayerIsScanned()
    {
        QFETCH(QString, context);
        QFETCH(QString, source);
        const auto entries = entriesOf(u"zh_CN"_s);
        QVERIFY(std::any_of(entries.begin(), entries.end(),
                            [&](const Entry &entry) { return entry.context == context && entry.source == source; }));
    }

    void theProgramCarriesThem()
    {
        QTranslator chinese;
        QVERIFY(chinese.load(u":/i18n/waydesk_zh_CN.qm"_s));
        QCOMPARE(chinese.translate("waydesk::Sentences", "PASS"), u"通过"_s);
        QTranslator english;
        QVERIFY(english.load(u":/i18n/waydesk_en.qm"_s));
        QCOMPARE(english.translate("waydesk::ActionBar", "%n parcel(s)", nullptr, 1), u"%n parcel"_s);
        QCOMPARE(english.translate("waydesk::ActionBar", "%n parcel(s)", nullptr, 2), u"%n parcels"_s);
    }

    void chineseSentencesUseChinesePunctuation()
    {
        static const QRegularExpression wrong(u"[\\x{4e00}-\\x{9fff}][,;?!]"_s);
        for (const Entry &entry : entriesOf(u"zh_CN"_s)) {
            for (const QString &text : entry.translations)
                QVERIFY2(!wrong.match(text).hasMatch(), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
