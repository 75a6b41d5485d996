// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/numberdialog.h"

#include "core/label/scancode.h"
#include "dispatch/takennumbers.h"
#include "models/orderrowtext.h"
#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/icons.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/orders/numbercards.h"
#include "ui/orders/numbertexts.h"
#include "ui/orders/previewdelegate.h"
#include "ui_numberdialog.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLocale>
#include <QSettings>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

void setRole(QWidget *widget, const QString &role)
{
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

NumberDialog::NumberDialog(const UiServices &services, std::vector<ParcelId> parcels, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_parcels(std::move(parcels))
    , m_ui(std::make_unique<Ui::NumberDialog>())
    , m_model(new NumberPreviewModel(this))
{
    m_ui->setupUi(this);
    m_ui->fillButton->setPrimary(true);
    m_ui->fillButton->setEnabled(false);
    m_ui->firstEdit->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->firstEdit->addAction(icon(u"scan"_s, theme().accent), QLineEdit::LeadingPosition);
    m_sign = m_ui->firstEdit->addAction(QIcon(), QLineEdit::TrailingPosition);
    QFont big = font();
    big.setPixelSize(textPx(24));
    m_ui->firstEdit->setFont(big);
    m_ui->cardsArea->viewport()->setAutoFillBackground(false);
    m_ui->cards->setAutoFillBackground(false);
    for (QPushButton *button : {m_ui->allButton, m_ui->skippedButton, m_ui->leftOutButton})
        button->setAutoDefault(false);
    m_ui->allButton->setText(tr("All")); // numbers follow
    m_ui->skippedButton->setText(tr("Skipped"));
    m_ui->leftOutButton->setText(tr("Left out"));
    auto *which = new QButtonGroup(this);
    for (QPushButton *button : {m_ui->allButton, m_ui->skippedButton, m_ui->leftOutButton})
        which->addButton(button);
    connect(which, &QButtonGroup::buttonToggled, this, &NumberDialog::showRows);
    m_ui->previewTable->setModel(m_model);
    m_ui->previewTable->setContextMenuPolicy(Qt::NoContextMenu); // predicted numbers leave in no file
    setUpTable(*m_ui->previewTable, 32, NumberPreviewModel::GoodsColumn);
    m_ui->previewTable->setItemDelegate(new PreviewDelegate(m_ui->previewTable));
    m_ui->previewTable->setAlternatingRowColors(false);
    m_ui->previewTable->setFrameShape(QFrame::NoFrame);
    const int widths[] = {40, 46, 76, 132, 200, 44, textPx(122), textPx(92)};
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_ui->previewTable->setColumnWidth(column, widths[column]);
    m_skippedWait.setSingleShot(true);
    m_skippedWait.setInterval(150);
    connect(&m_skippedWait, &QTimer::timeout, this, &NumberDialog::askSkipped);
    connect(m_ui->previewTable->verticalScrollBar(), &QScrollBar::valueChanged, this, &NumberDialog::showMore);
    connect(m_ui->previewTable->verticalScrollBar(), &QScrollBar::rangeChanged, this, &NumberDialog::showMore);
    fitTo(parent ? parent->window() : nullptr);
    m_ui->firstEdit->setFocus();
    connect(m_ui->firstEdit, &QLineEdit::textChanged, this, &NumberDialog::preview);
    connect(m_ui->carrierCombo, &QComboBox::currentIndexChanged, this, [this] {
        showAccounts();
        prepare();
    });
    connect(m_ui->accountCombo, &QComboBox::currentIndexChanged, this, &NumberDialog::prepare);
    connect(m_ui->fillButton, &QPushButton::clicked, this, &NumberDialog::fill);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    services.runner.run(
        TaskRunner::Lane::Short, this, [&services] { return LinkShops(services.place, services.carriers).accounts(); },
        [this](const Result<std::vector<AccountEntry>> &accounts) {
            if (accounts)
                showCarriers(*accounts);
            else
                m_ui->strip->showError(accounts.error());
        });
    preview();
}

NumberDialog::~NumberDialog() = default;

/// Carriers that an account exists for come first; the one used last is chosen.
void NumberDialog::showCarriers(const std::vector<AccountEntry> &accounts)
{
    m_accounts = accounts;
    const QSignalBlocker quiet(m_ui->carrierCombo);
    QStringList codes;
    for (const AccountEntry &entry : accounts) {
        if (!codes.contains(entry.account.carrier))
            codes.append(entry.account.carrier);
    }
    for (const Carrier &carrier : m_services.carriers.carriers()) {
        if (!codes.contains(carrier.code))
            codes.append(carrier.code);
    }
    for (const QString &code : codes)
        m_ui->carrierCombo->addItem(u"%1  %2"_s.arg(m_services.carrierName(code), code), code);
    QString last = m_services.settings.value(u"number/carrier"_s).toString();
    const OrderTable &table = m_services.feed.table();
    for (const ParcelId parcel : m_parcels) {
        const auto row = table.find(RowKey(parcel));
        if (row && !table.carrier(*row).empty()) {
            last = QString::fromUtf8(table.carrier(*row).data(), static_cast<qsizetype>(table.carrier(*row).size()));
            break;
        }
    }
    if (const int at = m_ui->carrierCombo->findData(last); at >= 0)
        m_ui->carrierCombo->setCurrentIndex(at);
    showAccounts();
    prepare();
}

void NumberDialog::showAccounts()
{
    const QSignalBlocker quiet(m_ui->accountCombo);
    m_ui->accountCombo->clear();
    m_ui->accountCombo->addItem(tr("shared by all shops"), QString());
    for (const AccountEntry &entry : m_accounts) {
        if (entry.account.carrier == m_ui->carrierCombo->currentData().toString())
            m_ui->accountCombo->addItem(
                tr("%1, shared by %n shop(s)", nullptr, static_cast<int>(entry.shops.size())).arg(entry.account.name),
                entry.account.name);
    }
}

void NumberDialog::prepare()
{
    const int asked = ++m_asked;
    m_draft.reset();
    const FillRequest request{
        m_parcels, m_ui->carrierCombo->currentData().toString(), {}, m_ui->accountCombo->currentData().toString()};
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, request] { return FillNumbers(s.place, s.carriers).prepare(request); },
        [this, asked](Result<FillDraft> draft) {
            if (asked != m_asked)
                return;
            if (!draft) {
                m_ui->strip->showError(draft.error());
            } else {
                m_ui->strip->dismiss();
                m_draft = std::move(*draft);
                m_rows = NumberPreview(*m_draft, m_services.feed.table());
            }
            preview();
        });
}

