#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace chokepoint {

/// A power of two that every value and every change of a quantity is a multiple of. Sums of such multiples are exact
/// in any order, in C++ and in SQL, as long as they stay below 2^52 quanta.
class Quantum {
public:
    /// 2^exponent; exponents from -40 to 0 are in use.
    explicit constexpr Quantum(int exponent) : m_exponent(exponent), m_size(1.0) {
        for (int i = 0; i > exponent; --i)
            m_size *= 0.5;
        m_shifter = 0x1.8p52 * m_size;
    }

    constexpr int exponent() const { return m_exponent; }
    constexpr double size() const { return m_size; }

    /// Nearest multiple, ties to even. Adding and taking away 1.5 * 2^52 quanta leaves no room for smaller bits,
    /// so the addition itself rounds; two additions, no library call, the same everywhere.
    constexpr double round(double value) const { return (value + m_shifter) - m_shifter; }

private:
    int m_exponent;
    double m_size;
    double m_shifter = 0;
};

/// What most quantities are a multiple of. Laws that round on their own name it rather than make it anew.
inline constexpr Quantum usualQuantum(-20);

/// Sum of multiples of one quantum: exact, so that several may be added side by side.
template <std::size_t N> double sumOfQuanta(std::span<const double, N> values) {
    constexpr std::size_t lanes = N == std::dynamic_extent ? 8 : 2;
    std::array<double, lanes> sums{};
    std::size_t done = 0;
    for (; done + lanes <= values.size(); done += lanes)
        for (std::size_t k = 0; k < lanes; ++k)
            sums[k] += values[done + k];
    for (std::size_t k = 0; done + k < values.size(); ++k)
        sums[k] += values[done + k];
    double sum = 0;
    for (const double each : sums)
        sum += each;
    return sum;
}

/// Adds numbers so that the result does not depend on their order: each is rounded to a fine quantum first.
/// For magnitudes below 2^20 (sums over countries, powers, technologies).
class ExactSum {
public:
    constexpr ExactSum& operator+=(double value) {
        m_sum += part(value);
        return *this;
    }
    /// What adding a value adds: for sums that lie side by side in rows.
    static constexpr double part(double value) { return fine.round(value); }
    constexpr double value() const { return m_sum; }

private:
    static constexpr Quantum fine{-32};
    double m_sum = 0;
};

} // namespace chokepoint
