#pragma once

#include "script/Sandbox.h"

#include <QtTest>

#include <string>
#include <vector>

/// A sandbox with two bindings for tests: keep(f) hands a function over, say(text) is remembered.
struct SandboxRoom {
    chokepoint::script::Sandbox sandbox;
    std::vector<chokepoint::script::FunctionRef> kept;
    std::string said;

    explicit SandboxRoom(chokepoint::script::Limits loading = chokepoint::script::Limits::loading())
        : sandbox(loading) {
        using chokepoint::script::BindingCall;
        sandbox.bind({"keep", "(f: function)", "Keeps a function.",
                      [this](BindingCall& call) { kept.push_back(call.function(1)); }});
        sandbox.bind({"say", "(text: string)", "Says something.",
                      [this](BindingCall& call) { said.append(call.text(1)).append(" "); }});
    }

    /// Runs a text as a file called test.lua; "" when that went well, otherwise `file:line: message`.
    std::string run(std::string_view source) {
        const auto error = sandbox.load(source, "test.lua");
        return error ? error->text() : "";
    }

    /// Says what the expression gives, as tostring() writes it, or the error.
    std::string value(const std::string& expression) {
        said.clear();
        const std::string error = run("say(tostring(" + expression + "))");
        return error.empty() ? said.substr(0, said.size() - 1) : error;
    }

    chokepoint::script::FunctionRef function(const std::string& text) {
        const std::string error = run("keep(" + text + ")");
        return error.empty() ? kept.back() : chokepoint::script::FunctionRef{};
    }
};

namespace QTest {
/// Lets QCOMPARE show texts.
template <> inline char* toString(const std::string& text) { return qstrdup(text.c_str()); }
} // namespace QTest
