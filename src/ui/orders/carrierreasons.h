// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/choosecarriers.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace waydesk {

struct UiServices;

/// Why a parcel goes with its carrier, and what speaks for and against the others. Where it may still change, one click
/// gives it to another one, for this parcel alone or for its area from now on.
class CarrierReasons : public QWidget
{
    Q_OBJECT

public:
    /// `services` outlives the widget; `mayChange`: the parcel has no number yet.
    CarrierReasons(const UiServices &services, const ExplainedCarrier &explained, bool mayChange,
                   QWidget *parent = nullptr);

    /// What stands in the heading: the carrier and who chose it.
    static QString head(const UiServices &services, const ExplainedCarrier &explained);

Q_SIGNALS:
    void wanted(const QString &carrier, bool remember);

private:
    void addCandidate(const CarrierCandidate &one, bool mayChange);
    QWidget *marks(const CarrierCandidate &one);
    QString nameOf(const QString &code) const;

    const UiServices &m_services;
    ExplainedCarrier m_explained;
    QVBoxLayout *m_column;
    QCheckBox *m_remember = nullptr; ///< none where there is no area to remember
};

} // namespace waydesk
