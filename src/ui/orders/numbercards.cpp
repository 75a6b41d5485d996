// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/numbercards.h"

#include "dispatch/fillnumbers.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/orders/numbertexts.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Skipped numbers that are told one by one.
constexpr int Told = 3;

QLabel *plain(QWidget *parent, const QString &role = {})
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

QLabel *bold(QWidget *parent)
{
    QLabel *label = plain(parent);
    label->setWordWrap(false);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QHBoxLayout *lineOf(QFrame *card, QLabel *left, QLabel *right)
{
    auto *line = new QHBoxLayout;
    line->addWidget(left);
    line->addStretch();
    line->addWidget(right);
    static_cast<QVBoxLayout *>(card->layout())->insertLayout(0, line);
    return line;
}

} // namespace

NumberCards::NumberCards(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_ruleTitle(bold(this))
    , m_segmentTitle(bold(this))
    , m_shareTitle(bold(this))
    , m_rule(addCard("ruleFrame", m_ruleTitle))
    , m_segments(addCard("segmentFrame", nullptr))
    , m_skipped(addCard("skippedFrame", nullptr))
    , m_shares(addCard("shareFrame", nullptr))
    , m_shape(plain(m_rule))
    , m_check(plain(m_rule))
    , m_order(plain(m_rule))
    , m_merged(plain(m_rule))
    , m_api(plain(m_rule, u"warn"_s))
    , m_left(bold(m_segments))
    , m_range(plain(m_segments, u"second"_s))
    , m_bar(new SegmentBar(m_segments))
    , m_sign(new QLabel(m_skipped))
    , m_skippedLine(bold(m_skipped))
    , m_skippedWhy(plain(m_skipped))
    , m_shareNote(plain(m_shares, u"second"_s))
    , m_shareBars(new ShareBars(m_shares))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addStretch();
    buildRule();
    buildSegments();
    buildSkipped();
    m_shareNote->setWordWrap(false);
    lineOf(m_shares, m_shareTitle, m_shareNote);
    m_shares->layout()->addWidget(m_shareBars);
    m_shareBars->setObjectName(u"shareBars"_s);
    retranslate();
    clear();
}

QFrame *NumberCards::addCard(const char *name, QLabel *title)
{
    auto *card = new QFrame(this);
    card->setObjectName(QString::fromLatin1(name));
    card->setProperty("role", u"panel"_s);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(14, 10, 14, 10);
    inside->setSpacing(8);
    if (title)
        inside->addWidget(title);
    m_column->addWidget(card);
    return card;
}

void NumberCards::buildRule()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    QLabel *values[] = {m_shape, m_check, m_order, m_merged};
    for (int row = 0; row < 4; ++row) {
        m_heads[row] = plain(m_rule, u"second"_s);
        m_heads[row]->setWordWrap(false);
        grid->addWidget(m_heads[row], row, 0, Qt::AlignTop);
        grid->addWidget(values[row], row, 1);
    }
    m_api->setObjectName(u"apiLabel"_s);
    static_cast<QVBoxLayout *>(m_rule->layout())->addLayout(grid);
    m_rule->layout()->addWidget(m_api);
}

void NumberCards::buildSegments()
{
    m_left->setObjectName(u"segmentLeftLabel"_s);
    QFont large = m_left->font();
    large.setPixelSize(textPx(15));
    m_left->setFont(large);
    lineOf(m_segments, m_segmentTitle, m_left);
    m_segments->layout()->addWidget(m_bar);
    m_segments->layout()->addWidget(m_range);
    m_bar->setObjectName(u"segmentBar"_s);
}

void NumberCards::buildSkipped()
{
    auto *line = new QHBoxLayout;
    m_sign->setFixedSize(20, 20);
    paintSign();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_skippedLine);
    words->addWidget(m_skippedWhy);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    static_cast<QVBoxLayout *>(m_skipped->layout())->addLayout(line);
    m_skippedLine->setObjectName(u"skippedLabel"_s);
    m_skippedWhy->setObjectName(u"skippedWhyLabel"_s);
    m_skipped->setProperty("role", u"warnPanel"_s);
}

