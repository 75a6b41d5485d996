// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/carriertables.h"

#include <QDialog>

namespace waydesk {

/// The rows of a file that do not fit, each with its column and why. Accepted: those that do fit are to be taken alone.
class RefusedRowsDialog : public QDialog
{
    Q_OBJECT

public:
    RefusedRowsDialog(const CarrierTables::Import &import, QWidget *parent = nullptr);
};

} // namespace waydesk
