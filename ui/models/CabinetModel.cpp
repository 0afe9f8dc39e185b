#include "ui/models/CabinetModel.h"

#include "ui/models/Desk.h"
#include "ui/models/Figures.h"

#include <algorithm>

namespace chokepoint {

CabinetModel::CabinetModel(const Desk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(desk) {
    refresh();
    connect(&desk, &Desk::turnResolved, this, &CabinetModel::refresh);
}

void CabinetModel::refresh() {
    beginResetModel();
    readFamilies();
    m_cards.clear();
    const std::vector<Instrument>& instruments = m_desk.rules().book.instruments;
    for (std::size_t family = 0; family < m_families.size(); ++family) {
        for (std::size_t i = 0; i < instruments.size(); ++i)
            if (m_families[family].id == QString::fromStdString(instruments[i].family))
                m_cards.push_back(card(static_cast<int>(i), static_cast<int>(family)));
    }
    endResetModel();
}

void CabinetModel::readFamilies() {
    m_families.clear();
    const Rulebook& book = m_desk.rules().book;
    for (std::size_t i = 0; i < book.families.size(); ++i) {
        const chokepoint::Family& family = book.families[i];
        const bool used = std::any_of(book.instruments.begin(), book.instruments.end(),
                                      [&](const Instrument& each) { return each.family == family.id; });
        if (used)
            m_families.push_back({static_cast<int>(i), QString::fromStdString(family.id),
                                  QString::fromStdString(family.icon),
                                  m_desk.text("family." + family.id + ".name"),
                                  m_desk.textOrNothing("family." + family.id + ".help")});
    }
}

CabinetModel::Card CabinetModel::card(int instrument, int family) const {
    const Instrument& content = m_desk.rules().book.instruments[static_cast<std::size_t>(instrument)];
    const Offer offer = offerOf(m_desk.rules(), m_desk.view(), instrument);
    Card card;
    card.instrument = instrument;
    card.family = family;
    card.icon = m_desk.iconOf(content);
    card.name = m_desk.instrumentName(instrument);
    card.words = m_desk.textOrNothing("instrument." + content.id + ".card");
    card.help = m_desk.textOrNothing("instrument." + content.id + ".help");
    // An instrument that cannot be ordered now costs what content says for its first step.
    const double money = offer.example
                             ? offer.cost.money + std::max(0.0, offer.cost.upkeep - offer.cost.upkeepBefore)
                             : content.cost.money + content.cost.upkeep;
    card.money = shortNumber(money, m_desk.language()) +
                 (content.cost.moneyParameter.empty() ? QString() : QStringLiteral("+"));
    card.capital =
        shortNumber(offer.example ? offer.cost.capital : content.cost.politicalCapital, m_desk.language());
    card.state = stateOf(instrument);
    if (offer.refusal)
        card.refusal = m_desk.sentence(*offer.refusal);
    return card;
}

QString CabinetModel::stateOf(int instrument) const {
    const Instrument& content = m_desk.rules().book.instruments[static_cast<std::size_t>(instrument)];
    const StandingPolicy* one = nullptr;
    int standing = 0;
    for (const StandingPolicy* policy : m_desk.policies(m_desk.seat())) {
        if (policy->id != content.id + "/" + m_desk.power().id &&
            !policy->id.starts_with(content.id + "/" + m_desk.power().id + "/"))
            continue;
        one = policy;
        ++standing;
    }
    if (standing == 0)
        return {};
    if (standing > 1)
        return tr("%n in force", "policies", standing);
    const int level = content.level();
    if (level < 0)
        return tr("In force");
    const InstrumentParameter& parameter = content.parameters[static_cast<std::size_t>(level)];
    return m_desk.text("option." + parameter.options[static_cast<std::size_t>(one->level)]);
}

std::vector<int> CabinetModel::rowsOf(int family) const {
    std::vector<int> rows;
    for (std::size_t row = 0; row < m_cards.size(); ++row)
        if (m_cards[row].family == family)
            rows.push_back(static_cast<int>(row));
    return rows;
}

int CabinetModel::rowOfInstrument(int instrument) const {
    for (std::size_t row = 0; row < m_cards.size(); ++row)
        if (m_cards[row].instrument == instrument)
            return static_cast<int>(row);
    return -1;
}

int CabinetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

int CabinetModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant CabinetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Card& card = m_cards[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return card.refusal.isEmpty() ? card.help : card.refusal;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return card.name;
    case FamilyColumn:
        return m_families[static_cast<std::size_t>(card.family)].name;
    case MoneyColumn:
        return card.money;
    case CapitalColumn:
        return card.capital;
    default:
        return card.refusal.isEmpty() ? card.state : card.refusal;
    }
}

QVariant CabinetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Instrument");
    case FamilyColumn:
        return tr("Family");
    case MoneyColumn:
        return tr("Money, bn");
    case CapitalColumn:
        return tr("Political capital");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace chokepoint
