// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/page.h"

#include <vector>

class QLabel;
class QListWidget;

namespace waydesk {

class Appearance;
class ScanRouter;
class ScannerSection;
class SettingsSection;
struct UiServices;

/// Everything that is set once: a list of sections at the left, the chosen one at the right.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    enum class Section {
        Shops,
        Merging,
        Deadlines,
        Review,
        Tags,
        CarrierChoice,
        Carriers,
        Stock,
        Suppliers,
        Printing,
        Scanner,
        Store,
        Bench
    };

    /// Both outlive the page.
    SettingsPage(const UiServices &services, Appearance &look, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("set"); }
    void entered() override;
    QString scanHint() const override;
    bool takesScans() const override;
    bool takeScan(const QString &code) override;

    void listenTo(ScanRouter &router);
    void showSection(Section section);

Q_SIGNALS:
    void languageWanted(const QString &code);
    void operatorWanted();
    void accountsWanted();
    void restoreWanted(const QString &backup);
    void restoreOtherWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addSections(const UiServices &services, Appearance &look);
    void add(SettingsSection *section);
    void build();
    void showOnly(int row);
    SettingsSection *current() const;
    void retranslate();

    QLabel *m_title;
    QLabel *m_second;
    QListWidget *m_list;
    QWidget *m_stack;
    std::vector<SettingsSection *> m_sections;
    size_t m_current = 0;
    ScannerSection *m_scanner = nullptr;
};

} // namespace waydesk
