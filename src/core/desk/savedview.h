// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskquery.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace waydesk {

/// What is chosen in the chips of a filter, as people chose it: it stays "the last 7 days" and does not become a date.
/// From counts days back from today, DueWithin hours ahead; the others hold the values of their FilterTerm.
using FilterChoices = std::map<FilterKey, QStringList>;

/// The conditions of these choices now; what cannot be read narrows nothing.
Filter filterOf(const FilterChoices &choices, qint64 nowMs);

/// A view that somebody made: a filter with a name.
struct SavedView {
    QString name;
    View view = View::All;
    QString search;
    FilterChoices choices;

    Selection selection(qint64 nowMs) const;
    friend bool operator==(const SavedView &, const SavedView &) = default;
};

constexpr qsizetype LongestViewName = 40;
constexpr size_t MostSavedViews = 20;

QByteArray savedViewsToJson(const std::vector<SavedView> &views);
/// Any input is safe: views that make no sense are left out, unknown keys of a view are forgotten.
std::vector<SavedView> savedViewsFromJson(const QByteArray &json);

} // namespace waydesk
