// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What the fields of order files are called on screen.
class FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::FieldTexts)

public:
    /// `field` as FormatShelf::fields() names it; one without a text stands for itself.
    static QString fieldText(const QString &field);
    /// "Receiver or Goods".
    static QString anyOf(const QStringList &fields);
};

} // namespace waydesk
