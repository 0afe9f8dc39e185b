#include "lab/Forecast.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace chokepoint {

double areaUnderCurve(const std::vector<Forecast>& forecasts) {
    double above = 0, pairs = 0;
    for (const Forecast& yes : forecasts)
        for (const Forecast& no : forecasts)
            if (yes.came && !no.came) {
                above += yes.chance > no.chance ? 1.0 : yes.chance == no.chance ? 0.5 : 0.0;
                ++pairs;
            }
    return pairs > 0 ? above / pairs : 0.5;
}

double brierScore(const std::vector<Forecast>& forecasts) {
    double sum = 0;
    for (const Forecast& forecast : forecasts) {
        const double error = forecast.chance - (forecast.came ? 1.0 : 0.0);
        sum += error * error;
    }
    return forecasts.empty() ? 0.0 : sum / static_cast<double>(forecasts.size());
}

double logisticChance(const std::vector<double>& weights, const std::vector<double>& row) {
    double sum = weights[0];
    for (std::size_t k = 0; k < row.size(); ++k)
        sum += weights[k + 1] * row[k];
    return 1 / (1 + std::exp(-sum));
}

namespace {

/// Solves a small system of linear equations by elimination with pivots.
std::vector<double> solve(std::vector<std::vector<double>> matrix, std::vector<double> right) {
    const std::size_t n = right.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i)
            if (std::abs(matrix[i][k]) > std::abs(matrix[pivot][k]))
                pivot = i;
        std::swap(matrix[k], matrix[pivot]);
        std::swap(right[k], right[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = matrix[i][k] / matrix[k][k];
            for (std::size_t j = k; j < n; ++j)
                matrix[i][j] -= factor * matrix[k][j];
            right[i] -= factor * right[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j)
            right[k] -= matrix[k][j] * right[j];
        right[k] /= matrix[k][k];
    }
    return right;
}

} // namespace

std::vector<double> fitLogistic(const std::vector<std::vector<double>>& rows, const std::vector<bool>& came) {
    constexpr int steps = 50;
    constexpr double pull = 1e-3;
    const std::size_t n = rows.empty() ? 1 : rows.front().size() + 1;
    std::vector<double> weights(n);
    for (int step = 0; step < steps; ++step) {
        std::vector<double> gradient(n);
        std::vector<std::vector<double>> curvature(n, std::vector<double>(n));
        for (std::size_t k = 0; k < n; ++k) {
            gradient[k] = k > 0 ? -pull * weights[k] : 0.0;
            curvature[k][k] = k > 0 ? pull : 1e-9;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double chance = logisticChance(weights, rows[i]);
            for (std::size_t k = 0; k < n; ++k) {
                const double x = k > 0 ? rows[i][k - 1] : 1.0;
                gradient[k] += x * ((came[i] ? 1.0 : 0.0) - chance);
                for (std::size_t j = 0; j < n; ++j)
                    curvature[k][j] += x * (j > 0 ? rows[i][j - 1] : 1.0) * chance * (1 - chance);
            }
        }
        const std::vector<double> change = solve(std::move(curvature), std::move(gradient));
        for (std::size_t k = 0; k < n; ++k)
            weights[k] += change[k];
    }
    return weights;
}

} // namespace chokepoint
