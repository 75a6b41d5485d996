// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/tagform.h"

#include "core/carrier/sheetcells.h"
#include "core/order/notepolicy.h"
#include "models/text/tagtexts.h"
#include "ui/common/tagstrip.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array effects{TagEffect::None, TagEffect::Wait, TagEffect::Go};
constexpr int ShopRows = 3;
constexpr int ShopRow = 24;
constexpr int Swatch = 14;

QIcon swatch(TagColour colour)
{
    QPixmap picture(Swatch, Swatch);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = tagTone(colour);
    painter.setPen(tone.ink);
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(QRectF(0.5, 0.5, Swatch - 1, Swatch - 1), 3, 3);
    return QIcon(picture);
}

/// Fields of one row of the form.
QWidget *beside(QWidget *parent, const QList<std::pair<QWidget *, int>> &fields)
{
    auto *both = new QWidget(parent);
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (const auto &[field, stretch] : fields)
        line->addWidget(field, stretch);
    both->setFocusProxy(fields.front().first);
    return both;
}

QString amountText(std::optional<qint64> minor) { return minor ? moneyText(*minor) : QString(); }

/// "12.5" in hundredths; nothing for an empty text, -1 for what is no amount.
std::optional<qint64> amountOf(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && value >= 0 && value <= double(TagLimits::amountMinor) / 100 ? qint64(std::llround(value * 100))
                                                                                   : -1;
}

template <class T> void choose(QComboBox *combo, T value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(static_cast<int>(value))));
}

template <class T> T chosen(const QComboBox *combo) { return static_cast<T>(combo->currentData().toInt()); }

} // namespace

TagForm::TagForm(QWidget *parent)
    : FormPanel(parent)
    , m_name(new QLineEdit(this))
    , m_colour(new QComboBox(this))
    , m_urgent(new QCheckBox(this))
    , m_goods(new QLineEdit(this))
    , m_pieces(new QSpinBox(this))
    , m_from(new QLineEdit(this))
    , m_until(new QLineEdit(this))
    , m_currency(new QLineEdit(this))
    , m_countries(new QLineEdit(this))
    , m_services(new QLineEdit(this))
    , m_buyer(new QComboBox(this))
    , m_earlier(new QSpinBox(this))
    , m_notes(new QLineEdit(this))
    , m_shops(new QListWidget(this))
    , m_effect(new QComboBox(this))
{
    m_name->setMaxLength(TagLimits::nameLength);
    m_currency->setMaxLength(3);
    m_pieces->setRange(0, static_cast<int>(TagLimits::pieces));
    m_earlier->setRange(1, TagLimits::earlier);
    m_shops->setProperty("field", true);
    m_shops->setFixedHeight(textPx(ShopRows * ShopRow));
    m_urgent->setObjectName(u"tagUrgentBox"_s);
    m_colour->setObjectName(u"tagColourCombo"_s);
    m_from->setObjectName(u"tagAmountFromEdit"_s);
    m_until->setObjectName(u"tagAmountUntilEdit"_s);
    m_currency->setObjectName(u"tagCurrencyEdit"_s);
    m_buyer->setObjectName(u"tagBuyerCombo"_s);
    m_earlier->setObjectName(u"tagEarlierBox"_s);
    add(m_name, u"tagNameEdit"_s);
    add(beside(this, {{m_colour, 1}, {m_urgent, 1}}), u"tagLookRow"_s);
    add(m_goods, u"tagGoodsEdit"_s);
    add(m_pieces, u"tagPiecesBox"_s);
    add(beside(this, {{m_from, 3}, {m_until, 3}, {m_currency, 2}}), u"tagAmountRow"_s);
    add(m_countries, u"tagCountriesEdit"_s);
    add(m_services, u"tagServicesEdit"_s);
    add(beside(this, {{m_buyer, 3}, {m_earlier, 2}}), u"tagBuyerRow"_s);
    add(m_notes, u"tagNotesEdit"_s);
    add(m_shops, u"tagShopsList"_s);
    add(m_effect, u"tagEffectCombo"_s);
    connect(m_buyer, &QComboBox::currentIndexChanged, this, &TagForm::followBuyer);
}

