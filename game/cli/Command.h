#pragma once

#include "cli/Console.h"
#include "cli/Options.h"

#include <memory>

namespace chokepoint {

/// A subcommand with its options filled in.
class Command {
public:
    virtual ~Command() = default;

    /// Does its work and yields the exit code.
    virtual int run(Console& console) = 0;
};

/// Declares a subcommand's options and yields what will run.
using DeclareCommand = std::unique_ptr<Command> (*)(Options& options);

// One file each in commands/.
std::unique_ptr<Command> declarePlay(Options& options);
std::unique_ptr<Command> declareScenarios(Options& options);
std::unique_ptr<Command> declareShow(Options& options);
std::unique_ptr<Command> declareNew(Options& options);
std::unique_ptr<Command> declareView(Options& options);
std::unique_ptr<Command> declareOrders(Options& options);
std::unique_ptr<Command> declareSubmit(Options& options);
std::unique_ptr<Command> declareResolve(Options& options);
std::unique_ptr<Command> declareReplay(Options& options);
std::unique_ptr<Command> declareExplain(Options& options);
std::unique_ptr<Command> declareAudit(Options& options);
std::unique_ptr<Command> declareCoverage(Options& options);
std::unique_ptr<Command> declareBench(Options& options);
std::unique_ptr<Command> declareLabRun(Options& options);
std::unique_ptr<Command> declareLabSweep(Options& options);
std::unique_ptr<Command> declareLabBalance(Options& options);
std::unique_ptr<Command> declareLabFit(Options& options);
std::unique_ptr<Command> declareLabHindcast(Options& options);

} // namespace chokepoint
