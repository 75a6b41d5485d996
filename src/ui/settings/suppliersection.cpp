// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/suppliersection.h"

#include "core/order/notepolicy.h"
#include "models/accountmodels.h"
#include "models/text/sentences.h"
#include "models/text/suppliertexts.h"
#include "ui/common/cardpanel.h"
#include "ui/common/formpanel.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/shopsaver.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <span>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *secondLine(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("role", u"second"_s);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

SupplierSection::SupplierSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_card(new CardPanel(this))
    , m_table(new PlainTable(this))
    , m_form(new FormPanel(this))
    , m_patterns(new QPlainTextEdit(this))
    , m_suppliers(new QLineEdit(this))
    , m_trial(new FormPanel(this))
    , m_sku(new QLineEdit(this))
    , m_example(secondLine(this, u"supplierExampleLabel"_s))
    , m_found(secondLine(this, u"supplierFoundLabel"_s))
    , m_saver(new ShopSaver(services, u"Suppliers"_s, this))
{
    build();
    connect(m_table, &QTreeWidget::currentItemChanged, this, &SupplierSection::showShop);
    connect(m_patterns, &QPlainTextEdit::textChanged, this, &SupplierSection::followForm);
    connect(m_suppliers, &QLineEdit::textChanged, this, &SupplierSection::followForm);
    connect(m_sku, &QLineEdit::textChanged, this, &SupplierSection::showExample);
    connect(m_saver, &ShopSaver::asked, this, &SupplierSection::save);
    retranslate();
    showShop();
}

void SupplierSection::build()
{
    m_table->setObjectName(u"supplierTable"_s);
    m_card->fitRows(*m_table);
    m_card->body()->addWidget(m_table);
    m_patterns->setTabChangesFocus(true);
    m_patterns->setFixedHeight(3 * PlainTable::rowHeight());
    m_form->add(m_patterns, u"supplierPatternsEdit"_s);
    m_form->add(m_suppliers, u"supplierNamesEdit"_s);
    m_trial->add(m_sku, u"supplierSkuEdit"_s);
    m_trial->addWide(m_example);
    m_trial->addWide(m_found);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_trial);
    right->addStretch();
    right->addWidget(m_saver);
    auto *below = new QHBoxLayout;
    below->setSpacing(16);
    below->addWidget(m_form, 5, Qt::AlignTop);
    below->addLayout(right, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_card);
    column->addLayout(below);
    column->addStretch(1);
}

QString SupplierSection::title() const { return tr("Suppliers"); }

void SupplierSection::entered()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return SetSuppliers(s.place).all(); },
        [this](const Result<SupplierSettings> &settings) {
            if (settings)
                show(*settings);
            else
                Q_EMIT told(Sentences::errorSentence(settings.error()));
        });
}

/// What somebody is typing stays while what is stored of the shop does.
void SupplierSection::show(const SupplierSettings &settings)
{
    const auto stored = [this](std::optional<ShopId> shop) {
        return shop
            ? std::optional(std::tuple(*shop, m_settings.termsOf(*shop).texts(), m_settings.termsOf(*shop).suppliers))
            : std::nullopt;
    };
    const auto was = stored(current());
    const QSignalBlocker quiet(m_table);
    const int before = std::max(0, m_table->currentRow());
    m_settings = settings;
    m_table->clear();
    for (const SupplierSettings::OfShop &one : settings.shops) {
        const QString patterns = !one.readable ? tr("cannot be read: set it anew")
            : one.terms.isEmpty()              ? tr("nothing comes from suppliers")
                                               : one.terms.texts().join(u"   "_s);
        const QString who = one.terms.isEmpty() ? QString()
            : one.terms.suppliers.isEmpty()     ? tr("whoever the code names")
                                                : one.terms.suppliers.join(tr(", "));
        m_table->addRow({one.shop.name, AccountTexts::platformText(one.shop.platform), patterns, who});
    }
    if (!settings.shops.empty())
        m_table->chooseRow(std::min(before, static_cast<int>(settings.shops.size()) - 1));
    const auto now = stored(current());
    if (!now || now != was)
        showShop();
}

std::optional<ShopId> SupplierSection::current() const
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_settings.shops.size()))
        return std::nullopt;
    return m_settings.shops[static_cast<size_t>(row)].shop.id;
}

