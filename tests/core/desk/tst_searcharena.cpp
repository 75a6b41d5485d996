// SPDX-License-Identifier: Apache-2.0
#include "core/desk/searcharena.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
std::vector<RowHandle> found(const SearchArena &arena, const QString &typed, size_t rows)
{
    return arena.search(searchWords(typed), rows).rows();
}

std::string randomText(QRandomGenerator &random, int longest)
{
    static const QStringList parts{u"0"_s, u"1"_s, u"7"_s, u"a"_s, u"yt"_s, u"阳"_s, u"光"_s, u"🦌"_s};
    QString text;
    for (int i = random.bounded(longest); i > 0; --i)
        text += parts[random.bounded(parts.size())];
    return text.toStdString();
}
} // namespace

class TestSearchArena : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsDoNotSpanFields()
    {
        SearchArena arena;
        arena.setText(0,
                      "12\x1f"
                      "34");
        arena.setText(1, "34");
        QVERIFY(found(arena, u"1234"_s, 2).empty());
        QCOMPARE(found(arena, u"34"_s, 2), (std::vector<RowHandle>{0, 1}));
    }

    void wordsDoNotSpanRows()
    {
        SearchArena arena;
        arena.setText(0, "ab");
        arena.setText(1, "cd");
        QVERIFY(found(arena, u"bc"_s, 2).empty());
    }

    void everyOffset()
    {
        for (size_t before = 0; before < 200; ++before) {
            SearchArena arena;
            arena.setText(0, std::string(before, 'x'));
            arena.setText(1, "needle");
            QCOMPARE(found(arena, u"needle"_s, 2), (std::vector<RowHandle>{1}));
            QCOMPARE(found(arena, u"e"_s, 2), (std::vector<RowHandle>{1}));
            arena.setText(1, std::string(before, 'y') + "needl");
            QVERIFY(found(arena, u"needle"_s, 2).empty());
        }
    }

    void shorterTextLeavesNoRest()
    {
        SearchArena arena;
        arena.setText(0, "YT8801");
        arena.setText(0, "YT");
        QVERIFY(found(arena, u"8801"_s, 1).empty());
        QCOMPARE(arena.text(0), std::string_view("YT"));
        arena.removeText(0);
        QVERIFY(found(arena, u"YT"_s, 1).empty());
        QVERIFY(found(arena, QString(), 1).empty());
    }

    /// Random updates against a plain map, far enough for the garbage to be compacted many times.
    void likeAPlainMap()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        SearchArena arena;
        std::map<RowHandle, std::string> plain;
        constexpr int rows = 300;
        for (int step = 0; step < 6000; ++step) {
            const auto row = static_cast<RowHandle>(random.bounded(rows));
            if (random.bounded(4) == 0) {
                arena.removeText(row);
                plain.erase(row);
            } else {
                plain[row] = randomText(random, 120);
                arena.setText(row, plain[row]);
            }
            if (step % 20 != 0)
                continue;
            const QString typed = QString::fromStdString(randomText(random, 4) + " " + randomText(random, 4));
            std::vector<RowHandle> expected;
            for (const auto &[handle, text] : plain) {
                const auto words = searchWords(typed);
                if (std::ranges::all_of(words, [&](const SearchWord &w) { return text.find(w.text) != text.npos; }))
                    expected.push_back(handle);
            }
            QCOMPARE(found(arena, typed, rows), expected);
        }
        QVERIFY(arena.garbage() <= std::max<size_t>(65536 + 2048, arena.size() / 2));
        QVERIFY(arena.size() < 600'000);
    }
};

QTEST_GUILESS_MAIN(TestSearchArena)
#include "tst_searcharena.moc"