void NumberDialog::preview()
{
    if (m_draft) {
        m_report =
            FillNumbers(m_services.place, m_services.carriers).preview(*m_draft, m_ui->firstEdit->text().trimmed());
        showPreview();
        return;
    }
    m_report = {};
    m_ui->firstEdit->setPlaceholderText({});
    m_model->setRows({});
    m_ui->fillButton->setEnabled(false);
    for (QLabel *label : {m_ui->verdictLabel, m_ui->previewLabel, m_ui->lastLabel, m_ui->moreLabel})
        label->clear();
    m_ui->cards->clear();
}

void NumberDialog::showPreview()
{
    const FillReport &report = m_report;
    const bool complete = report.isComplete() && report.wanted > 0;
    const bool typed = !m_ui->firstEdit->text().trimmed().isEmpty();
    if (!typed) // what Enter would take, in the words of the preview
        m_ui->firstEdit->setPlaceholderText(complete ? report.first : QString());
    showVerdict(typed);
    showRows();
    m_ui->cards->show(*m_draft, report, shares());
    m_ui->previewLabel->setText(tr("Preview: %n parcel(s)", nullptr, static_cast<int>(report.wanted)));
    m_ui->lastLabel->setText(report.assigned.empty() ? QString() : tr("last number %1").arg(report.last));
    const QLocale locale;
    const auto counted = [&](const QString &word, size_t count) {
        return word + u"  "_s + locale.toString(static_cast<qint64>(count));
    };
    m_ui->allButton->setText(counted(tr("All"), m_draft->going.size() + report.skipped.size() + report.refused.size()));
    m_ui->skippedButton->setText(counted(tr("Skipped"), report.skipped.size()));
    m_ui->leftOutButton->setText(counted(tr("Left out"), report.refused.size()));
    m_ui->fillButton->setEnabled(complete && !m_filling);
    m_ui->fillButton->setText(complete ? tr("Fill %n number(s)", nullptr, static_cast<int>(report.wanted))
                                       : tr("Fill"));
    if (!report.skipped.empty())
        m_skippedWait.start();
    Q_EMIT previewed(report, m_draft->request.carrier);
}

void NumberDialog::showVerdict(bool typed)
{
    const QString stop = NumberTexts::stop(m_report);
    if (!stop.isEmpty()) {
        m_ui->verdictLabel->setText(!typed && m_draft->segments.empty() ? tr("Type or scan the first number.") : stop);
        mark(typed ? u"error"_s : u"second"_s);
        return;
    }
    const bool warns = m_report.verdict.level == NumberLevel::Warn || m_report.outsideSegments;
    m_ui->verdictLabel->setText(!typed                         ? tr("From the account's segments.")
                                    : m_report.outsideSegments ? tr("The number is in none of the account's segments.")
                                                               : NumberTexts::verdict(m_report.verdict));
    mark(warns ? u"warn"_s : u"ok"_s);
}

