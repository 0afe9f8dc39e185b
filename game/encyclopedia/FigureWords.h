#pragma once

#include "base/Texts.h"
#include "encyclopedia/Page.h"

#include <string>

namespace chokepoint {

/// Says what figures of content are the numbers of, in the words of one language.
class FigureWords {
public:
    FigureWords(const Rulebook& book, const Texts& texts) : m_book(book), m_texts(texts) {}

    /// A figure of an instrument or clause, `export_control.strain.tension`. @param effects all of its, in the order of its file
    PageFigure ofForm(const Figure& figure, const Instrument& form,
                      const std::vector<const InstrumentEffect*>& effects,
                      const std::vector<Appeal>& takerAppeals = {}) const;
    /// Any other: `technology.eda_ip.growth`, `power.ID.ideal.data_flows`, `tension.cooling`.
    PageFigure of(const Figure& figure) const;
    /// A figure under other words.
    PageFigure as(const Figure& figure, std::string words) const;

    /// A unit as people write it: text `measure.<unit>`.
    std::string unit(std::string_view unit) const;

private:
    std::string effectWords(const InstrumentEffect& effect, const std::string& number) const;

    const Rulebook& m_book;
    const Texts& m_texts;
};

} // namespace chokepoint
