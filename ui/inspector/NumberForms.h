#pragma once

#include "ui/models/Desk.h"
#include "ui/models/Marks.h"
#include "ui/theme/NumberLabel.h"

#include <QString>

namespace chokepoint {

/// How a quantity is written, from its declaration.
struct NumberForm {
    enum class Kind { Plain, Share, Percent, Money, Level };
    Kind kind = Kind::Plain;
    double scale = 1; ///< what is shown is the value times this: shares are shown as per cent
    int decimals = 0; ///< of the value beside other values; sentences take one more
    Rise rise = Rise::Gain;
};

NumberForm formOf(Quantity quantity);

/// A value as its quantity is written: "38 %", "$0.8 bn", "Restricted".
/// @param more decimals beyond those of the form
QString valueWords(const Desk& desk, Quantity quantity, double value, int more = 0);
/// The name of a level of a stance, a ban or an export control.
QString levelWords(const Desk& desk, Quantity quantity, int level);

/// Sets subject, address, value and change of a label. What the seat only estimates is written "46 ± 5".
void showNumber(NumberLabel& label, const Desk& desk, Quantity quantity, int a = 0, int b = 0, int c = 0);

/// `India · Chinese vendors`: what a slot's number is about.
QString subjectWords(const Desk& desk, Slot slot);

/// "1.4 bn people", in the numbers of the desk's language.
QString peopleWords(const Desk& desk, double millions);

} // namespace chokepoint
