// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/refusedrowsdialog.h"

#include "models/text/carriertexts.h"
#include "ui/common/dialogsize.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

RefusedRowsDialog::RefusedRowsDialog(const CarrierTables::Import &import, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Rows that do not fit"));
    auto *words = new QLabel(
        tr("%n row(s) do not fit. Nothing was changed.", nullptr, static_cast<int>(import.refused.size())), this);
    words->setObjectName(u"refusedLabel"_s);
    words->setWordWrap(true);
    auto *table = new PlainTable(this);
    table->setObjectName(u"refusedTable"_s);
    table->setAccessibleName(windowTitle());
    table->setColumns({tr("Why"), tr("Row"), tr("Column"), tr("It says")}, {56, 120, 160});
    for (const Error &one : import.refused) {
        const auto value = [&](const QString &key) { return one.values.value(key).toString(); };
        table->addRow({CarrierTexts::cellProblem(value(u"reason"_s), value(u"value"_s)), value(u"row"_s),
                       CarrierTexts::column(value(u"column"_s)), value(u"value"_s)});
    }
    table->chooseRow(0);
    auto *close = new KeyButton(this);
    close->setObjectName(u"closeButton"_s);
    close->setText(tr("Change nothing"));
    auto *take = new KeyButton(this);
    take->setObjectName(u"takeOthersButton"_s);
    take->setText(tr("Take the other %n row(s)", nullptr, import.rows));
    take->setEnabled(import.rows > 0);
    take->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(take);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(table, 1);
    column->addLayout(buttons);
    close->setFocus();
    sizeDialog(*this, QSize(760, 420));
}

} // namespace waydesk