void NumberCards::paintSign()
{
    m_sign->setPixmap(iconPixmap(u"state-warn"_s, theme().warn.ink, 20, devicePixelRatioF()));
}

void NumberCards::show(const FillDraft &draft, const FillReport &report, std::vector<ShareBars::Share> shares)
{
    showRule(report);
    showSegments(draft, report);
    showSkipped(report);
    m_shares->setVisible(!shares.empty());
    m_shareBars->show(std::move(shares));
}

void NumberCards::clear()
{
    for (QFrame *card : {m_rule, m_segments, m_skipped, m_shares})
        card->hide();
}

void NumberCards::showRule(const FillReport &report)
{
    m_rule->setVisible(report.verdict.format != nullptr);
    m_api->setVisible(report.apiAssigned);
    if (!report.verdict.format)
        return;
    m_shape->setText(NumberTexts::shapeOf(report.verdict));
    m_check->setText(NumberTexts::checkRule(report.verdict));
}

void NumberCards::showSegments(const FillDraft &draft, const FillReport &report)
{
    m_segments->setVisible(!draft.segments.empty());
    if (draft.segments.empty())
        return;
    qint64 count = 0;
    qint64 used = 0;
    QStringList ranges;
    for (const NumberSegment &segment : draft.segments) {
        count += segment.count;
        used += segment.used;
        if (segment.used < segment.count && ranges.size() < 2)
            ranges.append(tr("%1 to %2").arg(segment.first, segment.last));
    }
    const QLocale locale;
    const qint64 left = count - used;
    const qint64 after = left - report.fromSegments;
    m_left->setText(report.fromSegments > 0 ? tr("%1 → %2 after it").arg(locale.toString(left), locale.toString(after))
                                            : tr("%1 left").arg(locale.toString(left)));
    m_bar->show(used, report.fromSegments, after);
    m_range->setText(ranges.join(u'\n') + u" · "_s + tr("%1 in all").arg(locale.toString(count)));
}

void NumberCards::showSkipped(const FillReport &report)
{
    const auto count = static_cast<int>(report.skipped.size());
    m_skipped->setVisible(count > 0);
    m_skippedLine->setText(tr("%n number(s) already in use are skipped", nullptr, count));
    m_skippedWhy->clear();
    m_skippedWhy->hide();
}

void NumberCards::explainSkipped(const std::vector<TakenNumber> &taken)
{
    QStringList parts;
    for (const TakenNumber &one : taken) {
        if (parts.size() == Told)
            break;
        parts.append(u"…%1 (%2)"_s.arg(one.number.right(4), NumberTexts::useOf(one)));
    }
    if (taken.size() > Told)
        parts.append(tr("and %n more", nullptr, static_cast<int>(taken.size()) - Told));
    m_skippedWhy->setText(parts.join(u" · "_s));
    m_skippedWhy->setVisible(!parts.isEmpty());
}

void NumberCards::retranslate()
{
    m_ruleTitle->setText(tr("Rule of the numbers"));
    m_segmentTitle->setText(tr("Left in the segments"));
    m_shareTitle->setText(tr("Taken by each shop"));
    m_shareNote->setText(tr("one account, counted by shop"));
    const QString heads[] = {tr("Shape"), tr("Check digit"), tr("Order"), tr("Merged")};
    for (int row = 0; row < 4; ++row)
        m_heads[row]->setText(heads[row]);
    m_order->setText(tr("the table's order, as it stands now"));
    m_merged->setText(tr("a merged parcel takes one number"));
    m_api->setText(NumberTexts::apiAssigned());
}

void NumberCards::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        paintSign();
    QWidget::changeEvent(event);
}

} // namespace waydesk
