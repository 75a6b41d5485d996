// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/numberdialog.h"

#include "models/numberpreviewmodel.h"
#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/icons.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui/orders/numbertexts.h"
#include "ui/orders/previewdelegate.h"
#include "ui_numberdialog.h"

#include <QKeyEvent>
#include <QSettings>
#include <QStyle>

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
    QFont big = font();
    big.setPixelSize(24);
    m_ui->firstEdit->setFont(big);
    m_ui->previewTable->setModel(m_model);
    setUpTable(*m_ui->previewTable, 32, NumberPreviewModel::GoodsColumn);
    m_ui->previewTable->setItemDelegate(new PreviewDelegate(m_ui->previewTable));
    static constexpr int widths[] = {44, 90, 190, 180, 50, 160, 150};
    for (int column = 0; column < 7; ++column)
        m_ui->previewTable->setColumnWidth(column, widths[column]);
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
    m_ui->accountCombo->addItem(tr("the one that all shops share"), QString());
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
            }
            preview();
        });
}

void NumberDialog::preview()
{
    const bool ready = m_draft.has_value();
    m_ui->segmentFrame->setVisible(ready && !m_draft->segments.empty());
    if (!ready) {
        m_model->setRows({});
        m_ui->fillButton->setEnabled(false);
        for (QLabel *label : {m_ui->verdictLabel, m_ui->previewLabel, m_ui->lastLabel, m_ui->ruleLabel})
            label->clear();
        m_ui->apiLabel->hide();
        m_ui->skippedLabel->hide();
        m_ui->ruleFrame->hide();
        return;
    }
    showSegments();
    showPreview(
        FillNumbers(m_services.place, m_services.carriers).preview(*m_draft, m_ui->firstEdit->text().trimmed()));
}

void NumberDialog::showPreview(const FillReport &report)
{
    const bool typed = !m_ui->firstEdit->text().trimmed().isEmpty();
    const bool complete = report.isComplete() && report.wanted > 0;
    m_model->setRows(previewRows(*m_draft, report, m_services.feed.table()));
    m_ui->previewLabel->setText(tr("%n parcel(s)", nullptr, static_cast<int>(report.wanted)));
    m_ui->lastLabel->setText(report.assigned.empty() ? QString() : tr("%1 to %2").arg(report.first, report.last));
    const QString stop = NumberTexts::stop(report);
    if (!stop.isEmpty()) {
        m_ui->verdictLabel->setText(!typed && m_draft->segments.empty() ? tr("Type or scan the first number.") : stop);
        setRole(m_ui->verdictLabel, typed ? u"error"_s : u"second"_s);
    } else {
        const bool warns = report.verdict.level == NumberLevel::Warn || report.outsideSegments;
        m_ui->verdictLabel->setText(!typed ? tr("From the account's segments.")
                                        : report.outsideSegments
                                        ? tr("The number is in none of the account's segments.")
                                        : NumberTexts::verdict(report.verdict));
        setRole(m_ui->verdictLabel, warns ? u"warn"_s : u"ok"_s);
    }
    m_ui->ruleFrame->setVisible(report.verdict.format != nullptr);
    m_ui->ruleLabel->setText(NumberTexts::rule(report.verdict));
    m_ui->apiLabel->setVisible(report.apiAssigned);
    m_ui->apiLabel->setText(NumberTexts::apiAssigned());
    m_ui->skippedLabel->setVisible(!report.skipped.empty());
    m_ui->skippedLabel->setText(
        tr("%n number(s) already in use are skipped", nullptr, static_cast<int>(report.skipped.size())));
    m_ui->fillButton->setEnabled(complete && !m_filling);
    m_ui->fillButton->setText(complete ? tr("Fill %n number(s)", nullptr, static_cast<int>(report.wanted))
                                       : tr("Fill"));
}

void NumberDialog::showSegments()
{
    QStringList lines;
    for (const NumberSegment &segment : m_draft->segments) {
        lines.append(tr("%1 to %2").arg(segment.first, segment.last));
        lines.append(tr("%n number(s) left", nullptr, static_cast<int>(segment.count - segment.used)));
    }
    m_ui->segmentLabel->setText(lines.join(u'\n'));
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
    m_ui->firstEdit->setText(code);
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
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: QCoreApplication::sendEvent(m_ui->previewTable, event); break;
    case Qt::Key_End: m_ui->previewTable->scrollToBottom(); break;
    case Qt::Key_Home: m_ui->previewTable->scrollToTop(); break;
    default: QDialog::keyPressEvent(event);
    }
}

void NumberDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        preview();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
