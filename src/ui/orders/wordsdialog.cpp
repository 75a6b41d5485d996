// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/wordsdialog.h"

#include "models/accountmodels.h"
#include "models/text/sentences.h"
#include "ui/common/dialogsize.h"
#include "ui/common/fieldcombo.h"
#include "ui/common/insetdelegate.h"
#include "ui/common/tables.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui_wordsdialog.h"

#include <QEvent>
#include <QFileInfo>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Column { WordColumn, PlatformColumn, PlaceColumn, MeansColumn };
constexpr int RowHeight = 36;
constexpr int CellInset = 5;
constexpr int Width = 900;
constexpr int Height = 420;
constexpr int Open = -1;

Result<int> teachAll(Workplace &place, const TaughtWords &words)
{
    for (const TaughtWord &word : words) {
        if (const auto taught = TeachWords(place).teach(word); !taught)
            return std::unexpected(taught.error());
    }
    return static_cast<int>(words.size());
}

} // namespace

WordsDialog::WordsDialog(const UiServices &services, std::vector<UnknownWord> words, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_words(std::move(words))
    , m_ui(std::make_unique<Ui::WordsDialog>())
{
    m_ui->setupUi(this);
    m_ui->saveButton->setPrimary(true);
    m_ui->saveButton->setEnabled(false);
    m_ui->wordsTable->setColumnCount(4);
    setUpTable(*m_ui->wordsTable, textPx(RowHeight), PlaceColumn);
    m_ui->wordsTable->setItemDelegate(new InsetDelegate(CellInset, m_ui->wordsTable));
    m_ui->wordsTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_ui->wordsTable->setFocusPolicy(Qt::NoFocus); // the choices in it have it
    m_ui->wordsTable->setColumnWidth(WordColumn, textPx(160));
    m_ui->wordsTable->setColumnWidth(PlatformColumn, textPx(110));
    m_ui->wordsTable->setColumnWidth(MeansColumn, textPx(200));
    sizeDialog(*this, QSize(Width, Height));
    showWords();
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &WordsDialog::save);
    retranslate();
}

WordsDialog::~WordsDialog() = default;

void WordsDialog::showWords()
{
    QTableWidget *table = m_ui->wordsTable;
    table->setRowCount(static_cast<int>(m_words.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        auto *combo = new FieldCombo(table);
        combo->setObjectName(u"meaningCombo%1"_s.arg(row));
        table->setCellWidget(row, MeansColumn, combo);
        fillMeanings(row);
        connect(combo, &QComboBox::currentIndexChanged, this,
                [this] { m_ui->saveButton->setEnabled(!answers().empty()); });
    }
}

void WordsDialog::fillMeanings(int row)
{
    auto *combo = qobject_cast<FieldCombo *>(m_ui->wordsTable->cellWidget(row, MeansColumn));
    const UnknownWord &word = m_words[static_cast<size_t>(row)];
    const int chosen = std::max(0, combo->currentIndex());
    const QSignalBlocker quiet(combo);
    combo->clear();
    combo->setAccessibleName(tr("What %1 means").arg(word.word));
    combo->addItem(tr("not sure: let it wait"), Open);
    if (word.refund) {
        for (const RefundState state : TeachWords::refundMeanings())
            combo->addItem(Sentences::refundText(state), static_cast<int>(state));
    } else {
        for (const OrderStatus status : TeachWords::statusMeanings())
            combo->addItem(Sentences::statusText(status), static_cast<int>(status));
    }
    combo->setCurrentIndex(chosen);
}

TaughtWords WordsDialog::answers() const
{
    TaughtWords taught;
    for (int row = 0; row < m_ui->wordsTable->rowCount(); ++row) {
        const auto *combo = qobject_cast<FieldCombo *>(m_ui->wordsTable->cellWidget(row, MeansColumn));
        const int meaning = combo->currentData().toInt();
        const UnknownWord &word = m_words[static_cast<size_t>(row)];
        if (meaning == Open)
            continue;
        TaughtWord answer{word.platform, word.word, std::nullopt, std::nullopt};
        if (word.refund)
            answer.refund = static_cast<RefundState>(meaning);
        else
            answer.status = static_cast<OrderStatus>(meaning);
        taught.push_back(answer);
    }
    return taught;
}

void WordsDialog::save()
{
    m_ui->saveButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, words = answers()] { return teachAll(s.place, words); },
        [this](const Result<int> &taught) {
            m_ui->saveButton->setEnabled(true);
            if (taught)
                accept();
            else
                m_ui->strip->showError(taught.error());
        });
}

void WordsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void WordsDialog::retranslate()
{
    m_ui->titleLabel->setText(tr("%n unknown word(s)", nullptr, static_cast<int>(m_words.size())));
    m_ui->wordsTable->setHorizontalHeaderLabels({tr("Word"), tr("Platform"), tr("Stands in"), tr("Means")});
    for (int row = 0; row < m_ui->wordsTable->rowCount(); ++row) {
        const UnknownWord &word = m_words[static_cast<size_t>(row)];
        const QString place =
            tr("%1, row %2, column %3").arg(QFileInfo(word.file).fileName(), QString::number(word.row), word.column);
        m_ui->wordsTable->setItem(row, WordColumn, new QTableWidgetItem(word.word));
        m_ui->wordsTable->setItem(row, PlatformColumn, new QTableWidgetItem(AccountTexts::platformText(word.platform)));
        m_ui->wordsTable->setItem(row, PlaceColumn, new QTableWidgetItem(place));
        m_ui->wordsTable->item(row, PlaceColumn)->setToolTip(place);
        fillMeanings(row);
    }
}

} // namespace waydesk
