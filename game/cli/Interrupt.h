#pragma once

namespace chokepoint {

/// From now on the first Ctrl-C only sets a flag, and the second ends the program at once.
void catchInterrupts();

/// True once Ctrl-C was pressed. Long work asks between its steps, where everything it has done is whole.
bool interrupted();

} // namespace chokepoint