void NumberDialog::mark(const QString &role)
{
    if (m_ui->verdictLabel->property("role").toString() == role)
        return;
    const Theme &t = theme();
    setRole(m_ui->verdictLabel, role);
    m_sign->setIcon(role == u"ok"          ? icon(u"state-ok"_s, t.ok.ink)
                        : role == u"warn"  ? icon(u"state-warn"_s, t.warn.ink)
                        : role == u"error" ? icon(u"state-stop"_s, t.danger.ink)
                                           : QIcon());
}

void NumberDialog::showRows()
{
    if (!m_draft)
        return;
    auto rows = m_rows.rows(m_report, !m_ui->firstEdit->text().trimmed().isEmpty());
    const auto keep = [&rows](PreviewState state) {
        std::erase_if(rows, [state](const NumberPreviewRow &row) { return row.state != state; });
    };
    if (m_ui->skippedButton->isChecked())
        keep(PreviewState::Skipped);
    else if (m_ui->leftOutButton->isChecked())
        keep(PreviewState::Refused);
    m_model->setRows(std::move(rows));
    showMore();
}

void NumberDialog::showMore()
{
    const QTableView &table = *m_ui->previewTable;
    const int below = table.rowAt(table.viewport()->height() - 1);
    const int more = below < 0 ? 0 : m_model->rowCount() - below - 1;
    m_ui->moreLabel->setText(
        more <= 0 ? QString()
                  : tr("%n more: PgDn turns the page, End shows the last, %1", nullptr, more).arg(m_report.last));
}

/// How many of the numbers each shop takes, in the order in which the shops come up.
std::vector<ShareBars::Share> NumberDialog::shares() const
{
    std::vector<ShareBars::Share> shares;
    for (size_t i = 0; i < m_report.assigned.size() && i < m_draft->payers.size(); ++i) {
        const qint64 shop = m_draft->payers[i].value;
        auto found = std::ranges::find(shares, shop, &ShareBars::Share::shop);
        if (found == shares.end()) {
            const QVariantMap badge = OrderRowText::shopBadge(m_services.feed.table(), ShopId(shop));
            shares.push_back({shop, badge, badge.value(u"name"_s).toString(), 0});
            found = shares.end() - 1;
        }
        ++found->count;
    }
    return shares;
}

/// What the skipped numbers were used for stands in the store.
void NumberDialog::askSkipped()
{
    if (!m_draft || m_report.skipped.empty())
        return;
    constexpr size_t most = 200;
    QStringList numbers;
    for (size_t i = 0; i < std::min(most, m_report.skipped.size()); ++i)
        numbers.append(m_report.skipped[i].number);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, carrier = m_draft->request.carrier, numbers] {
            return takenNumbers(s.place, carrier, numbers);
        },
        [this, first = m_report.first](const Result<std::vector<TakenNumber>> &taken) {
            if (!taken || first != m_report.first)
                return;
            QHash<QString, QString> words;
            for (const TakenNumber &one : *taken)
                words.insert(one.number, NumberTexts::skippedFor(one));
            m_model->explainSkipped(std::move(words));
            m_ui->cards->explainSkipped(*taken);
        });
}

/// As large as the form says, but never over the window that it belongs to.
void NumberDialog::fitTo(const QWidget *window)
{
    if (window)
        resize(size().boundedTo(window->size() - QSize(40, 60)));
    constexpr int leftWidth = 422; // with its margins, at the ordinary size of text
    m_ui->leftSide->setFixedWidth(std::min(textPx(leftWidth), width() * 40 / 100));
}

void NumberDialog::fill()
{
    if (!m_draft || m_filling)
        return;
    FillRequest request = m_draft->request;
    request.first = m_ui->firstEdit->text().trimmed();
    m_filling = true;
    m_ui->fillButton->setEnabled(false);
    m_services.settings.setValue(u"number/carrier"_s, request.carrier);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, request] { return FillNumbers(s.place, s.carriers).run(request); },
        [this](const Result<FillReport> &report) {
            m_filling = false;
            if (!report) {
                m_ui->strip->showError(report.error());
                prepare();
                return;
            }
            Q_EMIT filled(*report);
            accept();
        });
}

QString NumberDialog::scanHint() const
{
    return tr("A scan becomes the first number; only Enter on the keyboard fills");
}

bool NumberDialog::takeScan(const QString &code)
{
    const QString number = parseScan(QStringView(code)).waybill();
    if (number.isEmpty())
        return false;
    m_ui->firstEdit->setText(number);
    return true;
}

void NumberDialog::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_ui->fillButton->isEnabled())
            fill();
        break;
    case Qt::Key_PageDown: m_ui->previewTable->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd); break;
    case Qt::Key_PageUp: m_ui->previewTable->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub); break;
    case Qt::Key_End: m_ui->previewTable->scrollToBottom(); break;
    case Qt::Key_Home: m_ui->previewTable->scrollToTop(); break;
    default: QDialog::keyPressEvent(event);
    }
}

void NumberDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        if (m_draft)
            m_rows = NumberPreview(*m_draft, m_services.feed.table());
        preview();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