void TagForm::setShops(std::span<const Shop> shops)
{
    m_shops->clear();
    for (const Shop &shop : shops) {
        auto *item = new QListWidgetItem(shop.name, m_shops);
        item->setData(Qt::UserRole, shop.id.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

void TagForm::show(const TagRule &rule, TagEffect effect)
{
    m_shown = rule;
    const TagConditions &when = rule.when;
    const QString comma = tr(", ", "between words of a list");
    m_name->setText(rule.name);
    choose(m_colour, rule.colour);
    m_urgent->setChecked(rule.urgent);
    m_goods->setText(when.goods.join(comma));
    m_pieces->setValue(static_cast<int>(when.piecesFrom));
    m_from->setText(amountText(when.amountFrom));
    m_until->setText(amountText(when.amountUntil));
    m_currency->setText(when.currency);
    m_countries->setText(when.countries.join(comma));
    m_services->setText(when.services.join(comma));
    choose(m_buyer, when.buyer);
    m_earlier->setValue(when.earlierFrom);
    m_notes->setText(when.notes.join(comma));
    for (int i = 0; i < m_shops->count(); ++i) {
        const ShopId shop(m_shops->item(i)->data(Qt::UserRole).toLongLong());
        const bool isIn = std::ranges::find(when.shops, shop) != when.shops.end();
        m_shops->item(i)->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    choose(m_effect, effect);
    followBuyer();
}

Result<TagRule> TagForm::rule() const
{
    TagRule rule = m_shown;
    TagConditions &when = rule.when;
    rule.name = m_name->text();
    rule.colour = chosen<TagColour>(m_colour);
    rule.urgent = m_urgent->isChecked();
    when.goods = noteWords(m_goods->text());
    when.piecesFrom = m_pieces->value();
    when.amountFrom = amountOf(m_from->text());
    when.amountUntil = amountOf(m_until->text());
    when.currency = m_currency->text();
    when.countries = noteWords(m_countries->text());
    when.services = noteWords(m_services->text());
    when.buyer = chosen<TagBuyer>(m_buyer);
    when.earlierFrom = m_earlier->value();
    when.notes = noteWords(m_notes->text());
    when.shops.clear();
    for (int i = 0; i < m_shops->count(); ++i) {
        if (m_shops->item(i)->checkState() == Qt::Checked)
            when.shops.emplace_back(m_shops->item(i)->data(Qt::UserRole).toLongLong());
    }
    if (when.amountFrom == -1 || when.amountUntil == -1)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"tag"_s}, {u"reason"_s, u"tag_amount"_s}});
    return rule;
}

TagEffect TagForm::effect() const { return chosen<TagEffect>(m_effect); }

void TagForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void TagForm::followBuyer() { m_earlier->setEnabled(chosen<TagBuyer>(m_buyer) == TagBuyer::Returning); }

void TagForm::retranslate()
{
    setLabels({tr("Name"), tr("Colour"), tr("Goods with"), tr("Pieces from"), tr("Amount"), tr("Countries"),
               tr("Service"), tr("Buyer"), tr("Notes with"), tr("Shops"), tr("A new order")});
    m_urgent->setText(tr("urgent: comes first"));
    m_colour->setAccessibleName(tr("Colour"));
    m_goods->setPlaceholderText(tr("words in SKU or title"));
    m_pieces->setSpecialValueText(tr("any number"));
    m_from->setPlaceholderText(tr("from"));
    m_until->setPlaceholderText(tr("until"));
    m_currency->setPlaceholderText(u"CNY"_s);
    m_from->setAccessibleName(tr("Amount from"));
    m_until->setAccessibleName(tr("Amount until"));
    m_currency->setAccessibleName(tr("Currency"));
    m_countries->setPlaceholderText(tr("as the order file names them; CN: the mainland"));
    m_services->setPlaceholderText(tr("words in the platform's carrier or service"));
    m_buyer->setAccessibleName(tr("Buyer"));
    m_earlier->setAccessibleName(tr("Earlier orders, from"));
    m_earlier->setPrefix(tr("from ", "before a number"));
    m_earlier->setSuffix(tr(" orders"));
    m_notes->setPlaceholderText(tr("words of the buyer's message or the memo"));
    m_shops->setToolTip(tr("None ticked: all shops"));
    const auto refill = [](QComboBox *combo, const auto &all, const auto &text) {
        const QSignalBlocker quiet(combo);
        const int before = std::max(0, combo->currentIndex());
        combo->clear();
        for (const auto one : all)
            combo->addItem(text(one), static_cast<int>(one));
        combo->setCurrentIndex(before);
    };
    refill(m_colour, tagColours, TagTexts::colour);
    for (int i = 0; i < m_colour->count(); ++i)
        m_colour->setItemIcon(i, swatch(static_cast<TagColour>(m_colour->itemData(i).toInt())));
    refill(m_buyer, tagBuyers, TagTexts::buyer);
    refill(m_effect, effects, [](TagEffect effect) {
        return effect == TagEffect::Wait ? tr("waits for review")
            : effect == TagEffect::Go    ? tr("goes straight on")
                                         : tr("goes or waits as the others do");
    });
    followBuyer();
}

} // namespace waydesk
