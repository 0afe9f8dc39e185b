#pragma once

#include "base/Fault.h"
#include "rulebook/TomlTree.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chokepoint {

/// Takes the text of a TOML file apart. `file` is how messages call it; a syntax error goes to `faults` in the parser's
/// words, and there is nothing.
std::optional<TomlRecords> parseToml(const std::string& file, std::string_view text, Faults& faults);

/// A TOML file as a tree. Copies share the tree.
class TomlFile {
public:
    TomlFile() = default;
    /// Takes the text apart; after a syntax error the tree is empty.
    TomlFile(std::string file, std::string_view text, Faults& faults);
    /// A file of which the tree is known; null if it could not be read.
    TomlFile(std::string file, std::shared_ptr<const TomlTree> tree)
        : m_file(std::move(file)), m_tree(std::move(tree)) {}

    const std::string& file() const { return m_file; }
    const TomlValue& root() const;

    /// False if it could not be read; then what refers to it is not to blame.
    bool complete() const { return m_tree != nullptr; }

private:
    std::string m_file;
    std::shared_ptr<const TomlTree> m_tree;
};

} // namespace chokepoint