void SupplierSection::showShop()
{
    const auto shop = current();
    const SupplierTerms &terms = m_settings.termsOf(shop.value_or(ShopId()));
    {
        const QSignalBlocker one(m_patterns);
        const QSignalBlocker other(m_suppliers);
        m_patterns->setPlainText(terms.texts().join(u'\n'));
        m_suppliers->setText(terms.suppliers.join(tr(", ")));
    }
    m_form->setEnabled(shop.has_value());
    m_trial->setEnabled(shop.has_value());
    followForm();
}

Result<SupplierTerms> SupplierSection::terms() const
{
    return SupplierTerms::fromTexts(m_patterns->toPlainText().split(u'\n'), noteWords(m_suppliers->text()));
}

void SupplierSection::followForm()
{
    showExample();
    tryOut();
}

void SupplierSection::showExample()
{
    const auto typed = terms();
    enableButtons();
    if (!typed) {
        m_example->setText(Sentences::errorSentence(typed.error()));
        return;
    }
    const QString sku = m_sku->text().trimmed();
    if (typed->isEmpty() || sku.isEmpty()) {
        m_example->setText(typed->isEmpty() ? tr("No pattern: everything is packed here.")
                                            : tr("Type a code to see what it means."));
        return;
    }
    const auto found = typed->supplierItem(sku);
    m_example->setText(found ? tr("Supplier %1, item %2").arg(found->supplier, found->item)
                             : tr("No supplier's: packed here."));
}

/// One look at the store at a time; what was typed meanwhile is looked at after it.
void SupplierSection::tryOut()
{
    const auto shop = current();
    const auto typed = terms();
    if (m_isTrying) {
        m_triesAgain = true;
        return;
    }
    if (!shop || !typed || typed->isEmpty()) {
        m_found->clear();
        return;
    }
    m_isTrying = true;
    m_services.runner.run(
        TaskRunner::Lane::Look, this,
        [&s = m_services, shop = *shop, terms = *typed] { return SetSuppliers(s.place).tryOut(shop, terms); },
        [this](const Result<SetSuppliers::Trial> &trial) {
            m_isTrying = false;
            if (std::exchange(m_triesAgain, false)) {
                tryOut();
                return;
            }
            if (!trial)
                return;
            QStringList lines{
                tr("%1 of %n waiting order(s) of this shop", nullptr, trial->orders).arg(trial->matching)};
            for (const SetSuppliers::Example &one : trial->examples)
                lines.append(tr("%1 → %2, %3", "SKU: supplier, item").arg(one.sku, one.found.supplier, one.found.item));
            m_found->setText(lines.join(u'\n'));
        });
}

void SupplierSection::enableButtons() { m_saver->setMay(current() && terms().has_value()); }

void SupplierSection::save(bool all)
{
    const auto chosen = current();
    const auto typed = terms();
    if (!chosen || !typed)
        return;
    const auto leftOut = std::make_shared<QStringList>();
    m_saver->run(
        [&s = m_services, all, shop = *chosen, terms = *typed, leftOut]() -> Result<void> {
            if (!all)
                return SetSuppliers(s.place).set(std::span(&shop, 1), terms);
            auto done = SetSuppliers(s.place).setAll(shop, terms);
            if (!done)
                return std::unexpected(done.error());
            *leftOut = std::move(*done);
            return {};
        },
        [this, leftOut](const Result<void> &done) {
            Q_EMIT told(!done                    ? Sentences::errorSentence(done.error())
                            : leftOut->isEmpty() ? tr("The orders are looked at anew")
                                                 : tr("The orders are looked at anew; cannot be read, and stays as it "
                                                      "is until it is set by itself: %1")
                                                       .arg(leftOut->join(tr(", "))));
            entered();
        });
}

void SupplierSection::retranslate()
{
    m_card->setTitle(tr("What suppliers send, by shop"));
    m_card->setRemark(tr("their orders wait here for the supplier's number and are never packed"));
    m_table->setAccessibleName(m_card->title());
    m_table->setColumns({tr("Shop"), tr("Platform"), tr("Patterns of the SKU code"), tr("Suppliers")}, {104, 320, 220});
    m_form->setTitle(tr("How a code names the supplier"));
    m_form->setLabels({tr("Patterns, one a line"), tr("Only these suppliers")});
    m_patterns->setPlaceholderText(u"DS-{supplier}-{item}\n1688_{item}=%1"_s.arg(tr("Hengda")));
    m_suppliers->setPlaceholderText(tr("whoever the code names"));
    m_trial->setTitle(tr("Example"));
    m_trial->setLabels({tr("SKU code")});
    m_sku->setPlaceholderText(u"DS-%1-1001"_s.arg(tr("Hengda")));
    show(SupplierSettings(m_settings));
    followForm();
}

} // namespace waydesk
