#include "cli/bench/CommitBench.h"

#include "cli/bench/Stopwatch.h"
#include "session/InputCode.h"
#include "session/TurnPlayer.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/statfs.h>
#include <unistd.h>

namespace chokepoint {

namespace fs = std::filesystem;

namespace {

/// All that a turn gives the file to keep.
std::string bytesOf(const StoredTurn& turn, const std::vector<StoredInput>& inputs) {
    std::string all = turn.date + turn.hash + turn.chain + turn.orders + turn.messages + turn.values +
                      turn.ledger + turn.snapshot;
    for (const StoredCause& cause : turn.causes)
        all += cause.kind + cause.by + cause.what;
    for (const StoredInput& input : inputs)
        all += input.kind + input.seat + input.payload;
    return all;
}

bool onDisk(const fs::path& folder) {
    struct statfs about {};
    return statfs(folder.c_str(), &about) == 0 && about.f_type != TMPFS_MAGIC &&
           access(folder.c_str(), W_OK) == 0;
}

Fault ioFault(const char* key, const fs::path& file) {
    return {key, {std::strerror(errno)}, {file.string()}};
}

} // namespace

fs::path diskFolder() {
    std::error_code none;
    fs::path temporary = fs::temp_directory_path(none);
    for (const fs::path& folder : {temporary, fs::path("."), fs::path("/var/tmp")})
        if (onDisk(folder))
            return folder;
    return temporary;
}

Result<std::unique_ptr<CommitBench>> CommitBench::make(const GameBench& game, const fs::path& folder) {
    std::string name = (folder / "chokepoint-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        return ioFault("io_write", name);
    std::unique_ptr<CommitBench> bench(new CommitBench(name));
    auto turns = game.stored();
    if (!turns)
        return turns.faults();
    bench->m_turns = std::move(*turns);
    bench->m_tables = storedTables(game.rules());
    bench->m_identity.scenario = game.rules().book.scenario.id;
    bench->m_identity.rulesVersion = std::string(rulesVersion);
    bench->m_identity.contentHash = game.rules().book.scenario.contentHash;
    for (std::size_t turn = 0; turn < game.inputs().size(); ++turn) {
        std::vector<StoredInput>& inputs = bench->m_inputs.emplace_back();
        for (std::size_t seat = 0; seat < game.inputs()[turn].seats.size(); ++seat) {
            inputs.push_back(ordersInput(game.rules(), static_cast<int>(turn) + 1, static_cast<int>(seat),
                                         game.inputs()[turn].seats[seat]));
            inputs.back().seq = static_cast<int>(seat) + 1;
        }
    }
    return bench;
}

CommitBench::~CommitBench() {
    m_store.reset();
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

Outcome CommitBench::begin() {
    m_store.reset();
    auto store =
        SessionStore::create(m_folder / "bench.chokepoint", true, m_identity, m_tables, {}, m_turns.front());
    if (!store)
        return store.faults();
    m_store = std::move(*store);
    m_next = 1;
    return Done{};
}

Result<CommitBench::Sample> CommitBench::next() {
    if (!m_store || m_next >= m_turns.size())
        if (const Outcome begun = begin(); !begun)
            return begun.faults();
    const StoredTurn& turn = m_turns[m_next];
    const std::vector<StoredInput>& inputs = m_inputs[m_next - 1];
    ++m_next;
    const Result<double> rawTime = raw(bytesOf(turn, inputs));
    if (!rawTime)
        return rawTime.faults();
    Faults faults;
    const double commit = microseconds([&] {
        auto sealed = m_store->seal();
        if (!sealed) {
            faults = sealed.faults();
            return;
        }
        if (const Outcome done = (*sealed)->commit(inputs, turn); !done)
            faults = done.faults();
    });
    if (!faults.empty())
        return faults;
    return Sample{commit, *rawTime};
}

Result<double> CommitBench::raw(const std::string& bytes) const {
    const fs::path path = m_folder / "raw";
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return ioFault("io_write", path);
    bool written = false;
    const double took = microseconds([&] {
        written =
            write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && fsync(file) == 0;
    });
    const Fault fault = ioFault("io_write", path);
    close(file);
    if (!written)
        return fault;
    return took;
}

} // namespace chokepoint
