#pragma once

#include <string>

namespace chokepoint::script {

/// What scripts can call and declare, as a page in Markdown. Made from the bindings themselves, like the stubs.
std::string referencePage();

/// The same for editors: a file of `---@meta` annotations for the Lua language server.
std::string stubs();

} // namespace chokepoint::script
